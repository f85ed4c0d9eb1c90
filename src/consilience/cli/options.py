"""The options of the command line with their types and defaults, and the names they may give."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from consilience.domain import COUNT, Exact
from consilience.words import LITERAL_DATES, UCDP_DATES, Convention, DatePolicy, conventions

CONVENTIONS: Final[Mapping[str, Convention]] = {
    value.name: value for value in vars(conventions).values() if isinstance(value, Convention)
}
"""Every convention that the library holds, by its name."""

POLICIES: Final[Mapping[str, DatePolicy]] = {"LITERAL": LITERAL_DATES, "UCDP": UCDP_DATES}
"""Every date policy that the library holds, by a short name."""


class Options(argparse.Namespace):
    """What was asked for: the command in ``run``, and the options of all commands."""

    run: Callable[[Options], int]

    # reconcile, compare and check
    ledger: Path

    # compare
    measure: str
    methods: Sequence[str] = ()

    # reconcile
    by: str = "BestAgreement"
    solver: str = "exact"

    # reconcile and compare
    as_of: str | None = None
    known_on: str | None = None
    weights: Sequence[tuple[str, Exact]] = ()
    format: str = "text"
    output: Path | None = None
    lenient: bool = False

    # read
    text: str
    domain: str = COUNT.value
    locale: str | None = None
    convention: str = "LITERAL"
    date: bool = False
    reference: str | None = None
    policy: str = "LITERAL"
