"""What a law is: one sentence about a method, or about a room, that examples can refute."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import Enum
from inspect import cleandoc
from math import isclose
from typing import TypeVar, cast
from unittest import SkipTest

import attrs
from hypothesis import Phase, seed, settings
from hypothesis import given as drawn_from
from hypothesis import strategies as st

from consilience.consensus.agreement import Fit
from consilience.consensus.estimate import Estimate, Method
from consilience.dates import DateSpan
from consilience.domain import Domain, Exact
from consilience.evidence.evidence import Evidence
from consilience.interval import Interval
from consilience.testing.strategies.evidence import RANGES, Given, evidence_lists, given_lists

Drawn = TypeVar("Drawn")

MOST_ORIGINS = 3
"""How many origins beyond the fewest a law is tried with."""


@attrs.frozen
class Trial:
    """One example in which a law is tried on ``method``; ``data`` draws what the example needs.

    ``at_least`` is the fewest origins that the method can say something about, ``given`` the kind
    of evidence that it needs.
    """

    method: Method
    data: st.DataObject
    at_least: int
    given: Given = RANGES

    def evidence(
        self,
        *,
        domain: Domain | None = None,
        weighted: bool | None = None,
        holding: Exact | None = None,
        more: int = 0,
    ) -> tuple[Evidence, ...]:
        """Draw evidence from at least so many origins and *more*, which may be negative.

        ``weighted`` and ``holding`` are about ranges.
        """
        fewest = max(1, self.at_least + more)
        if self.given is not RANGES:
            drawn = given_lists(self.given, fewest, fewest + MOST_ORIGINS, domain)
            return self.data.draw(drawn, label="evidence")
        kinds = _domains if domain is None else st.just(domain)
        weights = st.booleans() if weighted is None else st.just(weighted)
        return self.data.draw(
            evidence_lists(
                min_size=fewest,
                max_size=fewest + MOST_ORIGINS,
                domain=self.data.draw(kinds, label="domain"),
                weighted=self.data.draw(weights, label="weighted"),
                holding=holding,
            ),
            label="evidence",
        )


_domains = st.sampled_from(Domain)

Attempt = Callable[[Trial], None]


@attrs.frozen
class Rule:
    """A law before it is bound to a method: one function that tries it on one example."""

    name: str
    statement: str
    citation: str
    attempt: Attempt
    applies: Callable[[Method], bool]
    given: frozenset[Given]


def rule(
    citation: str,
    *,
    applies: Callable[[Method], bool] = callable,
    given: Iterable[Given] = (RANGES,),
) -> Callable[[Attempt], Rule]:
    """Make a rule of a function: its name names it, its docstring states it in one sentence.

    ``given`` has the kinds of evidence that the rule is about.
    """

    def decorate(attempt: Attempt) -> Rule:
        name = attempt.__name__.replace("_", "-")
        return Rule(
            name, cleandoc(attempt.__doc__ or name), citation, attempt, applies, frozenset(given)
        )

    return decorate


@attrs.frozen(repr=False)
class Law:
    """A law: call it to try it on many examples.

    ``name`` and ``statement`` say what it is, ``citation`` where it comes from, ``subject`` whose
    law it is: a method, or the name of a room.  ``attempt`` tries it on one example; ``at_least``
    is the fewest origins that a method is tried with.
    ``reason`` says why the subject does not claim it, and is ``None`` where it does.  ``str`` gives
    an id that stays the same between runs.

    Calling it raises ``AssertionError`` where the law does not hold, with its sentence and the
    smallest example found, as lines to be pasted into a test; and ``unittest.SkipTest`` where it
    is not claimed, which test runners show as skipped, with the reason.  How many examples are
    tried is Hypothesis's setting.

    >>> from consilience.methods import Envelope
    >>> from consilience.testing import laws_of
    >>> law = laws_of(Envelope())[0]
    >>> print(law, "|", law.statement)
    Envelope()-permutation | The order of the evidence changes nothing.
    >>> law()
    """

    name: str
    statement: str
    citation: str
    subject: Method | str
    attempt: Callable[[st.DataObject], None] = attrs.field(eq=False)
    at_least: int = 1
    reason: str | None = None

    @property
    def claimed(self) -> bool:
        """Whether the subject claims it."""
        return self.reason is None

    def __call__(self) -> None:
        """Try the law if it is claimed; see the class."""
        if self.reason is not None:
            raise SkipTest(f"not claimed: {self.reason}")
        self.check()

    def check(self, examples: int | None = None) -> None:
        """Try the law, claimed or not; raises ``AssertionError`` where it does not hold.

        *examples*: so many instead of Hypothesis's setting.
        """

        def attempt(data: st.DataObject) -> None:
            recorded = _Recorded(data)
            try:
                self.attempt(recorded)
            except Exception as error:
                for line in (f"{self} does not hold: {self.statement}", *recorded.lines):
                    error.add_note(line)
                raise

        # Hypothesis keeps failing examples by the name of the test.
        attempt.__name__ = re.sub(r"\W+", "_", str(self))
        # One fault at a time; and to explain one takes longer than to shrink it.
        tried = settings(
            max_examples=settings().max_examples if examples is None else examples,
            report_multiple_bugs=False,
            phases=[phase for phase in settings().phases if phase is not Phase.explain],
        )
        test = tried(drawn_from(st.data())(attempt))
        if settings().derandomize:  # by the source of a test, which all laws share
            test = seed(str(self))(test)
        test()

    def __str__(self) -> str:
        return f"{name_of(self.subject)}-{self.name}"

    def __repr__(self) -> str:
        return f"<Law {self}: {self.statement}>"


class _Recorded(st.DataObject):
    """Draws, and keeps what was drawn as lines to be pasted into a test."""

    def __init__(self, data: st.DataObject) -> None:
        self._data = data
        self._drawn: list[tuple[str, object]] = []

    def draw(self, strategy: st.SearchStrategy[Drawn], label: object = None) -> Drawn:
        value = self._data.draw(strategy, label)
        name = f"drawn {len(self._drawn)}" if label is None else str(label)
        self._drawn.append((re.sub(r"\W+", "_", name), value))
        return value

    @property
    def lines(self) -> Iterator[str]:
        return (f"{name} = {as_code(value)}" for name, value in self._drawn)


def law_about(
    subject: str,
    attempt: Callable[[st.DataObject], None],
    *,
    citation: str,
    reason: str | None = None,
) -> Law:
    """Return the law of a room that one function tries: its name names it, its docstring states it.

    >>> def addition(data: st.DataObject) -> None:
    ...     "The order of two summands changes nothing."
    ...     one, two = data.draw(st.integers()), data.draw(st.integers())
    ...     assert one + two == two + one
    >>> print(law_about("numbers", addition, citation="arithmetic"))
    numbers-addition
    """
    name = attempt.__name__.replace("_", "-")
    statement = cleandoc(attempt.__doc__ or name)
    return Law(name, statement, citation, subject, attempt, reason=reason)


def name_of(subject: Method | str) -> str:
    """Return how a subject is called in ids and tables: by its name, or by a value's repr."""
    return subject if isinstance(subject, str) else getattr(subject, "__name__", repr(subject))


