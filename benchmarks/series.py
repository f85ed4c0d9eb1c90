"""Three daily series of three places, from the file to the timeline of every figure.

Times are processor time, so that other work on the machine does not count.
"""

from __future__ import annotations

import json
import math
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import consilience as cs
from benchmarks.measuring import limit

FILES = ("casualties_daily", "west_bank_daily", "lebanon_casualties_daily")
NO_COUNT = {"report_period", "phase"}
FOLDER = Path(
    os.environ.get("CONSILIENCE_DATA") or Path(__file__).parents[2] / "shared" / "data", "palestine"
)

Rows = list[dict[str, Any]]


def tables() -> Iterator[tuple[str, Rows]]:
    """Yield the rows of each file, what is nested in one as a table of its own."""
    for name in FILES:
        rows: Rows = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
        yield name, [{key: cell for key, cell in row.items() if key != "verified"} for row in rows]
        nested = [
            {"report_date": row["report_date"], **row["verified"]}
            for row in rows
            if "verified" in row
        ]
        if nested:
            yield f"{name}, verified", nested


def claims_of(name: str, rows: Rows) -> Iterator[cs.Claim]:
    """Yield a claim for every figure of a table."""
    found = {key for row in rows for key, cell in row.items() if type(cell) is int}
    for field in sorted(found - NO_COUNT):
        kind = cs.CUMULATIVE if "_cum" in field else cs.PERIOD
        yield from cs.claims_from_rows(
            rows,
            cs.Columns(value=field, reported="report_date", about="report_date"),
            measure=cs.Measure(field, population=name, temporality=kind),
            source=name,
            empty="skip",
        )


def run(part: float) -> Mapping[str, float]:
    """Do all of it for the first *part* of the days, and say how long each step took."""
    begin = time.process_time()
    claims = [
        claim
        for name, rows in tables()
        for claim in claims_of(name, rows[: math.ceil(len(rows) * part)])
    ]
    ledger = cs.Ledger(claims)
    loaded = time.process_time()
    result = cs.reconcile(ledger)
    points = sum(len(result.timeline(measure)) for measure in result)
    answered = time.process_time()
    diagnoses = len(result.diagnoses)
    return {
        "claims": len(ledger),
        "measures": len(result),
        "points": points,
        "diagnoses": diagnoses,
        "load": loaded - begin,
        "timeline": answered - loaded,
        "diagnose": time.process_time() - answered,
        "seconds": answered - begin,
        "megabytes": _peak(),
    }


def main() -> None:
    """Print the figures, each size in a process of its own."""
    if not FOLDER.is_dir():
        print(f"{FOLDER} is absent: set CONSILIENCE_DATA to the folder of the real series")
        return
    sizes = [_apart(part) for part in (0.25, 0.5, 1)]
    for size in sizes:
        print(
            f"{size['claims']:>7,.0f} claims, {size['points']:>6,.0f} estimates:"
            f" load {size['load']:5.2f} s, timeline {size['timeline']:5.2f} s,"
            f" diagnose {size['diagnose']:5.2f} s, {size['megabytes']:4.0f} MB"
        )
    first, last = sizes[0], sizes[-1]
    growth = math.log(last["seconds"] / first["seconds"]) / math.log(
        last["claims"] / first["claims"]
    )
    limit("loaded, reconciled, every timeline", last["seconds"], "s", 5)
    limit("peak memory of the process", last["megabytes"], "MB", 300)
    limit("time grows as claims to the power of", growth, "", 1.2)


def _peak() -> float:
    """The most memory that this process has held, in megabytes.

    Linux lets ``ru_maxrss`` begin at what the parent held, so its own mark is read where it is.
    """
    status = Path("/proc/self/status")
    if status.exists():
        marks = dict(line.split(":", 1) for line in status.read_text("utf-8").splitlines())
        return int(marks["VmHWM"].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _apart(part: float) -> Mapping[str, float]:
    code = f"import json; from benchmarks.series import run; print(json.dumps(run({part})))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


if __name__ == "__main__":
    main()
