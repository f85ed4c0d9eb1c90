"""Figures and dates as they are written: words in, exact ranges out."""

from consilience.words.approximation import (
    EXACT,
    GRANULE,
    SIGNIFICANCE,
    Approximation,
    relative,
)
from consilience.words.conventions import ACLED, CCC, GTD, LITERAL, NCEI, Convention, Sense
from consilience.words.date_phrases import date_span
from consilience.words.quantity_types import Basis, Quantity, Uncertainty
from consilience.words.read import quantities, quantity, survey
from consilience.words.writing import render

__all__ = [
    "ACLED",
    "CCC",
    "EXACT",
    "GRANULE",
    "GTD",
    "LITERAL",
    "NCEI",
    "SIGNIFICANCE",
    "Approximation",
    "Basis",
    "Convention",
    "Quantity",
    "Sense",
    "Uncertainty",
    "date_span",
    "quantities",
    "quantity",
    "relative",
    "render",
    "survey",
]
