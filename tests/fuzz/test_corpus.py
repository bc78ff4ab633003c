"""Inputs that coverage-guided fuzzing of the loader found; `make fuzz` looks for more."""

from __future__ import annotations

import json

from codegen.ir import Api
from codegen.problems import SpecError
from tests.fuzz.harness import AREAS
from tests.fuzz.harness import run
from tests.fuzz.keep import CORPUS

INPUTS = [text.encode("latin-1") for text in json.loads(CORPUS.read_text("utf-8"))]


def test_whatever_a_file_holds_ends_in_a_spec_or_in_problems():
    ended = [(AREAS[data[0] % len(AREAS)], type(run(data))) for data in INPUTS]
    assert len(ended) > 200
    for area in AREAS:
        assert (area, SpecError) in ended
    assert {kind for _, kind in ended} >= {Api, SpecError}
