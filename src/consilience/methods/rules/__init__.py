"""The rules of published projects, each under the name of its project.

A rule is a method like any other, so that a published table can be reproduced, and its `Row` gives
the columns that the project prints.  What a project leaves to the judgement of its staff is given
as a parameter, and never guessed.  Where a rule takes "the figure of a report", that is the number
that stands in the words: "at least 11" states 11.
"""

from consilience.methods.rules.acled import Acled
from consilience.methods.rules.airwars import Airwars
from consilience.methods.rules.emdat import EmDat
from consilience.methods.rules.every_casualty import EveryCasualty
from consilience.methods.rules.gtd import Gtd
from consilience.methods.rules.ibc import IraqBodyCount
from consilience.methods.rules.row import LeftOut, Row
from consilience.methods.rules.ucdp import Ucdp

__all__ = [
    "Acled",
    "Airwars",
    "EmDat",
    "EveryCasualty",
    "Gtd",
    "IraqBodyCount",
    "LeftOut",
    "Row",
    "Ucdp",
]
