"""The commands: load, reconcile, print."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from consilience import report
from consilience.cli.method_text import method
from consilience.cli.options import CONVENTIONS, POLICIES, Options
from consilience.cli.output import complain, emit, one_line
from consilience.dates import Reading
from consilience.diagnoses import diagnose
from consilience.domain import Domain, Exact
from consilience.errors import InvalidValueError, LedgerFileError, QuantityError
from consilience.ledger.ledger import Ledger
from consilience.network import Highs, SatHitter, Solver
from consilience.reconciliation.comparison import Comparison
from consilience.reconciliation.comparison import compare as comparison
from consilience.reconciliation.reconciling import reconcile as reconciliation
from consilience.reconciliation.result import Reconciliation
from consilience.serial import comparison_to_json, load, load_lenient, result_to_json
from consilience.words import Basis, Convention, DatePolicy, Quantity, date_span, quantity

FORMATS: Final = ("text", "json", "markdown", "html")
"""The forms that a report comes in."""

SOLVERS: Final[Mapping[str, Callable[[], Solver]]] = {
    "exact": lambda: "exact",
    "highs": Highs,
    "sat": SatHitter,
}
"""What can help where relations tie many measures, made when it is asked for: some are extras."""

FAULTY: Final = 2
"""The exit code where the input was at fault."""

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


def reconcile(options: Options) -> int:
    """Print the report on a ledger file."""
    ledger = _loaded(options.ledger, lenient=options.lenient)
    result = reconciliation(
        ledger,
        by=method(options.by),
        solver=SOLVERS[options.solver](),
        as_of=options.as_of,
        known_on=options.known_on,
        weights=_weights(options.weights),
    )
    emit(_rendered(result, options.format), options.output)
    return 0


def compare(options: Options) -> int:
    """Print the answers of all methods on one measure, side by side."""
    made = comparison(
        _loaded(options.ledger, lenient=options.lenient),
        [method(text) for text in options.methods] or None,
        measure=options.measure,
        as_of=options.as_of,
        known_on=options.known_on,
        weights=_weights(options.weights),
    )
    emit(_compared(made, options.format), options.output)
    return 0


def read(options: Options) -> int:
    """Print what the words of a figure or a date come to, and by which rule."""
    if options.date:
        policy = POLICIES[options.policy]
        emit("\n".join(_lines_on_date(options.text, options.reference, policy)))
        return 0
    convention = CONVENTIONS[options.convention]
    try:
        figure = quantity(
            options.text,
            domain=Domain(options.domain),
            locale=options.locale,
            convention=convention,
        )
    except QuantityError as error:
        if error.code != "date_like":
            raise
        complain(f"{error}; here with --date")
        return FAULTY
    emit("\n".join(_lines_on_figure(figure, convention)))
    return 0


def check(options: Options) -> int:
    """Print every fault of a ledger file with its path, or what it holds and its diagnoses."""
    try:
        ledger = load(options.ledger)
    except LedgerFileError as error:
        if not error.faults:
            raise
        emit("\n".join(one_line(f"{path}: {reason}") for path, reason in error.faults))
        return FAULTY
    counts = (
        (len(ledger), "claim"),
        (len(ledger.measures), "measure"),
        (len(ledger.sources), "source"),
        (len(ledger.notes), "note"),
    )
    shown = ", ".join(f"{n} {noun}{'' if n == 1 else 's'}" for n, noun in counts)
    lines = [f"{options.ledger}: no faults; {shown}"]
    for item in diagnose(ledger):
        mark = "acknowledged " if item.acknowledged else ""
        lines.append(one_line(f"{mark}{item.kind.value} [{item.id}]: {item.explanation}"))
    emit("\n".join(lines))
    return 0


def _loaded(path: Path, *, lenient: bool) -> Ledger:
    if not lenient:
        return load(path)
    ledger, refusals = load_lenient(path)
    for refusal in refusals:
        complain(f"left out {refusal.path}: {refusal.reason}")
    return ledger


def _weights(pairs: Sequence[tuple[str, Exact]]) -> Mapping[str, Exact] | None:
    weights = dict(pairs)
    if len(weights) < len(pairs):
        raise InvalidValueError("--weights names a source twice")
    return weights or None


def _rendered(result: Reconciliation, form: str) -> str:
    if form == "json":
        return result_to_json(result)
    if form == "markdown":
        return report.markdown(result)
    return report.html_page(result) if form == "html" else report.text(result)


def _compared(made: Comparison, form: str) -> str:
    if form == "json":
        return comparison_to_json(made)
    if form == "markdown":
        return report.comparison_markdown(made)
    return report.comparison_html_page(made) if form == "html" else report.comparison_text(made)


def _lines_on_figure(figure: Quantity, convention: Convention) -> Sequence[str]:
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


def _lines_on_date(text: str, reference: str | None, policy: DatePolicy) -> Sequence[str]:
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
