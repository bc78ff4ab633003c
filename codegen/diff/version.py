"""Say which version a diff asks for: the rule from severities to major, minor and patch."""

from __future__ import annotations

import enum
from collections.abc import Iterable

from packaging.version import Version

from codegen.diff.findings import Finding
from codegen.diff.rules import Severity


class Step(enum.IntEnum):
    """How far a version goes up."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3

    def __str__(self) -> str:
        return self.name.lower()


STEPS = {
    Severity.BREAKING: Step.MAJOR,
    Severity.DANGEROUS: Step.MINOR,
    Severity.COMPATIBLE: Step.MINOR,
    Severity.DOCS: Step.PATCH,
}


def step_of(finding: Finding) -> Step:
    """Return what a finding asks for. What is waived nobody has to care about: a patch tells it.

    Whether `revision:` was raised as it should be is between the spec and its maintainer.
    """
    if finding.rule.area == "revision" and finding.severity > Severity.DOCS:
        return Step.NONE
    return Step.PATCH if finding.waived else STEPS[finding.severity]


def step(findings: Iterable[Finding]) -> Step:
    return max(map(step_of, findings), default=Step.NONE)


def raised(was: Version, by: Step) -> Version:
    """Return the version after one. While it is 0.x, what is major raises x (SemVer, clause 4).

    After a pre-release, the release that it was for comes first, if that is far enough.
    """
    major, minor, patch = was.major, was.minor, was.micro
    if by is Step.NONE:
        return was
    if was.is_prerelease and _within(was) >= by:
        return Version(f"{major}.{minor}.{patch}")
    if by is Step.MAJOR and major:
        return Version(f"{major + 1}.0.0")
    if by is not Step.PATCH:
        return Version(f"{major}.{minor + 1}.0")
    return Version(f"{major}.{minor}.{patch + 1}")


def _within(version: Version) -> Step:
    """Return the step that the release of a pre-release is from the one before it."""
    if version.micro:
        return Step.PATCH
    return Step.MINOR if version.minor and version.major else Step.MAJOR


def suffices(version: Version, needed: Version) -> bool:
    """Tell whether a version is high enough: the needed one, a later one, a pre-release of them."""

    def numbers(one: Version) -> tuple[int, int, int]:
        return one.major, one.minor, one.micro

    return numbers(version) >= numbers(needed)
