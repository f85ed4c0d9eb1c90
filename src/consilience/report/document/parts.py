"""What a report consists of, as plain values: text, Markdown and HTML only lay them out.

All words in here are ready to be read and not yet escaped for any format.
"""

from __future__ import annotations

import attrs

from consilience.report.pictures.scene import Scene


@attrs.frozen
class Fact:
    """A name and what there is to say under it, in one or several paragraphs."""

    name: str
    words: tuple[str, ...]


@attrs.frozen
class Table:
    """Rows under column heads, and a note on what the table leaves out (empty if nothing)."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    rest: str = ""


@attrs.frozen
class ClaimLine:
    """One claim as reports list it.

    ``standing`` is what became of it in a word or two, ``reason`` why, ``dates`` when it was true
    and when it was said, ``remarks`` its grade, its relays and what it contradicts.
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
class Group:
    """A figure, the figures that contradict it, and what setting it aside would dissolve."""

    figure: str
    against: tuple[str, ...]
    closing: str


@attrs.frozen
class ConflictPart:
    """The contradictions on one measure: how many, and by which figure."""

    intro: str
    groups: tuple[Group, ...]
    rest: str


@attrs.frozen
class MeasurePart:
    """All there is to say on one measure; ``anchor`` names it within a page.

    The ladder stands before the answer, because what k origins entail is not the method's choice.
    ``related`` points to contradictions with related measures; empty for none.
    """

    anchor: str
    title: str
    scope: tuple[Fact, ...]
    sentence: str
    ladder: Table
    answer: tuple[Fact, ...]
    why: tuple[str, ...]
    conflicts: ConflictPart | None
    related: str
    claims: tuple[ClaimLine, ...]
    claims_rest: str
    days: Table | None
    scene: Scene


@attrs.frozen
class RelatedPart:
    """A group of measures tied by relations; ``anchor`` names it within a page.

    ``implied`` is the table of what is claimed and what is implied, ``asides`` what to set aside so
    that the rest agrees.  ``scenes`` are its pictures, one for each unit.
    """

    anchor: str
    title: str
    relations: Table
    implied: Table
    conflicts_intro: str
    conflicts: tuple[str, ...]
    conflicts_rest: str
    asides_intro: str
    asides: tuple[str, ...]
    asides_rest: str
    scenes: tuple[Scene, ...]


@attrs.frozen
class DiagnosisGroup:
    """Diagnoses of one kind on one matter: the first of them, how many are left out, the remedy."""

    title: str
    lines: tuple[str, ...]
    rest: str
    remedy: str


@attrs.frozen
class DiagnosisPart:
    """What looks wrong with the record itself; ``lost`` are acknowledgements of what is gone."""

    intro: str
    groups: tuple[DiagnosisGroup, ...]
    lost: tuple[str, ...]


@attrs.frozen
class Unanswered:
    """A measure of which nothing stands on the days asked about, and its claims."""

    title: str
    claims: tuple[ClaimLine, ...]
    rest: str


@attrs.frozen
class Report:
    """A whole reconciliation: summary, every measure, notices, notes, sources, record."""

    title: str
    summary: tuple[str, ...]
    overview: Table
    anchors: tuple[str, ...]
    measures: tuple[MeasurePart, ...]
    related: tuple[RelatedPart, ...]
    diagnoses: DiagnosisPart | None
    unanswered: tuple[Unanswered, ...]
    possible: Table
    notices: Table
    notes: Table
    sources: Table
    record: tuple[Fact, ...]
