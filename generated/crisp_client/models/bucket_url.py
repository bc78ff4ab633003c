# Rendered from spec/rest/bucket_url.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/bucket_url.yaml`."""

from __future__ import annotations

from typing import Literal
from typing import NotRequired
from typing import TypedDict

BucketURLRequest = TypedDict(
    "BucketURLRequest",
    {
        "namespace": 'Literal["avatar", "upload", "website", "campaign", "helpdesk", "status", "processing"]',
        "id": "str",
        "file": "BucketURLRequestFile",
        "resource": "NotRequired[BucketURLRequestResource]",
        "from": "NotRequired[str]",
        "identifier": "NotRequired[str]",
    },
)
BucketURLRequest.__doc__ = """A file to upload, and what it is for."""


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
