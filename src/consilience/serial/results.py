"""The result of a reconciliation in a stable, machine-readable form."""

from __future__ import annotations

from consilience.result import Reconciliation


def result_to_json(result: Reconciliation) -> str:
    """Return *result* as JSON."""
    raise NotImplementedError(repr(result))
