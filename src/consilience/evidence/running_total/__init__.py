"""What is true of a running total alone: it never falls, so a figure speaks of other days too.

A floor holds on all later days and a ceiling on all earlier ones, within one phase of a total that
begins again.  `consilience.conflict` asks the same questions of the figures of several origins.

* ``cuts``: the two ends of a reading with the day from which, or until which, each holds.
* ``frontier``: the best end at or before a day, kept up to date while readings arrive.
* ``consistency``: which readings of one origin can stand together, the later ones first.
* ``transport``: what readings entail of another day.
* ``series``: the same for one origin, day after day, while more readings arrive.
"""
