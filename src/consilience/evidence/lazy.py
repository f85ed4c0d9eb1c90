"""Evidence in bulk: one piece for each origin, made when somebody looks at it.

A method that needs the ranges alone, as the interval methods do, never waits for the rest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import overload

from consilience.domain import Exact
from consilience.evidence.evidence import Evidence, Variable
from consilience.evidence.origins import Origins
from consilience.interval import Interval, hull
from consilience.ledger.claim import Claim


class Voices(Sequence[Evidence]):
    """What each origin's standing claims come to, on one variable.

    ``ranges`` is what each entails, in order.  It is an immutable sequence of `Evidence`, equal to
    any other with the same evidence in the same order.
    """

    __slots__ = ("_made", "_names", "_origins", "_standing", "_variable", "_weights", "ranges")

    def __init__(
        self,
        names: Sequence[str],
        standing: Sequence[Sequence[Claim]],
        variable: Variable,
        origins: Origins,
        weights: Mapping[str, Exact],
    ) -> None:
        self.ranges: Sequence[Interval] = [
            group[0].range if len(group) == 1 else hull([item.range for item in group])
            for group in standing
        ]
        self._names = names
        self._standing = standing
        self._variable = variable
        self._origins = origins
        self._weights = weights
        self._made: tuple[Evidence, ...] | None = None

    @property
    def is_weighted(self) -> bool:
        """Whether some origin may have another vote than 1."""
        return bool(self._weights)

    def __len__(self) -> int:
        return len(self.ranges)

    @overload
    def __getitem__(self, index: int) -> Evidence: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Evidence, ...]: ...
    def __getitem__(self, index: int | slice) -> Evidence | tuple[Evidence, ...]:
        return self._all[index]

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Voices):
            return self._all == other._all
        return isinstance(other, tuple) and self._all == other

    def __hash__(self) -> int:
        return hash(self._all)

    def __repr__(self) -> str:
        return repr(self._all)

    @property
    def _all(self) -> tuple[Evidence, ...]:
        if self._made is None:
            rows = zip(self._names, self._standing, self.ranges, strict=True)
            self._made = tuple(self._evidence(*row) for row in rows)
        return self._made

    def _evidence(self, name: str, standing: Sequence[Claim], exact: Interval) -> Evidence:
        root = self._origins.root(standing[0])
        return Evidence(
            exact,
            origin=name,
            suggested=_suggested(standing, exact),
            weight=self._weights.get(name if root is None else root.id, 1),
            claims=tuple(standing),
            ends=None
            if len(standing) == 1
            else (min(standing, key=_low_rank), max(standing, key=_high_rank)),
            source=root,
            variable=self._variable,
        )


def ranges_of(evidence: Sequence[Evidence]) -> Sequence[Interval]:
    """Return what each piece of *evidence* entails, in order."""
    return evidence.ranges if isinstance(evidence, Voices) else [item.range for item in evidence]


def weights_of(evidence: Sequence[Evidence]) -> Sequence[Exact] | None:
    """Return the votes of *evidence*, in order; ``None`` where each is 1."""
    if isinstance(evidence, Voices) and not evidence.is_weighted:
        return None
    weights: list[Exact] = [item.weight for item in evidence]
    return None if all(weight == 1 for weight in weights) else weights


def _suggested(standing: Sequence[Claim], exact: Interval) -> Interval:
    """What claims suggest, within what they entail; counts in progress suggest floors."""
    return exact & hull([item.range if item.so_far else item.value.suggested for item in standing])


def _low_rank(item: Claim) -> tuple[bool, Exact, bool, str]:
    low = item.range.low
    return low is not None, 0 if low is None else low, item.range.low_open, item.id


def _high_rank(item: Claim) -> tuple[bool, Exact, bool, str]:
    high = item.range.high
    return high is None, 0 if high is None else high, not item.range.high_open, item.id
