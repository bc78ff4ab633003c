"""A small source, and what may be put into it."""

from __future__ import annotations

from textwrap import dedent

from tests.mutants.fault import Fault
from tests.mutants.faults import faults
from tests.mutants.faults import is_fault


def possible(source: str) -> list[Fault]:
    text = dedent(source).encode()
    return [fault for fault in faults("pack/one.py", text) if is_fault(fault, text)]


def inside(source: str) -> set[str]:
    """Return what the lines of a function's body may become."""
    body = "".join(f"    {line}\n" for line in dedent(source).strip().splitlines())
    return {fault.now for fault in possible(f"def f():\n{body}")}
