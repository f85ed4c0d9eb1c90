"""The map of the house as a picture, drawn from the imports: docs/explanation/architecture.svg."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from functools import cache
from html import escape
from itertools import pairwise
from statistics import fmean

from tests.house import ROOT, House, graph_of, room_of

BOX, HEIGHT, STEP = 292, 58, 94  # a room, its height, from row to row
GAP, LANE, TOP = 22, 16, 14  # between rooms; the width of a passing arrow; above all
LETTERS = 45  # of a sign, in one line of a room

Places = dict[tuple[str, int], tuple[float, float]]
"""Where the upper middle of what stands in a row is: of a room, or of the lane of arrows to it."""


def drawn(house: House, lines: Sequence[Sequence[str]]) -> str:
    """The rooms in the rows of *lines*, each with its sign, and an arrow for what it imports.

    Everybody may import the ground floor, so no arrow leads there.  An arrow that follows from
    others is left out: who imports reconciliation has all that stands above it in reach.
    """
    names = set(map(room_of, house.files))
    rows = [[room for room in line if room in names] for line in lines]
    rows = [row for row in rows if row]
    ground, upper = rows[0], rows[1:]
    arrows = _needed(house, {room for row in upper for room in row})
    places = _places(upper, arrows)
    bottom = TOP + STEP * (len(rows) - 1) + HEIGHT + TOP
    boxes = _rows_of(upper)
    halves = {key: BOX / 2 if key in boxes else LANE / 2 for key in places}
    width = 2 * (max(abs(x) + halves[key] for key, (x, _) in places.items()) + TOP)
    parts = [_ground(ground, width - 2 * TOP)]
    for room, others in arrows.items():
        parts += [_arrow(_way(room, other, places)) for other in sorted(others)]
    parts += [_box(house, room, *places[room, row]) for room, row in boxes]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-width / 2:g} 0 {width:g} {bottom}" '
        'role="img" font-family="system-ui, sans-serif" font-size="11.5" fill="#222">\n'
        "<title>The rooms of the library and what they import</title>\n"
        "<desc>Rooms in rows. An arrow leads from each room up to those that it imports.</desc>\n"
        '<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" '
        'markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="#567"/></marker></defs>\n'
        f'<rect x="{-width / 2:g}" width="{width:g}" height="{bottom}" fill="#fff"/>\n'
        + "\n".join(parts)
        + "\n</svg>\n"
    )


def _needed(house: House, shown: set[str]) -> dict[str, set[str]]:
    """For each room shown those that it imports, without what others imply."""
    all_of = graph_of(
        (one, other)
        for start, end in house.arrows()
        if (one := room_of(start)) != (other := room_of(end)) and {one, other} <= shown
    )

    @cache
    def reached(room: str) -> frozenset[str]:
        return frozenset().union(*({end} | reached(end) for end in all_of.get(room, ())))

    return {
        room: {end for end in ends if not any(end in reached(other) for other in ends)}
        for room, ends in all_of.items()
    }


def _rows_of(upper: Sequence[Sequence[str]]) -> list[tuple[str, int]]:
    return [(room, number) for number, row in enumerate(upper, 1) for room in row]


def _places(upper: Sequence[Sequence[str]], arrows: dict[str, set[str]]) -> Places:
    """Where the middle of each room is, and of each lane in which arrows pass a row, by its target.

    Each row is put in the order of what its members lead to, so that few arrows cross.
    """
    row_of = dict(_rows_of(upper))
    lowest = {
        target: max((row_of[room] for room, ends in arrows.items() if target in ends), default=0)
        for target in row_of
    }
    places: Places = {}
    for number, row in enumerate(upper, 1):
        passing = [room for room, end in lowest.items() if row_of[room] < number < end]
        wanted = {
            **{room: places[room, number - 1][0] for room in passing},
            **{room: _mean(room, number, arrows, places) for room in row},
        }
        members = sorted(wanted, key=lambda room: (wanted[room], row_of[room]))
        widths = [BOX if room in row else LANE for room in members]
        left = -(sum(widths) + GAP * (len(members) - 1)) / 2
        for room, width in zip(members, widths, strict=True):
            places[room, number] = (left + width / 2, TOP + STEP * number)
            left += width + GAP
    return places


def _mean(
    room: str,
    number: int,
    arrows: dict[str, set[str]],
    places: Places,
) -> float:
    above = [
        places[end, number - 1][0] for end in arrows.get(room, ()) if (end, number - 1) in places
    ]
    return fmean(above) if above else 0


def _way(room: str, target: str, places: Places) -> list[tuple[float, float]]:
    """The points of an arrow from the room up to its target, through the lanes between."""
    # A room stands in the first row that has a place of its name; the others are its lanes.
    row, end = (min(number for name, number in places if name == one) for one in (room, target))
    points = [places[room, row]]
    for number in range(row - 1, end, -1):
        x, y = places[target, number]
        points += [(x, y + HEIGHT), (x, y)]
    x, y = places[target, end]
    return [*points, (x, y + HEIGHT)]


def _arrow(points: Sequence[tuple[float, float]]) -> str:
    way = f"M{points[0][0]:g} {points[0][1]:g}"
    for (x, y), (to_x, to_y) in pairwise(points):
        half = (y + to_y) / 2
        way += f"C{x:g} {half:g} {to_x:g} {half:g} {to_x:g} {to_y:g}"
    return f'<path d="{way}" fill="none" stroke="#567" marker-end="url(#head)"/>'


def _box(house: House, room: str, middle: float, top: float) -> str:
    full = f"{ROOT}.{room}".rstrip(".")
    sign = house.sign(full).partition("\n")[0].replace("`", "")
    shown = textwrap.wrap(sign, LETTERS, max_lines=2, placeholder=" …")
    return _framed(room or ROOT, shown, middle, top, BOX)


def _ground(rooms: Sequence[str], width: float) -> str:
    return _framed("the ground floor, for all", [" · ".join(rooms)], 0, TOP, width)


def _framed(name: str, sign: Sequence[str], middle: float, top: float, width: float) -> str:
    lines = [
        f'<text x="{middle:g}" y="{top + 33 + 14 * number:g}" text-anchor="middle">'
        f"{escape(line)}</text>"
        for number, line in enumerate(sign)
    ]
    frame = f'x="{middle - width / 2:g}" y="{top:g}" width="{width:g}" height="{HEIGHT}" rx="6"'
    head = f'x="{middle:g}" y="{top + 17:g}" text-anchor="middle" font-weight="bold"'
    return "\n".join(
        [
            f'<rect {frame} fill="#eef3f8" stroke="#567"/>',
            f'<text {head} font-size="13">{escape(name)}</text>',
            *lines,
        ]
    )
