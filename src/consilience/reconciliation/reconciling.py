"""The one central call."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from consilience.consensus.estimate import Method
from consilience.dates import as_day
from consilience.domain import Exact, positive
from consilience.errors import InvalidTypeError, InvalidValueError, NoClaimsError
from consilience.evidence.origins import Origins
from consilience.ledger.ledger import Ledger
from consilience.methods import BestAgreement
from consilience.network.solution import Solver, checked_solver
from consilience.network.system.limits import Limits, checked_limits
from consilience.reconciliation.result import Reconciliation


def reconcile(
    ledger: Ledger,
    *,
    by: Method = BestAgreement(),
    as_of: date | str | None = None,
    known_on: date | str | None = None,
    weights: Mapping[str, Exact] | None = None,
    limits: Limits = Limits(),
    solver: Solver = "exact",
    latest: bool = True,
) -> Reconciliation:
    """Return what the claims of *ledger* come to.

    ``by`` is the method, called once for each measure.  ``as_of`` is the day to answer for: when it
    was true.  ``known_on`` leaves out what had not certainly been said by the end of that day.
    ``weights`` gives origins another vote than 1, by source id, as exact numbers above 0.
    ``latest=False`` turns off the rule that a named origin's later reported figure replaces its
    earlier one: then all of them stand, and where they differ the origin allows what any allows.

    Measures that relations tie are solved together, as far as ``limits`` let the searches go; what
    meets one says so.  ``solver`` helps where many are tied: ``consilience.network.Highs()``
    proposes solutions, ``consilience.network.SatHitter()`` finds the least to set aside.  Both are
    checked in exact numbers, so none makes an answer wrong.

    Raises `NoClaimsError` for a ledger without claims, `UnknownReferenceError` and
    `InvalidValueError` for weights of sources that the ledger does not have or that speak for
    another, `DateError` for days that cannot be read, `InvalidValueError` for a solver of another
    name, `InvalidTypeError` for other types, and for a method that is a class.  Where the method
    returns no `Estimate`, what asks for the answer raises `InvalidTypeError`.

    >>> from consilience import Ledger, Measure, claim
    >>> killed = Measure("civilians killed")
    >>> result = reconcile(
    ...     Ledger(
    ...         [
    ...             claim(killed, "at least 190", source="HRW"),
    ...             claim(killed, "190–205", source="infobox"),
    ...         ]
    ...     )
    ... )
    >>> print(result[killed].range)
    [190, 205]
    """
    if not isinstance(ledger, Ledger):
        raise InvalidTypeError(f"ledger is {type(ledger).__name__}: give a Ledger of claims")
    if not callable(by):
        raise InvalidTypeError(f"by is {by!r}: give a method such as BestAgreement()")
    if isinstance(by, type):
        raise InvalidTypeError(
            f"by is the class {by.__name__}: give a method made of it, as BestAgreement() and "
            "Marzullo(faults=1) are made"
        )
    if not len(ledger):
        raise NoClaimsError("the ledger holds no claims; there is nothing to reconcile")
    return Reconciliation(
        ledger,
        by,
        as_of=None if as_of is None else as_day(as_of, "as_of"),
        known_on=None if known_on is None else as_day(known_on, "known_on"),
        weights=None if weights is None else _checked(weights, ledger),
        limits=checked_limits(limits),
        solver=checked_solver(solver),
        latest=latest,
    )


def _checked(weights: Mapping[str, Exact], ledger: Ledger) -> Mapping[str, Exact]:
    origins = Origins.of(ledger.sources)
    checked: dict[str, Exact] = {}
    for id, weight in weights.items():
        ledger.source(id)
        root = origins.of_source(id).id
        if root != id:
            raise InvalidValueError(
                f"weights[{id!r}]: {id!r} has no vote of its own; weigh its origin {root!r}"
            )
        checked[id] = positive(weight, f"weights[{id!r}]")
    return checked
