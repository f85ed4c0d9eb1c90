"""Figures and dates as they are written: words in, exact ranges out."""

# The module `quantity` first, then the function of the same name: the function is what
# `consilience.words.quantity` means.
from consilience.words.quantity import Basis, Quantity, Uncertainty  # isort: skip
from consilience.words.conventions import LITERAL, Convention  # isort: skip
from consilience.words.date_phrases import date_span  # isort: skip
from consilience.words.read import quantities, quantity  # isort: skip

__all__ = [
    "LITERAL",
    "Basis",
    "Convention",
    "Quantity",
    "Uncertainty",
    "date_span",
    "quantities",
    "quantity",
]
