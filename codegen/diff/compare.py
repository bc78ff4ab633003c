"""Walk over two APIs and list the changes. The meaning of a change stands in `rules`."""

from __future__ import annotations

from codegen.diff.change import Change
from codegen.diff.change import merged
from codegen.diff.events import emit_changes
from codegen.diff.events import event_changes
from codegen.diff.handles import handle_changes
from codegen.diff.operations import operation_changes
from codegen.diff.platform import platform_changes
from codegen.diff.sides import Side
from codegen.diff.sides import Sides
from codegen.diff.types import type_changes
from codegen.ir import Api


def sides_of(old: Api, new: Api) -> Sides:
    return Sides(Side(old), Side(new))


def compare(sides: Sides) -> list[Change]:
    return merged(
        [
            *platform_changes(sides),
            *operation_changes(sides),
            *handle_changes(sides),
            *type_changes(sides),
            *event_changes(sides),
            *emit_changes(sides),
        ]
    )
