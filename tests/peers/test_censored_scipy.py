"""Fits to ranges beside scipy, which agrees to the tolerance of its own search."""

from __future__ import annotations

from math import inf, log
from typing import Any

import pytest
from hypothesis import given, settings

from consilience import Evidence
from consilience.errors import NoMaximumError
from consilience.methods.distributions import NORMAL
from consilience.methods.interval_censored import maximum_of, observations_of
from consilience.testing import DISCORDANT, given_lists

stats: Any = pytest.importorskip("scipy.stats", reason="a peer to compare with: pip install scipy")
optimize: Any = pytest.importorskip("scipy.optimize", reason="a peer to compare with: scipy")


@settings(max_examples=20)
@given(evidence=given_lists(DISCORDANT, 3, 6))
def test_a_general_search_ends_where_ours_does(evidence: tuple[Evidence, ...]) -> None:
    rows = observations_of(evidence, "normal")
    try:
        found = maximum_of(rows, NORMAL)
    except NoMaximumError:
        return

    def cost(parameters: Any) -> float:
        location, scale = parameters[0], 2.0 ** parameters[1]
        total = 0.0
        for low, high, _ in rows:
            a, b = (low - location) / scale, (high - location) / scale
            if low == high:
                total += stats.norm.logpdf(a) - parameters[1] * 0.6931471805599453
            elif high == inf:
                total += stats.norm.logsf(a)
            else:
                sign = -1 if a > 0 else 1
                low_p, high_p = sorted((stats.norm.cdf(sign * a), stats.norm.cdf(sign * b)))
                total += stats.norm.logpdf(40) if high_p == low_p else log(high_p - low_p)
        return -float(total)

    start = [found.location + found.scale / 7, 0.3]
    best = optimize.minimize(cost, start, method="Nelder-Mead", options={"maxiter": 4000})
    assert -best.fun <= found.log_likelihood + 1e-6
