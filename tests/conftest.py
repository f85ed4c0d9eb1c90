"""How much Hypothesis tries: CONSILIENCE_PROFILE, or pytest's own --hypothesis-profile."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# A busy machine is no defect of the library, so no example has a deadline and slow generation is
# no failure. Nothing is derandomised, in continuous integration neither: each run looks anew.
COMMON = settings(
    deadline=None,
    derandomize=False,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("quick", COMMON, max_examples=25)
settings.register_profile("default", COMMON, max_examples=100)
settings.register_profile("long", COMMON, max_examples=3000)
settings.load_profile(os.environ.get("CONSILIENCE_PROFILE", "default"))