def assert_same(answer: Estimate, other: Estimate) -> None:
    """Assert that two estimates give the same regions, or are both refuted.

    Fits are the same up to rounding, and then their ranges need not be.
    """
    if answer.fit is not None and other.fit is not None:
        assert_fits(answer.fit, attrs.astuple(other.fit))
        return
    assert (answer.regions, answer.refuted) == (other.regions, other.refuted), (
        f"{answer!r} is not {other!r}"
    )


def assert_fits(found: Fit, expected: Iterable[float | None]) -> None:
    """Assert that a fit has the fields *expected*, up to rounding."""
    fields: tuple[float | None, ...] = attrs.astuple(found)
    scale = max(abs(found.centre), found.standard_error or 0.0, 1.0)
    for one, other in zip(fields, expected, strict=True):
        if one is None or other is None:
            assert one is other, f"{fields} are not {expected}"
        else:
            assert isclose(one, other, rel_tol=1e-6, abs_tol=1e-6 * scale), found


def as_code(value: object) -> str:
    """Return an expression that makes *value*, of our types and those that they are made of.

    It needs ``from consilience import *``, the same of `consilience.words` and
    `consilience.results` where their names occur, and names of `datetime` and `fractions` where
    there are dates and fractions.  Fields that have their defaults are left out.

    >>> from consilience import Source
    >>> as_code((Source("wire", repeats="SOHR"), Interval(1, None)))
    "(Source(id='wire', repeats=('SOHR',)), Interval(1, None))"
    """
    if isinstance(value, Interval):
        return repr(value)
    if isinstance(value, DateSpan):
        return f"DateSpan.parse({value.edtf!r})"
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, date):
        return f"date({value.year}, {value.month}, {value.day})"
    if isinstance(value, Mapping):
        pairs = cast(Mapping[object, object], value).items()
        return f"{{{', '.join(f'{as_code(key)}: {as_code(item)}' for key, item in pairs)}}}"
    if isinstance(value, list | tuple):
        items = [as_code(item) for item in cast(Sequence[object], value)]
        if isinstance(value, list):
            return f"[{', '.join(items)}]"
        return f"({', '.join(items)}{',' if len(items) == 1 else ''})"
    made_by = type(value)
    if not attrs.has(made_by):
        return repr(value)
    arguments: list[str] = []
    for field in attrs.fields(made_by):
        given, default = getattr(value, field.name), field.default
        if getattr(default, "factory", None) in {tuple, dict}:
            default = default.factory()
        if field.init and (default is attrs.NOTHING or given != default):
            arguments.append(f"{field.alias}={as_code(given)}")
    return f"{made_by.__name__}({', '.join(arguments)})"
