"""What people wrote for a release and what the audit found become one entry."""

from __future__ import annotations

from codegen.release.notes import by_section
from codegen.release.notes import merged
from codegen.release.notes import written


def test_what_a_program_has_to_do_comes_first() -> None:
    people = by_section(
        "a",
        "### Security\n- S\n### Fixed\n- F\n### Added\n- A\n### Deprecated\n- D\n"
        "### Changed\n- C\n- **Breaking** B\n  in two lines\n",
    )
    audit = by_section("b", "### Removed\n- R\n### Changed\n- **Breaking** later\n- C\n- E\n")
    assert written("[1]", merged(people, audit)) == (
        "## [1]\n\n"
        "### Changed\n\n- **Breaking** B\n  in two lines\n- **Breaking** later\n- C\n- E\n\n"
        "### Removed\n\n- R\n\n### Deprecated\n\n- D\n\n### Added\n\n- A\n\n"
        "### Fixed\n\n- F\n\n### Security\n\n- S\n"
    )
