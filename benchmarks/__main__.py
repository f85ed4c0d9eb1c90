"""Print every benchmark: `python -m benchmarks`, or some by name: `... conflicts loading`."""

from __future__ import annotations

import sys
from importlib import import_module

NAMES = (
    "importing",
    "words",
    "agreement",
    "conflicts",
    "loading",
    "network",
    "timeline",
    "series",
    "statistics",
)


def main(names: list[str]) -> int:
    """Run the benchmarks named, or all."""
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        print(f"no benchmark {', '.join(unknown)}; there are {', '.join(NAMES)}", file=sys.stderr)
        return 2
    for name in names or NAMES:
        module = import_module(f"benchmarks.{name}")
        print(f"\n{name}: {(module.__doc__ or '').partition(chr(10))[0]}")
        module.main()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
