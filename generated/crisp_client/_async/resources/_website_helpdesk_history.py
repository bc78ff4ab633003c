# Rendered from spec/rest/website_helpdesk_history.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `website_helpdesk`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import models
from ..._runtime.data.decode import many
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.rest.fields import in_one
from ..._runtime.rest.options import RequestOptions
from ..paging import AsyncRows
from ..paging import by_page
from ..resource import AsyncResource


class AsyncWebsiteHelpdeskHistoryPart(
    AsyncResource,
):
    """Operations of `website_helpdesk`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    async def list_helpdesk_history_changes(
        self,
        website_id: str,
        page_number: int = 1,
        *,
        filter_locale: str | None = None,
        filter_type: str | None = None,
        filter_tree_path: str | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.HelpdeskHistoryChange]:
        """Return one page of the changes of the new knowledge base.

        `GET /website/{website_id}/helpdesk/history/changes/{page_number}`
        Tiers: not stated; presumably all work.
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-helpdesk-history-changes
        Since 2026-09-16.
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.

        Args:
            filter_type: Its values are not stated.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/helpdesk/history/changes/{page_number}",
            operation="website_helpdesk.list_helpdesk_history_changes",
            path={
                "website_id": website_id,
                "page_number": page_number,
            },
            query={
                "filter_locale": filter_locale,
                "filter_type": filter_type,
                "filter_tree_path": filter_tree_path,
            },
            decode=many(models.HelpdeskHistoryChange),
            options=options,
        )

    def iter_list_helpdesk_history_changes(
        self,
        website_id: str,
        *,
        filter_locale: str | None = None,
        filter_type: str | None = None,
        filter_tree_path: str | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.HelpdeskHistoryChange]:
        """Iterate over all rows of `list_helpdesk_history_changes`, page by page, each once.

        It takes the arguments of `list_helpdesk_history_changes`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_helpdesk_history_changes(
                website_id,
                page_number,
                filter_locale=filter_locale,
                filter_type=filter_type,
                filter_tree_path=filter_tree_path,
                options=options,
            ),
            key="change_id",
            start=start_page,
        )

    async def resolve_helpdesk_history_change(
        self,
        website_id: str,
        change_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskHistoryChange:
        """Return a change of the new knowledge base.

        `GET /website/{website_id}/helpdesk/history/change/{change_id}`
        Tiers: not stated; presumably all work.
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#resolve-helpdesk-history-change
        Since 2026-09-16.
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `change_id`.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/helpdesk/history/change/{change_id}",
            operation="website_helpdesk.resolve_helpdesk_history_change",
            path={
                "website_id": website_id,
                "change_id": change_id,
            },
            decode=one(models.HelpdeskHistoryChange),
            options=options,
        )

    async def cancel_helpdesk_history_change(
        self,
        website_id: str,
        change_id: str,
        action: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Take a change back.

        `DELETE /website/{website_id}/helpdesk/history/change/{change_id}`
        Tiers: not stated; presumably all work.
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#cancel-helpdesk-history-change
        Since 2026-09-16.
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `change_id`.
        Takes the fields of its body as one mapping, too, in the place of `action`.

        Nothing says what actions there are, so nothing what a second request does.

        Args:
            action: Its values are not stated.
        """
        await self._call(
            "DELETE",
            "/website/{website_id}/helpdesk/history/change/{change_id}",
            operation="website_helpdesk.cancel_helpdesk_history_change",
            path={
                "website_id": website_id,
                "change_id": change_id,
            },
            body=in_one(
                "cancel_helpdesk_history_change(website_id, change_id, action)",
                {
                    "action": action,
                },
                first="action",
                required=("action",),
            ),
            decode=nothing,
            safety="unsafe",
            options=options,
        )
