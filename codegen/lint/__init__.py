"""Style of a valid spec: it finds likely mistakes, and what is hard to read."""

from __future__ import annotations

from codegen.ir import Api
from codegen.lint.events import events
from codegen.lint.finding import Finding
from codegen.lint.handles import handles
from codegen.lint.operations import operations
from codegen.lint.types import types


def lint(api: Api) -> list[Finding]:
    return sorted({*types(api), *operations(api), *events(api), *handles(api)})
