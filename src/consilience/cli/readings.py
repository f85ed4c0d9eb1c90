"""What was read from words, line by line: the ranges, the rule behind each end, the place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from consilience.cli.output import one_line
from consilience.dates import Reading
from consilience.words import Basis, Convention, DatePolicy, Quantity, date_span

_RULES: Final[Mapping[Basis, str]] = {
    Basis.STATED: "stated: the number itself was written",
    Basis.ENTAILED: "entailed: it follows from the words",
    Basis.IMPLICATURE: "implicature: readers take it so, and the writer can cancel it",
    Basis.CONVENTION: "convention: the named rule says so",
    Basis.DOMAIN: "domain: the words set no bound",
    Basis.STATISTICAL: "statistical: the end of a confidence interval, no logical bound",
}
_MEANT: Final[Mapping[Reading, str]] = {
    Reading.POINT: "one date, as exact as it was written",
    Reading.EXTENT: "all of the span",
    Reading.ONE_OF: "one of these days",
    Reading.ALL_OF: "each of these dates",
}


def lines_on_figure(figure: Quantity, convention: Convention) -> Sequence[str]:
    """Return a line for each thing that the words of a figure say under *convention*."""
    start, end = figure.span or (0, len(figure.text))
    widened = figure.nominal is not None and figure.convention is not None
    return _lines(
        ("words", figure.text),
        ("read as", figure.reading or None),
        ("entailed", str(figure.range)),
        ("suggested", str(figure.suggested)),
        ("number", None if figure.nominal is None else str(figure.nominal)),
        ("lower end", _RULES[figure.low_basis]),
        ("upper end", _RULES[figure.high_basis]),
        ("convention", figure.convention),
        ("about n", convention.approximation.name if widened else None),
        ("noun", figure.noun),
        *(("note", note) for note in figure.notes),
        ("span", f"characters {start} to {end}"),
    )


def lines_on_date(text: str, reference: str | None, policy: DatePolicy) -> Sequence[str]:
    """Return a line for each thing that the words of a date say under *policy*."""
    span = date_span(text, reference=reference, policy=policy)
    hedges = [
        word
        for word, is_so in (("approximate", span.approximate), ("uncertain", span.uncertain))
        if is_so
    ]
    widened = span.widened()
    return _lines(
        ("words", text),
        ("read as", span.edtf),
        ("earliest", "none" if span.earliest is None else span.earliest.isoformat()),
        ("latest", "none" if span.latest is None else span.latest.isoformat()),
        ("meant", _MEANT[span.reading]),
        ("hedged", ", ".join(hedges) or None),
        ("widened", None if widened == span else str(widened)),
        ("policy", policy.name),
    )


def _lines(*pairs: tuple[str, str | None]) -> Sequence[str]:
    shown: Iterable[tuple[str, str]] = ((name, value) for name, value in pairs if value is not None)
    return [f"{name + ':':<12}{one_line(value)}" for name, value in shown]
