"""The sense of a vague word under a convention: looked up, or composed from its parts."""

from __future__ import annotations

from typing import Final

from consilience.words.conventions import Convention, Sense
from consilience.words.figures.phrase import Figure, Vague
from consilience.words.figures.script import Script
from consilience.words.figures.subjects import UNITS

_PLURALS: Final = {unit: plural for plural, unit in UNITS.items()}
# "Low", "mid" and "high hundreds": the thirds of a decade, in units.
_THIRDS: Final = ((1, 4), (4, 7), (7, 10))


def sense_of(
    script: Script, figure: Figure, vague: Vague, convention: Convention
) -> tuple[Sense, str]:
    """Return the sense of *vague* and the label of the convention that it comes from.

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


def _found(vague: Vague, convention: Convention) -> tuple[Sense, str] | None:
    if vague.plural or vague.third is not None:
        whole = vague.word if not vague.plural else f"{vague.word} of {_PLURALS[vague.times]}"
        listed = convention.sense(whole)
        if vague.third is None and listed is not None:
            return listed
        return _composed(vague, _root(convention))
    if vague.times == 1:
        return convention.sense(vague.word)
    multiple = convention.multiple(vague.word)
    if multiple is None:
        return None
    return _times(multiple[0], vague.times), multiple[1]


def _root(convention: Convention) -> Convention:
    while convention.base is not None:
        convention = convention.base
    return convention


def _composed(vague: Vague, convention: Convention) -> tuple[Sense, str] | None:
    """Compose "tens of thousands" and "low hundreds" by the rule of the convention at the base.

    A project that codes "tens" as 10 has not said what it codes "tens of thousands" as.
    """
    if vague.third is not None:
        unit = UNITS[vague.word] * vague.times
        first, beyond = _THIRDS[vague.third]
        return Sense(unit, suggests=(first * unit, beyond * unit - 1)), convention.label
    found = convention.sense(vague.word)
    if found is None:
        return None
    return _scaled(found[0], vague.times), found[1]


def _scaled(sense: Sense, times: int) -> Sense:
    """A plural of a plural: every end times the unit, up to just below the next."""
    low, high = sense.suggested.low, sense.suggested.high
    top = None if high is None else (int(high) + 1) * times - 1
    entailed_top = None if sense.high is None else sense.high * times
    return Sense(sense.low * times, entailed_top, suggests=(int(low or 0) * times, top))


def _times(sense: Sense, times: int) -> Sense:
    """So many units: "several dozen" stays below a hundred, "several hundred" below a thousand."""
    most = 99 if times in (12, 20) else 10 * times - 1
    low, high = sense.suggested.low, sense.suggested.high
    top = None if high is None else max(min(int(high) * times, most), int(low or 0) * times)
    entailed_top = None if sense.high is None else sense.high * times
    return Sense(sense.low * times, entailed_top, suggests=(int(low or 0) * times, top))
