"""What people said, verbatim: who asserts which figure of what, and what was said of it later.

A `Measure` is what is counted, a `Source` who asserts, a `Claim` one figure of one source.  A
`Notice` is what somebody says later about a claim, a `Note` an assertion that is no figure, a
`Relation` what must hold between measures, an `Acknowledgement` a word on a diagnosis.  The
`Ledger` holds them all, checked once and never changed: whatever an item names is there, an id
stands for one content, nothing is about itself.

Nothing is computed here from figures but what a claim says by itself (`Claim.range`).  Values are
frozen, and each checks its own fields; what concerns several is checked by `references` and
`notice_targets`.

To add a field, give the class an attribute with a default, and leave ids as they are: a digest
takes in a new field only where it says something.  Then add its line to the field table in
`consilience.serial.entries`.  How to add a relation stands in `consilience.ledger.relation`.

May import `words`, `interval`, `dates`, `domain` and the ground.
"""
