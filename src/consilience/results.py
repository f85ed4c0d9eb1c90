"""What the library answers with: the types of every result, and of what results are made of.

Nobody has to make one; they are here for annotations, ``isinstance`` and ``match``.

>>> import consilience as cs
>>> killed = cs.Measure("civilians killed")
>>> ledger = cs.Ledger([cs.claim(killed, "at least 190", source="HRW")])
>>> estimate: Estimate = cs.reconcile(ledger)[killed]
>>> estimate.status is Status.AGREED
True
"""

from consilience.conflict.conflict import Conflict as Conflict
from consilience.conflict.conflict import ConflictKind as ConflictKind
from consilience.conflict.conflict import Conflicts as Conflicts
from consilience.conflict.conflict import Side as Side
from consilience.consensus.agreement import Agreement as Agreement
from consilience.consensus.agreement import Fit as Fit
from consilience.consensus.agreement import Guarantee as Guarantee
from consilience.consensus.agreement import Status as Status
from consilience.consensus.estimate import Estimate as Estimate
from consilience.consensus.ladder import Rung as Rung
from consilience.consensus.published import Holding as Holding
from consilience.consensus.published import Published as Published
from consilience.consensus.reason import Reason as Reason
from consilience.consensus.set_aside import SetAside as SetAside
from consilience.diagnose import Diagnosis as Diagnosis
from consilience.diagnose import DiagnosisKind as DiagnosisKind
from consilience.evidence.evidence import Variable as Variable
from consilience.evidence.placement import Fate as Fate
from consilience.evidence.placement import Placement as Placement
from consilience.evidence.placement import Verdict as Verdict
from consilience.interval import End as End
from consilience.methods.masses import Masses as Masses
from consilience.reconciliation.audit import Audit as Audit
from consilience.reconciliation.audit import Citation as Citation
from consilience.reconciliation.changes import Change as Change
from consilience.reconciliation.changes import PossiblyKnown as PossiblyKnown
from consilience.reconciliation.comparison import Answer as Answer
from consilience.reconciliation.comparison import Comparison as Comparison
from consilience.reconciliation.result import Reconciliation as Reconciliation
from consilience.related.group import Implied as Implied
from consilience.related.group import Related as Related
from consilience.serial import Refusal as Refusal
from consilience.tables import RowRefusal as RowRefusal
