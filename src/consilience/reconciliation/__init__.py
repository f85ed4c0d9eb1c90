"""The one call, `reconcile`, and everything that its result is asked for.

* ``reconciling``: the call, which checks what it is given.
* ``result``: `Reconciliation`, what a user holds; ``working`` computes what it shows, once.
* ``timeline``: an answer over time, by day of the fact and by day of report.
* ``changes``: what changed since a day, and what may have been known.
* ``audit``: the record: the fate of every claim, the rules, the versions, the citations.
* ``comparison``: `compare`, many methods side by side.

This room may import every room but `consilience.report`, `consilience.serial`,
`consilience.testing` and the command line, which all read its results.
"""
