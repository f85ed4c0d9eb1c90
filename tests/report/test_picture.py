"""Pictures: nothing overlaps, everything lies inside, standing is told by shape."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from hypothesis import given

from consilience import COUNT, Interval, Ledger, Measure, Source, claim, reconcile
from consilience.report.document.blocks import Picture, Section
from consilience.report.document.reconciled import reconciled
from consilience.report.pictures.geometry import WIDTH, axis_of, layout, lines_of, text_width
from consilience.report.pictures.picture import picture
from consilience.report.pictures.scene import Look, Mark, Scene
from consilience.results import Reconciliation
from consilience.testing import intervals
from consilience.wording.numbers import number
from tests.report.ledgers import results


def scene(*marks: Mark, bands: tuple[Interval, ...] = ()) -> Scene:
    return Scene("p", "Claims", "", "person", COUNT, marks, bands, "the range", "")


def mark(low: int | None, high: int | None, look: Look = Look.AGREES) -> Mark:
    return Mark("who: words", "7 August 2013", Interval(low, high), Interval(low, high), look)


def pictures(section: Section) -> Iterator[Scene]:
    """The pictures of a report in the order of reading."""
    for block in section.blocks:
        if isinstance(block, Section):
            yield from pictures(block)
        elif isinstance(block, Picture):
            yield block.scene


@given(results())
def test_rows_never_overlap(result: Reconciliation) -> None:
    for drawn in pictures(reconciled(result)):
        plan = layout(drawn)
        for above, below in pairwise(plan.marks):
            assert above.middle + 8 <= below.top
        for item in plan.marks:
            lines = len(item.label) + len(item.remark)
            assert item.top + 15 * lines <= item.middle - 8
        if plan.marks:
            assert plan.marks[-1].middle + 8 < plan.axis_height < plan.height


@given(results())
def test_everything_lies_inside(result: Reconciliation) -> None:
    for drawn in pictures(reconciled(result)):
        plan = layout(drawn)
        segments = [*plan.bands]
        for item in plan.marks:
            segments += [piece for piece in (item.bar, item.suggested, item.carried) if piece]
            for line in (*item.label, *item.remark):
                assert text_width(line) <= WIDTH
        for piece in segments:
            assert plan.axis.left <= piece.left <= piece.right <= plan.axis.right


@given(intervals(greatest=10**6), intervals(greatest=10**6))
def test_ticks_are_round_and_their_labels_apart(one: Interval, other: Interval) -> None:
    axis = axis_of([one, other], COUNT, left=16, right=378, digit=6.6)
    assert axis.low < axis.high
    assert len(axis.ticks) <= 7
    assert all(isinstance(tick, int) and axis.low <= tick <= axis.high for tick in axis.ticks)
    for left, right in pairwise(axis.ticks):
        assert right - left == axis.ticks[1] - axis.ticks[0]
        apart = axis.at(right) - axis.at(left)
        assert apart > 6.6 * (len(number(left)) + len(number(right))) / 2


def test_an_axis_begins_near_the_figures() -> None:
    near, far = Interval(11_000, 11_300), Interval(60, 190)
    assert axis_of([near], COUNT, left=0, right=300, digit=6).low > 10_000
    assert axis_of([far], COUNT, left=0, right=300, digit=6).low == 0


def test_no_figure_is_too_large() -> None:
    huge = 10**400
    axis = axis_of([Interval(0, huge)], COUNT, left=0, right=300, digit=6)
    assert 280 < axis.at(huge) < 300


def test_shapes_tell_the_standing() -> None:
    drawn = picture(scene(mark(5, 9), bands=(Interval(5, 9),)))
    assert "stroke-dasharray" not in drawn
    assert 'fill="url(#p-h)"' in picture(scene(mark(5, 9, Look.DISSENTS)))
    assert 'fill="none"' in picture(scene(mark(5, 9, Look.APART)))
    assert "stroke-dasharray" in picture(scene(mark(5, 9, Look.APART)))


def test_open_ends_are_arrows() -> None:
    plan = layout(scene(mark(190, None), mark(60, 60)))
    floor, point = plan.marks
    assert floor.bar.opens_right
    assert not floor.bar.opens_left
    assert point.bar.is_point


def test_the_picture_says_in_words_what_it_shows() -> None:
    measure = Measure("people displaced", unit="person")
    said = [
        claim(measure, "30 to 40", source="wire", reported="2013-08-07"),
        claim(measure, 35, source="monitor", reported="2013-08-07"),
        claim(measure, 100, source="mayor", reported="2013-08-08"),
        claim(measure, 38, source="box", reported="2013-08-09"),
    ]
    ledger = Ledger(said, sources=[Source("box", compiles=("wire", "monitor"))])
    (shown,) = pictures(reconciled(reconcile(ledger)))
    drawn = re.findall(r"<text[^>]*>([^<]*)</text>", picture(shown))
    assert "mayor: 100" in drawn
    assert "8 August 2013 · dissents · contradicts\u00a02".replace("8", "reported 8", 1) in drawn
    assert "reported 9 August 2013 · dependent" in drawn
    assert "range: 35" in drawn
    assert "Hatched: dissents." in shown.legend


def test_long_labels_are_broken() -> None:
    assert lines_of("a" * 30, 60) == ("a" * 9, "a" * 9, "a" * 9, "a" * 3)
    assert all(text_width(line) <= 100 for line in lines_of("日本語 " * 20, 100))
