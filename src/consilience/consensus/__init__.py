"""What an answer is, whatever the method that found it.

* ``coverage``: the coverage profile, how many origins allow each number.
* ``agreement``: how many agree, status, guarantee, and what a statistical method fitted.
* ``ladder``: what k independent origins entail, and what is entailed across declared sides.
* ``set_aside``: the least evidence to set aside, and the reasons behind an end.
* ``estimate``: `Estimate`, the answer with its evidence, and the protocol `Method` that gives it.
* ``published``: the published range of another recorder, held against an estimate.

This room may import `consilience.conflict`, `consilience.diagnoses` and what stands below them; the
methods themselves stand above.  To add a method see `consilience.methods`.
"""
