"""Objects of a file: which keys a kind of object has, and reading one with every fault of it."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Mapping
from typing import Generic, TypeVar

import attrs

from consilience.errors import ConsilienceError, LedgerFileError
from consilience.serial.scalars import Reader, is_object, shown

_T = TypeVar("_T")
_Raw = TypeVar("_Raw")

Fault = tuple[str, str]
"""Where, as a path from the object or from the file, and why."""


class Repeated(dict[str, object]):
    """An object of a file that has a key twice; no reader takes it for an object."""

    def __init__(self, pairs: Iterable[tuple[str, object]]) -> None:
        pairs = list(pairs)
        super().__init__(pairs)
        keys = [key for key, _ in pairs]
        self.keys_repeated: list[str] = sorted({key for key in keys if keys.count(key) > 1})

    def __repr__(self) -> str:
        # Never the same as of an object without the repetition: raw values are told apart by it.
        return f"{type(self).__name__}({super().__repr__()}, {self.keys_repeated})"


@attrs.frozen
class Record(Generic[_T]):
    """A kind of object: what makes it, the reader of each key, and the keys it cannot do without.

    The keys are the names of the arguments of ``make``.
    """

    make: Callable[..., _T]
    readers: Mapping[str, Reader]
    required: tuple[str, ...] = ()

    def read(self, raw: object) -> _T:
        """Return the value that *raw* means.

        Raises `LedgerFileError` with every fault, each with its path from here.
        """
        return self.built(self.fields(raw))

    def built(self, fields: Mapping[str, object]) -> _T:
        """Return what is made of *fields*, which were read.

        Raises `LedgerFileError` where they do not go together.
        """
        try:
            return self.make(**fields)
        except LedgerFileError:
            raise
        except ConsilienceError as error:
            raise LedgerFileError(str(error), faults=(("", str(error)),)) from None

    def fields(self, raw: object) -> dict[str, object]:
        """Return the values of the keys of *raw*, each read.

        Raises `LedgerFileError` with every fault, each with its path from here.
        """
        if isinstance(raw, Repeated):
            raise faulty([("." + key, "the key stands twice") for key in raw.keys_repeated])
        if not is_object(raw):
            raise faulty([("", f"{shown(raw)} is no object")])
        fields: dict[str, object] = {}
        faults = [("", f"the key {key!r} is missing") for key in self.required if key not in raw]
        for key, value in raw.items():
            reader = self.readers.get(key)
            if reader is None:
                faults.append(("." + str(key), unknown_key(key, self.readers)))
                continue
            try:
                fields[key] = reader(value)
            except ConsilienceError as error:
                faults.extend(within("." + key, error))
        if faults:
            raise faulty(faults)
        return fields


def each(raw: Iterable[_Raw], read: Callable[[_Raw], _T]) -> list[_T]:
    """Return the items of a list, each read.

    Raises `LedgerFileError` with every fault, each with its path from here.
    """
    found: list[_T] = []
    faults: list[Fault] = []
    for position, item in enumerate(raw):
        try:
            found.append(read(item))
        except ConsilienceError as error:
            faults.extend(within(f"[{position}]", error))
    if faults:
        raise faulty(faults)
    return found


def text_at(raw: object, key: str) -> str | None:
    """Return the text under *key* of *raw*, which need not be sound; ``None`` if there is none."""
    value = raw.get(key) if is_object(raw) or isinstance(raw, Repeated) else None
    return value if isinstance(value, str) else None


def loosely(make: Callable[..., _T]) -> Callable[..., _T]:
    """Return *make*, to be called with what readers returned; it checks its own arguments."""
    return make


def faulty(faults: Iterable[Fault]) -> LedgerFileError:
    """Return the error that carries *faults*."""
    kept = tuple(faults)
    return LedgerFileError("; ".join(f"{path}: {reason}" for path, reason in kept), faults=kept)


def within(path: str, error: ConsilienceError) -> list[Fault]:
    """Return the faults of *error*, seen from one step further out."""
    if isinstance(error, LedgerFileError) and error.faults:
        return [(path + inner, reason) for inner, reason in error.faults]
    return [(path, str(error))]


def unknown_key(key: object, known: Iterable[str]) -> str:
    """Return the reason why *key* is refused, with the known ones, the likeliest first."""
    names = sorted(known)
    near = difflib.get_close_matches(str(key), names, n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(names)}"
    return f"unknown key; {hint}"
