"""The sample: the same for a seed, some of each area, no fault twice."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.mutants.sample import area
from tests.mutants.sample import files
from tests.mutants.sample import sample
from tests.mutants.sample import shares

ROOT = Path(__file__).parents[2]
SOME = [
    "codegen/lint/fields.py",
    "codegen/lint/types.py",
    "generated/crisp_client/_runtime/rest/retry.py",
    "generated/crisp_client/webhooks/_canonical.py",
]


def test_a_seed_fixes_the_sample():
    one, same, other = (sample(ROOT, SOME, 12, seed) for seed in ("1", "1", "2"))
    assert one == same
    assert set(one) != set(other)


def test_no_fault_is_there_twice_and_each_area_has_its_share():
    found = sample(ROOT, SOME, 12, "1")
    assert len(set(found)) == 12
    assert Counter(area(fault.file) for fault in found).keys() == {
        "lint",
        "runtime/rest",
        "webhooks",
    }


def test_a_sample_is_of_the_areas_that_are_asked_for():
    assert {fault.file for fault in sample(ROOT, SOME, 5, "1", ["webhooks"])} == {SOME[3]}


@pytest.mark.parametrize(
    "lines, size, expected",
    [
        ({"a": 100, "b": 100}, 10, {"a": 5, "b": 5}),
        ({"a": 300, "b": 0}, 12, {"a": 10, "b": 2}),
        ({"a": 1, "b": 1, "c": 1}, 10, {"a": 4, "b": 3, "c": 3}),
        ({}, 10, {}),
    ],
)
def test_a_third_is_shared_out_alike_and_the_rest_by_lines(lines, size, expected):
    assert shares(lines, size) == expected


def test_faults_are_put_into_what_is_written_by_hand():
    found = files(ROOT)
    assert {"codegen/unasync.py", *SOME} <= set(found)
    assert "generated/crisp_client/_async/base.py" in found
    assert "generated/crisp_client/_sync/realtime.py" in found
    assert not [name for name in found if "/resources/website" in name or "/templates/" in name]
    assert all((ROOT / name).is_file() for name in found)
    assert "generated/crisp_client/_sync/base.py" not in found  # made of that of `_async`
    assert "generated/crisp_client/cli/commands/_export.py" in found  # a template as it stands
    assert "generated/crisp_client/_facts.py" not in found  # filled in
