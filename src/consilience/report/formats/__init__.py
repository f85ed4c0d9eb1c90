"""The formats: text, Markdown and HTML lay out one and the same document.

A format decides how a thing looks, and never what is said. To add one: a file here that lays out
every kind of part of `report.document`, its function in `report` and its name in `cli`. May
import `report.document` and `report.pictures`.
"""
