"""The formats: each prints one and the same document.

A format decides how a block looks, and never what is said or where it stands.  It may import
`report.document` and `report.pictures`.  To add one: a file here with a function that prints every
kind of block, its functions in `report`, and its name in `cli`.
"""
