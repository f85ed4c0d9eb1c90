"""What a report consists of: sections of a few kinds of blocks, in the order of reading.

The order of a report is written once, as a tree of these; text, Markdown and HTML only print them.
All words in here are ready to be read and not yet escaped for any format.
"""

from __future__ import annotations

from typing import TypeAlias

import attrs

from consilience.report.pictures.scene import Scene


@attrs.frozen
class Paragraph:
    """Sentences that belong together."""

    words: str


@attrs.frozen
class Sentence:
    """An answer in one sentence that can be published as it stands."""

    words: str


@attrs.frozen
class Remark:
    """What is left out of the blocks before it; nothing is printed where it has no words."""

    words: str


@attrs.frozen
class Fact:
    """A name and what there is to say under it, in one or several paragraphs."""

    name: str
    words: tuple[str, ...]


@attrs.frozen
class Facts:
    """Facts, one under the other; ``minor`` ones say of what the section speaks, not what it finds.

    >>> Facts((Fact("Place", ("Latakia",)),), minor=True).items[0].words
    ('Latakia',)
    """

    items: tuple[Fact, ...]
    minor: bool = False


@attrs.frozen
class Table:
    """Rows under column heads, and a note on what the table leaves out (empty if nothing).

    ``anchors`` are the sections that the rows lead to, if any.  ``figures``: all cells but the
    first of a row are numbers.  Tables too wide for plain text say how to do without columns:
    ``named_by`` is how many first cells name a row, under which the others are listed; ``told`` has
    each row as sentences of its own.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    rest: str = ""
    anchors: tuple[str, ...] = ()
    figures: bool = False
    named_by: int = 0
    told: tuple[str, ...] = ()


@attrs.frozen
class BulletList:
    """Items under an introduction, how many are left out, and what follows from them all."""

    items: tuple[str, ...]
    rest: str = ""
    intro: str = ""
    closing: str = ""


@attrs.frozen
class ReasonLine:
    """One line of a reason; ``depth`` is how far it stands in, in characters."""

    depth: int
    words: str


@attrs.frozen
class Reasons:
    """Why something is so, each line further in explaining the line above it."""

    lines: tuple[ReasonLine, ...]


@attrs.frozen
class ClaimLine:
    """One claim as reports list it.

    ``standing`` is what became of it in a word or two, ``reason`` why, ``dates`` when it was true
    and when it was said, ``remarks`` its grade, its relays and what it contradicts.  ``quote`` is
    folded away, or left out where nothing can be folded.
    """

    source: str
    words: str
    entails: str
    dates: str
    standing: str
    reason: str
    remarks: str
    quote: str


@attrs.frozen
class Claims:
    """Claims, and how many more there are."""

    lines: tuple[ClaimLine, ...]
    rest: str


@attrs.frozen
class Picture:
    """A picture with its legend; plain text and Markdown, which cannot show it, leave it out."""

    scene: Scene


@attrs.frozen
class Section:
    """A heading and what stands under it; a whole report is one.

    ``anchor`` names it within a page, where something leads to it.
    """

    title: str
    blocks: tuple[Block, ...]
    anchor: str = ""


Block: TypeAlias = (
    Paragraph
    | Sentence
    | Remark
    | Facts
    | Table
    | BulletList
    | Reasons
    | Claims
    | Picture
    | Section
)
"""Every kind of block; a format is a function that prints each of them."""
