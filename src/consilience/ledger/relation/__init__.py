"""What must hold between measures, as values: each is the linear constraints that it stands for.

A relation is added as a frozen subclass of `Relation` with two properties: ``measures``, those that
it ties, in the order written, and ``forms``, the `Constraint` values that say it of them.  What
makes no sense ``_check`` refuses: by default measures of other units, and temporalities that do not
meet.  Whatever reckons with relations reads their constraints alone.  Files know a relation by its
table in `consilience.serial.relations`, reports by its words in
`consilience.report.wording.relation_words`.
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
