"""Methods as they are written on the command line: ``BestAgreement``, ``Marzullo(faults=1)``."""

from __future__ import annotations

import ast
from collections.abc import Callable
from fractions import Fraction

from consilience import methods
from consilience.consensus.estimate import Method
from consilience.domain import Exact
from consilience.errors import InvalidValueError

_RULES = (
    methods.rules.Acled,
    methods.rules.Airwars,
    methods.rules.EmDat,
    methods.rules.EveryCasualty,
    methods.rules.Gtd,
    methods.rules.IraqBodyCount,
    methods.rules.Ucdp,
)


def method(text: str) -> Method:
    """Return the method that *text* names, with its options as exact numbers, words and switches.

    The text is taken apart, never run.

    Raises `InvalidValueError` for a method or an option that is not known, and for a value that is
    neither a whole number, a fraction, a word, several words nor True or False.

    >>> method("Marzullo(faults=1)")
    Marzullo(faults=1)
    >>> method("EmDat(priority=(hrw, sohr))")
    EmDat(priority=('hrw', 'sohr'))
    """
    name, options = _parts(text)
    rules = [rule.__name__ for rule in _RULES]
    if name not in methods.__all__ and name not in rules:
        known = ", ".join((*methods.__all__, *rules))
        raise InvalidValueError(f"no method {name!r}; known are {known}")
    make: Callable[..., Method] = getattr(methods.rules if name in rules else methods, name)
    try:
        return make(**options)
    except (TypeError, ValueError) as error:  # options that it does not have, or does not take
        raise InvalidValueError(f"{text}: {error}") from None


Option = Exact | str | bool | tuple[str, ...]


def _parts(text: str) -> tuple[str, dict[str, Option]]:
    try:
        node = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise _unreadable(text) from None
    if isinstance(node, ast.Name):
        return node.id, {}
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.args:
        raise _unreadable(text)
    options: dict[str, Option] = {}
    for keyword in node.keywords:
        if keyword.arg is None or keyword.arg in options:
            raise _unreadable(text)
        options[keyword.arg] = _option(keyword.value, text)
    return node.func.id, options


def _option(node: ast.expr, text: str) -> Option:
    match node:
        case ast.Constant(value=bool(value)) | ast.Constant(value=str(value)):
            return value
        case ast.Name(id=word):
            return word
        case ast.Tuple(elts=items) | ast.List(elts=items):
            words = tuple(_option(item, text) for item in items)
            found = tuple(word for word in words if isinstance(word, str))
            if len(found) == len(words):
                return found
            raise _unreadable(text)
        case _:
            return _number(node, text)


def _number(node: ast.expr, text: str) -> Exact:
    match node:
        case ast.Constant(value=int(value)) if not isinstance(value, bool):
            return value
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_number(operand, text)
        case ast.BinOp(left=left, op=ast.Div(), right=right):
            divisor = _number(right, text)
            if divisor:
                return Fraction(_number(left, text)) / divisor
        case _:
            pass
    raise _unreadable(text)


def _unreadable(text: str) -> InvalidValueError:
    return InvalidValueError(
        f"{text!r} is no method: give a name, with options as whole numbers or fractions, words or "
        "True if it has any, such as Marzullo(faults=1)"
    )
