"""The table of laws as Markdown: which method keeps which law, and why not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from consilience.errors import InvalidValueError
from consilience.testing.law import Law, name_of


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
