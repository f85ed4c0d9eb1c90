"""Values as plain data: what a file spells, from what the library holds."""

from __future__ import annotations

from fractions import Fraction

import attrs

from consilience.domain import COUNT, Exact
from consilience.errors import InvalidValueError
from consilience.interval import EMPTY, Interval
from consilience.ledger.acknowledgement import Acknowledgement
from consilience.ledger.claim import Claim
from consilience.ledger.derivation import Derivation
from consilience.ledger.ledger import Ledger
from consilience.ledger.measure import FIXED, Measure
from consilience.ledger.note import Note
from consilience.ledger.notice import Notice
from consilience.ledger.source import Source
from consilience.serial.dates import plain_span
from consilience.serial.entries import SCHEMA
from consilience.serial.plain_basics import Plain, plain_exact, sparse
from consilience.serial.plain_relations import plain_relation
from consilience.serial.scalars import is_object
from consilience.words import Basis, Quantity, Uncertainty


def plain_interval(interval: Interval) -> object:
    """Return ``[low, high]`` with null for an unbounded end, or an object where an end is open."""
    if interval.is_empty:
        return str(EMPTY)
    low = None if interval.low is None else plain_exact(interval.low)
    high = None if interval.high is None else plain_exact(interval.high)
    if not (interval.low_open or interval.high_open):
        return [low, high]
    return sparse(low=low, high=high, low_open=interval.low_open, high_open=interval.high_open)


def plain_figure(figure: Quantity) -> object:
    """Return the figure so that it is read back without reading any words.

    A plain number is an integer; everything else is spelt out, so that what is stored does not
    change when a later version reads words better.
    """
    nominal = figure.nominal
    if isinstance(nominal, int) and _is_plain(figure, nominal):
        return nominal
    interval = figure.range
    made = sparse(
        approximate=figure.approximate,
        uncertain=figure.uncertain,
        uncertainty=None if figure.uncertainty is None else _uncertainty(figure.uncertainty),
        nominal=None if nominal is None else plain_exact(nominal),
        low_basis=_basis(figure.low_basis, interval.low),
        high_basis=_basis(figure.high_basis, interval.high),
        convention=figure.convention,
        noun=figure.noun,
        span=None if figure.span is None else list(figure.span),
        notes=list(figure.notes) or None,
        reading=figure.reading or None,
    )
    head: Plain = {} if figure.text == str(interval) else {"text": figure.text}
    head["range"] = plain_interval(interval)
    if figure.suggested != interval:
        head["suggested"] = plain_interval(figure.suggested)
    return head | made


def _is_plain(figure: Quantity, number: int) -> bool:
    # Equal figures may differ in their words, and those are kept too.
    bare = Quantity.of(number, domain=figure.domain)
    return attrs.astuple(figure, recurse=False) == attrs.astuple(bare, recurse=False)


def _basis(basis: Basis, end: Exact | None) -> str | None:
    default = Basis.DOMAIN if end is None else Basis.STATED
    return None if basis is default else basis.value


def _uncertainty(value: Uncertainty) -> Plain:
    return sparse(
        low=plain_exact(value.low),
        high=plain_exact(value.high),
        level=None if value.level is None else plain_exact(value.level),
    )


def plain_measure(measure: Measure) -> Plain:
    """Return a measure, without what is as by default."""
    return sparse(
        id=measure.id,
        label=measure.label,
        unit=measure.unit,
        place=measure.place,
        population=measure.population,
        definition=measure.definition,
        period=None if measure.period is None else plain_span(measure.period),
        domain=None if measure.domain is COUNT else measure.domain.value,
        temporality=None if measure.temporality is FIXED else measure.temporality.value,
        ends=None if measure.ends is None else measure.ends.isoformat(),
        resets=[day.isoformat() for day in measure.resets] or None,
        harms=measure.harms,
        favours=measure.favours,
    )


