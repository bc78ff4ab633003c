# Rendered from spec/rest/website_conversations_lists.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `website_conversations`."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from typing import Literal

from ... import models
from ..._runtime.data.decode import many
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.data.times import as_iso
from ..._runtime.data.times import Iso8601
from ..._runtime.rest.fields import in_one
from ..._runtime.rest.options import RequestOptions
from ..._runtime.rest.paging import full_page
from ..paging import AsyncRows
from ..paging import by_page
from ..resource import AsyncResource


class AsyncWebsiteConversationsListsPart(
    AsyncResource,
):
    """Operations of `website_conversations`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
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
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        order_date_created: bool | None = None,
        order_date_updated: bool | None = None,
        order_date_waiting: bool | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.Conversation]:
        """Return one page of the conversations of a website.

        `GET /website/{website_id}/conversations/{page_number}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: website:conversation:sessions.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-conversations
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.

        Args:
            per_page: Rows on a page. From 20 to 50. Without it Crisp uses 20.
            search_query: What to look for; a text, or conditions with search_type `filter`. A list goes out as JSON text.
            search_operator: How conditions are joined, with search_type `filter`. Without it Crisp uses and.
            include_empty: Also conversations without any message.
            filter_mention: Only those that mention the user.
            filter_assigned: The user_id of the operator they are assigned to. Crisp's Go client sends 0 or 1 here, by mistake.
            filter_date_start: Only those updated since. In the reference of 2021 both dates were about creation. A `datetime`, a `date` in UTC, or ISO 8601.
            filter_date_end: Only those updated before. A `datetime`, a `date` in UTC, or ISO 8601. A `date` means that day to its end.
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
                "filter_date_start": as_iso("filter_date_start", filter_date_start),
                "filter_date_end": as_iso("filter_date_end", filter_date_end, whole_day=True),
                "order_date_created": order_date_created,
                "order_date_updated": order_date_updated,
                "order_date_waiting": order_date_waiting,
            },
            decode=many(models.Conversation),
            options=options,
        )

    get_list = list_conversations

    search_conversations = list_conversations

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
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        order_date_created: bool | None = None,
        order_date_updated: bool | None = None,
        order_date_waiting: bool | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.Conversation]:
        """Iterate over all rows of `list_conversations`, page by page, each once.

        It takes the arguments of `list_conversations`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
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
            start=start_page,
            full=full_page(per_page, 20, 50),
        )

    async def list_suggested_conversation_segments(
        self,
        website_id: str,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.ConversationSuggestedSegment]:
        """Return one page of the segments that conversations have, to suggest while somebody types.

        `GET /website/{website_id}/conversations/suggest/segments/{page_number}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: website:conversation:suggest.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-suggested-conversation-segments
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/conversations/suggest/segments/{page_number}",
            operation="website_conversations.list_suggested_conversation_segments",
            path={
                "website_id": website_id,
                "page_number": page_number,
            },
            decode=many(models.ConversationSuggestedSegment),
            options=options,
        )

    def iter_list_suggested_conversation_segments(
        self,
        website_id: str,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.ConversationSuggestedSegment]:
        """Iterate over all rows of `list_suggested_conversation_segments`, page by page, each once.

        It takes the arguments of `list_suggested_conversation_segments`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_suggested_conversation_segments(
                website_id,
                page_number,
                options=options,
            ),
            key="segment",
            start=start_page,
        )

    async def delete_suggested_conversation_segment(
        self,
        website_id: str,
        segment: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Suggest a segment no longer.

        `DELETE /website/{website_id}/conversations/suggest/segment`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#delete-suggested-conversation-segment
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id`.
        Takes the fields of its body as one mapping, too, in the place of `segment`.
        """
        await self._call(
            "DELETE",
            "/website/{website_id}/conversations/suggest/segment",
            operation="website_conversations.delete_suggested_conversation_segment",
            path={
                "website_id": website_id,
            },
            body=in_one(
                "delete_suggested_conversation_segment(website_id, segment)",
                {
                    "segment": segment,
                },
                first="segment",
                required=("segment",),
            ),
            decode=nothing,
            options=options,
        )

    async def list_suggested_conversation_data_keys(
        self,
        website_id: str,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.ConversationSuggestedData]:
        """Return one page of the keys in custom data of conversations, to suggest while somebody types.

        `GET /website/{website_id}/conversations/suggest/data/{page_number}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-suggested-conversation-data-keys
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/conversations/suggest/data/{page_number}",
            operation="website_conversations.list_suggested_conversation_data_keys",
            path={
                "website_id": website_id,
                "page_number": page_number,
            },
            decode=many(models.ConversationSuggestedData),
            options=options,
        )

    def iter_list_suggested_conversation_data_keys(
        self,
        website_id: str,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.ConversationSuggestedData]:
        """Iterate over all rows of `list_suggested_conversation_data_keys`, page by page, each once.

        It takes the arguments of `list_suggested_conversation_data_keys`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_suggested_conversation_data_keys(
                website_id,
                page_number,
                options=options,
            ),
            key="key",
            start=start_page,
        )

    async def delete_suggested_conversation_data_key(
        self,
        website_id: str,
        key: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Suggest a key of custom data no longer.

        `DELETE /website/{website_id}/conversations/suggest/data`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#delete-suggested-conversation-data-key
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id`.
        Takes the fields of its body as one mapping, too, in the place of `key`.
        """
        await self._call(
            "DELETE",
            "/website/{website_id}/conversations/suggest/data",
            operation="website_conversations.delete_suggested_conversation_data_key",
            path={
                "website_id": website_id,
            },
            body=in_one(
                "delete_suggested_conversation_data_key(website_id, key)",
                {
                    "key": key,
                },
                first="key",
                required=("key",),
            ),
            decode=nothing,
            options=options,
        )

    async def list_spam_conversations(
        self,
        website_id: str,
        page_number: int = 1,
        *,
        filter_type: str | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.ConversationSpam]:
        """Return one page of the messages that Crisp held back as spam.

        `GET /website/{website_id}/conversations/spams/{page_number}`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-spam-conversations
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.

        Args:
            filter_type: Only those of this type. From the reference; Crisp's clients do not send it.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/conversations/spams/{page_number}",
            operation="website_conversations.list_spam_conversations",
            path={
                "website_id": website_id,
                "page_number": page_number,
            },
            query={
                "filter_type": filter_type,
            },
            decode=many(models.ConversationSpam),
            options=options,
        )

    def iter_list_spam_conversations(
        self,
        website_id: str,
        *,
        filter_type: str | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.ConversationSpam]:
        """Iterate over all rows of `list_spam_conversations`, page by page, each once.

        It takes the arguments of `list_spam_conversations`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_spam_conversations(
                website_id,
                page_number,
                filter_type=filter_type,
                options=options,
            ),
            key="spam_id",
            start=start_page,
        )

    async def resolve_spam_conversation_content(
        self,
        website_id: str,
        spam_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationSpamContent:
        """Return what a message says that was held back as spam.

        `GET /website/{website_id}/conversations/spam/{spam_id}/content`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#resolve-spam-conversation-content
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `spam_id`.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/conversations/spam/{spam_id}/content",
            operation="website_conversations.resolve_spam_conversation_content",
            path={
                "website_id": website_id,
                "spam_id": spam_id,
            },
            decode=one(models.ConversationSpamContent),
            options=options,
        )

    async def submit_spam_conversation_decision(
        self,
        website_id: str,
        spam_id: str,
        action: Literal["accept", "reject"] | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Let a message through that was held back as spam, or throw it away.

        `POST /website/{website_id}/conversations/spam/{spam_id}/decision`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#submit-spam-conversation-decision
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `spam_id`.
        Causes `spam:decision`.
        Takes the fields of its body as one mapping, too, in the place of `action`.
        """
        await self._call(
            "POST",
            "/website/{website_id}/conversations/spam/{spam_id}/decision",
            operation="website_conversations.submit_spam_conversation_decision",
            path={
                "website_id": website_id,
                "spam_id": spam_id,
            },
            body=in_one(
                "submit_spam_conversation_decision(website_id, spam_id, action)",
                {
                    "action": action,
                },
                first="action",
                required=("action",),
            ),
            decode=nothing,
            options=options,
        )
