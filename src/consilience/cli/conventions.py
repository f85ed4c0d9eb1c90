"""The conventions and date policies that can be asked for by name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from consilience.words import LITERAL_DATES, UCDP_DATES, Convention, DatePolicy, conventions

CONVENTIONS: Final[Mapping[str, Convention]] = {
    value.name: value for value in vars(conventions).values() if isinstance(value, Convention)
}
"""Every convention that the library holds, by its name."""
POLICIES: Final[Mapping[str, DatePolicy]] = {"LITERAL": LITERAL_DATES, "UCDP": UCDP_DATES}
"""Every date policy that the library holds, by a short name."""
