"""A figure as it was written: what the words entail, what they suggest, and by which rule."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from typing import Final

import attrs

from consilience.domain import COUNT, REAL, Domain, Exact, exact, exact_in
from consilience.errors import InvalidTypeError, InvalidValueError
from consilience.interval import EMPTY, Interval
from consilience.rendering import Named, printable


class Basis(Named):
    """What one end of a figure's range rests on.

    ``STATED``: the number itself was written.  ``ENTAILED``: the words follow from logic, such as
    201 from "more than 200".  ``IMPLICATURE``: readers take it so, and it can be cancelled, such as
    the upper end of "up to 50".  ``CONVENTION``: a named rule for vague words.  ``DOMAIN``: the
    floor of counts, or no bound at all.  ``STATISTICAL``: the end of a confidence interval, which
    never takes part in a conflict.

    >>> Basis("stated") is Basis.STATED
    True
    """

    STATED = "stated"
    ENTAILED = "entailed"
    IMPLICATURE = "implicature"
    CONVENTION = "convention"
    DOMAIN = "domain"
    STATISTICAL = "statistical"


ONE_STANDARD_ERROR: Final = Fraction("0.6826894921370859")
"""How much of a normal distribution lies within one standard error of its centre."""


def _end(value: Exact) -> Exact:
    return exact(value, "the end of a stated interval")


def _level(value: Exact | None) -> Exact | None:
    level = None if value is None else exact(value, "the level of a stated interval")
    if level is not None and not 0 < level < 1:
        raise InvalidValueError(f"the level is {level}: give a share between 0 and 1")
    return level


@attrs.frozen
class Uncertainty:
    """A statistical interval that the words state, such as "95% CI 12–19".

    ``low`` and ``high`` are exact as written; ``level`` is the coverage between 0 and 1, ``None``
    where it was not stated.

    Raises `InvalidTypeError` for floats, `InvalidValueError` for reversed ends and for a level that
    is no share.

    >>> from fractions import Fraction
    >>> Uncertainty(12, 19, Fraction(95, 100)).level
    Fraction(19, 20)
    """

    low: Exact = attrs.field(converter=_end)
    high: Exact = attrs.field(converter=_end)
    level: Exact | None = attrs.field(default=None, converter=_level)

    def __attrs_post_init__(self) -> None:
        if self.low > self.high:
            raise InvalidValueError(f"the interval from {self.low} to {self.high} is reversed")


@attrs.frozen
class Quantity:
    """A figure: the exact range its words entail, and the narrower one they suggest.

    ``range`` holds what the words commit their author to; conflicts come from it alone.
    ``suggested`` lies inside it and holds what a reader takes the words to mean; best values and
    pictures use it.  ``nominal`` is the number written, if one was.  ``low_basis`` and
    ``high_basis`` say what each end rests on; ``convention`` names the rule for vague words and for
    how far "about" reaches, where one was used.  ``approximate`` is whether the words approximate,
    ``uncertain`` whether they doubt ("190?").  ``noun`` is what is counted, as written.  ``notes``
    tell how a figure stands to others: ``increment`` ("another 105"), ``only``, ``whole`` ("a total
    of 44", or what "of them" refers to), ``part`` or ``part of 20``.

    ``text`` holds the words verbatim, ``span`` where the figure stands in the text that it was read
    from, and ``reading`` the same figure in canonical words.  These three do not take part in
    equality: figures are equal when they mean the same.

    Raises `InvalidValueError` where the ranges do not fit each other or the domain: an empty range,
    a suggestion outside the range, an open or fractional end of a count, a count below zero.

    >>> q = Quantity(
    ...     Interval(201, None), suggested=Interval(201, 300), nominal=200, text="more than 200"
    ... )
    >>> print(q, q.range, q.suggested)
    more than 200 [201, ∞) [201, 300]
    """

    range: Interval
    suggested: Interval = attrs.field(
        default=attrs.Factory(lambda self: self.range, takes_self=True), kw_only=True
    )
    nominal: Exact | None = attrs.field(default=None, kw_only=True)
    approximate: bool = attrs.field(default=False, kw_only=True)
    uncertain: bool = attrs.field(default=False, kw_only=True)
    uncertainty: Uncertainty | None = attrs.field(default=None, kw_only=True)
    low_basis: Basis = attrs.field(default=Basis.STATED, kw_only=True)
    high_basis: Basis = attrs.field(default=Basis.STATED, kw_only=True)
    domain: Domain = attrs.field(default=COUNT, kw_only=True)
    convention: str | None = attrs.field(default=None, kw_only=True)
    noun: str | None = attrs.field(default=None, kw_only=True)
    text: str = attrs.field(
        default=attrs.Factory(lambda self: str(self.range), takes_self=True),
        eq=False,
        kw_only=True,
    )
    span: tuple[int, int] | None = attrs.field(default=None, eq=False, kw_only=True)
    notes: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    reading: str = attrs.field(default="", eq=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.range, Interval):
            raise InvalidTypeError(f"range is {self.range!r}: give an Interval")
        if self.range.is_empty:
            raise InvalidValueError(f"{self.text!r}: the range is empty; a figure holds something")
        if self.suggested is not self.range:
            _check_suggested(self.suggested, self.range, self.text)
        if self.nominal is not None and type(self.nominal) is not int:
            object.__setattr__(self, "nominal", exact(self.nominal, "nominal"))
        if self.domain is COUNT:
            _check_count(self.range, self.text)

    @classmethod
    def of(cls, value: Exact | Interval, *, domain: Domain = COUNT, text: str = "") -> Quantity:
        """Return the figure for a number or an interval that came without words.

        Raises `InvalidTypeError` for floats and other numbers that are not exact, and
        `InvalidValueError` where the value does not fit *domain*.

        >>> Quantity.of(13).range
        Interval(13, 13)
        """
        if isinstance(value, Interval):
            low = domain.floor if value.low is None else value.low
            interval = attrs.evolve(value, low=low) if low is not value.low else value
            return cls(
                interval,
                low_basis=Basis.STATED if value.low is not None else Basis.DOMAIN,
                high_basis=Basis.STATED if value.high is not None else Basis.DOMAIN,
                domain=domain,
                text=text or str(interval),
            )
        number = exact(value, "value")
        return cls(
            Interval(number, number), nominal=number, domain=domain, text=text or str(number)
        )

    @classmethod
    def measured(
        cls, value: Exact | str, standard_error: Exact | str, *, domain: Domain = REAL
    ) -> Quantity:
        """Return the figure for a value with its standard error, as numbers or decimal text.

        It entails nothing, as nothing statistical does; methods that weigh values by their errors
        use it.

        Raises `InvalidTypeError` for floats, and `InvalidValueError` for text that is no number and
        for an error that is not above 0.

        >>> print(Quantity.measured("10.21", "0.381"))
        10.21 ± 0.381
        """
        centre, error = _number(value, "value"), _number(standard_error, "standard_error")
        if error <= 0:
            raise InvalidValueError(f"standard_error is {error}: it must be above 0")
        low, high = centre - error, centre + error
        whole = domain is COUNT
        return cls(
            Interval(max(0, floor(low)), ceil(high)) if whole else Interval(low, high),
            nominal=centre,
            uncertainty=Uncertainty(low, high, ONE_STANDARD_ERROR),
            low_basis=Basis.STATISTICAL,
            high_basis=Basis.STATISTICAL,
            domain=domain,
            text=f"{value} ± {standard_error}",
        )

    @property
    def entailed(self) -> Interval:
        """The part of `range` that can contradict another figure.

        An end that is the limit of a confidence interval is statistical, never a logical bound:
        here it is replaced by the floor of the domain, or by none.

        >>> Quantity(Interval(12, 19), high_basis=Basis.STATISTICAL).entailed
        Interval(12, None)
        """
        if self.low_basis is not Basis.STATISTICAL and self.high_basis is not Basis.STATISTICAL:
            return self.range
        low, low_open = self.range.low, self.range.low_open
        high, high_open = self.range.high, self.range.high_open
        if self.low_basis is Basis.STATISTICAL:
            low, low_open = self.domain.floor, False
        if self.high_basis is Basis.STATISTICAL:
            high, high_open = None, False
        return Interval(low, high, low_open=low_open, high_open=high_open)

    @property
    def stated(self) -> Interval:
        """The figures that stand in the words, without the ends that nobody wrote.

        "At least 190" and "about 190" state 190; "up to 50" states 50; "62–140" states both.
        `EMPTY` where the words state no figure at all ("an unknown number").

        >>> Quantity(Interval(190, None), nominal=190, high_basis=Basis.DOMAIN).stated
        Interval(190, 190)
        """
        both_written = self.low_basis is Basis.STATED and self.high_basis is Basis.STATED
        if self.nominal is not None and not both_written:
            return Interval(self.nominal, self.nominal)
        ends = [
            end
            for end, basis in ((self.range.low, self.low_basis), (self.range.high, self.high_basis))
            if end is not None and basis is not Basis.DOMAIN
        ]
        return Interval(ends[0], ends[-1]) if ends else EMPTY

    def __str__(self) -> str:
        return printable(self.text)


def _number(value: Exact | str, field: str) -> Exact:
    if not isinstance(value, str):
        return exact(value, field)
    number = exact_in(value, field)
    if number is None:
        raise InvalidValueError(f"{field} is {value!r}: give a number such as '10.21'")
    return number


def _check_suggested(suggested: Interval, entailed: Interval, text: str) -> None:
    if suggested.is_empty:
        raise InvalidValueError(f"{text!r}: the suggested range is empty; leave it out")
    if suggested not in entailed:
        raise InvalidValueError(
            f"{text!r}: the suggested range {suggested} is not inside the entailed range {entailed}"
        )


def _check_count(interval: Interval, text: str) -> None:
    if (
        type(interval.low) is int
        and interval.low >= 0
        and (interval.high is None or type(interval.high) is int)
        and not interval.low_open
        and not interval.high_open
    ):
        return
    if interval.low_open or interval.high_open:
        raise InvalidValueError(
            f"{text!r}: the range {interval} of a count has an open end; counts are closed: above "
            "200 is at least 201"
        )
    for end in (interval.low, interval.high):
        if end is not None and not isinstance(end, int):
            raise InvalidValueError(f"{text!r}: {end} is no count; use the domain REAL for amounts")
    if interval.low is None or interval.low < 0:
        raise InvalidValueError(
            f"{text!r}: the range {interval} reaches below 0; a count has low 0 where nothing else "
            "is known"
        )
