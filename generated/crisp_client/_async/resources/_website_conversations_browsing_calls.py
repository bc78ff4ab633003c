# Rendered from spec/rest/website_conversations_browsing_calls.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `website_conversations`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from typing import Literal

from ... import models
from ..._runtime.data.decode import many
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.data.unset import UNSET
from ..._runtime.data.unset import Unset
from ..._runtime.rest.fields import in_one
from ..._runtime.rest.options import RequestOptions
from ..resource import AsyncResource


class AsyncWebsiteConversationsBrowsingCallsPart(
    AsyncResource,
):
    """Operations of `website_conversations`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    async def list_browsing_sessions_for_conversation(
        self,
        website_id: str,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.ConversationBrowsing]:
        """Return the pages of the visitor that operators can look at now.

        `GET /website/{website_id}/conversation/{session_id}/browsing`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-browsing-sessions-for-conversation
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        Args:
            session_id: As session_<uuid>.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/conversation/{session_id}/browsing",
            operation="website_conversations.list_browsing_sessions_for_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            decode=many(models.ConversationBrowsing),
            options=options,
        )

    async def initiate_browsing_session_for_conversation(
        self,
        website_id: str,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Ask to look at the visitor's page.

        `POST /website/{website_id}/conversation/{session_id}/browsing`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#initiate-browsing-session-for-conversation
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        Args:
            session_id: As session_<uuid>.
        """
        await self._call(
            "POST",
            "/website/{website_id}/conversation/{session_id}/browsing",
            operation="website_conversations.initiate_browsing_session_for_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            decode=nothing,
            options=options,
        )

    async def send_action_to_existing_browsing_session(
        self,
        website_id: str,
        session_id: str,
        browsing_id: str,
        action: Literal["start", "stop", "heartbeat"] | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Start or stop to look at the visitor's page, or say that somebody still does.

        `PATCH /website/{website_id}/conversation/{session_id}/browsing/{browsing_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#send-action-to-an-existing-browsing-session
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `session_id` or `browsing_id`.
        Takes the fields of its body as one mapping, too, in the place of `action`.

        Args:
            session_id: As session_<uuid>.
            browsing_id: As browsing_<uuid>.
        """
        await self._call(
            "PATCH",
            "/website/{website_id}/conversation/{session_id}/browsing/{browsing_id}",
            operation="website_conversations.send_action_to_existing_browsing_session",
            path={
                "website_id": website_id,
                "session_id": session_id,
                "browsing_id": browsing_id,
            },
            body=in_one(
                "send_action_to_existing_browsing_session(website_id, session_id, browsing_id, action)",
                {
                    "action": action,
                },
                first="action",
                required=("action",),
            ),
            decode=nothing,
            options=options,
        )

    async def assist_existing_browsing_session(
        self,
        website_id: str,
        session_id: str,
        browsing_id: str,
        body: models.ConversationBrowsingAssist,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Point, scroll or click in the visitor's page for them.

        `PATCH /website/{website_id}/conversation/{session_id}/browsing/{browsing_id}/assist`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#assist-an-existing-browsing-session
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `session_id` or `browsing_id`.

        Keys of `body`, a mapping as `models.ConversationBrowsingAssist`:
            Required: action ("start" | "stop" | "heartbeat" | "mouse" | "scroll" | "click").
            Optional: mouse (ConversationBrowsingAssistMouse), click (ConversationBrowsingAssistClick), scroll
                (ConversationBrowsingAssistScroll).

        Args:
            session_id: As session_<uuid>.
            browsing_id: As browsing_<uuid>.
        """
        await self._call(
            "PATCH",
            "/website/{website_id}/conversation/{session_id}/browsing/{browsing_id}/assist",
            operation="website_conversations.assist_existing_browsing_session",
            path={
                "website_id": website_id,
                "session_id": session_id,
                "browsing_id": browsing_id,
            },
            body=body,
            decode=nothing,
            safety="unsafe",
            options=options,
        )

    async def initiate_new_call_session_for_conversation(
        self,
        website_id: str,
        session_id: str,
        mode: Literal["video", "audio"] | Mapping[str, Any],
        user: models.ConversationMessageUserInput | models.ConversationMessageUser | Unset = UNSET,
        origin: Literal["chat", "email"] | str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationCall:
        """Call the visitor.

        `POST /website/{website_id}/conversation/{session_id}/call`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#initiate-new-call-session-for-conversation
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.
        Takes the fields of its body as one mapping, too, in the place of `mode`.

        Args:
            session_id: As session_<uuid>.
            user: In whose name.
        """
        return await self._call(
            "POST",
            "/website/{website_id}/conversation/{session_id}/call",
            operation="website_conversations.initiate_new_call_session_for_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            body=in_one(
                "initiate_new_call_session_for_conversation(website_id, session_id, mode)",
                {
                    "mode": mode,
                    "user": user,
                    "origin": origin,
                },
                first="mode",
                required=("mode",),
            ),
            decode=one(models.ConversationCall),
            options=options,
        )

    async def get_ongoing_call_session_for_conversation(
        self,
        website_id: str,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationCall:
        """Return the call that goes on with the visitor.

        `GET /website/{website_id}/conversation/{session_id}/call`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-ongoing-call-session-for-conversation
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        Args:
            session_id: As session_<uuid>.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/conversation/{session_id}/call",
            operation="website_conversations.get_ongoing_call_session_for_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            decode=one(models.ConversationCall),
            options=options,
        )

    async def abort_ongoing_call_session_for_conversation(
        self,
        website_id: str,
        session_id: str,
        call_id: str,
        user: models.ConversationMessageUserInput
        | models.ConversationMessageUser
        | Mapping[Literal["user", "origin"], Any]
        | Unset = UNSET,
        origin: Literal["chat", "email"] | str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """End a call.

        `DELETE /website/{website_id}/conversation/{session_id}/call/{call_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#abort-ongoing-call-session-for-conversation
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `session_id` or `call_id`.
        Takes the fields of its body as one mapping, too, in the place of `user`.

        Args:
            session_id: As session_<uuid>.
            call_id: As call_<uuid>.
            user: In whose name.
        """
        await self._call(
            "DELETE",
            "/website/{website_id}/conversation/{session_id}/call/{call_id}",
            operation="website_conversations.abort_ongoing_call_session_for_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
                "call_id": call_id,
            },
            body=in_one(
                "abort_ongoing_call_session_for_conversation(website_id, session_id, call_id, user)",
                {
                    "user": user,
                    "origin": origin,
                },
                first="user",
                own=("avatar", "nickname", "type", "user_id"),
            ),
            decode=nothing,
            options=options,
        )

    async def transmit_signaling_on_ongoing_call_session(
        self,
        website_id: str,
        session_id: str,
        call_id: str,
        body: models.ConversationCallSignalingPayload,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send the visitor's side of a call what WebRTC needs to connect.

        `PATCH /website/{website_id}/conversation/{session_id}/call/{call_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#transmit-signaling-on-ongoing-call-session
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `session_id` or `call_id`.

        The docs add /signaling to the path; Crisp's Node and Go clients both do without it.

        Keys of `body`, a mapping as `models.ConversationCallSignalingPayload`:
            Required: type ("sdp" | "candidate"), payload ({str: Any}).

        Args:
            session_id: As session_<uuid>.
            call_id: As call_<uuid>.
        """
        await self._call(
            "PATCH",
            "/website/{website_id}/conversation/{session_id}/call/{call_id}",
            operation="website_conversations.transmit_signaling_on_ongoing_call_session",
            path={
                "website_id": website_id,
                "session_id": session_id,
                "call_id": call_id,
            },
            body=body,
            decode=nothing,
            safety="unsafe",
            options=options,
        )
