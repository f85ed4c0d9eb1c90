"""How a method is called in tables: its name, with the parameters that were chosen."""

from __future__ import annotations

import attrs

from consilience.estimate import Method


def method_label(method: Method) -> str:
    """Return how *method* is called: a function's name; a value with what is not its default.

    >>> from consilience.methods import Marzullo, rules
    >>> method_label(Marzullo(faults=1)), method_label(rules.Gtd(days=3)), method_label(rules.Gtd())
    ('Marzullo(faults=1)', 'Gtd(days=3)', 'Gtd()')
    """
    kind = type(method)
    if not attrs.has(kind):
        return getattr(method, "__name__", None) or repr(method)
    chosen = [
        f"{field.name}={value!r}"
        for field in attrs.fields(kind)
        if field.repr and (value := getattr(method, field.name)) != field.default
    ]
    return f"{kind.__name__}({', '.join(chosen)})"
