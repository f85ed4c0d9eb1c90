"""Pictures as SVG, written by hand: pure text, no script, readable in black and white.

Where things go is worked out in plain numbers before anything is drawn.  It may import `wording`.
To add one: a file here with its values and a function from them to one ``<svg>`` element, and a
test that all it draws lies inside.
"""
