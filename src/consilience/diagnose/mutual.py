"""Groups in which everybody leads to everybody else.

R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1 (1972),
doi:10.1137/0201010; without recursion, so that a long chain of sources is no limit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


def mutual_groups(ahead: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Yield the groups of two or more that lead to each other, each sorted; O(names and links).

    >>> list(mutual_groups({"a": ["b"], "b": ["a", "c"], "c": ["d"], "d": ["c"], "e": ["a"]}))
    [('c', 'd'), ('a', 'b')]
    """
    found: dict[str, int] = {}
    lowest: dict[str, int] = {}
    open_: dict[str, None] = {}
    for root in ahead:
        if root in found:
            continue
        path = [(root, iter(ahead[root]))]
        found[root] = lowest[root] = len(found)
        open_[root] = None
        while path:
            name, others = path[-1]
            for other in others:
                if other not in found:
                    found[other] = lowest[other] = len(found)
                    open_[other] = None
                    path.append((other, iter(ahead[other])))
                    break
                if other in open_:
                    lowest[name] = min(lowest[name], found[other])
            else:
                path.pop()
                if path:
                    lowest[path[-1][0]] = min(lowest[path[-1][0]], lowest[name])
                if lowest[name] == found[name]:
                    group = _closed(open_, name)
                    if len(group) > 1:
                        yield tuple(sorted(group))


def _closed(open_: dict[str, None], name: str) -> list[str]:
    """Take the group of *name* off what is still open: all that was met since."""
    group: list[str] = []
    while True:
        last, _ = open_.popitem()
        group.append(last)
        if last == name:
            return group
