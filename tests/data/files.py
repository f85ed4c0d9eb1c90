"""Real series, read from outside the project: nothing of them is copied into it.

They are looked for in the folder that ``CONSILIENCE_DATA`` names, else in ``../shared/data`` beside
the checkout.
"""

from __future__ import annotations

import csv
import json
import os
from pathlib import Path
from typing import Any

import pytest

TOP = Path(__file__).parents[2]


def file_of(*parts: str) -> Path:
    """The file, or a skip that says what is missing."""
    folder = Path(os.environ.get("CONSILIENCE_DATA") or TOP.parent / "shared" / "data")
    file = folder.joinpath(*parts)
    if not file.is_file():
        pytest.skip(f"{file} is absent: set CONSILIENCE_DATA to the folder of the real series")
    return file


def json_of(*parts: str) -> Any:
    """What a JSON file holds; its numbers as they stand there."""
    return json.loads(file_of(*parts).read_text("utf-8"))


def csv_of(*parts: str) -> list[dict[str, str]]:
    """The rows of a CSV file, read by the standard library alone."""
    with file_of(*parts).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
