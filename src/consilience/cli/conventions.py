"""The conventions that can be asked for by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from consilience.words import Convention, conventions

CONVENTIONS: Final[Mapping[str, Convention]] = {
    value.name: value for value in vars(conventions).values() if isinstance(value, Convention)
}
"""Every convention that the library holds, by its name."""
