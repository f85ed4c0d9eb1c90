"""Measures that relations tie: from the words of a ledger to a system of unknown numbers and back.

* ``instants``: at which days and spans each measure is read, and where the measures of a relation
  meet.
* ``lowering``: the system of `consilience.network` for a group of relations and its evidence.
* ``group``: `Related`, one group, solved: what is implied, why, and which figures contradict it.
* ``estimates``: what relations make of the estimates of a method.

This room may import `consilience.consensus`, `consilience.network` and what stands below them, and
no method: a method says by its attribute ``joint`` whether it answers all tied variables together.
To add a kind of relation see `consilience.ledger.relation`; it needs nothing here as long as its
forms are linear.
"""
