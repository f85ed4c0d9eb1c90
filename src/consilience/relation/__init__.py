"""What must hold between measures, as values."""

from consilience.relation.base import Form, Relation
from consilience.relation.flows import Balance, SameAs
from consilience.relation.linear import Linear, Ratio
from consilience.relation.parts import Overlap, PartOf, SumOf

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
