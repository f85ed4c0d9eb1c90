"""No answer depends on Python's hash seed, which differs from run to run."""

from __future__ import annotations

import os
import subprocess
import sys

PROGRAM = """
import consilience as cs
killed = cs.Measure("killed", temporality=cs.CUMULATIVE)
held = cs.Measure("villages held", temporality=cs.SNAPSHOT)
sources = [
    cs.Source("wire"), cs.Source("HRW"), cs.Source("activists", named=False),
    cs.Source("daily", repeats="wire"), cs.Source("infobox", compiles=("wire", "HRW")),
    cs.Source("a", repeats="b"), cs.Source("b", repeats="a"),
]
claims = [
    cs.claim(measure, n % 7, source=source, reported=f"2013-08-{1 + n % 5:02}")
    for n, source in enumerate(["wire", "HRW", "activists", "daily", "infobox", "a", "b"] * 3)
    for measure in (killed, held)
]
ledger = cs.Ledger(claims, sources=sources)
for method in (cs.methods.BestAgreement(), cs.methods.Marzullo(1)):
    result = cs.reconcile(ledger, by=method)
    for measure, estimate in result.items():
        print(measure.id, estimate, estimate.ladder, estimate.best, estimate.support)
        print(result.conflicts_on(measure).conflicts, estimate.sensitivity())
    print([aside.origins for aside in result.set_asides])
    print([(fate.claim.id, fate.verdict, fate.reason) for fate in result.audit().fates])
print(ledger.digest, ledger.sources)
"""


def output(seed: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_answers_and_records_are_the_same_under_every_hash_seed() -> None:
    first = output("0")
    assert first
    assert {output(seed) for seed in ("1", "2")} == {first}
