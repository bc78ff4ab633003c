# Copied from codegen/templates/webhooks/_scheme.py. Do not edit: change that and run `make generate`.
"""Requests of each kind, verified and decoded; what the spec says is handed in."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from .._runtime.facts import HookFacts
from . import _delivery
from ._delivery import Decode
from ._delivery import Delivery
from ._delivery import WidgetRequest
from ._errors import ForbiddenError
from ._errors import SignatureError
from ._signature import Body
from ._signature import Headers
from ._signature import raw_body
from ._signature import same_text
from ._signature import signed_text
from ._signature import texts


@attrs.frozen
class Scheme:
    facts: HookFacts
    decode: Decode

    def verify(
        self,
        body: Body,
        headers: Headers,
        secret: str | Sequence[str],
        *,
        tolerance: float | None = None,
        now: float | None = None,
    ) -> bool:
        """Return whether Crisp signed this body with the secret, or with one of several.

        `body` is the bytes as they came, before any framework has parsed them. If the signature is
        not theirs, that of their canonical form counts too, which is what `JSON.stringify` makes of
        them: something between Crisp and here may have written the JSON anew.

        `tolerance` is how many seconds the time of the signature may be off; it is not looked at
        without. `now`, in seconds, takes the place of `time.time()`. Whether Crisp signs a repeated
        attempt anew is not known, so leave room for its retries.

        Nothing in a request raises. `TypeError` and `ValueError` are for mistakes of the program: a
        body that is a str, an empty secret.
        """
        try:
            signed_text(self.facts, body, headers, secret, tolerance, now)
        except SignatureError:
            return False
        return True

    def parse(
        self,
        body: Body,
        headers: Headers,
        secret: str | Sequence[str],
        *,
        tolerance: float | None = None,
        now: float | None = None,
    ) -> Delivery:
        """Return the event of a plugin's web hook, decoded from the text that was signed.

        Arguments as of `verify`. Raises `SignatureError` and `PayloadError`, both a `WebhookError`
        whose `status` is what to answer.
        """
        text = signed_text(self.facts, body, headers, secret, tolerance, now)
        return _delivery.delivery(self.facts, self.decode, text, headers)

    def parse_website_hook(
        self, body: Body, headers: Headers, key: str | Sequence[str], *, given: str | None
    ) -> Delivery:
        """Return the event of a website's hook, which is not signed.

        A key of your own in its URL (`https://example.com/crisp?key=...`) takes the place of the
        signature; `given` is what the request has there. Raises `ForbiddenError` if it is none of
        the keys, and `PayloadError`.
        """
        check_key(key, given)
        return self.parse_unsigned(body, headers)

    def parse_unsigned(self, body: Body, headers: Headers) -> Delivery:
        return _delivery.delivery(self.facts, self.decode, raw_body(body), headers)

    def parse_widget_request(
        self,
        body: Body,
        headers: Headers,
        secret: str | Sequence[str],
        *,
        tolerance: float | None = None,
        now: float | None = None,
    ) -> WidgetRequest:
        """Return the action of an operator in a widget, signed as a plugin's web hook is."""
        text = signed_text(self.facts, body, headers, secret, tolerance, now)
        return _delivery.widget_request(text)


def check_key(key: str | Sequence[str], given: str | None) -> None:
    matches = False
    for known in texts(key, "key"):
        matches |= same_text(given, known) if isinstance(given, str) else False
    if not matches:
        raise ForbiddenError("the key in the URL is missing or wrong")
