"""The route that asks for the address of a file, for `upload_file()` of the client."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field
from attrs import frozen

from codegen.ir import Api

# What the method of the client is written for; a spec without it has nothing to upload to.
_OPERATION = "bucket_url.generate_bucket_url"
_EVENT = ("bucket:url:", ":generated")


@frozen
class UploadsView:
    """`events` are by namespace, the word in the middle of their names."""

    path: str = ""
    events: Mapping[str, str] = field(factory=dict)


def uploads(api: Api) -> UploadsView:
    for operation in api.operations():
        if operation.key == _OPERATION:
            start, end = _EVENT
            named = [
                (event.removeprefix(start).removesuffix(end), event) for event in operation.causes
            ]
            return UploadsView(
                operation.path, {name: event for name, event in named if len(event) > len(name)}
            )
    return UploadsView()
