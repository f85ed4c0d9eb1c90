"""The sense of a vague word under a convention: looked up, or composed from its parts."""

from __future__ import annotations

from typing import Final, NamedTuple

from consilience.words.conventions import Convention, Sense
from consilience.words.figures.phrase import Figure, Vague
from consilience.words.figures.script import Script
from consilience.words.figures.subjects import UNITS

_PLURALS: Final = {unit: plural for plural, unit in UNITS.items()}
# "Low", "mid" and "high hundreds": the thirds of a decade, in units.
_THIRDS: Final = ((1, 4), (4, 7), (7, 10))


class VagueSense(NamedTuple):
    """What a vague word entails and suggests, and the label of the convention that says so."""

    low: int
    high: int | None
    soft_low: int
    soft_high: int | None
    label: str


def sense_of(script: Script, figure: Figure, vague: Vague, convention: Convention) -> VagueSense:
    """Return the sense of *vague*, with the label of the convention that it comes from.

    Raises `QuantityError` with ``unlisted`` where neither the convention nor its base knows it.
    """
    found = _found(vague, convention)
    if found is None:
        raise script.error(
            "unlisted",
            figure.start,
            figure.end,
            f"the convention {convention.label} has no sense for {vague.word!r}; add one, or give "
            "it a base such as LITERAL",
        )
    return found


def _found(vague: Vague, convention: Convention) -> VagueSense | None:
    if vague.plural or vague.third is not None:
        whole = vague.word if not vague.plural else f"{vague.word} of {_PLURALS[vague.times]}"
        listed = _as_listed(convention.sense(whole))
        if vague.third is None and listed is not None:
            return listed
        return _composed(vague, _root(convention))
    if vague.times == 1:
        return _as_listed(convention.sense(vague.word))
    multiple = _as_listed(convention.multiple(vague.word))
    return None if multiple is None else _times(multiple, vague.times)


def _as_listed(found: tuple[Sense, str] | None) -> VagueSense | None:
    if found is None:
        return None
    sense, label = found
    soft_low, soft_high = sense.suggests or (sense.low, sense.high)
    return VagueSense(sense.low, sense.high, soft_low, soft_high, label)


def _root(convention: Convention) -> Convention:
    while convention.base is not None:
        convention = convention.base
    return convention


def _composed(vague: Vague, convention: Convention) -> VagueSense | None:
    """Compose "tens of thousands" and "low hundreds" by the rule of the convention at the base.

    A project that codes "tens" as 10 has not said what it codes "tens of thousands" as.
    """
    if vague.third is not None:
        unit = UNITS[vague.word] * vague.times
        first, beyond = _THIRDS[vague.third]
        return VagueSense(unit, None, first * unit, beyond * unit - 1, convention.label)
    found = _as_listed(convention.sense(vague.word))
    return None if found is None else _scaled(found, vague.times)


def _scaled(sense: VagueSense, times: int) -> VagueSense:
    """A plural of a plural: every end times the unit, up to just below the next."""
    soft_high = None if sense.soft_high is None else (sense.soft_high + 1) * times - 1
    return _in_units(sense, times, soft_high)


def _times(sense: VagueSense, times: int) -> VagueSense:
    """So many units: "several dozen" stays below a hundred, "several hundred" below a thousand."""
    most = 99 if times in (12, 20) else 10 * times - 1
    soft_high = sense.soft_high
    if soft_high is not None:
        soft_high = max(min(soft_high * times, most), sense.soft_low * times)
    return _in_units(sense, times, soft_high)


def _in_units(sense: VagueSense, times: int, soft_high: int | None) -> VagueSense:
    high = None if sense.high is None else sense.high * times
    return VagueSense(sense.low * times, high, sense.soft_low * times, soft_high, sense.label)
