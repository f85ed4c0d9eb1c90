"""The one door from results to their words: each name it knows opens."""

from __future__ import annotations

import inspect
from typing import get_args

import pytest

import consilience as cs
from consilience import report
from consilience.rendering import Renderer, rendered

RENDERERS = get_args(Renderer)


@pytest.mark.parametrize("name", RENDERERS)
def test_each_renderer_is_a_public_function_of_one_result(name: str) -> None:
    assert name in report.__all__
    assert len(inspect.signature(getattr(report, name)).parameters) == 1


def test_a_result_prints_as_its_renderer_does() -> None:
    killed = cs.Measure("killed")
    said = [cs.claim(killed, 100, source="HRW"), cs.claim(killed, 60, source="SOHR")]
    result = cs.reconcile(cs.Ledger(said))
    compared = cs.compare(cs.Ledger(said), measure=killed)
    published = result[killed].against(60, 70, recorder="UCDP")
    printed = {
        "text": (result, str(result)),
        "html": (result, result._repr_html_()),
        "comparison_text": (compared, str(compared)),
        "comparison_html": (compared, compared._repr_html_()),
        "estimate_sentence": (result[killed], result[killed].sentence()),
        "explain_range": (result[killed], result[killed].why()),
        "explain_conflict": (result.conflicts[0], result.conflicts[0].explain()),
        "published_sentence": (published, published.sentence()),
    }
    assert set(printed) == set(RENDERERS)
    for name in RENDERERS:
        value, words = printed[name]
        assert words == rendered(name, value) == getattr(report, name)(value)
