"""All choices that meet every set of a family and would not without any one member.

The minimal conflicts and the minimal set-asides of a system are each other's minimal hitting sets:
R. Reiter, "A theory of diagnosis from first principles", Artificial Intelligence 32 (1987),
doi:10.1016/0004-3702(87)90062-2.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

Numbers = frozenset[int]


def transversals(
    family: Sequence[Numbers], affordable: Callable[[Numbers], bool] = lambda _: True
) -> Iterator[Numbers]:
    """Yield each minimal hitting set of *family* once, in a fixed order.

    Choices that are not *affordable* are not followed; adding a member must never make them so.

    >>> [sorted(choice) for choice in transversals([frozenset({1, 2}), frozenset({2, 3})])]
    [[1, 3], [2]]
    """
    yield from _descend(list(family), frozenset(), affordable)


def _descend(
    family: list[Numbers], chosen: Numbers, affordable: Callable[[Numbers], bool]
) -> Iterator[Numbers]:
    unmet = [item for item in family if item.isdisjoint(chosen)]
    if not unmet:
        yield chosen
        return
    pivot = min(unmet, key=lambda item: (len(item), sorted(item)))
    barred: set[int] = set()
    for element in sorted(pivot):
        grown = chosen | {element}
        if affordable(grown) and all(_needed(member, grown, family) for member in grown):
            # Elements of the pivot before this one are decided against: no choice comes twice.
            slimmer = [item - barred if item.isdisjoint(grown) else item for item in family]
            if all(slimmer):
                yield from _descend(slimmer, grown, affordable)
        barred.add(element)


def _needed(member: int, choice: Numbers, family: Sequence[Numbers]) -> bool:
    return any(item & choice == frozenset({member}) for item in family)
