"""Random edits of a real part of the spec: each what a maintainer might do in one commit."""

from __future__ import annotations

import copy
import random

from codegen.ir import Api
from codegen.problems import SpecError
from tests.codegen.diff import edits_of_fields
from tests.codegen.diff import edits_of_operations
from tests.codegen.diff.slice import read_slice
from tests.codegen.diff.slice import written
from tests.codegen.diff.specs import loaded

EDITS = (*edits_of_fields.edit, *edits_of_operations.edit)


def edited(seed: int) -> tuple[str, Api]:
    """Return a description of the edit of a seed, and the spec that it made."""
    rng = random.Random(seed)
    original = read_slice()
    while True:
        files = copy.deepcopy(original)
        done = rng.choice(EDITS)(rng, files)
        if done is None:
            continue
        try:
            return done, loaded(written(files))
        except SpecError:
            continue  # not everything that can be typed is a spec
