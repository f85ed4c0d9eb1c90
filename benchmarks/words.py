"""Words: the figures of a few phrases, hostile texts, and an article, beside other readers."""

from __future__ import annotations

import csv
import re
import statistics
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import consilience as cs
from benchmarks.measuring import limit, seconds

GOLDEN = Path(__file__).parents[1] / "tests" / "golden" / "quantity_phrases.csv"
ARTICLE = Path(__file__).parents[1] / "fixtures" / "2013-latakia-offensive.txt"

PHRASES = (
    "190",
    "at least 190 civilians",
    "more than 200 hostages",
    "62–140",
    "dozens",
    "about 300",
    "between 30 and 40 people",
    "no fewer than twenty-five",
    "two to three hundred",
    "up to 1,500 fighters",
    "12 of the 20 villages",
    "a couple of dozen",
    "100 ± 10%",
    "no casualties",
    "over 100 but under 200",
    "an estimated 2.5 million people",
)
HOSTILE = (
    *("at least ", "1,", "1 ", "1-", "half of ", "hundred ", "twenty-", "between 1 and "),
    *("dozens or ", "(", "[1 ", "12 of the ", "between one hundred and ", "one hundred and "),
    *("1/", "and a half ", "possibly more ", "no ", "٣", "5 (95% CI "),
)


def attempt(read: Callable[[str], object], text: str) -> None:
    """Read a text, which may be refused."""
    with suppress(cs.errors.QuantityError):
        read(text)


def golden() -> tuple[str, ...]:
    """Return the phrases of the golden table that state one figure where no locale is given."""
    with GOLDEN.open(encoding="utf-8") as file:
        rows = [row["phrase"] for row in csv.DictReader(file) if row["kind"] != "adversarial"]
    return tuple(text for text in rows if reads(text))


def reads(text: str) -> bool:
    """Whether a text is read as one figure."""
    try:
        cs.quantity(text)
    except cs.errors.QuantityError:
        return False
    return True


def per_phrase(
    read: Callable[[str], object], *, rounds: int, phrases: tuple[str, ...] = PHRASES
) -> list[float]:
    """Return the median time of each phrase, in microseconds."""

    def times(text: str) -> float:
        def work() -> None:
            for _ in range(rounds):
                read(text)

        return seconds(work) / rounds * 1e6

    return [times(text) for text in phrases]


def main() -> None:
    """Print the figures."""
    ours = statistics.median(per_phrase(cs.quantity, rounds=500))
    limit(f"a phrase, median of {len(PHRASES)} of many kinds", ours, "µs", 15)
    table = golden()
    typical = statistics.median(per_phrase(cs.quantity, rounds=100, phrases=table))
    limit(f"a phrase, median of the golden table's {len(table)}", typical, "µs", 15)
    worst = max(
        seconds(partial(attempt, cs.quantity, (unit * 256)[:256]), repeats=9) for unit in HOSTILE
    )
    limit("256 hostile characters, the worst kind", worst * 1e3, "ms", 1)
    long = "1," * 500_000
    limit(
        "1,000,000 characters, refused", seconds(lambda: attempt(cs.quantity, long)) * 1e6, "µs", 50
    )
    article = ARTICLE.read_text(encoding="utf-8")
    sentences = re.split(r"(?<=[.!?])\s+(?=[A-Z0-9])|\n+", article)

    def whole() -> None:
        for sentence in sentences:
            attempt(cs.quantities, sentence)

    limit(f"the article, {len(sentences)} sentences", seconds(whole) * 1e3, "ms", 50)
    for name, reader in peers():
        start = time.perf_counter()
        theirs = statistics.median(per_phrase(reader, rounds=20))
        took = time.perf_counter() - start
        print(f"{name:<44}{theirs:>9.2f} µs a phrase, {theirs / ours:.1f} x ours ({took:.0f} s)")


def peers() -> list[tuple[str, Callable[[str], object]]]:
    """Return the other readers that are installed; neither reads a hedge into a range."""
    found: list[tuple[str, Callable[[str], object]]] = []
    for name, module, function, options in (
        ("text2num", "text_to_num", "alpha2digit", ("en",)),
        ("quantulum3", "quantulum3.parser", "parse", ()),
    ):
        try:
            call: Any = getattr(import_module(module), function)
        except ImportError:
            print(f"{name:<44} is not installed")
            continue
        found.append((name, lambda text, call=call, options=options: call(text, *options)))
    return found
