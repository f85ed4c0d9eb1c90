"""Weights that somebody can answer for: from grades, and from statements against interest.

Nothing here is used by default.  Each function returns what `consilience.reconcile` takes as
``weights``, so that whoever weighs does it in plain sight.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from consilience.domain import Exact, positive
from consilience.errors import InvalidTypeError, InvalidValueError, NoBasisError
from consilience.evidence.evidence import Evidence
from consilience.evidence.origins import Origins
from consilience.evidence.placement import place
from consilience.evidence.selection import evidence_asked
from consilience.ledger.ledger import Ledger
from consilience.ledger.measure import Measure
from consilience.ledger.source import Reliability

_NO_BASIS = (
    "F and 6 mean that there is no basis to judge, and are not the worst grade: leave them out, "
    "and sources graded so keep the vote of 1 that every ungraded source has"
)


def weights_from_grades(
    ledger: Ledger, mapping: Mapping[Reliability | str, Exact]
) -> Mapping[str, Exact]:
    """Return the weights that *mapping*, from grades A to E to a vote, gives the origins.

    Sources without a grade, and those graded F, keep a vote of 1: about them nothing is known.  A
    source that speaks for another has no vote of its own, and its grade none to give.

    Raises `NoBasisError` where F or 6 is to be weighed, `InvalidValueError` for a grade that a
    source has and the mapping lacks, `InvalidTypeError` for the grades 1 to 5 of claims, since
    votes belong to origins.

    >>> from consilience import Measure, Source, claim
    >>> said = [claim(Measure("killed"), 60, source="SOHR")]
    >>> ledger = Ledger(said, sources=[Source("SOHR", reliability="B")])
    >>> weights_from_grades(ledger, {"A": 3, "B": 2, "C": 1})
    {'SOHR': 2}
    """
    votes: dict[Reliability, Exact] = {}
    for grade, weight in mapping.items():
        votes[_judged(grade)] = positive(weight, f"the weight of grade {grade}")
    origins = Origins.of(ledger.sources)
    found: dict[str, Exact] = {}
    for source in ledger.sources:
        given = source.reliability
        if given is None or given is Reliability.F or origins.of_source(source.id).id != source.id:
            continue
        if given not in votes:
            raise InvalidValueError(
                f"source {source.id!r} is graded {given.value}, and the mapping has no weight for "
                f"{given.value}; give one"
            )
        found[source.id] = votes[given]
    return found


def weights_against_interest(
    ledger: Ledger, measure: Measure | str, *, weight: Exact = 2
) -> Mapping[str, Exact]:
    """Return *weight* for each origin whose figure of *measure* hurts its own side.

    `Measure.harms` is the side that a high figure hurts, `Measure.favours` the one that it serves.
    A floor by the side that it hurts is against its interest, and so is a ceiling by the side that
    a high figure serves.  A figure with both ends counts so only where somebody outside that side
    entails its other end as well, which serves the side: a bare "60" may play down.

    Raises `InvalidValueError` for a measure without `harms` and `favours`, and for a weight of 0 or
    below; `UnknownMeasureError` for a measure that the ledger does not have.

    >>> from consilience import Source, claim
    >>> killed = Measure("killed by rebels", harms="opposition")
    >>> said = [claim(killed, "at least 60", source="rebels"), claim(killed, 190, source="army")]
    >>> sides = [Source("rebels", side="opposition"), Source("army", side="government")]
    >>> weights_against_interest(Ledger(said, sources=sides), killed)
    {'rebels': 2}
    """
    vote = positive(weight, "weight")
    known = ledger.measure(measure)
    if known.harms is None and known.favours is None:
        raise InvalidValueError(
            f"measure {known.label!r} says neither whom a high figure harms nor whom it favours: "
            "give Measure(..., harms=...) or favours=..., in the words of Source.side"
        )
    claims = ledger.about(known)
    evidence = evidence_asked(place(claims, Origins.of(ledger.sources))) if claims else ()
    return {
        item.source.id: vote
        for item in evidence
        if item.source is not None and _hurts_itself(item, evidence, known)
    }


def _judged(grade: object) -> Reliability:
    if grade == 6:
        raise NoBasisError(f"the mapping weighs the grade 6: {_NO_BASIS}")
    if isinstance(grade, int):
        raise InvalidTypeError(
            f"the mapping weighs the grade {grade} of claims, but a vote belongs to an origin: "
            "give grades of sources, A to E"
        )
    try:
        known = Reliability(grade)
    except ValueError:
        raise InvalidValueError(f"the mapping has {grade!r}: give grades from A to E") from None
    if known is Reliability.F:
        raise NoBasisError(f"the mapping weighs the grade F: {_NO_BASIS}")
    return known


def _hurts_itself(item: Evidence, evidence: Sequence[Evidence], measure: Measure) -> bool:
    side = None if item.source is None else item.source.side
    others = [other for other in evidence if other.source is None or other.source.side != side]
    low, high = item.range.low, item.range.high
    if low == measure.domain.floor:
        low = None  # "0 or more" is no floor
    if side is None or side not in (measure.harms, measure.favours):
        return False
    if side == measure.harms:
        ceilings = [other.range.high for other in others if other.range.high is not None]
        return low is not None and (high is None or any(end <= high for end in ceilings))
    floors = [other.range.low for other in others if other.range.low is not None]
    return high is not None and (low is None or any(end >= low for end in floors))
