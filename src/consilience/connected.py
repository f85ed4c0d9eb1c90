"""Connected components: what hangs together by shared members."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def connected_components(ties: Iterable[Sequence[T]]) -> Mapping[T, T]:
    """Return for each node one that stands for all that *ties*, directly or not, connect with it.

    Union-find with path halving: R. E. Tarjan, J. van Leeuwen, "Worst-case analysis of set union
    algorithms", Journal of the ACM 31 (1984), doi:10.1145/62.2160.

    >>> found = connected_components([["a", "b"], ["c"], ["b", "d"]])
    >>> found["a"] == found["d"] != found["c"]
    True
    """
    above: dict[T, T] = {}

    def top(node: T) -> T:
        while above[node] != node:
            above[node] = above[above[node]]
            node = above[node]
        return node

    for first, *others in filter(None, ties):
        root = top(above.setdefault(first, first))
        for node in others:
            above[top(node) if node in above else node] = root
    return {node: top(node) for node in above}
