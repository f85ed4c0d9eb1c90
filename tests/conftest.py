"""How much Hypothesis tries: CONSILIENCE_PROFILE, or pytest's own --hypothesis-profile."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# A busy machine is no defect of the library, so no example has a deadline and slow generation is
# no failure.  No example is kept between runs: what a search finds is pinned in a test.
COMMON = settings(
    deadline=None,
    database=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
# The same examples in every run, so that a failure is that of the change at hand.
settings.register_profile("quick", COMMON, derandomize=True, max_examples=25)
settings.register_profile("default", COMMON, derandomize=True, max_examples=100)
# New examples in every run, or those of --hypothesis-seed: `nox -s laws`.
settings.register_profile("long", COMMON, max_examples=3000)
settings.load_profile(os.environ.get("CONSILIENCE_PROFILE", "default"))
