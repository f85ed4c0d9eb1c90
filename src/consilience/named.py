"""Enumerations whose members print as they are written in code."""

from __future__ import annotations

from enum import Enum


class Named(Enum):
    """The base of enumerations: a member's ``repr`` is its class and its name.

    >>> class Grade(Named):
    ...     HIGH = "high"
    >>> Grade.HIGH
    Grade.HIGH
    """

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"
