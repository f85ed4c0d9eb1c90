"""Ledger files: read and written by the suffix of their name."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

from consilience.errors import InvalidTypeError, LedgerFileError
from consilience.ledger.bulk import collector_paused
from consilience.ledger.ledger import Ledger
from consilience.serial.documents import Document, from_json, from_json_lines, from_toml
from consilience.serial.faults import Fault, Refusal, faulty
from consilience.serial.hooks import make_converter
from consilience.serial.survey import taken
from consilience.serial.writing import to_json, to_json_lines

_PARSERS: Final[Mapping[str, Callable[[str], Document]]] = {
    ".json": from_json,
    ".jsonl": from_json_lines,
    ".toml": from_toml,
}
_WRITERS: Final[Mapping[str, Callable[[Ledger], str]]] = {
    ".json": to_json,
    ".jsonl": to_json_lines,
}


def load(path: str | os.PathLike[str]) -> Ledger:
    """Return the ledger in the file at *path*: ``.json``, ``.jsonl`` or ``.toml``.

    Nothing is coerced, mended or ignored.

    Raises `LedgerFileError` with every fault of the file, each with its path and a remedy, and
    ``OSError`` where the file cannot be read.

    >>> import pathlib, tempfile
    >>> file = pathlib.Path(tempfile.mkdtemp(), "ledger.json")
    >>> _ = file.write_text('''{"schema": "consilience/ledger/1",
    ...     "measures": [{"id": "killed", "label": "civilians killed"}],
    ...     "claims": [{"measure": "killed", "value": "at least 190", "source": "HRW"}]}''')
    >>> load(file)
    <Ledger: 1 claim on 1 measure by 1 source, 0 relations, 0 notes>
    """
    file = _known(path, _PARSERS)
    converter = make_converter()
    with collector_paused():
        try:
            return converter.structure(_parsed(file), Ledger)
        except LedgerFileError as error:
            raise _in_file(file, error) from None


def load_lenient(path: str | os.PathLike[str]) -> tuple[Ledger, tuple[Refusal, ...]]:
    """Return the ledger of everything good in the file at *path*, and what was refused.

    An entry with a fault is refused whole, and so is an entry that cannot stand without it.

    Raises `LedgerFileError` where the file cannot be taken at all (no JSON or TOML, no object,
    another schema), and ``OSError`` where it cannot be read.

    >>> import pathlib, tempfile
    >>> file = pathlib.Path(tempfile.mkdtemp(), "ledger.json")
    >>> _ = file.write_text('''{"schema": "consilience/ledger/1",
    ...     "measures": [{"id": "killed", "label": "civilians killed"}],
    ...     "claims": [{"measure": "killed", "value": "at least 190", "source": "HRW"},
    ...                {"measure": "killed", "value": 60.0, "source": "activists"}]}''')
    >>> ledger, refusals = load_lenient(file)
    >>> len(ledger), [refusal.path for refusal in refusals]
    (1, ['$.claims[1]'])
    """
    file = _known(path, _PARSERS)
    with collector_paused():
        try:
            found = taken(_parsed(file))
        except LedgerFileError as error:
            raise _in_file(file, error) from None
    return found.ledger, found.refusals


def dump(ledger: Ledger, path: str | os.PathLike[str]) -> None:
    """Write *ledger* to the file at *path*: ``.json`` or ``.jsonl``, in UTF-8.

    What `load` returns from it equals *ledger*.  Figures are written as they were read, range and
    all, so that a later version reads the same from the file, however it reads words.

    Raises `LedgerFileError` for another suffix and for texts that UTF-8 cannot hold,
    `InvalidTypeError` for anything but a ledger, ``OSError`` where the file cannot be written.

    >>> import pathlib, tempfile
    >>> from consilience import Measure, claim
    >>> ledger = Ledger([claim(Measure("killed"), "at least 190", source="HRW")])
    >>> file = pathlib.Path(tempfile.mkdtemp(), "ledger.jsonl")
    >>> dump(ledger, file)
    >>> load(file) == ledger
    True
    """
    if not isinstance(ledger, Ledger):
        raise InvalidTypeError(f"ledger is {type(ledger).__name__}: give a Ledger")
    file = _known(path, _WRITERS)
    try:
        data = _WRITERS[file.suffix.lower()](ledger).encode()
    except UnicodeEncodeError as error:
        where = ascii(error.object[max(error.start - 20, 0) : error.end])
        raise LedgerFileError(f"{file}: {where} has half of a surrogate pair") from None
    file.write_bytes(data)


def _known(path: str | os.PathLike[str], formats: Iterable[str]) -> Path:
    if not isinstance(path, (str, os.PathLike)):
        raise InvalidTypeError(f"path is {path!r}: give the path of a file")
    file = Path(path)
    if file.suffix.lower() not in formats:
        raise LedgerFileError(f"{file}: the suffix {file.suffix!r} is none of {', '.join(formats)}")
    return file


def _parsed(file: Path) -> Document:
    try:
        # Some editors put a mark of byte order before the text.
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise faulty(
            [("$", f"the text is no UTF-8: {error.reason} at byte {error.start}")]
        ) from None
    return _PARSERS[file.suffix.lower()](text)


def _in_file(file: Path, error: LedgerFileError) -> LedgerFileError:
    return LedgerFileError(f"{file}: {_summary(error.faults)}", faults=error.faults)


def _summary(faults: tuple[Fault, ...]) -> str:
    lines = [f"{path}: {reason}" for path, reason in faults]
    return lines[0] if len(lines) == 1 else "\n  ".join([f"{len(lines)} faults", *lines])
