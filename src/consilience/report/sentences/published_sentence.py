"""A published range held against an estimate, in plain words."""

from __future__ import annotations

from collections.abc import Iterator

from consilience.consensus.published import Holding, Published
from consilience.report.wording.sayings import domain_of, names_with_figures
from consilience.wording.numbers import range_words, regions_words
from consilience.wording.phrases import quoted, sentence_case, shown


def published_sentence(held: Published) -> str:
    """Return how a published range lies to an estimate, in plain words.

    >>> from consilience import Evidence, Interval
    >>> said = (Evidence(Interval(190, None), origin="HRW"),)
    >>> held = Published(Interval(190, 205), said, (Interval(190, None),), recorder="UCDP")
    >>> published_sentence(held)
    '190 to 205 (UCDP) lies inside the range here, at least 190.'
    """
    return " ".join(sentence_case(line) for line in _lines(held))


def _lines(held: Published) -> Iterator[str]:
    domain = domain_of(held.evidence)
    theirs = range_words(held.range, domain)
    name = f"{theirs} ({shown(held.recorder)})"
    ours = regions_words(held.regions, domain)
    here = f"the range here, {ours}"
    if len(held.regions) > 1:
        here = f"the ranges here, {ours}"
    yield {
        Holding.INSIDE: f"{name} lies inside {here}.",
        Holding.WIDER: f"{name} is wider: it holds all of {here}, and more.",
        Holding.OVERLAPPING: f"{name} and {here}, overlap, and neither holds the other.",
        Holding.DISJOINT: f"{name} and {here}, have no number in common.",
    }[held.holding]
    if held.contradicted:
        yield f"{theirs} contradicts {names_with_figures(held.contradicted)}."
    if held.behind_low:
        yield f"The lower end here rests on {names_with_figures(held.behind_low)}."
    if held.behind_high:
        yield f"The upper end here rests on {names_with_figures(held.behind_high)}."
    if held.definitions_differ:
        yield (
            f"The definitions differ: theirs is {quoted(held.definition or '')}, the one here "
            f"{quoted(held.own_definition or '')}; so the two may count different things."
        )
    elif held.definitions_differ is None and held.own_definition is not None:
        yield (
            "Theirs came without a definition, so the two may count different things; the one "
            f"here is {quoted(held.own_definition)}."
        )
