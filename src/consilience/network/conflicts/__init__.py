"""What cannot hold together, and the cheapest way out.

Minimal conflicts of a component are found, shrunk and listed; a cheapest choice that meets every
one of them is what to set aside; a gap says by how much a conflict fails. May import
`network.search`, `network.bounds` and `network.system`.
"""
