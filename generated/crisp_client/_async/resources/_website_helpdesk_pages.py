# Rendered from spec/rest/website_helpdesk_pages.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `website_helpdesk`."""

from __future__ import annotations

from ... import models
from ..._runtime.data.decode import many
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.rest.options import RequestOptions
from ..._runtime.rest.request import one_of
from ..paging import AsyncRows
from ..paging import by_page
from ..resource import AsyncResource


class AsyncWebsiteHelpdeskPagesPart(
    AsyncResource,
):
    """Operations of `website_helpdesk`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    async def list_helpdesk_pages(
        self,
        website_id: str,
        locale: str,
        content_type: models.HelpdeskContentType,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.HelpdeskPage]:
        """Return one page of the pages of the new knowledge base.

        `GET /website/{website_id}/helpdesk/page/list/{locale}/{content_type}/{page_number}`
        Tiers: not stated; presumably all work.
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-helpdesk-pages
        Since 2026-09-16.
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `content_type`.

        Args:
            locale: Language of the helpdesk, as `en`.
            content_type: Closed because list_helpdesk_locale_feedbacks had a page number at its place until 2026-09-16. One of "articles", "guides", "references", "news".
        """
        one_of("content_type", content_type, ("articles", "guides", "references", "news"))
        return await self._call(
            "GET",
            "/website/{website_id}/helpdesk/page/list/{locale}/{content_type}/{page_number}",
            operation="website_helpdesk.list_helpdesk_pages",
            path={
                "website_id": website_id,
                "locale": locale,
                "content_type": content_type,
                "page_number": page_number,
            },
            decode=many(models.HelpdeskPage),
            options=options,
        )

    def iter_list_helpdesk_pages(
        self,
        website_id: str,
        locale: str,
        content_type: models.HelpdeskContentType,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.HelpdeskPage]:
        """Iterate over all rows of `list_helpdesk_pages`, page by page, each once.

        It takes the arguments of `list_helpdesk_pages`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_helpdesk_pages(
                website_id,
                locale,
                content_type,
                page_number,
                options=options,
            ),
            key="entity_id",
            start=start_page,
        )

    async def resolve_helpdesk_page_entity(
        self,
        website_id: str,
        locale: str,
        content_type: models.HelpdeskContentType,
        entity_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskPage:
        """Return a page of the new knowledge base, by its id.

        `GET /website/{website_id}/helpdesk/page/entity/{locale}/{content_type}/{entity_id}`
        Tiers: not stated; presumably all work.
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#resolve-helpdesk-page-entity
        Since 2026-09-16.
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `content_type` or `entity_id`.

        Args:
            locale: Language of the helpdesk, as `en`.
            content_type: Closed because list_helpdesk_locale_feedbacks had a page number at its place until 2026-09-16. One of "articles", "guides", "references", "news".
        """
        one_of("content_type", content_type, ("articles", "guides", "references", "news"))
        return await self._call(
            "GET",
            "/website/{website_id}/helpdesk/page/entity/{locale}/{content_type}/{entity_id}",
            operation="website_helpdesk.resolve_helpdesk_page_entity",
            path={
                "website_id": website_id,
                "locale": locale,
                "content_type": content_type,
                "entity_id": entity_id,
            },
            decode=one(models.HelpdeskPage),
            options=options,
        )

    async def request_helpdesk_content_refresh(
        self,
        website_id: str,
        locale: str,
        content_type: models.HelpdeskContentType,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Ask for one content type of the new knowledge base to be refreshed.

        `POST /website/{website_id}/helpdesk/refresh/{locale}/{content_type}`
        Tiers: not stated; presumably all work.
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#request-helpdesk-content-refresh
        Since 2026-09-16.
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `content_type`.

        Nothing says what that does, and no event is documented.

        Args:
            locale: Language of the helpdesk, as `en`.
            content_type: Closed because list_helpdesk_locale_feedbacks had a page number at its place until 2026-09-16. One of "articles", "guides", "references", "news".
        """
        one_of("content_type", content_type, ("articles", "guides", "references", "news"))
        await self._call(
            "POST",
            "/website/{website_id}/helpdesk/refresh/{locale}/{content_type}",
            operation="website_helpdesk.request_helpdesk_content_refresh",
            path={
                "website_id": website_id,
                "locale": locale,
                "content_type": content_type,
            },
            decode=nothing,
            options=options,
        )
