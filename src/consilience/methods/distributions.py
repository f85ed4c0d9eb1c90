"""Standard distributions: densities and tails in logarithms, and the reach of a level in errors."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from math import cos, erfc, exp, expm1, inf, log, log1p, pi, sin, sqrt
from statistics import NormalDist
from typing import Final

import attrs

from consilience.domain import Exact, exact
from consilience.errors import InvalidValueError

LEVEL: Final = Fraction(95, 100)
"""The level of intervals unless another is asked for."""
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


def coverage_level(value: Exact) -> Exact:
    """Return the level of an interval if it is an exact number between 0 and 1."""
    level = exact(value, "level")
    if not 0 < level < 1:
        raise InvalidValueError(f"level is {level}: give a share between 0 and 1")
    return level


@lru_cache(maxsize=256)
def normal_reach(level: Exact) -> float:
    """Return how many standard errors to each side hold *level* of a normal distribution.

    >>> from fractions import Fraction
    >>> round(normal_reach(Fraction(95, 100)), 4)
    1.96
    """
    share = (1 - level) / 2
    return -NormalDist().inv_cdf(float(share))


@lru_cache(maxsize=256)
def student_reach(level: Exact, freedom: int) -> float:
    """Return the same for Student's t with *freedom* degrees of freedom (1 or more).

    Exact for whole degrees of freedom: Abramowitz and Stegun (1964) 26.7.3-4, ISBN
    978-0-486-61272-0.

    >>> from fractions import Fraction
    >>> round(student_reach(Fraction(95, 100), 6), 4)
    2.4469
    """
    wanted = float(level)
    low, high = 0.0, pi / 2  # of the angle whose tangent is t/sqrt(freedom)
    for _ in range(200):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        low, high = (middle, high) if _within(middle, freedom) < wanted else (low, middle)
    return sin(low) / cos(low) * sqrt(freedom)


def _within(angle: float, freedom: int) -> float:
    """Return how much of Student's t lies within *angle*."""
    cosine = cos(angle)
    square = cosine * cosine
    if freedom % 2:
        term = total = cosine if freedom > 1 else 0.0
        for k in range(3, freedom - 1, 2):
            term *= square * (k - 1) / k
            total += term
        return 2 / pi * (angle + sin(angle) * total)
    term = total = 1.0
    for k in range(2, freedom - 1, 2):
        term *= square * (k - 1) / k
        total += term
    return sin(angle) * total


def upper_tail(z: float) -> float:
    """Return how much of a standard normal distribution lies above *z*."""
    return erfc(z / sqrt(2)) / 2


def chi_square_tail(value: float, freedom: int) -> float:
    """Return how much of the chi-square distribution lies above *value*.

    >>> round(chi_square_tail(37.3369355, 6) * 1e6, 4)
    1.5136
    """
    half = value / 2
    if half <= 0:
        return 1.0
    if freedom % 2:
        start, total, k = log(half) / 2 - log(pi) / 2 - half, erfc(sqrt(half)), 1.5
    else:
        start, total, k = -half, 0.0, 1.0
    # Each term in logarithms, since half**k may overflow.
    term = start if freedom % 2 == 0 else start + log(2)
    for _ in range(freedom // 2):
        total += exp(term)
        term += log(half) - log(k)
        k += 1
    return min(1.0, total)
