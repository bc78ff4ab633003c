# Derived from spec/rest/website_conversations_verify.yaml, codegen/templates/_async/resources/{resource}.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""Operations of `website_conversations`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import models
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.rest.fields import in_one
from ..._runtime.rest.options import RequestOptions
from ..resource import Resource


class WebsiteConversationsVerifyPart(
    Resource,
):
    """Operations of `website_conversations`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    def get_verify_status_for_conversation(
        self,
        website_id: str,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationVerify:
        """Return whether the visitor has proved who they are.

        `GET /website/{website_id}/conversation/{session_id}/verify`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-verify-status-for-conversation
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        Args:
            session_id: As session_<uuid>.
        """
        return self._call(
            "GET",
            "/website/{website_id}/conversation/{session_id}/verify",
            operation="website_conversations.get_verify_status_for_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            decode=one(models.ConversationVerify),
            options=options,
        )

    def update_verify_status_for_conversation(
        self,
        website_id: str,
        session_id: str,
        verified: bool | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Take the visitor for verified, or no longer.

        `PATCH /website/{website_id}/conversation/{session_id}/verify`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#update-verify-status-for-conversation
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.
        Takes the fields of its body as one mapping, too, in the place of `verified`.

        Args:
            session_id: As session_<uuid>.
        """
        self._call(
            "PATCH",
            "/website/{website_id}/conversation/{session_id}/verify",
            operation="website_conversations.update_verify_status_for_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            body=in_one(
                "update_verify_status_for_conversation(website_id, session_id, verified)",
                {
                    "verified": verified,
                },
                first="verified",
                required=("verified",),
            ),
            decode=nothing,
            options=options,
        )

    def request_identity_verification_for_conversation(
        self,
        website_id: str,
        session_id: str,
        body: models.ConversationVerifyIdentityRequest,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Ask the visitor to prove who they are.

        `POST /website/{website_id}/conversation/{session_id}/verify/identity`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#request-identity-verification-for-conversation
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.
        Causes `identity:verify:request`.

        Plugins only get the event; that it is sent when the identity is a URN is our reading.

        Keys of `body`, a mapping as `models.ConversationVerifyIdentityRequest`:
            Required: identity (ConversationVerifyIdentity).
            Optional: method (ConversationVerifyMethod), recipient (str).

        Args:
            session_id: As session_<uuid>.
        """
        self._call(
            "POST",
            "/website/{website_id}/conversation/{session_id}/verify/identity",
            operation="website_conversations.request_identity_verification_for_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            body=body,
            decode=nothing,
            options=options,
        )

    def redeem_identity_verification_link_for_conversation(
        self,
        website_id: str,
        session_id: str,
        body: models.ConversationVerifyIdentityRedeem,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Take the token of the link that the visitor followed as proof.

        `PUT /website/{website_id}/conversation/{session_id}/verify/identity/link`
        Tiers: not stated; presumably all work.
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#redeem-identity-verification-link-for-conversation
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        A token may be good once only, so a second try could be refused though the first was accepted.

        Keys of `body`, a mapping as `models.ConversationVerifyIdentityRedeem`:
            Required: identity (ConversationVerifyIdentity), recipient (str), token (str).

        Args:
            session_id: As session_<uuid>.
        """
        self._call(
            "PUT",
            "/website/{website_id}/conversation/{session_id}/verify/identity/link",
            operation="website_conversations.redeem_identity_verification_link_for_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            body=body,
            decode=nothing,
            safety="unsafe",
            options=options,
        )
