"""The laws of figures and dates in words, under every convention and under a user's own."""

from __future__ import annotations

from unittest import SkipTest

import pytest
from hypothesis import settings

from consilience.testing import Law, laws_of_words
from consilience.words import ACLED, CCC, GTD, LITERAL, NCEI, Convention

OURS = Convention("OURS", words={"dozens": (20, 60)}, base=LITERAL, nested=True)
CONVENTIONS = (LITERAL, ACLED, CCC, GTD, NCEI, OURS)
LAWS = [
    law
    for convention in CONVENTIONS
    for law in laws_of_words(convention)
    if convention is LITERAL or "numerals" in law.citation
]

# What any text may do to a reader takes more examples to find than what a phrase means.
DEEP = {"no-other-error": 100_000, "no-other-date-error": 100_000}


@pytest.mark.parametrize("law", LAWS, ids=str)
def test_law(law: Law) -> None:
    if settings.get_current_profile_name() == "long" and law.name in DEEP:
        law.check(DEEP[law.name])
    else:
        law()


def law(name: str, convention: Convention) -> Law:
    return next(law for law in laws_of_words(convention) if law.name == name)


def test_what_a_convention_does_not_claim_is_skipped_with_the_reason() -> None:
    unclaimed = law("bounds-meet-in-a-range", GTD)
    with pytest.raises(SkipTest, match="number alone"):
        unclaimed()
    with pytest.raises(AssertionError):
        unclaimed.check()
    assert law("nested", OURS).claimed
