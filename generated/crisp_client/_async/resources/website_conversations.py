# Rendered from spec/rest/website_conversations.yaml, spec/rest/website_conversations_messages.yaml, spec/rest/website_conversations_properties.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `website_conversations`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from ... import models
from ..._runtime.decode import many
from ..._runtime.decode import nothing
from ..._runtime.decode import one
from ..._runtime.request import one_of
from ..._runtime.request import picked
from ..._runtime.request import RequestOptions
from ..._runtime.unset import UNSET
from ..._runtime.unset import Unset
from ..paging import by_page
from ..paging import by_time
from ..resource import AsyncResource


class AsyncWebsiteConversationsResource(AsyncResource):
    """Operations of `website_conversations`.

    Every method raises `ValueError` for a path value that is empty or a dot segment, before anything is sent;
    `TransportError` when there is no complete answer; a subclass of `APIError` when Crisp refuses, by status and reason.
    """

    async def list_conversations(
        self,
        website_id: str,
        page_number: int = 1,
        *,
        per_page: int | None = None,
        search_query: str | Sequence[models.FilterSearchQuery] | None = None,
        search_type: Literal["text", "segment", "filter"] | None = None,
        search_operator: Literal["and", "or"] | None = None,
        include_empty: bool | None = None,
        filter_inbox_id: str | None = None,
        filter_unread: bool | None = None,
        filter_resolved: bool | None = None,
        filter_not_resolved: bool | None = None,
        filter_mention: bool | None = None,
        filter_assigned: str | None = None,
        filter_unassigned: bool | None = None,
        filter_date_start: datetime | str | None = None,
        filter_date_end: datetime | str | None = None,
        order_date_created: bool | None = None,
        order_date_updated: bool | None = None,
        order_date_waiting: bool | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.Conversation]:
        """One page of the conversations of a website.

        `GET /website/{website_id}/conversations/{page_number}`
        Tiers: user, plugin. Reference: https://docs.crisp.chat/references/rest-api/v1/#list-conversations

        Args:
            per_page: Rows on a page. From 20 to 50. Without it Crisp takes 20.
            search_query: What to look for; a text, or conditions with search_type `filter`. A list goes out as JSON text.
            search_operator: How conditions are joined, with search_type `filter`. Without it Crisp takes and.
            include_empty: Also conversations without any message.
            filter_mention: Only those that mention the user.
            filter_assigned: The user_id of the operator they are assigned to. Crisp's Go client sends 0 or 1 here, by mistake.
            filter_date_start: Only those updated since. In the reference of 2021 both dates were about creation. In ISO 8601.
            filter_date_end: Only those updated before. In ISO 8601.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/conversations/{page_number}",
            operation="website_conversations.list_conversations",
            path={
                "website_id": website_id,
                "page_number": page_number,
            },
            query={
                "per_page": per_page,
                "search_query": search_query,
                "search_type": search_type,
                "search_operator": search_operator,
                "include_empty": include_empty,
                "filter_inbox_id": filter_inbox_id,
                "filter_unread": filter_unread,
                "filter_resolved": filter_resolved,
                "filter_not_resolved": filter_not_resolved,
                "filter_mention": filter_mention,
                "filter_assigned": filter_assigned,
                "filter_unassigned": filter_unassigned,
                "filter_date_start": filter_date_start,
                "filter_date_end": filter_date_end,
                "order_date_created": order_date_created,
                "order_date_updated": order_date_updated,
                "order_date_waiting": order_date_waiting,
            },
            decode=many(models.Conversation),
            options=options,
        )

    get_list = list_conversations

    def iter_list_conversations(
        self,
        website_id: str,
        *,
        per_page: int | None = None,
        search_query: str | Sequence[models.FilterSearchQuery] | None = None,
        search_type: Literal["text", "segment", "filter"] | None = None,
        search_operator: Literal["and", "or"] | None = None,
        include_empty: bool | None = None,
        filter_inbox_id: str | None = None,
        filter_unread: bool | None = None,
        filter_resolved: bool | None = None,
        filter_not_resolved: bool | None = None,
        filter_mention: bool | None = None,
        filter_assigned: str | None = None,
        filter_unassigned: bool | None = None,
        filter_date_start: datetime | str | None = None,
        filter_date_end: datetime | str | None = None,
        order_date_created: bool | None = None,
        order_date_updated: bool | None = None,
        order_date_waiting: bool | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.Conversation]:
        """All rows of `list_conversations`, page by page, each once.

        Takes the arguments of `list_conversations`, and raises what it raises.
        """
        return by_page(
            lambda page_number: self.list_conversations(
                website_id,
                page_number,
                per_page=per_page,
                search_query=search_query,
                search_type=search_type,
                search_operator=search_operator,
                include_empty=include_empty,
                filter_inbox_id=filter_inbox_id,
                filter_unread=filter_unread,
                filter_resolved=filter_resolved,
                filter_not_resolved=filter_not_resolved,
                filter_mention=filter_mention,
                filter_assigned=filter_assigned,
                filter_unassigned=filter_unassigned,
                filter_date_start=filter_date_start,
                filter_date_end=filter_date_end,
                order_date_created=order_date_created,
                order_date_updated=order_date_updated,
                order_date_waiting=order_date_waiting,
                options=options,
            ),
            key="session_id",
        )

    async def create_new_conversation(
        self,
        website_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationNew:
        """Create an empty conversation.

        `POST /website/{website_id}/conversation`
        Tiers: user, plugin. Reference: https://docs.crisp.chat/references/rest-api/v1/#create-a-new-conversation
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

    async def get_conversation(
        self,
        website_id: str,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.Conversation:
        """A conversation without its messages.

        `GET /website/{website_id}/conversation/{session_id}`
        Tiers: user, plugin. Reference: https://docs.crisp.chat/references/rest-api/v1/#get-a-conversation

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
        Tiers: user, plugin. Reference: https://docs.crisp.chat/references/rest-api/v1/#remove-a-conversation

        The original client sent it to /conversations/, which is not served.

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
        Tiers: user, plugin. Reference: https://docs.crisp.chat/references/rest-api/v1/#initiate-a-conversation-with-existing-session

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

    async def get_messages_in_conversation(
        self,
        website_id: str,
        session_id: str,
        *,
        timestamp_before: int | None = None,
        timestamp_after: int | None = None,
        timestamp_around: int | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.ConversationMessage]:
        """The latest messages of a conversation, or those around a time, oldest first.

        `GET /website/{website_id}/conversation/{session_id}/messages`
        Tiers: user, plugin. Reference: https://docs.crisp.chat/references/rest-api/v1/#get-messages-in-conversation

        Args:
            session_id: As session_<uuid>.
            timestamp_before: Crisp's exporter passes the time of the first message it has, and takes 40 messages as a full page. In milliseconds.
            timestamp_after: In milliseconds.
            timestamp_around: In milliseconds.
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
                "timestamp_before": timestamp_before,
                "timestamp_after": timestamp_after,
                "timestamp_around": timestamp_around,
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
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.ConversationMessage]:
        """All rows of `get_messages_in_conversation`, from the newest to the oldest, each once.

        Takes the arguments of `get_messages_in_conversation`, and raises what it raises.
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
        Tiers: user, plugin. Reference: https://docs.crisp.chat/references/rest-api/v1/#send-a-message-in-conversation
        Causes `message:send`, `message:received`.

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
            body=body,
            decode=one(models.ConversationMessageDispatched),
            options=options,
        )

    send_message = send_message_in_conversation

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
        Tiers: user, plugin. Reference: https://docs.crisp.chat/references/rest-api/v1/#mark-messages-as-read-in-conversation

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
        fingerprints: Sequence[int],
        from_: Literal["user", "operator"] = "user",
        origin: Literal["chat", "email"] | str = "chat",
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Mark messages of the visitor as read.

        `PATCH /website/{website_id}/conversation/{session_id}/read`
        Tiers: user, plugin. Reference: https://docs.crisp.chat/references/rest-api/v1/#mark-messages-as-read-in-conversation

        The original client emitted message:acknowledge:read:send on its socket; today it is the read receipt.

        Args:
            session_id: As session_<uuid>.
            from_: The original call had no such argument; that it meant messages of the visitor is our reading.
            origin: The route refuses a body without it; `chat` is our reading of the original call.
        """
        await self._call(
            "PATCH",
            "/website/{website_id}/conversation/{session_id}/read",
            operation="website_conversations.acknowledge_messages",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            body={
                "fingerprints": fingerprints,
                "from": from_,
                "origin": origin,
            },
            decode=nothing,
            options=options,
        )

    async def get_conversation_metas(
        self,
        website_id: str,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationMeta:
        """What is known of the visitor, with the conversation's data and segments.

        `GET /website/{website_id}/conversation/{session_id}/meta`
        Tiers: user, plugin. Reference: https://docs.crisp.chat/references/rest-api/v1/#get-conversation-metas

        Args:
            session_id: As session_<uuid>.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/conversation/{session_id}/meta",
            operation="website_conversations.get_conversation_metas",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            decode=one(models.ConversationMeta),
            options=options,
        )

    get_meta = get_conversation_metas

    async def update_conversation_metas(
        self,
        website_id: str,
        session_id: str,
        body: models.UpdateConversationMetasBody | models.ConversationMeta,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change what is known of the visitor.

        `PATCH /website/{website_id}/conversation/{session_id}/meta`
        Tiers: user, plugin. Reference: https://docs.crisp.chat/references/rest-api/v1/#update-conversation-metas

        A list of segments replaces the one before, so add to those that get_conversation_metas answers.

        Args:
            session_id: As session_<uuid>.
        """
        await self._call(
            "PATCH",
            "/website/{website_id}/conversation/{session_id}/meta",
            operation="website_conversations.update_conversation_metas",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            body=picked(
                body,
                (
                    "nickname",
                    "email",
                    "phone",
                    "address",
                    "subject",
                    "origin",
                    "ip",
                    "avatar",
                    "data",
                    "segments",
                    "device",
                ),
            ),
            decode=nothing,
            options=options,
        )

    update_meta = update_conversation_metas

    async def change_conversation_state(
        self,
        website_id: str,
        session_id: str,
        state: models.ConversationState,
        user: models.ConversationMessageUserInput | models.ConversationMessageUser | Unset = UNSET,
        origin: Literal["chat", "email"] | str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Move a conversation to another state.

        `PATCH /website/{website_id}/conversation/{session_id}/state`
        Tiers: user, plugin. Reference: https://docs.crisp.chat/references/rest-api/v1/#change-conversation-state

        Args:
            session_id: As session_<uuid>.
            user: In whose name.
        """
        await self._call(
            "PATCH",
            "/website/{website_id}/conversation/{session_id}/state",
            operation="website_conversations.change_conversation_state",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            body={
                "state": state,
                "user": user,
                "origin": origin,
            },
            decode=nothing,
            options=options,
        )

    async def set_state(
        self,
        website_id: str,
        session_id: str,
        state: models.ConversationState,
        user: models.ConversationMessageUserInput | models.ConversationMessageUser | Unset = UNSET,
        origin: Literal["chat", "email"] | str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Move a conversation to another state; an unknown state is refused before anything is sent.

        `PATCH /website/{website_id}/conversation/{session_id}/state`
        Tiers: user, plugin. Reference: https://docs.crisp.chat/references/rest-api/v1/#change-conversation-state

        Args:
            session_id: As session_<uuid>.
        """
        one_of("state", state, ("pending", "unresolved", "resolved"))
        await self._call(
            "PATCH",
            "/website/{website_id}/conversation/{session_id}/state",
            operation="website_conversations.set_state",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            body={
                "state": state,
                "user": user,
                "origin": origin,
            },
            decode=nothing,
            options=options,
        )

    async def block_incoming_messages_for_conversation(
        self,
        website_id: str,
        session_id: str,
        blocked: bool,
        user: models.ConversationMessageUserInput | models.ConversationMessageUser | Unset = UNSET,
        origin: Literal["chat", "email"] | str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Block the visitor of a conversation, or let them write again.

        `PATCH /website/{website_id}/conversation/{session_id}/block`
        Tiers: user, plugin. Reference: https://docs.crisp.chat/references/rest-api/v1/#block-incoming-messages-for-conversation

        Args:
            session_id: As session_<uuid>.
        """
        await self._call(
            "PATCH",
            "/website/{website_id}/conversation/{session_id}/block",
            operation="website_conversations.block_incoming_messages_for_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            body={
                "blocked": blocked,
                "user": user,
                "origin": origin,
            },
            decode=nothing,
            options=options,
        )

    set_block = block_incoming_messages_for_conversation
