"""Connected components: what hangs together by shared members."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence


def circles(ties: Iterable[Sequence[str]]) -> Mapping[str, str]:
    """Return for each id one that stands for all that *ties*, directly or not, connect with it.

    >>> found = circles([["a", "b"], ["c"], ["b", "d"]])
    >>> found["a"] == found["d"] != found["c"]
    True
    """
    above: dict[str, str] = {}

    def top(id: str) -> str:
        while above[id] != id:
            above[id] = above[above[id]]
            id = above[id]
        return id

    for ids in ties:
        for id in ids:
            above.setdefault(id, id)
            above[top(id)] = top(ids[0])
    return {id: top(id) for id in above}
