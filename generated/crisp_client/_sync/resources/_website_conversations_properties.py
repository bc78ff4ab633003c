# Derived from spec/rest/website_conversations_properties.yaml, codegen/templates/_async/resources/{resource}.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
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
from ..._runtime.rest.request import one_of
from ..._runtime.rest.request import picked
from ..paging import by_page
from ..paging import Rows
from ..resource import Resource


class WebsiteConversationsPropertiesPart(
    Resource,
):
    """Operations of `website_conversations`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    def update_conversation_open_state(
        self,
        website_id: str,
        session_id: str,
        opened: bool | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Tell the team that the operator has the conversation open, or has closed it.

        `PATCH /website/{website_id}/conversation/{session_id}/open`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#update-conversation-open-state
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.
        Takes the fields of its body as one mapping, too, in the place of `opened`.

        Crisp's Go client sends the key blocked, by mistake.

        Args:
            session_id: As session_<uuid>.
        """
        self._call(
            "PATCH",
            "/website/{website_id}/conversation/{session_id}/open",
            operation="website_conversations.update_conversation_open_state",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            body=in_one(
                "update_conversation_open_state(website_id, session_id, opened)",
                {
                    "opened": opened,
                },
                first="opened",
                required=("opened",),
            ),
            decode=nothing,
            options=options,
        )

    def get_conversation_routing_assign(
        self,
        website_id: str,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationRoutingAssign:
        """Return the operator who has taken a conversation.

        `GET /website/{website_id}/conversation/{session_id}/routing`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-conversation-routing-assign
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        Args:
            session_id: As session_<uuid>.
        """
        return self._call(
            "GET",
            "/website/{website_id}/conversation/{session_id}/routing",
            operation="website_conversations.get_conversation_routing_assign",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            decode=one(models.ConversationRoutingAssign),
            options=options,
        )

    def assign_conversation_routing(
        self,
        website_id: str,
        session_id: str,
        body: models.ConversationRoutingAssignUpdate,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Assign a conversation to an operator, or to nobody.

        `PATCH /website/{website_id}/conversation/{session_id}/routing`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#assign-conversation-routing
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        The operator is told, unless it is silent; whether again when nothing changes is not stated.

        Keys of `body`, a mapping as `models.ConversationRoutingAssignUpdate`:
            Optional: assigned (ConversationRoutingAssignUpdateAssigned | None), silent (bool).

        Args:
            session_id: As session_<uuid>.
        """
        self._call(
            "PATCH",
            "/website/{website_id}/conversation/{session_id}/routing",
            operation="website_conversations.assign_conversation_routing",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            body=body,
            decode=nothing,
            safety="unsafe",
            options=options,
        )

    def update_conversation_inbox(
        self,
        website_id: str,
        session_id: str,
        inbox_id: str | Mapping[str, Any] | Unset | None = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Move a conversation to another inbox.

        `PATCH /website/{website_id}/conversation/{session_id}/inbox`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#update-conversation-inbox
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.
        Takes the fields of its body as one mapping, too, in the place of `inbox_id`.

        Args:
            session_id: As session_<uuid>.
            inbox_id: Null for the main inbox.
        """
        self._call(
            "PATCH",
            "/website/{website_id}/conversation/{session_id}/inbox",
            operation="website_conversations.update_conversation_inbox",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            body=in_one(
                "update_conversation_inbox(website_id, session_id, inbox_id)",
                {
                    "inbox_id": inbox_id,
                },
                first="inbox_id",
            ),
            decode=nothing,
            options=options,
        )

    def get_conversation_metas(
        self,
        website_id: str,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationMeta:
        """Return what is known of the visitor, with the conversation's data and segments.

        `GET /website/{website_id}/conversation/{session_id}/meta`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: website:conversation:sessions.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-conversation-metas
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        Args:
            session_id: As session_<uuid>.
        """
        return self._call(
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

    def update_conversation_metas(
        self,
        website_id: str,
        session_id: str,
        body: models.UpdateConversationMetasBody | models.ConversationMeta,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change what is known of the visitor.

        `PATCH /website/{website_id}/conversation/{session_id}/meta`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: website:conversation:sessions write.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#update-conversation-metas
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        A list of segments replaces the one before, so add to those that get_conversation_metas answers.

        Keys of `body`, a mapping as `models.UpdateConversationMetasBody`:
            Optional: nickname (str), email (str), phone (str), address (str), subject (str), origin ("chat" |
                "email" | str), ip (str), avatar (str | None), data ({str: str | int | float | bool}), segments
                ([str]), device (DeviceInfoInput).

        Args:
            session_id: As session_<uuid>.
        """
        self._call(
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

    def list_conversation_pages(
        self,
        website_id: str,
        session_id: str,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.ConversationPage]:
        """Return one page of the web pages that the visitor looked at.

        `GET /website/{website_id}/conversation/{session_id}/pages/{page_number}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-conversation-pages
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        Args:
            session_id: As session_<uuid>.
        """
        return self._call(
            "GET",
            "/website/{website_id}/conversation/{session_id}/pages/{page_number}",
            operation="website_conversations.list_conversation_pages",
            path={
                "website_id": website_id,
                "session_id": session_id,
                "page_number": page_number,
            },
            decode=many(models.ConversationPage),
            options=options,
        )

    def iter_list_conversation_pages(
        self,
        website_id: str,
        session_id: str,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> Rows[models.ConversationPage]:
        """Iterate over all rows of `list_conversation_pages`, page by page, each once.

        It takes the arguments of `list_conversation_pages`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_conversation_pages(
                website_id,
                session_id,
                page_number,
                options=options,
            ),
            key=None,
            start=start_page,
        )

    def list_conversation_events(
        self,
        website_id: str,
        session_id: str,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.ConversationEvent]:
        """Return one page of the custom events of a conversation.

        `GET /website/{website_id}/conversation/{session_id}/events/{page_number}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-conversation-events
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        Args:
            session_id: As session_<uuid>.
        """
        return self._call(
            "GET",
            "/website/{website_id}/conversation/{session_id}/events/{page_number}",
            operation="website_conversations.list_conversation_events",
            path={
                "website_id": website_id,
                "session_id": session_id,
                "page_number": page_number,
            },
            decode=many(models.ConversationEvent),
            options=options,
        )

    def iter_list_conversation_events(
        self,
        website_id: str,
        session_id: str,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> Rows[models.ConversationEvent]:
        """Iterate over all rows of `list_conversation_events`, page by page, each once.

        It takes the arguments of `list_conversation_events`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_conversation_events(
                website_id,
                session_id,
                page_number,
                options=options,
            ),
            key=None,
            start=start_page,
        )

    def list_conversation_files(
        self,
        website_id: str,
        session_id: str,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.ConversationFile]:
        """Return one page of the files that were sent in a conversation.

        `GET /website/{website_id}/conversation/{session_id}/files/{page_number}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-conversation-files
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        Args:
            session_id: As session_<uuid>.
        """
        return self._call(
            "GET",
            "/website/{website_id}/conversation/{session_id}/files/{page_number}",
            operation="website_conversations.list_conversation_files",
            path={
                "website_id": website_id,
                "session_id": session_id,
                "page_number": page_number,
            },
            decode=many(models.ConversationFile),
            options=options,
        )

    def iter_list_conversation_files(
        self,
        website_id: str,
        session_id: str,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> Rows[models.ConversationFile]:
        """Iterate over all rows of `list_conversation_files`, page by page, each once.

        It takes the arguments of `list_conversation_files`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_conversation_files(
                website_id,
                session_id,
                page_number,
                options=options,
            ),
            key="fingerprint",
            start=start_page,
        )

    def get_conversation_state(
        self,
        website_id: str,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationStateData:
        """Return where a conversation stands.

        `GET /website/{website_id}/conversation/{session_id}/state`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-conversation-state
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        Args:
            session_id: As session_<uuid>.
        """
        return self._call(
            "GET",
            "/website/{website_id}/conversation/{session_id}/state",
            operation="website_conversations.get_conversation_state",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            decode=one(models.ConversationStateData),
            options=options,
        )

    def change_conversation_state(
        self,
        website_id: str,
        session_id: str,
        state: models.ConversationState | Mapping[str, Any],
        user: models.ConversationMessageUserInput | models.ConversationMessageUser | Unset = UNSET,
        origin: Literal["chat", "email"] | str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Move a conversation to another state.

        `PATCH /website/{website_id}/conversation/{session_id}/state`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: website:conversation:states write.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#change-conversation-state
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.
        Takes the fields of its body as one mapping, too, in the place of `state`.

        Args:
            session_id: As session_<uuid>.
            state: One of "pending", "unresolved", "resolved".
            user: In whose name.
        """
        self._call(
            "PATCH",
            "/website/{website_id}/conversation/{session_id}/state",
            operation="website_conversations.change_conversation_state",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            body=in_one(
                "change_conversation_state(website_id, session_id, state)",
                {
                    "state": state,
                    "user": user,
                    "origin": origin,
                },
                first="state",
                required=("state",),
            ),
            decode=nothing,
            options=options,
        )

    def set_state(
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
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: website:conversation:states write.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#change-conversation-state
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        Args:
            session_id: As session_<uuid>.
            state: One of "pending", "unresolved", "resolved".
        """
        one_of("state", state, ("pending", "unresolved", "resolved"))
        self._call(
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

    def get_conversation_relations(
        self,
        website_id: str,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationRelations:
        """Return the conversation from which this one came, and those that came from it.

        `GET /website/{website_id}/conversation/{session_id}/relations`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-conversation-relations
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        Args:
            session_id: As session_<uuid>.
        """
        return self._call(
            "GET",
            "/website/{website_id}/conversation/{session_id}/relations",
            operation="website_conversations.get_conversation_relations",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            decode=one(models.ConversationRelations),
            options=options,
        )

    def get_conversation_participants(
        self,
        website_id: str,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationParticipants:
        """Return the people outside Crisp who take part in a conversation, beside the visitor.

        `GET /website/{website_id}/conversation/{session_id}/participants`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-conversation-participants
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        Args:
            session_id: As session_<uuid>.
        """
        return self._call(
            "GET",
            "/website/{website_id}/conversation/{session_id}/participants",
            operation="website_conversations.get_conversation_participants",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            decode=one(models.ConversationParticipants),
            options=options,
        )

    def save_conversation_participants(
        self,
        website_id: str,
        session_id: str,
        body: models.ConversationParticipantsSave,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace the people outside Crisp who take part in a conversation.

        `PUT /website/{website_id}/conversation/{session_id}/participants`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: website:conversation:participants write.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#save-conversation-participants
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        Keys of `body`, a mapping as `models.ConversationParticipantsSave`:
            Required: participants ([ConversationParticipantInput]).
            Optional: user (ConversationMessageUserInput), origin ("chat" | "email" | str).

        Args:
            session_id: As session_<uuid>.
        """
        self._call(
            "PUT",
            "/website/{website_id}/conversation/{session_id}/participants",
            operation="website_conversations.save_conversation_participants",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            body=body,
            decode=nothing,
            options=options,
        )

    def get_block_status_for_conversation(
        self,
        website_id: str,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationBlock:
        """Return whether the visitor of a conversation is blocked.

        `GET /website/{website_id}/conversation/{session_id}/block`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-block-status-for-conversation
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        Args:
            session_id: As session_<uuid>.
        """
        return self._call(
            "GET",
            "/website/{website_id}/conversation/{session_id}/block",
            operation="website_conversations.get_block_status_for_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            decode=one(models.ConversationBlock),
            options=options,
        )

    def block_incoming_messages_for_conversation(
        self,
        website_id: str,
        session_id: str,
        blocked: bool | Mapping[str, Any],
        user: models.ConversationMessageUserInput | models.ConversationMessageUser | Unset = UNSET,
        origin: Literal["chat", "email"] | str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Block the visitor of a conversation, or let them write again.

        `PATCH /website/{website_id}/conversation/{session_id}/block`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#block-incoming-messages-for-conversation
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.
        Takes the fields of its body as one mapping, too, in the place of `blocked`.

        Args:
            session_id: As session_<uuid>.
        """
        self._call(
            "PATCH",
            "/website/{website_id}/conversation/{session_id}/block",
            operation="website_conversations.block_incoming_messages_for_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            body=in_one(
                "block_incoming_messages_for_conversation(website_id, session_id, blocked)",
                {
                    "blocked": blocked,
                    "user": user,
                    "origin": origin,
                },
                first="blocked",
                required=("blocked",),
            ),
            decode=nothing,
            options=options,
        )

    set_block = block_incoming_messages_for_conversation
