"""What looks wrong with the record itself, beside the conflicts between figures.

Each kind of diagnosis is one check, a function in a file of its own from the `Record`, which has
the claims sorted once for all, to what it sees there; `diagnose` runs them all.  None changes an
answer.  It may import `conflict`, `wording` and what is above them.  To add one: its kind in
`DiagnosisKind`, its file here, its place in `CHECKS`, and a row on the page on diagnoses; the test
of all kinds asks for the smallest record that shows it, and for a clean one like it.
"""

from consilience.diagnoses.checks import CHECKS, Check, diagnose
from consilience.diagnoses.diagnosis import Diagnosis, DiagnosisKind
from consilience.diagnoses.record import Record

__all__ = ["CHECKS", "Check", "Diagnosis", "DiagnosisKind", "Record", "diagnose"]
