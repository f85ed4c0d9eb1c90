"""The laws of the library's own methods and rules, and why some of them do not hold.

Every "does not hold" here has a counterexample among the tests.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from consilience.consensus.estimate import Method
from consilience.methods import (
    AlgorithmA,
    BestAgreement,
    Birge,
    DerSimonianLaird,
    Envelope,
    FaultTolerantInterval,
    Intersection,
    IntervalCensored,
    LinearPool,
    MandelPaule,
    Marzullo,
    ParticleDataGroup,
    RelaxedIntersection,
    ReportedRange,
    Turnbull,
    WeightedMean,
    WeightedMedian,
)
from consilience.methods.rules import Acled, Airwars, EveryCasualty, Gtd, IraqBodyCount, Ucdp
from consilience.testing.law import Law
from consilience.testing.strategies.evidence import DISCORDANT, MEASURED, VALUES, Given
from consilience.testing.suite import laws_of

_NARROWED: Final = "every origin can narrow it; that is what it is for"
_WIDENED: Final = "every origin can widen it; that is what it is for"
_COUNTS_AGAIN: Final = "it is counted as one more origin; declare copies with Source.repeats"
_FORGETS: Final = "an answer does not say how many origins are behind it"
_IN_WEIGHTS: Final = "the parameter is in the unit of the weights"

_FAULT_TOLERANT: Final = {
    "more-never-narrows": "a further origin can exclude what the others leave open",
    "merging": _FORGETS,
    "copy-of-one": _COUNTS_AGAIN,
    "copy-of-all": "twice the origins with the same number of faults leave less room",
    "weight-units": _IN_WEIGHTS,
}

_STATED: Final = {
    "inside-envelope": '"more than 200" states 200 and does not allow it',
    "unanimity": '"at least 190" states 190 and allows more',
    "more-never-narrows": "where no figure was stated it is everything, until one is",
    "isotony": "a figure that is left out states nothing",
    "truth-inside": "what was stated need not hold what is true",
}
_RANGE_STATED: Final = {
    **_STATED,
    "more-never-widens": "every figure stated can widen it; that is what it is for",
}
_METHODS: Final[tuple[tuple[Method, int, Mapping[str, str]], ...]] = (
    (
        BestAgreement(),
        1,
        {
            "more-never-widens": "a further origin can lift another range to the same height",
            "more-never-narrows": "a further origin can decide between ranges that tied",
            "isotony": "a widened range can lift one of several tied ranges above the others",
            "merging": _FORGETS,
            "copy-of-one": _COUNTS_AGAIN,
        },
    ),
    (Intersection(), 1, {"more-never-narrows": _NARROWED}),
    (Envelope(), 1, {"more-never-widens": _WIDENED}),
    (ReportedRange(), 1, _RANGE_STATED),
    (
        RelaxedIntersection(2),
        2,
        {
            "more-never-widens": "a further origin can bring other numbers to k",
            "merging": _FORGETS,
            "copy-of-one": _COUNTS_AGAIN,
            "copy-of-all": "k copies of one origin are k origins to it",
            "weight-units": _IN_WEIGHTS,
        },
    ),
    (Marzullo(1), 2, _FAULT_TOLERANT),
    (FaultTolerantInterval(1), 2, _FAULT_TOLERANT),
    (
        WeightedMedian(),
        1,
        {
            "more-never-widens": "a further origin can part the lower median from the upper",
            "more-never-narrows": "a further origin can join the lower median with the upper",
            "merging": _FORGETS,
            "copy-of-one": _COUNTS_AGAIN,
        },
    ),
    (
        Turnbull(),
        1,
        {
            "more-never-widens": "a further origin can move the middle of the distribution",
            "more-never-narrows": "a further origin can move the middle of the distribution",
            "isotony": "a widened range can join another group and move the middle",
            "merging": _FORGETS,
            "copy-of-one": _COUNTS_AGAIN,
        },
    ),
)


_MORE_PRECISE: Final = "the same said again narrows the interval, as if it were said independently"
_DRAWN_AWAY: Final = "a far value with a small stated error has as much weight as any other"
_LOGARITHMS: Final = "it is fitted to logarithms, for which only factors are free"

_POOLED: Final = {
    "copy-of-one": _COUNTS_AGAIN,
    "copy-of-all": _MORE_PRECISE,
    "one-far-value": _DRAWN_AWAY,
}
_CENSORED: Final = {"copy-of-one": _COUNTS_AGAIN, "copy-of-all": _MORE_PRECISE}

_FITTED: Final[tuple[tuple[Method, Given, Mapping[str, str]], ...]] = (
    (WeightedMean(), MEASURED, _POOLED),
    (Birge(), MEASURED, _POOLED),
    (ParticleDataGroup(), MEASURED, _POOLED),
    (DerSimonianLaird(), MEASURED, _POOLED),
    (DerSimonianLaird(hartung_knapp=True), MEASURED, _POOLED),
    (MandelPaule(), MEASURED, _POOLED),
    (
        LinearPool(),
        MEASURED,
        {
            "copy-of-one": _COUNTS_AGAIN,
            "homogeneous": "it keeps the error of one origin, however many say the same",
            "one-far-value": "every value has the same weight in the mean",
        },
    ),
    (AlgorithmA(), VALUES, _CENSORED),
    (IntervalCensored("lognormal"), DISCORDANT, {**_CENSORED, "translation": _LOGARITHMS}),
    (IntervalCensored("normal"), DISCORDANT, _CENSORED),
    (IntervalCensored("weibull"), DISCORDANT, {**_CENSORED, "translation": _LOGARITHMS}),
)


_FIGURE_STATED: Final = {
    **_STATED,
    "more-never-widens": "a further report can put another figure in its place",
    "reflection": "it prefers low figures to high ones; that is its rule",
}

_PUBLISHED: Final[tuple[tuple[Method, int, Mapping[str, str]], ...]] = (
    (Ucdp(), 1, _RANGE_STATED),
    (Acled(), 1, _FIGURE_STATED),
    (
        Gtd(),
        1,
        {
            **_FIGURE_STATED,
            "merging": "an answer does not say how many reports are behind it",
            "copy-of-one": "a copy can make a majority; declare copies with Source.repeats",
        },
    ),
    (Airwars(), 1, _RANGE_STATED),
    (IraqBodyCount(), 1, _RANGE_STATED),
    (EveryCasualty(), 1, _RANGE_STATED),
)
# `EmDat` is not among them: it asks for sources by name, and the laws draw evidence of nobody in
# particular.


def library_laws() -> tuple[Law, ...]:
    """Return the laws of every method in `consilience.methods`, claimed or not, with the reasons.

    The rules of published projects follow them.
    Methods with a parameter stand there with one value of it; `laws_of` binds them with others.

    >>> from consilience.testing import law_table
    >>> row = next(row for row in law_table(library_laws()) if not row.holds)
    >>> row.method, row.law
    ('BestAgreement()', 'more-never-widens')
    """
    ranges = (laws_of(method, without, at_least) for method, at_least, without in _METHODS)
    fitted = (laws_of(method, without, given=given) for method, given, without in _FITTED)
    rules = (laws_of(method, without, at_least) for method, at_least, without in _PUBLISHED)
    return tuple(law for laws in (*ranges, *fitted, *rules) for law in laws)
