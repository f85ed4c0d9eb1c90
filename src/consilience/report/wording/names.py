"""Names of sources and what figures count, as they stand in printed sentences."""

from __future__ import annotations

import re
from typing import Final

from consilience.domain import REAL
from consilience.ledger.measure import Measure
from consilience.ledger.source import Source
from consilience.wording.phrases import quoted, shown

# The words of a bare figure, which may stand without quotation marks.
_BARE: Final = frozenset(
    word
    for line in (
        "a about an and almost approximately around at between circa from least less more most",
        "nearly no of or over roughly some than to under unknown up",
        "couple dozen dozens few fewer half hundred hundreds many million score scores several",
        "thousand thousands one two three four five six seven eight nine ten eleven twelve",
    )
    for word in line.split()
)

_DETERMINERS: Final = frozenset({"a", "an", "one", "several", "some", "the", "two"})
# Words that tell what became of those counted, as in "11 held"; others of the kind end in -ed.
_FATES: Final = frozenset({"dead", "held", "hurt", "lost", "missing", "taken"})
_PLURALS: Final = frozenset({"children", "media", "men", "people", "police", "women"})


def figure_words(text: str) -> str:
    """Return a figure as it was written: bare if it is but a number and its hedge, else quoted.

    >>> figure_words("more than 100"), figure_words("190 confirmed dead")
    ('more than 100', '“190 confirmed dead”')
    """
    words = re.findall(r"[^\W\d_]+", text)
    plain = all(word.lower() in _BARE for word in words)
    return shown(text) if plain and not set(text) & set("“”\"'<>") else quoted(text)


def speaker(label: str, source: Source | None) -> str:
    """Return the name of a source as it stands in a sentence.

    Unnamed sources take the indefinite article where their name is a singular.

    >>> speaker("Alawite cleric", Source("Alawite cleric", named=False))
    'an Alawite cleric'
    >>> speaker("opposition activists", Source("opposition activists", named=False))
    'opposition activists'
    """
    name = shown(label)
    if source is None or source.named:
        return name
    head = name.partition("(")[0].split()
    if not head or head[0].lower() in _DETERMINERS or _is_plural(head[-1]):
        return name
    return f"{'an' if head[0][0].lower() in 'aeiou' else 'a'} {name}"


def counted(words: str, measure: Measure | None) -> str:
    """Return a figure with what it counts.

    The label follows the figure where it begins with a plural; where it does not the caller says
    what is counted, and only the unit of an amount follows.

    >>> counted("at least 190", Measure("civilians killed"))
    'at least 190 civilians killed'
    >>> counted("1", Measure("villages captured", unit="village"))
    '1 village captured'
    """
    if measure is None:
        return words
    label = shown(measure.label)
    if words == "1" and measure.unit and label.startswith(f"{measure.unit}s "):
        return f"1 {measure.unit}{label[len(measure.unit) + 1 :]}"
    if follows_figure(measure):
        return f"{words} {label}"
    return f"{words} {shown(measure.unit)}" if measure.domain is REAL and measure.unit else words


def follows_figure(measure: Measure) -> bool:
    """Whether the label reads well after a number: "190 civilians killed", not "190 death toll".

    >>> follows_figure(Measure("civilians killed")), follows_figure(Measure("death toll"))
    (True, False)
    """
    head = measure.label.split()[0]
    lower = head.lower()
    return lower in _FATES or (lower.endswith("ed") and len(lower) > 4) or _is_plural(head)


def _is_plural(word: str) -> bool:
    lower = word.lower()
    return lower in _PLURALS or (lower.endswith("s") and not lower.endswith("ss"))
