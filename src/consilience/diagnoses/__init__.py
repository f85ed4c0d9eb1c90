"""What looks wrong with the record itself, beside the conflicts between figures.

Each kind of diagnosis is one function in one file; `CHECKS` lists them.  None changes an answer.
"""

from consilience.diagnoses.checks import CHECKS, Check, diagnose
from consilience.diagnoses.diagnosis import Diagnosis
from consilience.diagnoses.kinds import DiagnosisKind
from consilience.diagnoses.record import Record

__all__ = ["CHECKS", "Check", "Diagnosis", "DiagnosisKind", "Record", "diagnose"]
