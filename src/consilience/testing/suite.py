"""The laws of a method, and the table of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final

import attrs
from hypothesis.strategies import DataObject

from consilience.consensus.estimate import Method
from consilience.errors import InvalidValueError, UnknownReferenceError
from consilience.testing.law import Law, Rule, Trial, name_of
from consilience.testing.laws import RULES
from consilience.testing.strategies.evidence import RANGES, Given

_NONE: Final[Mapping[str, str]] = MappingProxyType({})


def laws_of(
    method: Method,
    without: Mapping[str, str] = _NONE,
    at_least: int = 1,
    *,
    given: Given = RANGES,
) -> tuple[Law, ...]:
    """Return the laws of *method*, each of which can be called, with pytest or without.

    ``without`` names the laws that the method does not claim, each with the reason, which tables
    and test reports show.  ``at_least`` is the fewest origins that the laws are tried with: for a
    method that allows for some wrong origins one more than those, because where no more speak than
    may be wrong nothing is known.  ``given`` is the kind of evidence that the method needs; a law
    that is not about evidence of that kind is none of its laws::

        @pytest.mark.parametrize("law", laws_of(Newest(), {"permutation": "last wins"}), ids=str)
        def test_newest(law):
            law()

    Raises `UnknownReferenceError` for a name in *without* that is no law of the method, and
    `InvalidValueError` for an empty reason and for *at_least* below 1.

    >>> from consilience.methods import BestAgreement
    >>> laws = laws_of(BestAgreement(), {"isotony": "widening one range can move the peak"})
    >>> [str(law) for law in laws if not law.claimed]
    ['BestAgreement()-isotony']
    """
    if at_least < 1:
        raise InvalidValueError(f"at_least is {at_least}: laws need at least 1 origin")
    rules = [rule for rule in RULES if given in rule.given and rule.applies(method)]
    known = [rule.name for rule in rules]
    for name, reason in without.items():
        if name not in known:
            raise UnknownReferenceError(
                f"without names {name!r}, which is no law of {name_of(method)}; its laws are: "
                f"{', '.join(known)}"
            )
        if not reason.strip():
            raise InvalidValueError(f"without[{name!r}] is empty: say why the law is not claimed")
    return tuple(
        Law(
            rule.name,
            rule.statement,
            rule.citation,
            method,
            _bound(rule, method, at_least, given),
            at_least,
            without.get(rule.name),
        )
        for rule in rules
    )


def _bound(rule: Rule, method: Method, at_least: int, given: Given) -> Callable[[DataObject], None]:
    return lambda data: rule.attempt(Trial(method, data, at_least, given))


@attrs.frozen
class LawRow:
    """One row of a table of laws: whether a method keeps a law, and why not.

    ``method`` and ``law`` are names, ``statement`` is the law in a sentence.  ``reason`` is
    ``None`` where it holds.  Of the law of a room ``method`` is the name of the room.

    >>> LawRow("Envelope()", "isotony", "Vaguer evidence never narrows the answer.", True).holds
    True
    """

    method: str
    law: str
    statement: str
    holds: bool
    reason: str | None = None


def law_table(laws: Iterable[Law]) -> tuple[LawRow, ...]:
    """Return the rows of a table of *laws*, in their order: method, law, whether it holds, why not.

    It says what is claimed; the tests find out whether that is so.

    >>> from consilience.methods import Envelope
    >>> law_table(laws_of(Envelope()))[0].holds
    True
    """
    return tuple(
        LawRow(name_of(law.subject), law.name, law.statement, law.claimed, law.reason)
        for law in laws
    )
