# Rendered from spec/rest/website_helpdesk_redirections.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `website_helpdesk`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from typing import overload

from ... import models
from ..._runtime.data.decode import many
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.data.unset import UNSET
from ..._runtime.data.unset import Unset
from ..._runtime.rest.fields import in_one
from ..._runtime.rest.options import RequestOptions
from ..paging import AsyncRows
from ..paging import by_page
from ..resource import AsyncResource


class AsyncWebsiteHelpdeskRedirectionsPart(
    AsyncResource,
):
    """Operations of `website_helpdesk`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    async def list_helpdesk_redirections(
        self,
        website_id: str,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.HelpdeskRedirection]:
        """Return one page of the redirections of the helpdesk.

        `GET /website/{website_id}/helpdesk/redirections/{page_number}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-helpdesk-redirections
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/helpdesk/redirections/{page_number}",
            operation="website_helpdesk.list_helpdesk_redirections",
            path={
                "website_id": website_id,
                "page_number": page_number,
            },
            decode=many(models.HelpdeskRedirection),
            options=options,
        )

    def iter_list_helpdesk_redirections(
        self,
        website_id: str,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.HelpdeskRedirection]:
        """Iterate over all rows of `list_helpdesk_redirections`, page by page, each once.

        It takes the arguments of `list_helpdesk_redirections`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_helpdesk_redirections(
                website_id,
                page_number,
                options=options,
            ),
            key="redirection_id",
            start=start_page,
        )

    @overload
    async def add_helpdesk_redirection(
        self,
        website_id: str,
        path: str,
        target: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskRedirectionNew: ...

    @overload
    async def add_helpdesk_redirection(
        self,
        website_id: str,
        path: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskRedirectionNew: ...

    async def add_helpdesk_redirection(
        self,
        website_id: str,
        path: str | Mapping[str, Any],
        target: str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskRedirectionNew:
        """Send readers of one path on to another address.

        `POST /website/{website_id}/helpdesk/redirection`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#add-helpdesk-redirection
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id`.
        Takes the fields of its body as one mapping, too, in the place of `path`.
        """
        return await self._call(
            "POST",
            "/website/{website_id}/helpdesk/redirection",
            operation="website_helpdesk.add_helpdesk_redirection",
            path={
                "website_id": website_id,
            },
            body=in_one(
                "add_helpdesk_redirection(website_id, path, target)",
                {
                    "path": path,
                    "target": target,
                },
                first="path",
                required=("path", "target"),
            ),
            decode=one(models.HelpdeskRedirectionNew),
            options=options,
        )

    async def check_helpdesk_redirection_exists(
        self,
        website_id: str,
        redirection_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether there is such a redirection.

        `HEAD /website/{website_id}/helpdesk/redirection/{redirection_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#check-if-helpdesk-redirection-exists
        Sent again after a failure; it only reads.
        """
        return await self._exists(
            "/website/{website_id}/helpdesk/redirection/{redirection_id}",
            operation="website_helpdesk.check_helpdesk_redirection_exists",
            path={
                "website_id": website_id,
                "redirection_id": redirection_id,
            },
            options=options,
        )

    async def resolve_helpdesk_redirection(
        self,
        website_id: str,
        redirection_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskRedirection:
        """Return a redirection.

        `GET /website/{website_id}/helpdesk/redirection/{redirection_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#resolve-helpdesk-redirection
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `redirection_id`.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/helpdesk/redirection/{redirection_id}",
            operation="website_helpdesk.resolve_helpdesk_redirection",
            path={
                "website_id": website_id,
                "redirection_id": redirection_id,
            },
            decode=one(models.HelpdeskRedirection),
            options=options,
        )

    async def delete_helpdesk_redirection(
        self,
        website_id: str,
        redirection_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a redirection.

        `DELETE /website/{website_id}/helpdesk/redirection/{redirection_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#delete-helpdesk-redirection
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `redirection_id`.
        """
        await self._call(
            "DELETE",
            "/website/{website_id}/helpdesk/redirection/{redirection_id}",
            operation="website_helpdesk.delete_helpdesk_redirection",
            path={
                "website_id": website_id,
                "redirection_id": redirection_id,
            },
            decode=nothing,
            options=options,
        )
