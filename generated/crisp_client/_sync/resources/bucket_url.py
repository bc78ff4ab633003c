# Derived from spec/rest/bucket_url.yaml, codegen/templates/_async/resources/{resource}.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""Operations of `bucket_url`."""

from __future__ import annotations

from ... import models
from ..._runtime.data.decode import nothing
from ..._runtime.rest.options import RequestOptions
from ..resource import Resource


class BucketUrlResource(
    Resource,
):
    """Operations of `bucket_url`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "bucket_url"

    def generate_bucket_url(
        self,
        body: models.BucketURLRequest,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Ask for an address to which a file can be uploaded.

        `POST /bucket/url/generate`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: bucket:url write.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#generate-bucket-url
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Causes `bucket:url:upload:generated`, `bucket:url:avatar:generated`, `bucket:url:website:generated`, `bucket:url:campaign:generated`, `bucket:url:helpdesk:generated`, `bucket:url:status:generated`, `bucket:url:processing:generated`.

        The answer is only a receipt; the address comes as the event of the namespace, with the same id.

        Keys of `body`, a mapping as `models.BucketURLRequest`:
            Required: namespace ("avatar" | "upload" | "website" | "campaign" | "helpdesk" | "status" |
                "processing"), id (str), file (BucketURLRequestFile).
            Optional: resource (BucketURLRequestResource), from (str), identifier (str).
        """
        self._call(
            "POST",
            "/bucket/url/generate",
            operation="bucket_url.generate_bucket_url",
            body=body,
            decode=nothing,
            options=options,
        )