def plain_source(source: Source) -> Plain:
    """Return a source, without what is as by default."""
    made = sparse(
        id=source.id,
        name=source.name,
        kind=source.kind,
        side=source.side,
        reliability=None if source.reliability is None else source.reliability.value,
        repeats=list(source.repeats) or None,
        within=source.within,
        compiles=list(source.compiles) or None,
    )
    return made if source.named else made | {"named": False}


def plain_claim(claim: Claim) -> Plain:
    """Return a claim, its measure by id, without what is as by default.

    Its id is written even where it is a digest: a later version may make digests another way, and
    other claims refer to it.
    """
    return sparse(
        id=claim.id,
        measure=claim.measure.id,
        value=plain_figure(claim.value),
        source=claim.source,
        via=list(claim.via) or None,
        reported=None if claim.reported is None else plain_span(claim.reported),
        about=None if claim.about is None else plain_span(claim.about),
        so_far=claim.so_far,
        derived_from=list(claim.derived_from) or None,
        derivation=None if claim.derivation is None else _derivation(claim.derivation),
        basis=claim.basis,
        quote=claim.quote,
        citation=claim.citation,
        credibility=claim.credibility,
        coverage=list(claim.coverage)
        if isinstance(claim.coverage, tuple)
        else _share(claim.coverage),
    )


def _share(coverage: Fraction | None) -> str | None:
    return None if coverage is None else str(coverage)


def _derivation(derivation: Derivation) -> str:
    if Derivation.parse(derivation.text) != derivation:
        raise InvalidValueError(f"the terms of {derivation!r} are others than its text says")
    return derivation.text


def plain_figure_alone(value: Quantity) -> object:
    """Return a figure that stands outside a claim: with its domain, unless that is of counts."""
    made = plain_figure(value)
    if value.domain is COUNT:
        return made
    spelt_out = made if is_object(made) else {"range": [made, made], "nominal": made}
    return spelt_out | {"domain": value.domain.value}


def plain_notice(notice: Notice) -> Plain:
    """Return a notice, the measure that it should be by id, without what is as by default."""
    made = sparse(
        id=notice.id,
        kind=notice.kind.value,
        target=notice.target,
        source=notice.source,
        via=list(notice.via) or None,
        reported=None if notice.reported is None else plain_span(notice.reported),
        replacement=notice.replacement,
        should_be=None if notice.should_be is None else notice.should_be.id,
        value=None if notice.value is None else plain_figure_alone(notice.value),
        quote=notice.quote,
        citation=notice.citation,
    )
    return made if notice.sequence is None else made | {"sequence": notice.sequence}


def plain_note(note: Note) -> Plain:
    """Return a note, without what is as by default."""
    return sparse(
        id=note.id,
        text=note.text,
        source=note.source,
        via=list(note.via) or None,
        reported=None if note.reported is None else plain_span(note.reported),
        about=None if note.about is None else plain_span(note.about),
        quote=note.quote,
        citation=note.citation,
    )


def plain_acknowledgement(item: Acknowledgement) -> Plain:
    """Return an acknowledgement, without what is as by default."""
    return sparse(
        diagnosis=item.diagnosis,
        reason=item.reason,
        by=item.by,
        on=None if item.on is None else item.on.isoformat(),
    )


def plain_sections(ledger: Ledger) -> dict[str, list[Plain]]:
    """Return the entries of a ledger by section."""
    return {
        "measures": [plain_measure(item) for item in ledger.measures],
        "sources": [plain_source(item) for item in ledger.sources],
        "claims": [plain_claim(item) for item in ledger],
        "relations": [plain_relation(item) for item in ledger.relations],
        "notices": [plain_notice(item) for item in ledger.notices],
        "notes": [plain_note(item) for item in ledger.notes],
        "acknowledgements": [plain_acknowledgement(item) for item in ledger.acknowledgements],
    }


def plain_ledger(ledger: Ledger) -> Plain:
    """Return a whole ledger as one object."""
    return {"schema": SCHEMA, **plain_sections(ledger)}
