# Rendered from spec/rest/website_people_transfer.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_people_transfer.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from typing import NotRequired
from typing import TypedDict

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model


@model
class PeopleProfileImport(Model):
    """The import that was started, by id only."""

    import_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.import_id = data.get("import_id")
        new._raw = data
        return new


class PeopleProfileImportSetup(TypedDict):
    """A file of contacts, and how to read it."""

    url: str
    """Where the file is. At least 1 long. A URL, with its scheme."""
    mapping: Sequence[PeopleProfileImportSetupMapping]
    options: PeopleProfileImportSetupOptions


class PeopleProfileImportSetupMapping(TypedDict):
    """Which column of the file goes to which field of a contact."""

    column: int
    """Whether the first is 0 or 1 is not stated."""
    field: str


class PeopleProfileImportSetupOptions(TypedDict):
    """Form of the file."""

    column_separator: NotRequired[str]
    skip_header: NotRequired[bool]


complete_annotations(globals())
