"""The options of the command line with their types and defaults."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from consilience.domain import COUNT, Exact


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
