"""The most rows that a page of a list has: as its operation says, its query, or `api.yaml`."""

from __future__ import annotations

from attrs import evolve

from codegen.ir import Operation
from codegen.ir import Platform
from codegen.placed import place_of
from codegen.problems import Problems
from codegen.typeinfo import iteration
from codegen.typeinfo import page_size


def with_page_rows(operation: Operation, platform: Platform, problems: Problems) -> Operation:
    """Return the operation with its effective `page_rows`, after checking the stated one."""
    stated, size = operation.page_rows, page_size(operation)
    default = size.default if size else None
    if not iteration(operation):
        if stated is not None:
            message = "`page_rows:` needs a list in pages: a page in the path, or `cursor:`"
            problems.add(place_of(operation, "page_rows"), message)
        return operation
    if stated is not None and default is not None:
        message = f"the default of `per_page` is {default} rows already; remove `page_rows:`"
        problems.add(place_of(operation, "page_rows"), message)
    rows = stated or int(default or 0) or platform.page_rows
    return evolve(operation, page_rows=rows)
