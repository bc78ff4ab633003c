# Rendered from spec/rest/website_conversations_messages.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `website_conversations`."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from typing import Literal
from typing import overload

from ... import models
from ..._runtime.data.decode import many
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.data.times import as_ms
from ..._runtime.data.times import Milliseconds
from ..._runtime.data.times import timed
from ..._runtime.data.unset import UNSET
from ..._runtime.data.unset import Unset
from ..._runtime.rest.fields import in_one
from ..._runtime.rest.options import RequestOptions
from ..._runtime.safety import Deduplicate
from ..paging import AsyncRows
from ..paging import by_time
from ..resource import AsyncResource

_SEND_MESSAGE_IN_CONVERSATION = Deduplicate(
    "fingerprint", "/website/{website_id}/conversation/{session_id}/message/{fingerprint}"
)


class AsyncWebsiteConversationsMessagesPart(
    AsyncResource,
):
    """Operations of `website_conversations`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    async def get_messages_in_conversation(
        self,
        website_id: str,
        session_id: str,
        *,
        timestamp_before: Milliseconds | None = None,
        timestamp_after: Milliseconds | None = None,
        timestamp_around: Milliseconds | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.ConversationMessage]:
        """Return the latest messages of a conversation, or those around a time, oldest first.

        `GET /website/{website_id}/conversation/{session_id}/messages`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-messages-in-conversation
        Sent again after a failure; it only reads.
        A page has at most 40 rows.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        Args:
            session_id: As session_<uuid>.
            timestamp_before: Crisp's exporter passes the time of the first message it has, and takes 40 messages as a full page. A `datetime`, a `date` in UTC, or milliseconds.
            timestamp_after: A `datetime`, a `date` in UTC, or milliseconds.
            timestamp_around: A `datetime`, a `date` in UTC, or milliseconds.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/conversation/{session_id}/messages",
            operation="website_conversations.get_messages_in_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            query={
                "timestamp_before": as_ms("timestamp_before", timestamp_before),
                "timestamp_after": as_ms("timestamp_after", timestamp_after),
                "timestamp_around": as_ms("timestamp_around", timestamp_around),
            },
            decode=many(models.ConversationMessage),
            options=options,
        )

    get_messages = get_messages_in_conversation

    def iter_get_messages_in_conversation(
        self,
        website_id: str,
        session_id: str,
        *,
        timestamp_before: Milliseconds | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.ConversationMessage]:
        """Iterate over all rows of `get_messages_in_conversation`, newest first, each once.

        It takes the arguments of `get_messages_in_conversation`, and raises the same errors.
        It sets `timestamp_after`, `timestamp_around` itself. A `deadline` applies to each request.

        It begins with the newest row, or with the newest before `timestamp_before`. `pages()` of what it returns gives
        the rows as pages: a program that goes on later begins with the `before` of the last one that it had; the oldest
        rows of that page may then come again.
        """
        return by_time(
            lambda timestamp_before: self.get_messages_in_conversation(
                website_id,
                session_id,
                timestamp_before=timestamp_before,
                options=options,
            ),
            field="timestamp",
            key="fingerprint",
            start=timestamp_before,
        )

    async def send_message_in_conversation(
        self,
        website_id: str,
        session_id: str,
        body: models.ConversationMessageNew,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationMessageDispatched:
        """Send a message as an operator or in the visitor's name.

        `POST /website/{website_id}/conversation/{session_id}/message`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: website:conversation:messages write.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#send-a-message-in-conversation
        Retried only if a look-up by its `fingerprint` does not find it; the client sets a `fingerprint` unless you do.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.
        Causes `message:send`, `message:received`.

        Keys of `body`, a mapping as `models.ConversationMessageNew`:
            Required: type (ConversationMessageType), from ("user" | "operator"), origin ("chat" | "email" |
                str), content (by `type`).
            Optional: mentions ([str]), fingerprint (int), user (ConversationMessageUserInput), references
                ([ConversationMessageReferenceInput]), original (ConversationAllMessageNewOriginal), properties
                ({str: str | int | float | bool}), timestamp (datetime | date | int, ms), stealth (bool),
                translated (bool), automated (bool).
            By `type`, `content` is one of: str (text, note), ConversationFileMessageContentInput (file),
                ConversationAnimationMessageContentInput (animation), ConversationAudioMessageContentInput
                (audio), ConversationPickerMessageContentInput (picker), ConversationFieldMessageContentInput
                (field), ConversationCarouselMessageContentInput (carousel),
                ConversationEventMessageContentInput (event).

        Args:
            session_id: As session_<uuid>.
        """
        return await self._call(
            "POST",
            "/website/{website_id}/conversation/{session_id}/message",
            operation="website_conversations.send_message_in_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            body=timed(body, {"timestamp": as_ms}),
            decode=one(models.ConversationMessageDispatched),
            deduplicate=_SEND_MESSAGE_IN_CONVERSATION,
            options=options,
        )

    send_message = send_message_in_conversation

    async def get_message_in_conversation(
        self,
        website_id: str,
        session_id: str,
        fingerprint: int,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationMessage:
        """Return one message of a conversation.

        `GET /website/{website_id}/conversation/{session_id}/message/{fingerprint}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-a-message-in-conversation
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `session_id` or `fingerprint`.

        Args:
            session_id: As session_<uuid>.
            fingerprint: Id of the message.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/conversation/{session_id}/message/{fingerprint}",
            operation="website_conversations.get_message_in_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
                "fingerprint": fingerprint,
            },
            decode=one(models.ConversationMessage),
            options=options,
        )

    async def update_message_in_conversation(
        self,
        website_id: str,
        session_id: str,
        fingerprint: int,
        content: models.ConversationMessageContentInput | Mapping[Literal["content"], Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change what a message says; its type stays, so the content must fit that.

        `PATCH /website/{website_id}/conversation/{session_id}/message/{fingerprint}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#update-a-message-in-conversation
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `session_id` or `fingerprint`.
        Causes `message:updated`.
        Takes the fields of its body as one mapping, too, in the place of `content`.

        Crisp's Go client has a method for each type; all send this body.

        Args:
            session_id: As session_<uuid>.
            fingerprint: Id of the message.
            content: At least 1 long.
        """
        await self._call(
            "PATCH",
            "/website/{website_id}/conversation/{session_id}/message/{fingerprint}",
            operation="website_conversations.update_message_in_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
                "fingerprint": fingerprint,
            },
            body=in_one(
                "update_message_in_conversation(website_id, session_id, fingerprint, content)",
                {
                    "content": content,
                },
                first="content",
                own=(
                    "choices",
                    "duration",
                    "explain",
                    "id",
                    "name",
                    "namespace",
                    "required",
                    "targets",
                    "text",
                    "type",
                    "url",
                    "value",
                ),
                required=("content",),
            ),
            decode=nothing,
            options=options,
        )

    async def remove_message_in_conversation(
        self,
        website_id: str,
        session_id: str,
        fingerprint: int,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a message.

        `DELETE /website/{website_id}/conversation/{session_id}/message/{fingerprint}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#remove-a-message-in-conversation
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `session_id` or `fingerprint`.
        Causes `message:removed`.

        Args:
            session_id: As session_<uuid>.
            fingerprint: Id of the message.
        """
        await self._call(
            "DELETE",
            "/website/{website_id}/conversation/{session_id}/message/{fingerprint}",
            operation="website_conversations.remove_message_in_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
                "fingerprint": fingerprint,
            },
            decode=nothing,
            options=options,
        )

    async def compose_message_in_conversation(
        self,
        website_id: str,
        session_id: str,
        body: models.ConversationComposeMessageNew,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Show the other side that somebody types, or has stopped.

        `PATCH /website/{website_id}/conversation/{session_id}/compose`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#compose-a-message-in-conversation
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        Keys of `body`, a mapping as `models.ConversationComposeMessageNew`:
            Required: type ("start" | "stop"), from ("user" | "operator").
            Optional: excerpt (str), stealth (bool), automated (bool).

        Args:
            session_id: As session_<uuid>.
        """
        await self._call(
            "PATCH",
            "/website/{website_id}/conversation/{session_id}/compose",
            operation="website_conversations.compose_message_in_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            body=body,
            decode=nothing,
            options=options,
        )

    async def mark_messages_read_in_conversation(
        self,
        website_id: str,
        session_id: str,
        body: models.ConversationReadMessageMark,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Mark messages as read; without fingerprints, all of them.

        `PATCH /website/{website_id}/conversation/{session_id}/read`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#mark-messages-as-read-in-conversation
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        Keys of `body`, a mapping as `models.ConversationReadMessageMark`:
            Required: from ("user" | "operator"), origin ("chat" | "email" | str).
            Optional: fingerprints ([int]).

        Args:
            session_id: As session_<uuid>.
        """
        await self._call(
            "PATCH",
            "/website/{website_id}/conversation/{session_id}/read",
            operation="website_conversations.mark_messages_read_in_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            body=body,
            decode=nothing,
            options=options,
        )

    async def acknowledge_messages(
        self,
        website_id: str,
        session_id: str,
        fingerprints: Sequence[int] | Mapping[str, Any],
        from_: Literal["user", "operator"] = "user",
        origin: Literal["chat", "email"] | str = "chat",
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Mark messages of the visitor as read.

        `PATCH /website/{website_id}/conversation/{session_id}/read`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#mark-messages-as-read-in-conversation
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.
        Takes the fields of its body as one mapping, too, in the place of `fingerprints`.

        Crisp's Node client of 2017 emitted message:acknowledge:read:send on its socket; today it is the read receipt.

        Args:
            session_id: As session_<uuid>.
            from_: The call of 2017 had no such argument; that it meant messages of the visitor is our reading.
            origin: The route refuses a body without it; `chat` is our reading of the call of 2017.
        """
        await self._call(
            "PATCH",
            "/website/{website_id}/conversation/{session_id}/read",
            operation="website_conversations.acknowledge_messages",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            body=in_one(
                "acknowledge_messages(website_id, session_id, fingerprints)",
                {
                    "fingerprints": fingerprints,
                    "from": from_,
                    "origin": origin,
                },
                first="fingerprints",
                required=("fingerprints", "from", "origin"),
                defaults={"from": "user", "origin": "chat"},
            ),
            decode=nothing,
            options=options,
        )

    async def mark_conversation_as_unread(
        self,
        website_id: str,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Mark the messages of the visitor as unread.

        `PATCH /website/{website_id}/conversation/{session_id}/unread`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#mark-conversation-as-unread
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        Args:
            session_id: As session_<uuid>.
        """
        await self._call(
            "PATCH",
            "/website/{website_id}/conversation/{session_id}/unread",
            operation="website_conversations.mark_conversation_as_unread",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            body={
                "from": "user",
            },
            decode=nothing,
            options=options,
        )

    @overload
    async def mark_messages_delivered_in_conversation(
        self,
        website_id: str,
        session_id: str,
        origin: Literal["chat", "email"] | str,
        fingerprints: Sequence[int],
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    async def mark_messages_delivered_in_conversation(
        self,
        website_id: str,
        session_id: str,
        origin: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    async def mark_messages_delivered_in_conversation(
        self,
        website_id: str,
        session_id: str,
        origin: Literal["chat", "email"] | str | Mapping[str, Any],
        fingerprints: Sequence[int] | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Mark messages of operators as delivered.

        `PATCH /website/{website_id}/conversation/{session_id}/delivered`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#mark-messages-as-delivered-in-conversation
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.
        Takes the fields of its body as one mapping, too, in the place of `origin`.

        Crisp's clients share the body of the read receipt, with all of it optional; the reference does not.

        Args:
            session_id: As session_<uuid>.
            origin: Channel over which they were delivered.
        """
        await self._call(
            "PATCH",
            "/website/{website_id}/conversation/{session_id}/delivered",
            operation="website_conversations.mark_messages_delivered_in_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            body=in_one(
                "mark_messages_delivered_in_conversation(website_id, session_id, origin, fingerprints)",
                {
                    "from": "operator",
                    "origin": origin,
                    "fingerprints": fingerprints,
                },
                first="origin",
                required=("origin", "fingerprints"),
            ),
            decode=nothing,
            options=options,
        )

    async def get_original_message_in_conversation(
        self,
        website_id: str,
        session_id: str,
        original_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationOriginal:
        """Return the text from which a message was made, as the HTML of an e-mail.

        `GET /website/{website_id}/conversation/{session_id}/original/{original_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-an-original-message-in-conversation
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `session_id` or `original_id`.

        Args:
            session_id: As session_<uuid>.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/conversation/{session_id}/original/{original_id}",
            operation="website_conversations.get_original_message_in_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
                "original_id": original_id,
            },
            decode=one(models.ConversationOriginal),
            options=options,
        )
