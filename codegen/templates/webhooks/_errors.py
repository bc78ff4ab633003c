"""Why a request is no web hook, or none for this program.

    WebhookError
    ├── PayloadError      400  the body is not what Crisp sends
    ├── SignatureError    401  not signed with the secret, or not within the tolerance
    └── ForbiddenError    403  the key in the URL is wrong, or the website is not allowed

The handler of a widget raises one to refuse a request, as `ForbiddenError` for a wrong token.

All of them are a `CrispError`.
"""

from __future__ import annotations

from typing import ClassVar

from .._runtime.errors import CrispError


class WebhookError(CrispError):
    """A request that is refused; `status` is the HTTP status to answer it with."""

    status: ClassVar[int] = 400


class PayloadError(WebhookError):
    """The body is no JSON, or not of the form that Crisp sends."""


class SignatureError(WebhookError):
    """The signature is missing or wrong, or its time is outside of the tolerance."""

    status = 401


class ForbiddenError(WebhookError):
    """The key in the URL of a website hook is wrong, or the website is not one of the allowed."""

    status = 403
