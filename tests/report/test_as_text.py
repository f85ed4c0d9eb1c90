"""Plain text: 80 columns whatever the ledger holds, and laid out to be read."""

from __future__ import annotations

import unicodedata

from hypothesis import given

from consilience.report import text
from consilience.results import Reconciliation
from tests.report.ledgers import killed, results


def width(line: str) -> int:
    """Columns of a terminal, reckoned apart from the library."""
    return sum(
        0
        if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Me", "Cf"}
        else 1 + (unicodedata.east_asian_width(char) in "WF")
        for char in line
    )


@given(results())
def test_never_wider_than_80_columns(result: Reconciliation) -> None:
    assert max(map(width, text(result).split("\n"))) <= 80


@given(results())
def test_no_control_characters(result: Reconciliation) -> None:
    rendered = text(result).replace("\n", "")
    assert not [char for char in rendered if unicodedata.category(char) == "Cc"]
    assert not set(rendered) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_no_line_ends_in_blanks() -> None:
    rendered = text(killed())
    assert not [line for line in rendered.split("\n") if line != line.rstrip()]
    assert rendered.endswith("\n")


def test_printing_a_result_is_the_report() -> None:
    assert str(killed()) == text(killed())


def test_the_example_as_it_is_read() -> None:
    section = text(killed()).partition("Ladder\n")[2].partition("Why\n")[0]
    assert section == LADDER_AND_ANSWER


LADDER_AND_ANSWER = """\
  Independent origins  entail at least  entail at most
  -------------------  ---------------  --------------
  1                    190              –
  2                    101              –
  3                    60               –
  4                    12               –

Answer
  Human Rights Watch reported at least 190 civilians killed (1 of 4 origins,
  known by 11 October 2013); an Alawite cleric said more than 100 and opposition
  activists 60 by 9 August, figures that contradict each other.

  Range           at least 190, [190, ∞)
  Status          agreed: all 4 origins overlap
  Agreement       4 of 4 origins allow one common value of the range
  Reported        12 to 190: a record of the figures stated, no estimate
  Uncontradicted  at least 190: what the figures in no conflict entail together
  In agreement    an Alawite cleric (more than 100), Human Rights Watch (at
                  least 190), SOHR (dozens) and opposition activists (60)
  Dissent         nobody
  Decided by one  Human Rights Watch alone decides the lower end; without it: at
                  least 101.

"""
