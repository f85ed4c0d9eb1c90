"""What Hypothesis is told of our types, by the entry point ``hypothesis``.

`hypothesis.strategies.from_type` is to know a `Claim` wherever both packages are installed.  But
Hypothesis calls its entry points whenever it is imported, and most who import it have no use for
us: so a type is registered when the module is imported that has it, and its strategy is made, and
`consilience.testing` imported, when the first value is asked for.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from types import ModuleType

TYPES = {
    "consilience.interval": "Interval",
    "consilience.dates.span": "DateSpan",
    "consilience.words.figures.value": "Quantity",
    "consilience.ledger.measure": "Measure",
    "consilience.ledger.source": "Source",
    "consilience.ledger.claim": "Claim",
    "consilience.ledger.note": "Note",
    "consilience.ledger.notice": "Notice",
    "consilience.ledger.acknowledgement": "Acknowledgement",
    "consilience.ledger.relation.base": "Relation",
    "consilience.ledger.relation.parts": "PartOf SumOf Overlap",
    "consilience.ledger.relation.flows": "Balance SameAs",
    "consilience.ledger.relation.linear": "Linear Ratio",
    "consilience.ledger.ledger": "Ledger",
    "consilience.evidence.evidence": "Evidence Variable",
}
"""The types by the modules that have them."""


def tell_hypothesis() -> None:
    """Have every type registered as soon as its module is imported; Hypothesis calls it."""
    for name in TYPES:
        if (module := sys.modules.get(name)) is not None:
            _register(module)
    sys.meta_path.insert(0, _TypeModules())


class _TypeModules(MetaPathFinder):
    """Finds the modules with our types as Python does, and has them registered once they run."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname not in TYPES:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and isinstance(spec.loader, SourceFileLoader):
            spec.loader = _Registering(fullname, spec.loader.path)
        return spec


class _Registering(SourceFileLoader):
    def exec_module(self, module: ModuleType) -> None:
        super().exec_module(module)
        _register(module)


def _register(module: ModuleType) -> None:
    register = import_module("hypothesis.strategies").register_type_strategy
    for name in TYPES[module.__name__].split():
        # A module that is still running has its types registered when it is through.
        if (known := getattr(module, name, None)) is not None:
            register(known, _strategy_of)


def _strategy_of(known: type) -> object:
    return import_module("consilience.testing.strategies.types").strategy_of(known)
