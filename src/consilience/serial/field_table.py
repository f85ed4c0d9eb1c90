"""Field tables: one for each kind of object in a file, from which it is read and written.

A field of a record is one line of its table: the key, which is the name of the attribute as well,
and the codec of its values.  Reader, writer and JSON Schema all go by the table.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Generic, TypeVar

import attrs

from consilience.errors import ConsilienceError, LedgerFileError
from consilience.serial.codec import Codec, Plain, Reader, Schema, is_object, shown
from consilience.serial.faults import faulty, unknown_key, within

_T = TypeVar("_T")
_T_co = TypeVar("_T_co", bound=attrs.AttrsInstance, covariant=True)


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
class Field:
    """A key of an object: ``codec`` reads and writes what stands there.

    ``says`` is its description in the schema.  A field is left out of what is written where it is
    as by default: as by the default of the attribute, or as ``default`` says of the whole item.  An
    attribute without a default is always written.
    """

    key: str
    codec: Codec
    says: str = ""
    required: bool = attrs.field(default=False, kw_only=True)
    default: Callable[..., object] | None = attrs.field(default=None, kw_only=True)


_Column = tuple[str, object, Callable[..., object] | None, Callable[..., object]]
"""What writing a field takes: its key, its default, or that of an item, and its writer."""


@attrs.frozen
class FieldTable(Generic[_T_co]):
    """A kind of object: the class that it stands for, and its fields in the order written.

    ``make`` is called with the fields that were read (by default the class), ``tag`` is a key with
    the value that it always has, first of all.
    """

    kind: type[_T_co]
    fields: tuple[Field, ...]
    says: str = attrs.field(default="", kw_only=True)
    tag: Mapping[str, str] = attrs.field(factory=dict[str, str], kw_only=True)
    make: Callable[..., _T_co] = attrs.field(
        default=attrs.Factory(lambda self: loosely(self.kind), takes_self=True), kw_only=True
    )

    @cached_property
    def readers(self) -> Mapping[str, Reader]:
        """The reader of each key but the tag."""
        return {field.key: field.codec.read for field in self.fields}

    @cached_property
    def required(self) -> tuple[str, ...]:
        """The keys that it cannot do without."""
        return (*self.tag, *(field.key for field in self.fields if field.required))

    @cached_property
    def _defaults(self) -> Mapping[str, object]:
        # What is made for each item anew, such as a digest of it, is always written.
        return {
            field.name: attrs.NOTHING if hasattr(field.default, "factory") else field.default
            for field in attrs.fields(self.kind)
        }

    @cached_property
    def _columns(self) -> tuple[_Column, ...]:
        return tuple(
            (field.key, self._defaults.get(field.key), field.default, field.codec.write)
            for field in self.fields
        )

    @cached_property
    def schema(self) -> Schema:
        """What JSON Schema says of the objects that are read."""
        properties: Plain = {key: {"const": value} for key, value in self.tag.items()}
        for field in self.fields:
            properties[field.key] = {
                **({"description": field.says} if field.says else {}),
                **field.codec.schema,
                **self._default_of(field),
            }
        return {
            **({"description": self.says} if self.says else {}),
            "type": "object",
            **({"required": list(self.required)} if self.required else {}),
            "additionalProperties": False,
            "properties": properties,
        }

    def _default_of(self, field: Field) -> Plain:
        default = self._defaults.get(field.key, attrs.NOTHING)
        # Null, nothing and no items need not be said.
        if default is attrs.NOTHING or default in (None, "", ()):
            return {}
        return {} if field.default else {"default": field.codec.write(default)}

    @cached_property
    def codec(self) -> Codec:
        """The codec of whole objects."""
        return Codec(self.read, self.schema, self.write)

    def write(self, item: object) -> Plain:
        """Return *item* as an object, without what is as by default."""
        made: Plain = dict(self.tag)
        for key, static, default_of, write in self._columns:
            value = getattr(item, key)
            default = default_of(item) if default_of else static
            if value is not default and value != default:
                made[key] = write(value)
        return made

    def read(self, raw: object) -> _T_co:
        """Return the value that *raw* means.

        Raises `LedgerFileError` with every fault, each with its path from here.
        """
        return self.built(self.values(raw))

    def built(self, values: Mapping[str, object]) -> _T_co:
        """Return what is made of *values*, which were read.

        Raises `LedgerFileError` where they do not go together.
        """
        try:
            return self.make(**values)
        except LedgerFileError:
            raise
        except ConsilienceError as error:
            raise LedgerFileError(str(error), faults=(("", str(error)),)) from None

    def values(self, raw: object) -> Plain:
        """Return the values of the keys of *raw*, each read.

        Raises `LedgerFileError` with every fault, each with its path from here.
        """
        known = object_of(raw)
        values: Plain = {}
        faults = [("", f"the key {key!r} is missing") for key in self.required if key not in known]
        for key, value in known.items():
            reader = self.readers.get(key)
            if reader is None:
                if key not in self.tag:
                    keys = (*self.tag, *self.readers)
                    faults.append(("." + str(key), unknown_key(key, keys)))
                continue
            try:
                values[key] = reader(value)
            except ConsilienceError as error:
                faults.extend(within("." + key, error))
        if faults:
            raise faulty(faults)
        return values


def object_of(raw: object) -> Plain:
    """Return *raw* if it is an object in which each key stands once.

    Raises `LedgerFileError` if not.
    """
    if isinstance(raw, Repeated):
        raise faulty([("." + key, "the key stands twice") for key in raw.keys_repeated])
    if not is_object(raw):
        raise faulty([("", f"{shown(raw)} is no object")])
    return raw


def text_at(raw: object, key: str) -> str | None:
    """Return the text under *key* of *raw*, which need not be sound; ``None`` if there is none."""
    value = raw.get(key) if is_object(raw) or isinstance(raw, Repeated) else None
    return value if isinstance(value, str) else None


def loosely(make: Callable[..., _T]) -> Callable[..., _T]:
    """Return *make*, to be called with what readers returned; it checks its own arguments."""
    return make
