# Rendered from spec/rest/bucket_url.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/bucket_url.yaml`."""

from __future__ import annotations

from typing import Literal
from typing import NotRequired
from typing import TypedDict

from .._runtime.data.annotations import complete_annotations

_BucketURLRequestKeys = TypedDict(
    "_BucketURLRequestKeys",
    {
        "from": "NotRequired[str]",
    },
)


class BucketURLRequest(_BucketURLRequestKeys):
    """A file to upload, and what it is for."""

    namespace: Literal[
        "avatar", "upload", "website", "campaign", "helpdesk", "status", "processing"
    ]
    id: str
    """Chosen by the sender; the event repeats it."""
    file: BucketURLRequestFile
    resource: NotRequired[BucketURLRequestResource]
    identifier: NotRequired[str]
    """Id of what the file belongs to, where there is no resource."""


class BucketURLRequestFile(TypedDict):
    """Name and kind of a file."""

    name: str
    type: str
    """MIME type."""


class BucketURLRequestResource(TypedDict):
    """What a file belongs to."""

    type: str
    """Values seen: website."""
    id: str


complete_annotations(globals())
