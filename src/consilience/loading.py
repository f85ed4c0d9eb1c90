"""Packages whose names load on first use, so that importing one costs next to nothing.

Such a package states each of its names once, as an import that only type checkers follow::

    if TYPE_CHECKING or (found := lazily(__name__, __file__)) is None:
        from consilience.ledger.claim import claim as claim
    else:
        __getattr__, __dir__, __all__ = found

At run time those lines are read as the table of what is found where.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module


def lazily(
    package: str, file: str
) -> tuple[Callable[[str], object], Callable[[], list[str]], list[str]] | None:
    """Return `__getattr__`, `__dir__` and `__all__` of a package, from the imports in its *file*.

    Inner modules can be had as attributes whether or not they are loaded yet: Python binds those
    that are, and what a package offers must not depend on what happened to run before.

    ``None`` where the sources were not shipped, as in some frozen programs: there the package has
    to import everything at once.
    """
    if not file.endswith(".py"):
        return None
    try:
        # `pathlib` would cost more than all else here.
        with open(file, encoding="utf-8") as source:  # noqa: PTH123
            lines = [line.split() for line in source]
    except OSError:
        return None
    room_of = {
        words[3]: words[1]
        for words in lines
        if len(words) == 6 and words[0] == "from" and words[3] == words[5]
    }

    def get(name: str) -> object:
        room = room_of.get(name, package)
        value = _inner(package, name) if room == package else getattr(import_module(room), name)
        setattr(sys.modules[package], name, value)
        return value

    names = sorted(room_of)
    return get, names.copy, names


def _inner(package: str, name: str) -> object:
    """Return the module *name* of the package, which is loaded if need be."""
    full = f"{package}.{name}"
    if not name.startswith("_"):
        try:
            return import_module(full)
        except ModuleNotFoundError as error:
            if error.name != full:
                raise
    raise AttributeError(f"module {package!r} has no attribute {name!r}")
