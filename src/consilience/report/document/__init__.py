"""What a report says, and in which order: a section of a few kinds of blocks.

Blocks are frozen values that hold words and pictures and no markup, so that all formats show the
same in the same order.  It may import the sentences, the pictures and the wording of reports.  To
add a part: a function here from a result to its `Section`, and its place in `reconciled` or
`compared`; to add a kind of block: a class in `blocks`, and a case in each format.
"""
