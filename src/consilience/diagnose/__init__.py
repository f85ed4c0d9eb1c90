"""What looks wrong with the record itself, beside the conflicts between figures.

Each kind of diagnosis is one function in one file; `CHECKS` lists them.  None changes an answer.
"""

from consilience.diagnose.checks import CHECKS, Check, diagnose
from consilience.diagnose.diagnosis import Diagnosis
from consilience.diagnose.kinds import DiagnosisKind
from consilience.diagnose.record import Record

__all__ = ["CHECKS", "Check", "Diagnosis", "DiagnosisKind", "Record", "diagnose"]
