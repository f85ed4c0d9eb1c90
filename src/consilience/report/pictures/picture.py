"""The picture of a measure as SVG: pure text, no script, readable in black and white.

How a claim stands is told by shape and pattern (filled, hatched, light, hollow and dashed) and said
in words beside its name; colour only helps.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from consilience.report.pictures.geometry import FONT, WIDTH, Layout, PlacedMark, Segment, layout
from consilience.report.pictures.scene import Look, Scene
from consilience.wording.numbers import number

_INK: Final = "#1a1a1a"
_SOFT: Final = "#4d4d4d"
_BLUE: Final = "#1f4e79"
_RED: Final = "#8a2f0b"
_HALF: Final = 5.0
_HEAD: Final = 9.0
_EDGE: Final = 8.0


def picture(scene: Scene) -> str:
    """Return *scene* as one ``<svg>`` element, which scales with the page.

    >>> from consilience import COUNT, Interval
    >>> scene = Scene(
    ...     "p", "Claims", "One claim.", "person", COUNT, (), (Interval(5, 9),), "5 to 9", ""
    ... )
    >>> picture(scene).startswith("<svg ")
    True
    """
    plan = layout(scene)
    body = "".join([*_bands(scene, plan), *_axis(scene, plan), *_rows(scene, plan)])
    claims = "; ".join(f"{item.label}, {item.remark}" for item in scene.marks)
    told = f"{scene.description} {claims}".strip()
    drawn = _hatching(escape(scene.id, quote=True)) + body
    return svg(scene.id, scene.title, told, (WIDTH, plan.height), drawn)


def svg(name: str, title: str, told: str, size: tuple[float, float], drawn: str) -> str:
    """Return one ``<svg>`` element with *drawn* in it, its title, and in words what it shows."""
    safe, (width, height) = escape(name, quote=True), size
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {width:g} {height:g}" '
        f'aria-labelledby="{safe}-t {safe}-d" font-family="system-ui, sans-serif" '
        f'font-size="{FONT:g}"><title id="{safe}-t">{escape(title)}</title>'
        f'<desc id="{safe}-d">{escape(told)}</desc>{drawn}</svg>'
    )


def _hatching(name: str) -> str:
    return (
        f'<defs><pattern id="{name}-h" width="5" height="5" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate(45)"><rect width="5" height="5" fill="#ffffff"/>'
        f'<rect width="2" height="5" fill="{_RED}"/></pattern></defs>'
    )


def _bands(scene: Scene, plan: Layout) -> Iterator[str]:
    """Draw the answer as bands, their ends marked at the bars so that no line crosses a word."""
    for band in plan.bands:
        width = max(band.right - band.left, 2.0)
        left = (band.left + band.right - width) / 2
        yield (
            f'<rect x="{left:.1f}" y="{plan.top:.1f}" width="{width:.1f}" '
            f'height="{plan.axis_height - plan.top:.1f}" fill="#dfe9f3"/>'
        )
        for place in _edges(band):
            for item in plan.marks:
                yield _line(place, item.middle - _EDGE, place, item.middle + _EDGE, _BLUE)
    if plan.bands:
        yield _text(plan.axis.left, plan.top - 5, f"range: {scene.answer}", _BLUE, bold=True)


def _edges(band: Segment) -> Iterable[float]:
    """Return where a band ends: a point has one place, an open end none."""
    if band.is_point:
        return ((band.left + band.right) / 2,)
    ends = ((band.left, band.opens_left), (band.right, band.opens_right))
    return tuple(place for place, is_open in ends if not is_open)


def _axis(scene: Scene, plan: Layout) -> Iterator[str]:
    axis, base = plan.axis, plan.axis_height
    yield _line(axis.left, base, axis.right, base, _INK)
    for tick in axis.ticks:
        place = axis.at(tick)
        yield _line(place, base, place, base + 5, _INK)
        yield _text(place, base + 18, number(tick), _INK, anchor="middle")
    caption = scene.axis + (f" ({scene.rest})" if scene.rest else "")
    if caption:
        yield _text(axis.right, base + 34, caption, _SOFT, anchor="end")


def _rows(scene: Scene, plan: Layout) -> Iterator[str]:
    fills = {
        Look.AGREES: ("#a9c3dc", _BLUE, ""),
        Look.DISSENTS: (f"url(#{escape(scene.id, quote=True)}-h)", _RED, ""),
        Look.OTHER_DAY: ("#ffffff", _SOFT, ""),
        Look.APART: ("none", _SOFT, "3 2"),
    }
    for item in plan.marks:
        yield "<g>"
        yield from _labels(item)
        fill, stroke, dash = fills[item.look]
        yield from _carried(item, stroke)
        style = f'fill="{fill}" stroke="{stroke}" stroke-width="1.3"'
        if dash:
            style += f' stroke-dasharray="{dash}"'
        yield _shape(item.bar, item.middle, _HALF, style)
        if item.suggested is not None:
            yield _shape(item.suggested, item.middle, 2.0, f'fill="{stroke}"')
        yield "</g>"


def _labels(item: PlacedMark) -> Iterator[str]:
    height = item.top + FONT
    for words in item.label:
        yield _text(16.0, height, words, _INK, bold=True)
        height += 15
    for words in item.remark:
        yield _text(16.0, height, words, _SOFT)
        height += 15


def _carried(item: PlacedMark, stroke: str) -> Iterator[str]:
    """Draw dotted where a running total carries the figure to the day of the answer."""
    reach = item.carried
    if reach is None:
        return
    for start, end in ((item.bar.right, reach.right), (reach.left, item.bar.left)):
        if end - start > 1:
            yield _line(start, item.middle, end, item.middle, stroke, dash="1.5 3")
    if reach.opens_right:
        tip = reach.right + _HEAD
        yield (
            f'<path d="M{tip - 5:.1f} {item.middle - 4:.1f} L{tip:.1f} {item.middle:.1f} '
            f'L{tip - 5:.1f} {item.middle + 4:.1f}" fill="none" stroke="{stroke}"/>'
        )


def _shape(piece: Segment, middle: float, half: float, style: str) -> str:
    """Draw a bar with an arrow head at each end that goes on; a point as a diamond."""
    if piece.is_point:
        centre = (piece.left + piece.right) / 2
        size = half + 1.5
        return (
            f'<path d="M{centre - size:.1f} {middle:.1f} L{centre:.1f} {middle - size:.1f} '
            f'L{centre + size:.1f} {middle:.1f} L{centre:.1f} {middle + size:.1f} Z" {style}/>'
        )
    over, under = middle - half, middle + half
    path = [f"M{piece.left:.1f} {over:.1f}", f"L{piece.right:.1f} {over:.1f}"]
    if piece.opens_right:
        path.append(f"L{piece.right + _HEAD:.1f} {middle:.1f}")
    path += [f"L{piece.right:.1f} {under:.1f}", f"L{piece.left:.1f} {under:.1f}"]
    if piece.opens_left:
        path.append(f"L{piece.left - _HEAD:.1f} {middle:.1f}")
    return f'<path d="{" ".join(path)} Z" {style}/>'


def _line(x1: float, y1: float, x2: float, y2: float, stroke: str, *, dash: str = "") -> str:
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{stroke}"{dashes}/>'
    )


def _text(
    x: float, y: float, words: str, fill: str, *, anchor: str = "start", bold: bool = False
) -> str:
    weight = ' font-weight="600"' if bold else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" fill="{fill}" text-anchor="{anchor}"{weight}>'
        f"{escape(words)}</text>"
    )
