"""What must hold between measures, as values: parts and wholes, sums, balances, ratios.

A relation says of itself how it reads as linear `Form` values, and that is all that is solved, so
a further one changes no solver. To add one: a frozen subclass of `Relation` here that defines
`forms`, its name in `serial` and its words in `report`. May import what `ledger` may.
"""

from consilience.ledger.relation.base import Constraint, Relation
from consilience.ledger.relation.flows import Balance, SameAs
from consilience.ledger.relation.linear import Linear, Ratio
from consilience.ledger.relation.parts import Overlap, PartOf, SumOf

__all__ = [
    "Balance",
    "Constraint",
    "Linear",
    "Overlap",
    "PartOf",
    "Ratio",
    "Relation",
    "SameAs",
    "SumOf",
]
