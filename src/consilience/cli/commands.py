"""The commands: load, reconcile, print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from consilience.cli.conventions import CONVENTIONS, POLICIES
from consilience.cli.method_text import method
from consilience.cli.options import Options
from consilience.cli.output import complain, emit, one_line
from consilience.cli.readings import lines_on_date, lines_on_figure
from consilience.diagnose import diagnose
from consilience.domain import Domain, Exact
from consilience.errors import InvalidValueError, LedgerFileError, QuantityError
from consilience.ledger.ledger import Ledger
from consilience.reconciliation.comparison import Comparison
from consilience.reconciliation.comparison import compare as comparison
from consilience.reconciliation.reconciling import reconcile as reconciliation
from consilience.reconciliation.result import Reconciliation
from consilience.serial import load, load_lenient
from consilience.words import quantity

FORMATS: Final = ("text", "json", "markdown", "html")
"""The forms that a report comes in."""

FAULTY: Final = 2
"""The exit code where the input was at fault."""


def reconcile(options: Options) -> int:
    """Print the report on a ledger file."""
    ledger = _loaded(options.ledger, lenient=options.lenient)
    result = reconciliation(
        ledger,
        by=method(options.by),
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
        emit("\n".join(lines_on_date(options.text, options.reference, policy)))
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
        return 2
    emit("\n".join(lines_on_figure(figure, convention)))
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
        from consilience.serial import result_to_json

        return result_to_json(result)
    from consilience import report

    if form == "markdown":
        return report.markdown(result)
    return report.html_page(result) if form == "html" else report.text(result)


def _compared(made: Comparison, form: str) -> str:
    if form == "json":
        from consilience.serial import comparison_to_json

        return comparison_to_json(made)
    from consilience import report

    if form == "markdown":
        return report.comparison_markdown(made)
    return report.comparison_html_page(made) if form == "html" else report.comparison_text(made)
