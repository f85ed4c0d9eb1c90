"""What must hold between measures, as values."""

from consilience.ledger.relation.base import Form, Relation
from consilience.ledger.relation.flows import Balance, SameAs
from consilience.ledger.relation.linear import Linear, Ratio
from consilience.ledger.relation.parts import Overlap, PartOf, SumOf

__all__ = [
    "Balance",
    "Form",
    "Linear",
    "Overlap",
    "PartOf",
    "Ratio",
    "Relation",
    "SameAs",
    "SumOf",
]
