"""All that is true of running totals alone: figures that never fall.

A lower end holds on all later days and an upper end on all earlier ones. So figures are carried
from the days that they are about to the day asked about, and an origin's own figures are held
against each other. No other temporality comes here. May import what `evidence` may.
"""
