"""Every error of the library: one base, and each the nearest builtin as well.

An error names the value, the place and the remedy.  ``except ConsilienceError`` catches them all;
``except ValueError`` (or ``KeyError``, ``TypeError``, ``ImportError``) still works where a caller
knows nothing of this library.
"""

from __future__ import annotations

from typing import Final


class ConsilienceError(Exception):
    """The base of every error that the library raises on purpose.

    Each also derives from the nearest builtin, so either name catches it.

    >>> issubclass(QuantityError, ConsilienceError) and issubclass(QuantityError, ValueError)
    True
    """

    def __str__(self) -> str:
        # KeyError prints the repr of its message; ours are sentences, so print them as such.
        return str(self.args[0]) if self.args else ""


class InvalidValueError(ConsilienceError, ValueError):
    """A value that its field cannot hold: reversed ends, a NaN, a grade that does not exist."""


class InvalidTypeError(ConsilienceError, TypeError):
    """A value of a type that its field refuses, such as a float for an exact number."""


class QuantityError(ConsilienceError, ValueError):
    """Words that state no single figure.

    ``code`` says why in one stable word, ``span`` is the half-open range of characters of ``text``
    that is to blame, and ``readings`` lists what an ambiguous phrase could mean.

    >>> from consilience import quantity
    >>> try:
    ...     quantity("unknown")
    ... except QuantityError as error:
    ...     error.code
    'missing'
    """

    def __init__(
        self,
        message: str,
        *,
        code: str,
        text: str,
        span: tuple[int, int],
        readings: tuple[str, ...] = (),
    ) -> None:
        super().__init__(message)
        self.code = code
        self.text = text
        self.span = span
        self.readings = readings


class DateError(ConsilienceError, ValueError):
    """Words or an EDTF string that state no date.

    ``code`` says why in one stable word, and ``readings`` lists what ambiguous words could mean.

    >>> from consilience import date_span
    >>> try:
    ...     date_span("31 February 2013")
    ... except DateError as error:
    ...     error.code
    'impossible_date'
    """

    def __init__(
        self, message: str, *, code: str, text: str, readings: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message)
        self.code = code
        self.text = text
        self.readings = readings


class NoClaimsError(ConsilienceError, ValueError):
    """Nothing to reconcile: a method was called with no evidence."""


class UnusableClaimsError(ConsilienceError, ValueError):
    """Evidence that a method cannot use, such as a floor where it needs a value with its error.

    ``refused`` has a pair for each origin: who, and why.  Nothing was computed without them.
    """

    def __init__(self, message: str, *, refused: tuple[tuple[str, str], ...]) -> None:
        super().__init__(message)
        self.refused = refused


class NoMaximumError(ConsilienceError, ValueError):
    """A likelihood without a maximum: the evidence leaves what should be fitted open."""


METHOD_REFUSALS: Final = (UnusableClaimsError, NoMaximumError)
"""What a method raises for evidence that it cannot use, though other methods may."""


class NoBasisError(ConsilienceError, ValueError):
    """A grade that means "cannot be judged" (F, or 6) was to be weighed or ranked as if judged."""


class IncompatibleMeasuresError(ConsilienceError, ValueError):
    """Claims of different measures were given where one measure is needed."""


class UnknownReferenceError(ConsilienceError, KeyError):
    """An id that nothing in the ledger carries."""


class DuplicateIdError(ConsilienceError, ValueError):
    """An id that is used for two different contents."""


class AmbiguousMeasureError(ConsilienceError, KeyError):
    """A label that several measures carry; look the measure up by its id."""


class UnknownMeasureError(ConsilienceError, KeyError):
    """A measure on which the ledger holds no claim."""


class LedgerFileError(ConsilienceError, ValueError):
    """A ledger file with faults; ``faults`` lists each as ``(path, reason)``."""

    def __init__(self, message: str, *, faults: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(message)
        self.faults = faults


class MissingExtraError(ConsilienceError, ImportError):
    """An optional dependency is not installed; the message says what to install."""
