"""Speed and memory as ratios measured in one run; see `python -m benchmarks`."""
