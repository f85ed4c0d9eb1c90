"""The rules of published projects, each under the name of its project.

A rule is a method like any other, so that a published table can be reproduced, and its `RuleRow`
gives the columns that the project prints.  What a project leaves to the judgement of its staff is
given as a parameter, and never guessed.  Where a rule takes "the figure of a report", that is the
number that stands in the words: "at least 11" states 11.

To add one: a file with a frozen class on `rule.ProjectRule`, whose ``row`` fills the columns from
the figures of `reports_of` and whose docstring says what is left to judgement and cites the
project's own words; its name here and in the command line's list; a page in
``docs/methods/rules/``; a test of a row that the project printed.
"""

from consilience.methods.rules.acled import Acled
from consilience.methods.rules.airwars import Airwars
from consilience.methods.rules.emdat import EmDat
from consilience.methods.rules.every_casualty import EveryCasualty
from consilience.methods.rules.gtd import Gtd
from consilience.methods.rules.ibc import IraqBodyCount
from consilience.methods.rules.rule import LeftOut, RuleRow
from consilience.methods.rules.ucdp import Ucdp

__all__ = [
    "Acled",
    "Airwars",
    "EmDat",
    "EveryCasualty",
    "Gtd",
    "IraqBodyCount",
    "LeftOut",
    "RuleRow",
    "Ucdp",
]
