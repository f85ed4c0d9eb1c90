"""The answers about a golden system of related figures, by z3 alone.

Nothing of the library is used: relations are written down for z3 as their kinds say, conflicts and
set-asides are listed with a map of all choices (Liffiton et al. 2016), ranges and gaps are optima.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import pairwise
from typing import Any

import z3

Json = dict[str, Any]


def exact(value: Any) -> Fraction:
    return Fraction(str(value))


def term(value: Any) -> Any:
    return z3.RealVal(str(exact(value)))


class ByZ3:
    """One document: its numbers, its relations as assertions, its claims side by side."""

    def __init__(self, document: Json) -> None:
        self.document = document
        self.number = {
            item["name"]: (z3.Int if item.get("integer", True) else z3.Real)(item["name"])
            for item in document["variables"]
        }
        self.hard = [
            *(fact for item in document["variables"] for fact in self.within(item)),
            *(fact for item in document["relations"] for fact in self.tied(item)),
        ]
        self.sides = dict(side for claim in document["claims"] for side in self.said(claim))
        self.solver = z3.Solver()
        self.solver.add(*self.hard)
        self.switch = {name: z3.Bool(f"side {name}") for name in self.sides}
        for name, fact in self.sides.items():
            self.solver.add(z3.Implies(self.switch[name], fact))

    def within(self, item: Json) -> Iterable[Any]:
        low, high = item["domain"]
        if low is not None:
            yield self.number[item["name"]] >= term(low)
        if high is not None:
            yield self.number[item["name"]] <= term(high)

    def said(self, claim: Json) -> Iterable[tuple[str, Any]]:
        if claim["lo"] is not None:
            yield f"{claim['id']}.lower", self.number[claim["variable"]] >= term(claim["lo"])
        if claim["hi"] is not None:
            yield f"{claim['id']}.upper", self.number[claim["variable"]] <= term(claim["hi"])

    def tied(self, item: Json) -> Iterable[Any]:
        number, kind = self.number, item["kind"]
        if kind == "monotone":
            yield from (number[a] <= number[b] for a, b in pairwise(item["sequence"]))
        elif kind == "part_le_whole":
            yield number[item["part"]] <= number[item["whole"]]
        elif kind == "sum":
            yield number[item["whole"]] == z3.Sum([number[part] for part in item["parts"]])
        elif kind == "union":
            yield from (number[part] <= number[item["union"]] for part in item["parts"])
            yield number[item["union"]] <= z3.Sum([number[part] for part in item["parts"]])
        elif kind == "balance":
            yield number[item["held"]] == number[item["gained"]] - number[item["lost"]]
        elif kind == "linear":
            total = z3.Sum([term(factor) * number[name] for name, factor in item["terms"]])
            yield from between(total, 1, item)
        elif kind == "ratio":
            scaled = term(item.get("scale", 1)) * number[item["numerator"]]
            yield from between(scaled, number[item["denominator"]], item)
        else:
            raise AssertionError(f"unknown kind {kind!r}")

    def holds(self, sides: Iterable[str]) -> bool:
        return bool(self.solver.check(*(self.switch[name] for name in sides)) == z3.sat)

    def of_claims(self, claims: Iterable[str]) -> list[str]:
        kept = set(claims)
        return [name for name in self.sides if name.rpartition(".")[0] in kept]

    def claims_hold(self, claims: Iterable[str]) -> bool:
        return self.holds(self.of_claims(claims))

    @property
    def claims(self) -> list[str]:
        return [claim["id"] for claim in self.document["claims"]]

    def conflicts_and_set_asides(
        self, by_side: bool
    ) -> tuple[list[frozenset[str]], list[frozenset[str]]]:
        """All minimal sets that cannot hold together, and all minimal sets whose absence helps."""
        items = list(self.sides) if by_side else self.claims
        hold = self.holds if by_side else self.claims_hold
        unexplored = z3.Solver()
        chosen = {item: z3.Bool(f"map {item}") for item in items}
        conflicts: list[frozenset[str]] = []
        asides: list[frozenset[str]] = []
        while unexplored.check() == z3.sat:
            model = unexplored.model()
            seed = [item for item in items if z3.is_true(model[chosen[item]])]
            if hold(seed):
                for item in items:
                    if item not in seed and hold([*seed, item]):
                        seed.append(item)
                asides.append(frozenset(items) - frozenset(seed))
                unexplored.add(z3.Or([chosen[item] for item in asides[-1]]))
            else:
                for item in list(seed):
                    rest = [other for other in seed if other != item]
                    if not hold(rest):
                        seed = rest
                conflicts.append(frozenset(seed))
                unexplored.add(z3.Or([z3.Not(chosen[item]) for item in seed]))
        return conflicts, asides

    def cost(self, claims: Iterable[str]) -> Fraction:
        weights = {claim["id"]: exact(claim["weight"]) for claim in self.document["claims"]}
        return sum((weights[claim] for claim in claims), Fraction(0))

    def reaches(self, name: str, side: str, value: Any, claims: Iterable[str]) -> bool:
        """Whether a number can have a value, or go on for ever, where *claims* hold."""
        far = 10**9 if side == "upper" else -(10**9)
        number = self.number[name]
        if value is not None:
            return self.can(claims, number == term(value))
        return self.can(claims, number >= far if side == "upper" else number <= far)

    def entails(self, name: str, side: str, value: Any, claims: Iterable[str]) -> bool:
        """Whether *claims* leave no number beyond a value."""
        if value is None:
            return True
        number = self.number[name]
        beyond = number < term(value) if side == "lower" else number > term(value)
        return not self.can(claims, beyond)

    def can(self, claims: Iterable[str], fact: Any) -> bool:
        self.solver.push()
        self.solver.add(fact)
        try:
            return self.claims_hold(claims)
        finally:
            self.solver.pop()

    def gap(self, sides: Iterable[str]) -> Fraction:
        """The least total by which some sides have to give way so that they can hold together."""
        optimizer = z3.Optimize()
        optimizer.add(*self.hard)
        slacks = []
        by_id = {claim["id"]: claim for claim in self.document["claims"]}
        for number, side in enumerate(sorted(sides)):
            claim, _, end = side.rpartition(".")
            unknown = self.number[by_id[claim]["variable"]]
            slack = z3.Int(f"slack {number}") if z3.is_int(unknown) else z3.Real(f"slack {number}")
            optimizer.add(slack >= 0)
            if end == "lower":
                optimizer.add(unknown + slack >= term(by_id[claim]["lo"]))
            else:
                optimizer.add(unknown - slack <= term(by_id[claim]["hi"]))
            slacks.append(slack)
        handle = optimizer.minimize(z3.Sum(slacks))
        assert optimizer.check() == z3.sat
        return Fraction(str(optimizer.lower(handle)))


def between(total: Any, base: Any, item: Json) -> Iterable[Any]:
    if item.get("lo") is not None:
        yield total >= term(item["lo"]) * base
    if item.get("hi") is not None:
        yield total <= term(item["hi"]) * base
