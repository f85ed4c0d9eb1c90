"""The laws of a method, and the table of them: as rows, and as Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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


def laws_markdown(laws: Iterable[Law], *, columns: int = 7) -> str:
    r"""Return *laws* as Markdown: tables of methods by law, the reasons, and the laws in words.

    No table has more than *columns* methods.  A cell says "yes" where the law is claimed, "no"
    where it is not, and is empty where the law is about a parameter that the method does not have,
    or about evidence of a kind that it does not take.  It says what is claimed; the tests find out
    whether that is so.

    Raises `InvalidValueError` for *columns* below 1.

    >>> from consilience.methods import Envelope
    >>> from consilience.testing import laws_of
    >>> made = laws_markdown(laws_of(Envelope(), {"more-never-widens": "it is a hull"}))
    >>> print(*[line for line in made.splitlines() if "widens" in line][:2], sep="\n")
    | [more-never-widens](#more-never-widens) | **no** |
    * more-never-widens: it is a hull.
    """
    if columns < 1:
        raise InvalidValueError(f"columns is {columns}: a table needs at least 1 method")
    given = tuple(laws)
    by_method: dict[str, list[Law]] = {}
    for law in given:
        by_method.setdefault(name_of(law.subject), []).append(law)
    by_name = {law.name: law for law in given}
    methods = list(by_method)
    lines = ["", "## Which method keeps which law"]
    for start in range(0, len(methods), columns):
        chosen = {method: by_method[method] for method in methods[start : start + columns]}
        lines += ["", *_table(chosen, tuple(by_name))]
    lines += ["", "An empty cell: the law is about a parameter that the method does not have,"]
    lines += ["or about evidence of a kind that it does not take."]
    lines += ["", "## Why not", ""]
    for method, found in by_method.items():
        lines += _reasons(method, found)
    lines += ["## The laws in words", ""]
    for name, law in by_name.items():
        lines += [f"### {name}", "", law.statement, "", f"Source: {law.citation}.", ""]
    return "\n".join(lines)


def _table(methods: dict[str, list[Law]], names: Sequence[str]) -> Iterator[str]:
    # Spaces, so that the heads of the columns can be broken.
    heads = [re.sub(r"(?<=[a-z])(?=[A-Z(])", " ", method.removesuffix("()")) for method in methods]
    yield f"| law | {' | '.join(heads)} |"
    yield "|---" * (len(heads) + 1) + "|"
    cells = {method: {law.name: law.claimed for law in laws} for method, laws in methods.items()}
    words = {None: "", True: "yes", False: "**no**"}
    for name in names:
        row = [words[cells[method].get(name)] for method in methods]
        if not any(row):  # a law about none of these methods
            continue
        yield f"| [{name}](#{name}) | {' | '.join(row)} |"


def _reasons(method: str, laws: Sequence[Law]) -> Iterator[str]:
    yield from (f"**`{method}`**", "")
    reasons = [f"* {law.name}: {law.reason}." for law in laws if not law.claimed]
    yield from reasons or ["* It keeps all."]
    fewest = max(law.at_least for law in laws)
    if fewest > 1:
        yield f"* The laws are tried with {fewest} origins or more."
    yield ""
