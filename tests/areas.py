"""The areas of `make test AREA=...`: which tests show that one part of the project still works.

python -m tests.areas rtm          the tests of that area, with options of pytest behind it
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]

# Where several name a file, the longest path has it: new tests belong to the area of their folder.
AREAS: Mapping[str, Sequence[str]] = {
    "cassettes": ["cassettes"],
    "cli": ["cli"],
    "codegen": ["codegen", "test_fresh.py", "test_import_rules.py", "test_routes.py"],
    "diff": ["codegen/diff"],
    "drift": ["codegen/drift"],
    "emulator": ["emulator"],
    "examples": ["docs", "examples", "test_benchmarks.py", "test_docs.py"],
    "export": [
        "codegen/test_asyncapi.py",
        "codegen/test_export_page.py",
        "codegen/test_exported_answers.py",
        "codegen/test_exported_bodies.py",
        "codegen/test_exported_corners.py",
        "codegen/test_exported_ends.py",
        "codegen/test_exported_events.py",
        "codegen/test_exported_routes.py",
        "codegen/test_exported_types.py",
        "codegen/test_jsonschema.py",
        "codegen/test_openapi.py",
    ],
    "faults": ["faults"],
    "interrupts": ["faults/test_given_up.py"],
    "lint": [
        "codegen/test_lint.py",
        "codegen/test_lint_ends.py",
        "codegen/test_lint_fields.py",
        "codegen/test_lint_operations.py",
        "codegen/test_lint_types.py",
        "test_areas.py",
        "test_inturn.py",
    ],
    "load": [
        "codegen/test_blocks.py",
        "codegen/test_cut_texts.py",
        "codegen/test_examples.py",
        "codegen/test_fuzz.py",
        "codegen/test_hostile.py",
        "codegen/test_language.py",
        "codegen/test_limits.py",
        "codegen/test_operation_problems.py",
        "codegen/test_spec_problems.py",
        "codegen/test_type_problems.py",
        "codegen/test_yaml_borders.py",
        "codegen/test_yaml_problems.py",
        "fuzz",
    ],
    "mcp": ["mcp"],
    "mutants": ["mutants"],
    "names": [
        "codegen/test_inventory.py",
        "codegen/test_meeting_names.py",
        "codegen/test_names.py",
        "codegen/test_path_words.py",
        "codegen/test_random_names.py",
        "codegen/test_reserved.py",
    ],
    "package": ["package"],
    "release": ["release"],
    "rest": [
        "runtime/test_complaints.py",
        "runtime/test_errors.py",
        "runtime/test_download.py",
        "runtime/test_download_place.py",
        "runtime/test_middleware.py",
        "runtime/test_middleware_ends.py",
        "runtime/test_middleware_headers.py",
        "runtime/test_middleware_writes.py",
        "runtime/test_options.py",
        "runtime/test_own_request.py",
        "runtime/test_paging.py",
        "runtime/test_rate.py",
        "runtime/test_request.py",
        "runtime/test_response.py",
        "runtime/test_retry.py",
        "runtime/test_retry_after.py",
        "runtime/test_transport.py",
        "runtime/test_upload.py",
        "runtime/test_weird_answers.py",
    ],
    "rtm": ["rtm"],
    "runtime": ["runtime"],
    "site": ["site"],
    "usage": ["codegen/diff/usage"],
    "webhooks": ["webhooks"],
    "witness": [
        "codegen/diff/test_griffe.py",
        "codegen/diff/test_truth.py",
        "codegen/diff/test_witness.py",
        "codegen/diff/test_witness_programs.py",
        "codegen/diff/test_witness_values.py",
    ],
    "workers": ["workers"],
}


def suite() -> list[str]:
    """Return every test file, as the table names it, without those that need Node."""
    tests = ROOT / "tests"
    found = sorted(path.relative_to(tests).as_posix() for path in tests.rglob("test_*.py"))
    return [path for path in found if not path.startswith("oracle/")]


def area_of(path: str) -> str | None:
    """Return the area of a test file, None if no area has it."""
    named = {entry: area for area, entries in AREAS.items() for entry in entries}
    entries = [entry for entry in named if path == entry or path.startswith(f"{entry}/")]
    return named[max(entries, key=len)] if entries else None


def main(arguments: Sequence[str]) -> str | None:
    """Become a pytest that runs an area; return what is wrong if there is no such area."""
    area, *options = arguments or [""]
    files = [f"tests/{path}" for path in suite() if area_of(path) == area]
    if not files:
        return f'there is no area "{area}"; there are {", ".join(AREAS)}'
    os.chdir(ROOT)
    os.execv(sys.executable, [sys.executable, "-m", "pytest", *options, *files])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
