"""Bound propagation (bounds consistency), with the reason of every bound.

* ``trail``: bounds that remember their cause, and can be taken back in or out of order.
* ``propagation``: bounds drawn from bounds until nothing changes.
* ``witness``: exact points within the bounds, which prove that an end is attained.
"""
