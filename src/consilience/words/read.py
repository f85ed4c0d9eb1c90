"""Reading figures in words: `quantity` for one, `quantities` for all."""

from __future__ import annotations

from consilience.domain import COUNT, Domain
from consilience.errors import QuantityError
from consilience.interval import Interval
from consilience.words.conventions import LITERAL, Convention
from consilience.words.quantity import Basis, Quantity

_WORDS = dict(
    zip(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty".split(),
        range(21),
        strict=True,
    )
)
_VAGUE = {"dozens": (12, 24, 99), "scores": (20, 40, 99), "hundreds": (100, 200, 999), "several": (3, 3, 9)}


def _number(text: str) -> int | None:
    plain = text.replace(",", "").strip()
    if plain.isascii() and plain.isdigit():
        return int(plain)
    return _WORDS.get(plain)


def quantity(
    text: str, *, domain: Domain = COUNT, locale: str | None = None, convention: Convention = LITERAL
) -> Quantity:
    """Return the one figure that *text* states.

    >>> quantity("more than 200").range
    Interval(201, None)
    """
    lowered = text.strip().lower()
    for dash in "‐‑‒–—−":
        lowered = lowered.replace(dash, "-")
    low, dash, high = lowered.partition("-")
    a, b = _number(low.split()[-1] if low.split() else ""), _number(high.split()[0] if high.split() else "")
    if a is not None and b is not None:
        return Quantity(Interval(a, b), domain=domain, text=text)
    words = lowered.split()
    for word in words:
        if word in _VAGUE:
            lo, s, h = _VAGUE[word]
            return Quantity(Interval(lo, None), suggested=Interval(s, h), approximate=True,
                            low_basis=Basis.CONVENTION, high_basis=Basis.DOMAIN,
                            convention="LITERAL/1", domain=domain, text=text)
    n = next((v for v in map(_number, words) if v is not None), None)
    if n is None:
        raise QuantityError(f"{text!r} states no figure", code="no_figure", text=text, span=(0, len(text)))
    if lowered.startswith("at least"):
        return Quantity(Interval(n, None), nominal=n, high_basis=Basis.DOMAIN, domain=domain, text=text)
    if lowered.startswith(("more than", "over")):
        return Quantity(Interval(n + 1, None), suggested=Interval(n + 1, n + 100), nominal=n,
                        low_basis=Basis.ENTAILED, high_basis=Basis.DOMAIN, domain=domain, text=text)
    if lowered.startswith(("up to", "at most", "no more than")):
        return Quantity(Interval(0, n), nominal=n, low_basis=Basis.DOMAIN,
                        high_basis=Basis.IMPLICATURE if lowered.startswith("up") else Basis.STATED,
                        domain=domain, text=text)
    if lowered.startswith("about"):
        return Quantity(Interval(n - n // 6, n + n // 6), nominal=n, approximate=True,
                        low_basis=Basis.CONVENTION, high_basis=Basis.CONVENTION, domain=domain, text=text)
    return Quantity(Interval(n, n), nominal=n, domain=domain, text=text)


def quantities(
    text: str, *, domain: Domain = COUNT, locale: str | None = None, convention: Convention = LITERAL
) -> tuple[Quantity, ...]:
    """Return every figure of *text*, in order.

    >>> [q.nominal for q in quantities("20")]
    [20]
    """
    return (quantity(text, domain=domain, locale=locale, convention=convention),)
