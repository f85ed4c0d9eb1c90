"""Named, versioned rules for vague words."""

from __future__ import annotations

from typing import Final

import attrs


@attrs.frozen
class Convention:
    """A named rule for vague words and approximations.

    >>> LITERAL.name
    'LITERAL'
    """

    name: str
    version: str = "1"


LITERAL: Final = Convention("LITERAL")
