"""Groups of related measures as plain values: what their figures imply of each other."""

from __future__ import annotations

from consilience.dates.instant import Instant
from consilience.ledger.measure import Measure
from consilience.related.group import Related
from consilience.serial.plain import plain_interval
from consilience.serial.plain_basics import Plain


def plain_related(group: Related) -> Plain:
    """Return a group: the ids of its measures and relations, and each variable three ways.

    ``range`` holds after the best set-aside, ``regions`` after each that is as cheap,
    ``uncontradicted`` rests on figures in no conflict,
    ``hull`` holds whichever minimal set-aside is made; null in place of a range is the empty one.
    """
    return {
        "measures": [measure.id for measure in group.measures],
        "relations": [relation.id for relation in group.relations],
        "complete": group.complete,
        "implied": [
            _implied(group, measure, instant)
            for measure in group.measures
            for instant in group.instants(measure)
        ],
    }


def _implied(group: Related, measure: Measure, instant: Instant) -> Plain:
    found = group.implied(measure, instant)
    ranges = {
        "range": found.range,
        "uncontradicted": found.uncontradicted,
        "hull": found.hull,
    }
    return {
        "measure": measure.id,
        "from": instant[0] and instant[0].isoformat(),
        "to": instant[1] and instant[1].isoformat(),
        **{name: None if one.is_empty else plain_interval(one) for name, one in ranges.items()},
        "regions": [plain_interval(one) for one in group.regions(measure, instant)],
        "exact": found.exact,
    }
