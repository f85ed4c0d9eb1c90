"""What a report consists of, and in which order: parts as plain values.

A part holds facts, tables, lists and pictures, and no markup, so that all formats show the same
in the same order. May import `report.sentences`, `report.pictures` and `report.wording`.
"""
