"""What must hold between measures, as values."""

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
