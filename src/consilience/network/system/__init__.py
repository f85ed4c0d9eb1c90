"""What is asked: unknowns, the rows that tie them, what claims say, and what may be set aside.

A system is split where nothing ties its parts together, and each part is written down for
computing. Nothing is solved here. May import the ground floor alone.
"""
