# Rendered from spec/rest/website_helpdesk_feedback.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `website_helpdesk`."""

from __future__ import annotations

from ... import models
from ..._runtime.data.decode import many
from ..._runtime.data.decode import one
from ..._runtime.data.times import as_iso
from ..._runtime.data.times import Iso8601
from ..._runtime.deprecated import deprecated
from ..._runtime.deprecated import unwarned
from ..._runtime.rest.options import RequestOptions
from ..._runtime.rest.request import one_of
from ..paging import AsyncRows
from ..paging import by_page
from ..resource import AsyncResource


class AsyncWebsiteHelpdeskFeedbackPart(
    AsyncResource,
):
    """Operations of `website_helpdesk`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    async def map_helpdesk_locale_feedback_ratings(
        self,
        website_id: str,
        locale: str,
        content_type: models.HelpdeskContentType,
        *,
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskLocaleFeedbackRatings:
        """Return how many readers found pages of one content type helpful.

        `GET /website/{website_id}/helpdesk/feedback/ratings/{locale}/{content_type}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#map-helpdesk-locale-feedback-ratings
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `content_type`.

        Until 2026-09-16 the name stood for the route of the old knowledge base, which has no content type.

        Args:
            locale: Language of the helpdesk, as `en`.
            content_type: Closed because list_helpdesk_locale_feedbacks had a page number at its place until 2026-09-16. One of "articles", "guides", "references", "news".
            filter_date_start: A `datetime`, a `date` in UTC, or ISO 8601.
            filter_date_end: A `datetime`, a `date` in UTC, or ISO 8601. A `date` means that day to its end.
        """
        one_of("content_type", content_type, ("articles", "guides", "references", "news"))
        return await self._call(
            "GET",
            "/website/{website_id}/helpdesk/feedback/ratings/{locale}/{content_type}",
            operation="website_helpdesk.map_helpdesk_locale_feedback_ratings",
            path={
                "website_id": website_id,
                "locale": locale,
                "content_type": content_type,
            },
            query={
                "filter_date_start": as_iso("filter_date_start", filter_date_start),
                "filter_date_end": as_iso("filter_date_end", filter_date_end, whole_day=True),
            },
            decode=one(models.HelpdeskLocaleFeedbackRatings),
            options=options,
        )

    @deprecated(
        "website_helpdesk.map_old_helpdesk_locale_feedback_ratings: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.map_helpdesk_locale_feedback_ratings`."
    )
    async def map_old_helpdesk_locale_feedback_ratings(
        self,
        website_id: str,
        locale: str,
        *,
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskLocaleFeedbackRatings:
        """Return how many readers found articles of the old knowledge base helpful.

        `GET /website/{website_id}/helpdesk/locale/{locale}/feedback/ratings`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#map-helpdesk-locale-feedback-ratings
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `locale`.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.map_helpdesk_locale_feedback_ratings`.

        Args:
            locale: Language of the helpdesk, as `en`.
            filter_date_start: A `datetime`, a `date` in UTC, or ISO 8601.
            filter_date_end: A `datetime`, a `date` in UTC, or ISO 8601. A `date` means that day to its end.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/helpdesk/locale/{locale}/feedback/ratings",
            operation="website_helpdesk.map_old_helpdesk_locale_feedback_ratings",
            path={
                "website_id": website_id,
                "locale": locale,
            },
            query={
                "filter_date_start": as_iso("filter_date_start", filter_date_start),
                "filter_date_end": as_iso("filter_date_end", filter_date_end, whole_day=True),
            },
            decode=one(models.HelpdeskLocaleFeedbackRatings),
            options=options,
        )

    async def list_helpdesk_locale_feedbacks(
        self,
        website_id: str,
        locale: str,
        content_type: models.HelpdeskContentType,
        page_number: int = 1,
        *,
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.HelpdeskLocaleFeedbackItem]:
        """Return one page of what readers said about pages of one content type.

        `GET /website/{website_id}/helpdesk/feedback/list/{locale}/{content_type}/{page_number}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-helpdesk-locale-feedbacks
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `content_type`.

        Until 2026-09-16 the name stood for the route of the old knowledge base, which has no content type. Rows still call the page an article, whatever its content type.

        Args:
            locale: Language of the helpdesk, as `en`.
            content_type: Closed because list_helpdesk_locale_feedbacks had a page number at its place until 2026-09-16. One of "articles", "guides", "references", "news".
            filter_date_start: A `datetime`, a `date` in UTC, or ISO 8601.
            filter_date_end: A `datetime`, a `date` in UTC, or ISO 8601. A `date` means that day to its end.
        """
        one_of("content_type", content_type, ("articles", "guides", "references", "news"))
        return await self._call(
            "GET",
            "/website/{website_id}/helpdesk/feedback/list/{locale}/{content_type}/{page_number}",
            operation="website_helpdesk.list_helpdesk_locale_feedbacks",
            path={
                "website_id": website_id,
                "locale": locale,
                "content_type": content_type,
                "page_number": page_number,
            },
            query={
                "filter_date_start": as_iso("filter_date_start", filter_date_start),
                "filter_date_end": as_iso("filter_date_end", filter_date_end, whole_day=True),
            },
            decode=many(models.HelpdeskLocaleFeedbackItem),
            options=options,
        )

    def iter_list_helpdesk_locale_feedbacks(
        self,
        website_id: str,
        locale: str,
        content_type: models.HelpdeskContentType,
        *,
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.HelpdeskLocaleFeedbackItem]:
        """Iterate over all rows of `list_helpdesk_locale_feedbacks`, page by page, each once.

        It takes the arguments of `list_helpdesk_locale_feedbacks`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_helpdesk_locale_feedbacks(
                website_id,
                locale,
                content_type,
                page_number,
                filter_date_start=filter_date_start,
                filter_date_end=filter_date_end,
                options=options,
            ),
            key=None,
            start=start_page,
        )

    @deprecated(
        "website_helpdesk.list_old_helpdesk_locale_feedbacks: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.list_helpdesk_locale_feedbacks`."
    )
    async def list_old_helpdesk_locale_feedbacks(
        self,
        website_id: str,
        locale: str,
        page_number: int = 1,
        *,
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.HelpdeskLocaleFeedbackItem]:
        """Return one page of what readers said about articles of the old knowledge base.

        `GET /website/{website_id}/helpdesk/locale/{locale}/feedback/list/{page_number}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-helpdesk-locale-feedbacks
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `locale`.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.list_helpdesk_locale_feedbacks`.

        Args:
            locale: Language of the helpdesk, as `en`.
            filter_date_start: A `datetime`, a `date` in UTC, or ISO 8601.
            filter_date_end: A `datetime`, a `date` in UTC, or ISO 8601. A `date` means that day to its end.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/helpdesk/locale/{locale}/feedback/list/{page_number}",
            operation="website_helpdesk.list_old_helpdesk_locale_feedbacks",
            path={
                "website_id": website_id,
                "locale": locale,
                "page_number": page_number,
            },
            query={
                "filter_date_start": as_iso("filter_date_start", filter_date_start),
                "filter_date_end": as_iso("filter_date_end", filter_date_end, whole_day=True),
            },
            decode=many(models.HelpdeskLocaleFeedbackItem),
            options=options,
        )

    @deprecated(
        "website_helpdesk.list_old_helpdesk_locale_feedbacks: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.list_helpdesk_locale_feedbacks`."
    )
    def iter_list_old_helpdesk_locale_feedbacks(
        self,
        website_id: str,
        locale: str,
        *,
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.HelpdeskLocaleFeedbackItem]:
        """Iterate over all rows of `list_old_helpdesk_locale_feedbacks`, page by page, each once.

        It takes the arguments of `list_old_helpdesk_locale_feedbacks`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.list_helpdesk_locale_feedbacks`.
        """
        return by_page(
            lambda page_number: unwarned(self.list_old_helpdesk_locale_feedbacks)(
                website_id,
                locale,
                page_number,
                filter_date_start=filter_date_start,
                filter_date_end=filter_date_end,
                options=options,
            ),
            key=None,
            start=start_page,
        )
