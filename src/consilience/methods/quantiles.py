"""Quantiles of the normal distribution and of Student's t, as two-sided reaches."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from math import cos, erfc, exp, log, pi, sin, sqrt
from statistics import NormalDist
from typing import Final

from consilience.domain import Exact, exact
from consilience.errors import InvalidValueError

LEVEL: Final = Fraction(95, 100)
"""The level of intervals unless another is asked for."""


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
