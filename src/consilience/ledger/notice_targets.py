"""What notices are about: every target is there, and no circle of notices about each other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

import attrs

from consilience.errors import DuplicateIdError, InvalidValueError
from consilience.ledger.claim import Claim
from consilience.ledger.notice import Notice
from consilience.ledger.references import require


def check_notices(notices: Sequence[Notice], claims: Mapping[str, Claim]) -> None:
    """Check that *notices* are about *claims* or about each other, and make sense of both.

    Raises `UnknownReferenceError` for a target or a replacement that is not there,
    `DuplicateIdError` for a notice with the id of a claim, `InvalidValueError` for a circle and for
    a misreport of a notice or to a measure of another domain.
    """
    known = {item.id for item in notices}
    for item in notices:
        place = f"notice {item.id!r}"
        found = item.target in claims or item.target in known
        require(found, f"{place}: target", item.target, "claim or notice")
        if item.replacement is not None:
            require(item.replacement in claims, f"{place}: replacement", item.replacement, "claim")
        check_target(
            item,
            claims.get(item.target),
            is_claim=item.id in claims,
            is_notice=item.target in known,
        )
    circle = circle_of(notices)
    if circle:
        raise InvalidValueError(
            f"notices are about each other in a circle: {' about '.join(map(repr, circle))}; "
            "a notice can only be about what was said before it"
        )


def check_target(item: Notice, claim: Claim | None, *, is_claim: bool, is_notice: bool) -> None:
    """Check a notice about *claim*, or about something else, apart from all others.

    Raises `DuplicateIdError` where it has the id of a claim, `InvalidValueError` where its kind and
    its target do not go together.
    """
    place = f"notice {item.id!r}"
    if is_claim:
        raise DuplicateIdError(f"the id {item.id!r} is of a claim and of a notice")
    if item.replacement == item.target:
        raise InvalidValueError(f"{place}: {item.target!r} takes the place of itself")
    if item.should_be is None:
        return
    if is_notice:
        raise InvalidValueError(f"{place}: it misreports a notice: only a claim has a measure")
    if claim is not None and claim.measure.domain is not item.should_be.domain:
        raise InvalidValueError(
            f"{place}: the figure {claim.value.text!r} is of the domain {claim.measure.domain!r}, "
            f"should_be {item.should_be.label!r} of {item.should_be.domain!r}"
        )


def circle_of(notices: Iterable[Notice]) -> Sequence[str]:
    """Return the ids of a circle of notices about each other, first and last the same; or none."""
    targets = {item.id: item.target for item in notices}
    try:
        in_order(targets)
    except CycleError as error:
        circle: list[str] = error.args[1]
        return circle
    return ()


def in_order(targets: Mapping[str, str]) -> Sequence[str]:
    """Return the ids of notices so that whatever is about one of them comes before it.

    Raises ``CycleError`` for a circle.
    """
    graph: dict[str, set[str]] = {id: set() for id in targets}
    for id, target in targets.items():
        if target in graph:
            graph[target].add(id)
    return tuple(TopologicalSorter(graph).static_order())


def standing(notices: Sequence[Notice]) -> Sequence[Notice]:
    """Return the notices that no other takes back, in their order."""
    by_id = {item.id: item for item in notices}
    cancelled: set[str] = set()
    for id in in_order({item.id: item.target for item in notices}):
        item = by_id[id]
        if item.kind.withdraws and id not in cancelled:
            cancelled.add(item.target)
    return [item for item in notices if item.id not in cancelled]


def with_targets(notices: Sequence[Notice], claims: Collection[str]) -> tuple[Notice, ...]:
    """Return the notices about *claims*, or about each other, and drop replacements not there."""
    by_id = {item.id: item for item in notices}
    kept: dict[str, bool] = {}
    for id in reversed(in_order({item.id: item.target for item in notices})):
        target = by_id[id].target
        kept[id] = target in claims or kept.get(target, False)
    return tuple(
        item
        if item.replacement is None or item.replacement in claims
        else attrs.evolve(item, replacement=None)
        for item in notices
        if kept[item.id]
    )
