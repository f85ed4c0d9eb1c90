"""Standard distributions in logarithms: densities, and what lies between two ends."""

from __future__ import annotations

from collections.abc import Callable
from math import erfc, exp, expm1, inf, log, log1p, pi, sqrt
from typing import Final

import attrs

_HALF_LOG_TWO_PI: Final = log(2 * pi) / 2


@attrs.frozen
class Standard:
    """A standard distribution with a logarithmically concave density f.

    ``log_density`` is log f, ``slope`` is f'/f, ``curvature`` the derivative of that;
    ``log_between(a, b)`` is the logarithm of what lies between a < b, either of which may be
    infinite.  ``median`` is the number below which one half lies.
    """

    log_density: Callable[[float], float]
    slope: Callable[[float], float]
    curvature: Callable[[float], float]
    log_between: Callable[[float, float], float]
    median: float


def log_normal_tail(z: float) -> float:
    """Return the logarithm of how much of a standard normal distribution lies above *z*.

    Beyond 10 by the continued fraction: Abramowitz and Stegun (1964) 26.2.14, ISBN
    978-0-486-61272-0.

    >>> round(log_normal_tail(40.0), 6)
    -804.608442
    """
    if z < -5:
        return log1p(-erfc(-z / sqrt(2)) / 2)
    if z < 10:
        return log(erfc(z / sqrt(2)) / 2)
    if z == inf:
        return -inf
    fraction = z
    for k in range(60, 0, -1):
        fraction = z + k / fraction
    return _normal_log_density(z) - log(fraction)


def _normal_log_density(z: float) -> float:
    return -z * z / 2 - _HALF_LOG_TWO_PI


def _normal_log_between(a: float, b: float) -> float:
    if a + b < 0:  # mirrored, so that both tails are small where both ends are far out
        a, b = -b, -a
    return _difference(log_normal_tail(a), log_normal_tail(b))


def _difference(greater: float, less: float) -> float:
    """Return log(exp(greater) - exp(less))."""
    if less == -inf:
        return greater
    gap = less - greater
    return greater + log(-expm1(gap)) if gap < 0 else -inf


def _extreme_log_density(z: float) -> float:
    return z - exp(z) if z < 700 else -inf


def _extreme_log_between(a: float, b: float) -> float:
    """What lies above z is exp(-exp(z)), so between a and b it is exp(-exp(a)) - exp(-exp(b))."""
    above_a = 0.0 if a == -inf else -exp(min(a, 700.0))
    return _difference(above_a, -inf if b > 700 else -exp(b))


def _minus_exp(z: float) -> float:
    return -exp(min(z, 700.0))


NORMAL: Final = Standard(
    log_density=_normal_log_density,
    slope=lambda z: -z,
    curvature=lambda z: -1.0,
    log_between=_normal_log_between,
    median=0.0,
)

EXTREME_VALUE: Final = Standard(  # of the least, the logarithm of a Weibull time
    log_density=_extreme_log_density,
    slope=lambda z: 1.0 + _minus_exp(z),
    curvature=_minus_exp,
    log_between=_extreme_log_between,
    median=log(log(2)),
)
