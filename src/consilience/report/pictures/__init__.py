"""Pictures as SVG, written by hand: pure text, no script, readable in black and white.

Where things go is worked out in plain numbers before anything is drawn. May import
`report.wording`.
"""
