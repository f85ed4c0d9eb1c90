"""The laws of methods, one function each, in the order in which tables show them.

A file has the laws of one kind: of the answer itself, of copies, of growth, of scale, of fits, of
truth.  To add a law, write a function of a `Trial` under `rule`, whose citation says where the law
comes from: its name is the name of the law, its docstring the sentence that states it.  Put it into
`RULES`, try it on every method, and give a counterexample for each method that does not claim it.
The tables in docs/methods/laws.md are written by `python tests/test_documentation.py`.
"""

from consilience.testing.law import Rule
from consilience.testing.laws.answers import (
    determinism,
    empty_iff_refuted,
    inside_envelope,
    permutation,
    tidy,
    unanimity,
)
from consilience.testing.laws.copies import copy_of_all, copy_of_one, repetition, weight_units
from consilience.testing.laws.fits import (
    centre_inside,
    error_floor,
    homogeneous,
    one_far_value,
    one_value,
    ordered_ends,
)
from consilience.testing.laws.growth import (
    isotony,
    merging,
    more_never_narrows,
    more_never_widens,
    nested,
    own_answer,
    truth_inside,
)
from consilience.testing.laws.scale import (
    increasing_map,
    reflection,
    scaling,
    translation,
    whole_numbers,
)

RULES: tuple[Rule, ...] = (
    permutation,
    determinism,
    tidy,
    empty_iff_refuted,
    inside_envelope,
    unanimity,
    own_answer,
    more_never_widens,
    more_never_narrows,
    isotony,
    merging,
    copy_of_one,
    copy_of_all,
    repetition,
    weight_units,
    translation,
    reflection,
    scaling,
    increasing_map,
    whole_numbers,
    truth_inside,
    nested,
    centre_inside,
    one_value,
    ordered_ends,
    error_floor,
    homogeneous,
    one_far_value,
)
"""All laws, whether or not some method keeps them."""
