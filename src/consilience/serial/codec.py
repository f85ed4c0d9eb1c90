"""Codecs: how one kind of value stands in a file, to be read, written and described.

Readers are strict: what stands in the file, or an error; never a coercion.  The path of a value is
the caller's; the reason given here names the value and the remedy.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from fractions import Fraction
from typing import Final, TypeGuard, TypeVar

import attrs

from consilience.domain import Exact, exact
from consilience.errors import ConsilienceError, InvalidTypeError, InvalidValueError
from consilience.ledger.source import filled, identifier
from consilience.serial.faults import Fault, faulty, within

Reader = Callable[[object], object]
"""Takes a raw value and returns the value meant; raises a `ConsilienceError`."""

Plain = dict[str, object]
"""An object of a file."""

Schema = Mapping[str, object]
"""What JSON Schema says of a kind of value."""

_T = TypeVar("_T")
_Raw = TypeVar("_Raw")
_Choice = TypeVar("_Choice", bound=Enum)
_LONGEST_SHOWN = 60
_FRACTION = re.compile(r"-?[0-9]+(?:/[0-9]+|\.[0-9]+)")


def as_it_is(value: object) -> object:
    """Return *value*: how texts, whole numbers and truth values are written."""
    return value


@attrs.frozen(eq=False)
class Codec:
    """One kind of value: ``read`` takes it from a file, ``write`` puts it there.

    ``schema`` describes what ``read`` takes.  What ``write`` returns is read back as the same.
    """

    read: Reader
    schema: Schema
    write: Callable[..., object] = as_it_is


def ref(name: str) -> Schema:
    """Return the schema that is defined under *name*."""
    return {"$ref": f"#/$defs/{name}"}


def shown(raw: object) -> str:
    """Return *raw* as the file spells it, shortened."""
    try:
        spelled = json.dumps(raw, ensure_ascii=False, default=str)
    except ValueError:  # TOML has numbers that Python reads and does not print, such as 0xfff…
        return "a number of too many digits"
    return spelled if len(spelled) <= _LONGEST_SHOWN else spelled[: _LONGEST_SHOWN - 1] + "…"


def is_object(raw: object) -> TypeGuard[dict[str, object]]:
    """Whether *raw* is an object without repeated keys; the parsers leave only texts as keys."""
    return type(raw) is dict


def is_list(raw: object) -> TypeGuard[list[object]]:
    """Whether *raw* is a list."""
    return type(raw) is list


def text(raw: object) -> str:
    """Return a text as it stands."""
    if type(raw) is str:
        if not raw.isascii() and not _is_unicode(raw):
            raise InvalidValueError(f"{raw!a} has half of a surrogate pair: give whole characters")
        return raw
    raise InvalidTypeError(f"{shown(raw)} is no text: give a text in quotes")


def _is_unicode(raw: str) -> bool:
    try:
        raw.encode()
    except UnicodeEncodeError:  # JSON can spell one, and no file can hold it
        return False
    return True


def id_of(raw: object) -> str:
    """Return a text that can be an id."""
    return identifier(text(raw), "the text")


def _name(raw: object) -> str:
    return filled(text(raw), "the text")


def _truth(raw: object) -> bool:
    if type(raw) is bool:
        return raw
    raise InvalidTypeError(f"{shown(raw)} is no truth value: give true or false")


def whole(raw: object) -> int:
    """Return a whole number."""
    if type(raw) is int:
        exact(raw, "the number")
        return raw
    raise InvalidTypeError(f"{shown(raw)} is no whole number: give digits without quotes or point")


def number(raw: object) -> Exact:
    """Return an exact number: a whole one, or a fraction written ``"3/2"`` or ``"1.5"``."""
    if type(raw) is int:
        return exact(raw, "the number")
    if type(raw) is float:
        raise InvalidTypeError(
            f"{shown(raw)} is a float: numbers are exact; give a whole number, or a fraction in "
            'quotes such as "3/2" or "1.5"'
        )
    if type(raw) is str:
        return _fraction(raw)
    raise InvalidTypeError(
        f'{shown(raw)} is no exact number: give a whole number, or a fraction such as "3/2"'
    )


def _fraction(raw: str) -> Exact:
    if not _FRACTION.fullmatch(raw):
        raise InvalidValueError(
            f'{shown(raw)} is no fraction: give "3/2" or "1.5", and whole numbers without quotes'
        )
    try:
        fraction = Fraction(raw)
    except (ValueError, ZeroDivisionError) as error:
        raise InvalidValueError(f"{shown(raw)} is no number: {error}") from None
    return exact(fraction, "the number")


def plain_exact(number: Exact) -> int | str:
    """Return a whole number as itself, a fraction as ``"3/2"``."""
    return number if isinstance(number, int) else str(number)


def ids(raw: object) -> tuple[str, ...]:
    """Return a list of ids, each once."""
    if not is_list(raw):
        raise InvalidTypeError(f'{shown(raw)} is no list: give a list of ids, such as ["article"]')
    found = each(raw, id_of)
    if len(set(found)) < len(found):
        raise InvalidValueError(f"{shown(raw)} names one id twice: leave the repetition out")
    return tuple(found)


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


def choice(raw: object, choices: type[_Choice]) -> _Choice:
    """Return the member of an enumeration whose value *raw* is."""
    for member in choices:
        if type(raw) is str and raw == member.value:
            return member
    known = ", ".join(json.dumps(member.value) for member in choices)
    raise InvalidValueError(f"{shown(raw)} is none of {known}")


def one_of(choices: type[Enum]) -> Codec:
    """Return the codec of the values of an enumeration."""
    return Codec(
        lambda raw: choice(raw, choices), {"enum": [member.value for member in choices]}, _value
    )


def _value(member: Enum) -> object:
    return member.value


def listed(item: Codec, wanted: str) -> Codec:
    """Return the codec of lists of *item*; *wanted* says what to give in place of another value."""

    def read(raw: object) -> tuple[object, ...]:
        if not is_list(raw):
            raise InvalidTypeError(f"{shown(raw)} is no list: give a list of {wanted}")
        return tuple(each(raw, item.read))

    def write(values: Iterable[object]) -> list[object]:
        return [item.write(value) for value in values]

    return Codec(read, {"type": "array", "items": item.schema}, write)


def optional(item: Codec) -> Codec:
    """Return the codec that takes null as well, for what may be absent."""

    def read(raw: object) -> object:
        return None if raw is None else item.read(raw)

    def write(value: object) -> object:
        return None if value is None else item.write(value)

    return Codec(read, _or_null(item.schema), write)


def _or_null(schema: Schema) -> Schema:
    null = {"type": "null"}
    for key, absent in (("enum", None), ("anyOf", null)):
        choices = schema.get(key)
        if is_list(choices):
            return {**schema, key: [*choices, absent]}
    kind = schema.get("type")
    if kind is None:  # it is defined elsewhere
        return {"anyOf": [schema, null]}
    return {**schema, "type": [*(kind if is_list(kind) else [kind]), "null"]}


TEXT: Final = Codec(text, {"type": "string"})
NAME: Final = Codec(_name, ref("name"))
ID: Final = Codec(id_of, ref("name"))
IDS: Final = Codec(ids, ref("names"), list)
TRUTH: Final = Codec(_truth, {"type": "boolean"})
WHOLE: Final = Codec(whole, {"type": "integer"})
EXACT: Final = Codec(number, ref("number"), plain_exact)

DEFINITIONS: Final[Mapping[str, Schema]] = {
    "number": {
        "description": "An exact number: whole, or a fraction or decimal in quotes.",
        "anyOf": [
            {"type": "integer"},
            {"type": "string", "pattern": r"^-?[0-9]+(/[0-9]+|\.[0-9]+)$"},
        ],
    },
    "name": {
        "description": "A text with something in it and no blanks at its ends.",
        "type": "string",
        "pattern": r"^\S([\s\S]*\S)?$",
    },
    "names": {"type": "array", "items": ref("name"), "uniqueItems": True},
}
"""The schemas that others refer to by name."""
