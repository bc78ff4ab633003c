# Derived from spec/rest/website_batch.yaml, codegen/templates/_async/resources/{resource}.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""Operations of `website_batch`."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from typing import Literal
from typing import overload

from ... import models
from ..._runtime.data.decode import nothing
from ..._runtime.data.unset import UNSET
from ..._runtime.data.unset import Unset
from ..._runtime.rest.fields import in_one
from ..._runtime.rest.options import RequestOptions
from ..._runtime.rest.request import picked
from ..resource import Resource


class WebsiteBatchResource(
    Resource,
):
    """Operations of `website_batch`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "website_batch"

    def batch_resolve_conversations(
        self,
        website_id: str,
        body: models.WebsiteBatchConversationsOperation,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Mark many conversations as resolved.

        `PATCH /website/{website_id}/batch/resolve`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#batch-resolve-items
        Sent again after a failure; twice has the effect of once.
        For each of `sessions` it does what `website_conversations.change_conversation_state` does.
        Raises `NotFoundError` if there is no such `website_id`.

        Keys of `body`, a mapping as `models.WebsiteBatchConversationsOperation`:
            Optional: inbox_id (str), sessions ([str]).
        """
        self._call(
            "PATCH",
            "/website/{website_id}/batch/resolve",
            operation="website_batch.batch_resolve_conversations",
            path={
                "website_id": website_id,
            },
            body=body,
            decode=nothing,
            options=options,
        )

    batch_resolve_items = batch_resolve_conversations

    def batch_unresolve_conversations(
        self,
        website_id: str,
        body: models.BatchUnresolveConversationsBody,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Mark many conversations as unresolved.

        `PATCH /website/{website_id}/batch/unresolve`
        Tiers: user (not stated, presumably works); website, plugin (presumably refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#batch-unresolve-items
        Sent again after a failure; twice has the effect of once.
        For each of `sessions` it does what `website_conversations.change_conversation_state` does.
        Raises `NotFoundError` if there is no such `website_id`.

        Keys of `body`, a mapping as `models.BatchUnresolveConversationsBody`:
            Required: sessions ([str]).
            Optional: inbox_id (str).
        """
        self._call(
            "PATCH",
            "/website/{website_id}/batch/unresolve",
            operation="website_batch.batch_unresolve_conversations",
            path={
                "website_id": website_id,
            },
            body=picked(body, ("inbox_id", "sessions")),
            decode=nothing,
            options=options,
        )

    batch_unresolve_items = batch_unresolve_conversations

    def batch_read_conversations(
        self,
        website_id: str,
        body: models.WebsiteBatchConversationsOperation,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Mark all messages of many conversations as read.

        `PATCH /website/{website_id}/batch/read`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#batch-read-items
        Sent again after a failure; twice has the effect of once.
        For each of `sessions` it does what `website_conversations.mark_messages_read_in_conversation` does.
        Raises `NotFoundError` if there is no such `website_id`.

        Keys of `body`, a mapping as `models.WebsiteBatchConversationsOperation`:
            Optional: inbox_id (str), sessions ([str]).
        """
        self._call(
            "PATCH",
            "/website/{website_id}/batch/read",
            operation="website_batch.batch_read_conversations",
            path={
                "website_id": website_id,
            },
            body=body,
            decode=nothing,
            options=options,
        )

    batch_read_items = batch_read_conversations

    def batch_unread_conversations(
        self,
        website_id: str,
        body: models.BatchUnreadConversationsBody,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Mark many conversations as unread.

        `PATCH /website/{website_id}/batch/unread`
        Tiers: user (not stated, presumably works); website, plugin (presumably refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#batch-unread-items
        Sent again after a failure; twice has the effect of once.
        For each of `sessions` it does what `website_conversations.mark_conversation_as_unread` does.
        Raises `NotFoundError` if there is no such `website_id`.

        Keys of `body`, a mapping as `models.BatchUnreadConversationsBody`:
            Required: sessions ([str]).
            Optional: inbox_id (str).
        """
        self._call(
            "PATCH",
            "/website/{website_id}/batch/unread",
            operation="website_batch.batch_unread_conversations",
            path={
                "website_id": website_id,
            },
            body=picked(body, ("inbox_id", "sessions")),
            decode=nothing,
            options=options,
        )

    batch_unread_items = batch_unread_conversations

    @overload
    def batch_remove_items(
        self,
        website_id: str,
        inbox_id: str | Unset = UNSET,
        *,
        sessions: Sequence[str],
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    def batch_remove_items(
        self,
        website_id: str,
        inbox_id: str | Unset = UNSET,
        *,
        people: models.WebsiteBatchPeopleOperationInner,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    def batch_remove_items(
        self,
        website_id: str,
        inbox_id: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    def batch_remove_items(
        self,
        website_id: str,
        inbox_id: str | Mapping[str, Any] | Unset = UNSET,
        *,
        sessions: Sequence[str] | Unset = UNSET,
        people: models.WebsiteBatchPeopleOperationInner | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete many conversations, or many contacts.

        `PATCH /website/{website_id}/batch/remove`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#batch-remove-items
        Sent again after a failure; twice has the effect of once.
        Takes exactly one of sessions, people.
        For each of `sessions` it does what `website_conversations.remove_conversation` does.
        For each of `people` it does what `website_people.remove_people_profile` does.
        Raises `NotFoundError` if there is no such `website_id`.
        Takes the fields of its body as one mapping, too, in the place of `inbox_id`.

        Args:
            inbox_id: Goes with sessions only.
        """
        self._call(
            "PATCH",
            "/website/{website_id}/batch/remove",
            operation="website_batch.batch_remove_items",
            path={
                "website_id": website_id,
            },
            body=in_one(
                "batch_remove_items(website_id, inbox_id, sessions=...)",
                {
                    "inbox_id": inbox_id,
                    "sessions": sessions,
                    "people": people,
                },
                first="inbox_id",
                either=("sessions", "people"),
            ),
            decode=nothing,
            options=options,
        )

    def batch_remove_conversations(
        self,
        website_id: str,
        body: models.BatchRemoveConversationsBody,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete many conversations, as Crisp's Node client calls it.

        `PATCH /website/{website_id}/batch/remove`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#batch-remove-items
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id`.

        Keys of `body`, a mapping as `models.BatchRemoveConversationsBody`:
            Required: sessions ([str]).
            Optional: inbox_id (str).
        """
        self._call(
            "PATCH",
            "/website/{website_id}/batch/remove",
            operation="website_batch.batch_remove_conversations",
            path={
                "website_id": website_id,
            },
            body=picked(body, ("inbox_id", "sessions")),
            decode=nothing,
            options=options,
        )

    def batch_remove_people(
        self,
        website_id: str,
        people: models.WebsiteBatchPeopleOperationInner | Mapping[Literal["people"], Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete many contacts, as Crisp's Node client calls it.

        `PATCH /website/{website_id}/batch/remove`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#batch-remove-items
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id`.
        Takes the fields of its body as one mapping, too, in the place of `people`.
        """
        self._call(
            "PATCH",
            "/website/{website_id}/batch/remove",
            operation="website_batch.batch_remove_people",
            path={
                "website_id": website_id,
            },
            body=in_one(
                "batch_remove_people(website_id, people)",
                {
                    "people": people,
                },
                first="people",
                own=("profiles", "search"),
                required=("people",),
            ),
            decode=nothing,
            options=options,
        )

    def batch_report_conversations(
        self,
        website_id: str,
        body: models.WebsiteBatchReportOperation,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Report many conversations to Crisp.

        `POST /website/{website_id}/batch/report`
        Tiers: user (not stated, presumably works); website, plugin (presumably refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#batch-report-items
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id`.

        Keys of `body`, a mapping as `models.WebsiteBatchReportOperation`:
            Required: sessions ([str]), flag (WebsiteBatchReportOperationFlag).
        """
        self._call(
            "POST",
            "/website/{website_id}/batch/report",
            operation="website_batch.batch_report_conversations",
            path={
                "website_id": website_id,
            },
            body=body,
            decode=nothing,
            options=options,
        )

    batch_report_items = batch_report_conversations

    def batch_block_conversations(
        self,
        website_id: str,
        body: models.WebsiteBatchBlockOperation,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Block the visitors of many conversations, or let them write again.

        `PATCH /website/{website_id}/batch/block`
        Tiers: user (not stated, presumably works); website, plugin (presumably refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#batch-block-items
        Sent again after a failure; twice has the effect of once.
        For each of `sessions` it does what `website_conversations.block_incoming_messages_for_conversation` does.
        Raises `NotFoundError` if there is no such `website_id`.

        Keys of `body`, a mapping as `models.WebsiteBatchBlockOperation`:
            Required: sessions ([str]), blocked (bool).
        """
        self._call(
            "PATCH",
            "/website/{website_id}/batch/block",
            operation="website_batch.batch_block_conversations",
            path={
                "website_id": website_id,
            },
            body=body,
            decode=nothing,
            options=options,
        )

    batch_block_items = batch_block_conversations

    def batch_routing_conversations(
        self,
        website_id: str,
        body: models.WebsiteBatchRoutingOperation,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Assign many conversations to an operator.

        `PATCH /website/{website_id}/batch/routing`
        Tiers: user (not stated, presumably works); website, plugin (presumably refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#batch-routing-items
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        For each of `sessions` it does what `website_conversations.assign_conversation_routing` does.
        Raises `NotFoundError` if there is no such `website_id`.

        Whether an operator is told again when nothing changes is not stated.

        Keys of `body`, a mapping as `models.WebsiteBatchRoutingOperation`:
            Required: sessions ([str]), assigned (WebsiteBatchRoutingOperationAssigned | None).
        """
        self._call(
            "PATCH",
            "/website/{website_id}/batch/routing",
            operation="website_batch.batch_routing_conversations",
            path={
                "website_id": website_id,
            },
            body=body,
            decode=nothing,
            safety="unsafe",
            options=options,
        )

    batch_routing_items = batch_routing_conversations

    def batch_inbox_conversations(
        self,
        website_id: str,
        body: models.WebsiteBatchInboxOperation,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Move many conversations to an inbox.

        `PATCH /website/{website_id}/batch/inbox`
        Tiers: user (not stated, presumably works); website, plugin (presumably refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#batch-inbox-items
        Sent again after a failure; twice has the effect of once.
        For each of `sessions` it does what `website_conversations.update_conversation_inbox` does.
        Raises `NotFoundError` if there is no such `website_id`.

        Keys of `body`, a mapping as `models.WebsiteBatchInboxOperation`:
            Required: sessions ([str]), inbox_id (str | None).
        """
        self._call(
            "PATCH",
            "/website/{website_id}/batch/inbox",
            operation="website_batch.batch_inbox_conversations",
            path={
                "website_id": website_id,
            },
            body=body,
            decode=nothing,
            options=options,
        )

    batch_inbox_items = batch_inbox_conversations

    @overload
    def batch_data_items(
        self,
        website_id: str,
        data: Mapping[str, str | int | float | bool],
        *,
        sessions: Sequence[str],
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    def batch_data_items(
        self,
        website_id: str,
        data: Mapping[str, str | int | float | bool],
        *,
        people: models.WebsiteBatchPeopleOperationInner,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    def batch_data_items(
        self,
        website_id: str,
        data: Mapping[Literal["data", "sessions", "people"], Any],
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    def batch_data_items(
        self,
        website_id: str,
        data: Mapping[str, str | int | float | bool]
        | Mapping[Literal["data", "sessions", "people"], Any],
        *,
        sessions: Sequence[str] | Unset = UNSET,
        people: models.WebsiteBatchPeopleOperationInner | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> None:
        """Change custom data of many conversations, or of many contacts.

        `PATCH /website/{website_id}/batch/data`
        Tiers: user (not stated, presumably works); website, plugin (presumably refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#batch-data-items
        Sent again after a failure; twice has the effect of once.
        Takes exactly one of sessions, people.
        For each of `sessions` it does what `website_conversations.update_conversation_metas` does.
        For each of `people` it does what `website_people.update_people_data` does.
        Raises `NotFoundError` if there is no such `website_id`.
        Takes the fields of its body as one mapping, too, in the place of `data`.
        """
        self._call(
            "PATCH",
            "/website/{website_id}/batch/data",
            operation="website_batch.batch_data_items",
            path={
                "website_id": website_id,
            },
            body=in_one(
                "batch_data_items(website_id, data, sessions=...)",
                {
                    "data": data,
                    "sessions": sessions,
                    "people": people,
                },
                first="data",
                alone=True,
                required=("data",),
                either=("sessions", "people"),
            ),
            decode=nothing,
            options=options,
        )

    def batch_update_conversations_data(
        self,
        website_id: str,
        body: models.WebsiteBatchConversationsDataOperation,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change custom data of many conversations, as Crisp's Node client calls it.

        `PATCH /website/{website_id}/batch/data`
        Tiers: user (not stated, presumably works); website, plugin (presumably refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#batch-data-items
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id`.

        Keys of `body`, a mapping as `models.WebsiteBatchConversationsDataOperation`:
            Required: sessions ([str]), data ({str: str | int | float | bool}).
        """
        self._call(
            "PATCH",
            "/website/{website_id}/batch/data",
            operation="website_batch.batch_update_conversations_data",
            path={
                "website_id": website_id,
            },
            body=body,
            decode=nothing,
            options=options,
        )

    @overload
    def batch_update_people_data(
        self,
        website_id: str,
        people: models.WebsiteBatchPeopleOperationInner,
        data: Mapping[str, str | int | float | bool],
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    def batch_update_people_data(
        self,
        website_id: str,
        people: Mapping[Literal["people", "data"], Any],
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    def batch_update_people_data(
        self,
        website_id: str,
        people: models.WebsiteBatchPeopleOperationInner | Mapping[Literal["people", "data"], Any],
        data: Mapping[str, str | int | float | bool] | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change custom data of many contacts, as Crisp's Node client calls it.

        `PATCH /website/{website_id}/batch/data`
        Tiers: user (not stated, presumably works); website, plugin (presumably refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#batch-data-items
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id`.
        Takes the fields of its body as one mapping, too, in the place of `people`.
        """
        self._call(
            "PATCH",
            "/website/{website_id}/batch/data",
            operation="website_batch.batch_update_people_data",
            path={
                "website_id": website_id,
            },
            body=in_one(
                "batch_update_people_data(website_id, people, data)",
                {
                    "people": people,
                    "data": data,
                },
                first="people",
                own=("profiles", "search"),
                required=("people", "data"),
            ),
            decode=nothing,
            options=options,
        )

    @overload
    def batch_segments_items(
        self,
        website_id: str,
        segments: Sequence[str],
        *,
        sessions: Sequence[str],
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    def batch_segments_items(
        self,
        website_id: str,
        segments: Sequence[str],
        *,
        people: models.WebsiteBatchPeopleOperationInner,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    def batch_segments_items(
        self,
        website_id: str,
        segments: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    def batch_segments_items(
        self,
        website_id: str,
        segments: Sequence[str] | Mapping[str, Any],
        *,
        sessions: Sequence[str] | Unset = UNSET,
        people: models.WebsiteBatchPeopleOperationInner | Unset = UNSET,
        options: RequestOptions | None = None,
    ) -> None:
        """Change the segments of many conversations, or of many contacts.

        `PATCH /website/{website_id}/batch/segments`
        Tiers: user (not stated, presumably works); website, plugin (presumably refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#batch-segments-items
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Takes exactly one of sessions, people.
        For each of `sessions` it does what `website_conversations.update_conversation_metas` does.
        For each of `people` it does what `website_people.update_people_profile` does.
        Raises `NotFoundError` if there is no such `website_id`.
        Takes the fields of its body as one mapping, too, in the place of `segments`.

        Whether the segments replace those before is not stated, nor whether one that is there is added again.
        """
        self._call(
            "PATCH",
            "/website/{website_id}/batch/segments",
            operation="website_batch.batch_segments_items",
            path={
                "website_id": website_id,
            },
            body=in_one(
                "batch_segments_items(website_id, segments, sessions=...)",
                {
                    "segments": segments,
                    "sessions": sessions,
                    "people": people,
                },
                first="segments",
                required=("segments",),
                either=("sessions", "people"),
            ),
            decode=nothing,
            safety="unsafe",
            options=options,
        )

    def batch_update_conversations_segments(
        self,
        website_id: str,
        body: models.WebsiteBatchConversationsSegmentsOperation,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change the segments of many conversations, as Crisp's Node client calls it.

        `PATCH /website/{website_id}/batch/segments`
        Tiers: user (not stated, presumably works); website, plugin (presumably refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#batch-segments-items
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id`.

        Keys of `body`, a mapping as `models.WebsiteBatchConversationsSegmentsOperation`:
            Required: sessions ([str]), segments ([str]).
        """
        self._call(
            "PATCH",
            "/website/{website_id}/batch/segments",
            operation="website_batch.batch_update_conversations_segments",
            path={
                "website_id": website_id,
            },
            body=body,
            decode=nothing,
            safety="unsafe",
            options=options,
        )

    @overload
    def batch_update_people_segments(
        self,
        website_id: str,
        people: models.WebsiteBatchPeopleOperationInner,
        segments: Sequence[str],
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    def batch_update_people_segments(
        self,
        website_id: str,
        people: Mapping[Literal["people", "segments"], Any],
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    def batch_update_people_segments(
        self,
        website_id: str,
        people: models.WebsiteBatchPeopleOperationInner
        | Mapping[Literal["people", "segments"], Any],
        segments: Sequence[str] | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change the segments of many contacts, as Crisp's Node client calls it.

        `PATCH /website/{website_id}/batch/segments`
        Tiers: user (not stated, presumably works); website, plugin (presumably refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#batch-segments-items
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id`.
        Takes the fields of its body as one mapping, too, in the place of `people`.
        """
        self._call(
            "PATCH",
            "/website/{website_id}/batch/segments",
            operation="website_batch.batch_update_people_segments",
            path={
                "website_id": website_id,
            },
            body=in_one(
                "batch_update_people_segments(website_id, people, segments)",
                {
                    "people": people,
                    "segments": segments,
                },
                first="people",
                own=("profiles", "search"),
                required=("people", "segments"),
            ),
            decode=nothing,
            safety="unsafe",
            options=options,
        )
