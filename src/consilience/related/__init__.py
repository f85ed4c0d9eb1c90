"""The adapter between ledger and network: measures that relations tie, solved together.

Relations and evidence become a system of unknown numbers (lowering), one for each measure and
instant; what the network answers becomes estimates, reasons and conflicts again. It knows no
method; `methods` and this room do not import each other.
"""
