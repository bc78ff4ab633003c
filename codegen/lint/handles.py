"""Rules for handles."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.handles import operations_of
from codegen.handles import ruled_name
from codegen.ir import Api
from codegen.lint.fields import prose
from codegen.lint.finding import Finding
from codegen.lint.finding import finding
from codegen.placed import place_of


def handles(api: Api) -> Iterator[Finding]:
    for handle in api.platform.handles:
        yield from prose(handle.place, handle.name, handle.doc, "")
        stated = dict(handle.names)
        for operation in operations_of(handle, api):
            if (name := stated.get(operation.key)) == ruled_name(handle, operation, api):
                place = place_of(handle, "names", operation.key)
                message = f"`{operation.key}` is `{name}` by the rule; remove it"
                yield finding("handle-name-restated", place, message)
