"""What is wrong with a ledger file: faults with their paths, and the entries that fall for them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence

import attrs

from consilience.errors import ConsilienceError, LedgerFileError
from consilience.rendering import shown

Fault = tuple[str, str]
"""Where, as a path from the object or from the file, and why."""


@attrs.frozen
class Refusal:
    """An entry of a ledger file that could not be taken; nothing is dropped unsaid.

    ``path`` is where it stands (``$.claims[12]``; in JSON Lines ``line 13: $``), ``value`` the
    whole entry as it stood there, ``reason`` everything that is wrong with it.  ``faults`` has the
    faults of its own, each with its path; there are none where the entry is good and only something
    that it needs was refused.

    >>> Refusal("$.claims[0]", {"source": "SOHR"}, "the key 'value' is missing").path
    '$.claims[0]'
    """

    path: str
    value: object = attrs.field(repr=shown)
    reason: str
    faults: tuple[Fault, ...] = ()


def refusal_of(
    path: str, value: object, faults: Sequence[Fault], consequences: Sequence[Fault] = ()
) -> Refusal:
    """Return the refusal of *value* at *path*, for *faults* of its own and for *consequences*.

    The paths of both begin with *path*.
    """
    reasons = [
        f"{where.removeprefix(path).lstrip('.')}: {why}" if where != path else why
        for where, why in (*faults, *consequences)
    ]
    return Refusal(path, value, "; ".join(reasons), tuple(faults))


def faulty(faults: Iterable[Fault]) -> LedgerFileError:
    """Return the error that carries *faults*."""
    kept = tuple(faults)
    return LedgerFileError("; ".join(f"{path}: {reason}" for path, reason in kept), faults=kept)


def within(path: str, error: ConsilienceError) -> list[Fault]:
    """Return the faults of *error*, seen from one step further out."""
    if isinstance(error, LedgerFileError) and error.faults:
        return [(path + inner, reason) for inner, reason in error.faults]
    return [(path, str(error))]


def unknown_key(key: object, known: Iterable[str]) -> str:
    """Return the reason why *key* is refused, with the known ones, the likeliest first."""
    names = sorted(known)
    near = difflib.get_close_matches(str(key), names, n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(names)}"
    return f"unknown key; {hint}"
