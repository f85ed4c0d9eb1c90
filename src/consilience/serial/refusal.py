"""What could not be taken from a ledger file, and why."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from consilience.serial.records import Fault


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
    value: object
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
