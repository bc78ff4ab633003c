# Rendered from spec/rest/website_helpdesk_feedback.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `website_helpdesk`."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime

from ... import models
from ..._runtime.data.decode import many
from ..._runtime.data.decode import one
from ..._runtime.rest.options import RequestOptions
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
        *,
        filter_date_start: datetime | str | None = None,
        filter_date_end: datetime | str | None = None,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskLocaleFeedbackRatings:
        """How many readers found articles helpful.

        `GET /website/{website_id}/helpdesk/locale/{locale}/feedback/ratings`
        Tiers: user, plugin (website: not stated).
        Reference: https://docs.crisp.chat/references/rest-api/v1/#map-helpdesk-locale-feedback-ratings

        Args:
            locale: Language of the helpdesk, as `en`.
            filter_date_start: In ISO 8601.
            filter_date_end: In ISO 8601.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/helpdesk/locale/{locale}/feedback/ratings",
            operation="website_helpdesk.map_helpdesk_locale_feedback_ratings",
            path={
                "website_id": website_id,
                "locale": locale,
            },
            query={
                "filter_date_start": filter_date_start,
                "filter_date_end": filter_date_end,
            },
            decode=one(models.HelpdeskLocaleFeedbackRatings),
            options=options,
        )

    async def list_helpdesk_locale_feedbacks(
        self,
        website_id: str,
        locale: str,
        page_number: int = 1,
        *,
        filter_date_start: datetime | str | None = None,
        filter_date_end: datetime | str | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.HelpdeskLocaleFeedbackItem]:
        """One page of what readers said about articles.

        `GET /website/{website_id}/helpdesk/locale/{locale}/feedback/list/{page_number}`
        Tiers: user, plugin (website: not stated).
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-helpdesk-locale-feedbacks
        A page has at most 20 rows.

        Args:
            locale: Language of the helpdesk, as `en`.
            filter_date_start: In ISO 8601.
            filter_date_end: In ISO 8601.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/helpdesk/locale/{locale}/feedback/list/{page_number}",
            operation="website_helpdesk.list_helpdesk_locale_feedbacks",
            path={
                "website_id": website_id,
                "locale": locale,
                "page_number": page_number,
            },
            query={
                "filter_date_start": filter_date_start,
                "filter_date_end": filter_date_end,
            },
            decode=many(models.HelpdeskLocaleFeedbackItem),
            options=options,
        )

    def iter_list_helpdesk_locale_feedbacks(
        self,
        website_id: str,
        locale: str,
        *,
        filter_date_start: datetime | str | None = None,
        filter_date_end: datetime | str | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncIterator[models.HelpdeskLocaleFeedbackItem]:
        """Iterate over all rows of `list_helpdesk_locale_feedbacks`, page by page, each once.

        It takes the arguments of `list_helpdesk_locale_feedbacks`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_helpdesk_locale_feedbacks(
                website_id,
                locale,
                page_number,
                filter_date_start=filter_date_start,
                filter_date_end=filter_date_end,
                options=options,
            ),
            key=None,
        )
