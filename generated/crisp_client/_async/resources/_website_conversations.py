# Rendered from spec/rest/website_conversations.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `website_conversations`."""

from __future__ import annotations

from ... import models
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.rest.options import RequestOptions
from ..resource import AsyncResource


class AsyncWebsiteConversationsPart(
    AsyncResource,
):
    """Operations of `website_conversations`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    async def create_new_conversation(
        self,
        website_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationNew:
        """Create an empty conversation.

        `POST /website/{website_id}/conversation`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: website:conversation:initiate write.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#create-a-new-conversation
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        return await self._call(
            "POST",
            "/website/{website_id}/conversation",
            operation="website_conversations.create_new_conversation",
            path={
                "website_id": website_id,
            },
            decode=one(models.ConversationNew),
            options=options,
        )

    create = create_new_conversation

    async def check_conversation_exists(
        self,
        website_id: str,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether there is such a conversation.

        `HEAD /website/{website_id}/conversation/{session_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#check-if-conversation-exists
        Sent again after a failure; it only reads.

        Args:
            session_id: As session_<uuid>.
        """
        return await self._exists(
            "/website/{website_id}/conversation/{session_id}",
            operation="website_conversations.check_conversation_exists",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            options=options,
        )

    async def get_conversation(
        self,
        website_id: str,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.Conversation:
        """Return a conversation without its messages.

        `GET /website/{website_id}/conversation/{session_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-a-conversation
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        Args:
            session_id: As session_<uuid>.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/conversation/{session_id}",
            operation="website_conversations.get_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            decode=one(models.Conversation),
            options=options,
        )

    get_one = get_conversation

    async def remove_conversation(
        self,
        website_id: str,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a conversation with its messages.

        `DELETE /website/{website_id}/conversation/{session_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#remove-a-conversation
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        Crisp's Node client of 2017 sent it to /conversations/, which is not served.

        Args:
            session_id: As session_<uuid>.
        """
        await self._call(
            "DELETE",
            "/website/{website_id}/conversation/{session_id}",
            operation="website_conversations.remove_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            decode=nothing,
            options=options,
        )

    delete_one = remove_conversation

    async def initiate_conversation_with_existing_session(
        self,
        website_id: str,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Open a conversation with a visitor who has a session but has not written yet.

        `POST /website/{website_id}/conversation/{session_id}/initiate`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#initiate-a-conversation-with-existing-session
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        Args:
            session_id: As session_<uuid>.
        """
        await self._call(
            "POST",
            "/website/{website_id}/conversation/{session_id}/initiate",
            operation="website_conversations.initiate_conversation_with_existing_session",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            decode=nothing,
            options=options,
        )

    initiate_one = initiate_conversation_with_existing_session
