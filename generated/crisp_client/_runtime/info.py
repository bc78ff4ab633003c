# Copied from codegen/templates/_runtime/info.py. Do not edit: change that and run `make generate`.
"""The request and the answer that an error is about, whose `repr` shows nothing personal."""

from __future__ import annotations

import re
from collections.abc import Mapping

import attrs

_MEDIA_TYPE = re.compile(r"[\w.+-]{1,64}/[\w.+-]{1,64}", re.ASCII)


@attrs.frozen(repr=False)
class RequestInfo:
    """The request that an error is about, as it was sent, without its credentials.

    Query, headers and body may be personal, so `repr` shows none of them.
    """

    method: str
    url: str
    headers: Mapping[str, str] = attrs.field(factory=dict, hash=False)
    content: bytes | None = None

    def __repr__(self) -> str:
        return f"<RequestInfo {self.method} {self.url.partition('?')[0]}>"


@attrs.frozen(repr=False)
class ResponseInfo:
    """The answer that an error is about.

    Header names are in lower case and cookies are left out. Where the answer repeated the
    credentials, it has `***` instead. `repr` shows neither headers nor content.
    """

    status: int
    headers: Mapping[str, str] = attrs.field(factory=dict, hash=False)
    content: bytes = b""

    @property
    def text(self) -> str:
        """The content decoded as UTF-8, whatever its headers say."""
        return self.content.decode("utf-8", "replace")

    @property
    def media_type(self) -> str:
        """The media type, such as `text/html`; empty if the answer has none."""
        found = _MEDIA_TYPE.match(self.headers.get("content-type", ""))
        return found[0] if found else ""

    def __repr__(self) -> str:
        kind = self.media_type or "unnamed type"
        return f"<ResponseInfo {self.status}, {len(self.content)} bytes of {kind}>"
