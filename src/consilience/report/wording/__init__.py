"""Words for single things: numbers, days, names, relations.

One thing has one wording, wherever it is printed, and the same on every machine. The lowest layer
of `report`: it imports no other.
"""
