"""Loading: 100,000 claims from JSON beside `json.loads` of the same text, and what they weigh."""

from __future__ import annotations

import gc
import json
import random
import tempfile
import tracemalloc
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import consilience as cs
from benchmarks.measuring import limit, report, seconds

CLAIMS = 100_000
MEASURES = 1_000
SOURCES = 500


def written(rng: random.Random) -> str | int:
    """Return a figure as people write them: words mostly, numbers often, the same ones again."""
    number = rng.choice((rng.randrange(30), rng.randrange(400), 10 * rng.randrange(200)))
    words = ("{}", "{}", "at least {}", "more than {}", "about {}", "up to {}", "dozens", "several")
    return number if rng.random() < 0.3 else rng.choice(words).format(number)


def claim(position: int, rng: random.Random) -> dict[str, object]:
    """Return the entry of one claim, with the keys that claims of real ledgers have."""
    reported = date(2013, 1, 1) + timedelta(days=rng.randrange(1_000))
    entry: dict[str, object] = {
        "id": f"c-{position:06}",
        "measure": f"measure-{rng.randrange(MEASURES)}",
        "value": written(rng),
        "source": f"source-{rng.randrange(SOURCES)}",
        "reported": reported.isoformat(),
        "about": (reported - timedelta(days=rng.randrange(5))).isoformat(),
    }
    if rng.random() < 0.3:
        entry["via"] = [f"source-{rng.randrange(SOURCES)}"]
    if rng.random() < 0.3:
        entry["quote"] = f"On that day, report {position} said, so many people had been killed."
    if rng.random() < 0.3:
        entry["citation"] = f"Bulletin {rng.randrange(2_000)}, page 1"
    return entry


def ledger() -> dict[str, object]:
    """Return the object of a ledger file."""
    rng = random.Random(20130804)
    claims = [claim(position, rng) for position in range(CLAIMS)]
    used = {entry["measure"] for entry in claims}
    return {
        "schema": "consilience/ledger/1",
        "measures": [
            {"id": id, "label": f"killed in {id}", "unit": "person", "temporality": "cumulative"}
            for id in sorted(map(str, used))
        ],
        "sources": [
            {"id": f"source-{number}", "name": f"Source {number}", "kind": "monitor"}
            for number in range(SOURCES)
        ],
        "claims": claims,
        "notes": [],
    }


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        by_hand = Path(folder, "written.json")
        by_hand.write_text(json.dumps(ledger()), encoding="utf-8")
        held = cs.load(by_hand)
        dumped, lines = Path(folder, "dumped.json"), Path(folder, "dumped.jsonl")
        cs.dump(held, dumped)
        cs.dump(held, lines)
        del held
        _time("words as written", by_hand)
        _time("as dumped, figures spelt out", dumped)
        _time("as dumped, JSON Lines", lines)
        _weigh(by_hand)


def _time(name: str, file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    texts = text.splitlines() if file.suffix == ".jsonl" else [text]
    took, reference = _least(lambda: cs.load(file), lambda: [json.loads(text) for text in texts])
    report(f"load, {name}", took, reference, "json.loads of the text", 6)


def _least(work: Callable[[], object], reference: Callable[[], object]) -> tuple[float, float]:
    """Return the least times of both, run in turns: whatever else runs can only add to them."""
    pairs = [(seconds(work, repeats=1), seconds(reference, repeats=1)) for _ in range(5)]
    return min(ours for ours, _ in pairs), min(theirs for _, theirs in pairs)


def _weigh(file: Path) -> None:
    cs.load(file)  # what is loaded once and for all does not count
    gc.collect()
    tracemalloc.start()
    held = cs.load(file)
    gc.collect()
    live = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    limit("live memory of a claim", live / len(held) / 1000, "kB", 1)
