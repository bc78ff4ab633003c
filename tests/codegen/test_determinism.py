"""The same spec makes the same bytes, whatever the hash seed and the order of a folder."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.codegen.specs import ROOT

# Without ruff, which sees no hash seed, and which would hide an unstable order of imports.
DIGEST = """
import hashlib
from pathlib import Path
from codegen.export.document import document
from codegen.export.document import written
from codegen.inventory import inventory
from codegen.output import all_outputs
from codegen.resolve import load_api

{before}
api = load_api(Path("spec"))
digest = hashlib.sha256()
for output in all_outputs(api).values():
    digest.update(f"{{output.path}} {{output.stamp}} {{output.text}}".encode())
digest.update(repr(inventory(api)).encode())
for language in ("openapi", "asyncapi"):
    digest.update(written(document(api, language), None).encode())
print(digest.hexdigest())
"""
BACKWARDS = """
walk = Path.rglob
Path.rglob = lambda path, pattern: reversed(list(walk(path, pattern)))
"""


def digest(seed: int, before: str = "") -> str:
    ran = subprocess.run(
        [sys.executable, "-c", DIGEST.format(before=before)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": str(seed)},
        capture_output=True,
        text=True,
        check=True,
    )
    return ran.stdout


def test_output_does_not_depend_on_the_hash_seed_or_on_the_order_of_folders():
    assert len({digest(0), digest(1), digest(2), digest(3, BACKWARDS)}) == 1
