"""Why one end of a range is what it is, where relations take part."""

from __future__ import annotations

import attrs

from consilience.conflict.conflict import Side
from consilience.consensus.set_aside import SetAside
from consilience.domain import Exact
from consilience.interval import End
from consilience.ledger.relation import Relation


@attrs.frozen
class Reason:
    """Why one end of an implied range is what it is: the sides and relations it follows from.

    Without any one of them it would not follow.  ``bound`` is ``None`` for an end that nothing
    bounds.  ``after`` is what has been set aside before, where several choices are equally cheap.

    >>> Reason(End.LOWER, None, (), ()).bound is None
    True
    """

    end: End
    bound: Exact | None
    sides: tuple[Side, ...]
    relations: tuple[Relation, ...]
    after: SetAside | None = None
