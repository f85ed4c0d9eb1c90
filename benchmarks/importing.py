"""Import: how long `import consilience` takes beside `import attrs, cattrs`, and what it loads."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

from benchmarks.measuring import report

HEAVY = ("numpy", "scipy", "matplotlib", "pandas", "hypothesis")


def start(code: str) -> float:
    """Return how long a fresh interpreter takes to run *code*, in seconds."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - begin


def main() -> None:
    """Print the figures."""
    codes = {
        "bare": "pass",
        "ours": "import consilience",
        "all": "from consilience import *",
        "theirs": "import attrs, cattrs",
    }
    times: dict[str, list[float]] = {name: [] for name in codes}
    for _ in range(21):
        for name, code in codes.items():
            times[name].append(start(code))
    middle = {name: statistics.median(values) for name, values in times.items()}
    ours, theirs = middle["ours"] - middle["bare"], middle["theirs"] - middle["bare"]
    everything = middle["all"] - middle["bare"]
    report("import consilience", ours, theirs, "import attrs, cattrs", 0.4)
    print(f"{'with every public name loaded':<44}{everything * 1000:>9.1f} ms, on first use")
    loaded = subprocess.run(
        [sys.executable, "-c", "import sys, consilience; print(*sys.modules)"],
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    print("heavy modules loaded:", [name for name in HEAVY if name in loaded] or "none")
