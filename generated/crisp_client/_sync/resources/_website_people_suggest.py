# Derived from spec/rest/website_people_suggest.yaml, codegen/templates/_async/resources/{resource}.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""Operations of `website_people`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import models
from ..._runtime.data.decode import many
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.rest.fields import in_one
from ..._runtime.rest.options import RequestOptions
from ..paging import by_page
from ..paging import Rows
from ..resource import Resource


class WebsitePeopleSuggestPart(
    Resource,
):
    """Operations of `website_people`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    def get_people_statistics(
        self,
        website_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.PeopleStatistics:
        """Return how many contacts a website has.

        `GET /website/{website_id}/people/stats`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-people-statistics
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        return self._call(
            "GET",
            "/website/{website_id}/people/stats",
            operation="website_people.get_people_statistics",
            path={
                "website_id": website_id,
            },
            decode=one(models.PeopleStatistics),
            options=options,
        )

    def list_suggested_people_segments(
        self,
        website_id: str,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.PeopleSuggestedSegment]:
        """Return one page of the segments that contacts have.

        `GET /website/{website_id}/people/suggest/segments/{page_number}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-suggested-people-segments
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        return self._call(
            "GET",
            "/website/{website_id}/people/suggest/segments/{page_number}",
            operation="website_people.list_suggested_people_segments",
            path={
                "website_id": website_id,
                "page_number": page_number,
            },
            decode=many(models.PeopleSuggestedSegment),
            options=options,
        )

    def iter_list_suggested_people_segments(
        self,
        website_id: str,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> Rows[models.PeopleSuggestedSegment]:
        """Iterate over all rows of `list_suggested_people_segments`, page by page, each once.

        It takes the arguments of `list_suggested_people_segments`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_suggested_people_segments(
                website_id,
                page_number,
                options=options,
            ),
            key="segment",
            start=start_page,
        )

    def delete_suggested_people_segment(
        self,
        website_id: str,
        segment: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a segment from the suggestions.

        `DELETE /website/{website_id}/people/suggest/segment`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#delete-suggested-people-segment
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id`.
        Takes the fields of its body as one mapping, too, in the place of `segment`.
        """
        self._call(
            "DELETE",
            "/website/{website_id}/people/suggest/segment",
            operation="website_people.delete_suggested_people_segment",
            path={
                "website_id": website_id,
            },
            body=in_one(
                "delete_suggested_people_segment(website_id, segment)",
                {
                    "segment": segment,
                },
                first="segment",
                required=("segment",),
            ),
            decode=nothing,
            options=options,
        )

    def list_suggested_people_data_keys(
        self,
        website_id: str,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.PeopleSuggestedDataKey]:
        """Return one page of the keys that the custom data of contacts have.

        `GET /website/{website_id}/people/suggest/data/{page_number}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-suggested-people-data-keys
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        return self._call(
            "GET",
            "/website/{website_id}/people/suggest/data/{page_number}",
            operation="website_people.list_suggested_people_data_keys",
            path={
                "website_id": website_id,
                "page_number": page_number,
            },
            decode=many(models.PeopleSuggestedDataKey),
            options=options,
        )

    def iter_list_suggested_people_data_keys(
        self,
        website_id: str,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> Rows[models.PeopleSuggestedDataKey]:
        """Iterate over all rows of `list_suggested_people_data_keys`, page by page, each once.

        It takes the arguments of `list_suggested_people_data_keys`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_suggested_people_data_keys(
                website_id,
                page_number,
                options=options,
            ),
            key="key",
            start=start_page,
        )

    def delete_suggested_people_data_key(
        self,
        website_id: str,
        key: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a key of custom data from the suggestions.

        `DELETE /website/{website_id}/people/suggest/data`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#delete-suggested-people-data-key
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id`.
        Takes the fields of its body as one mapping, too, in the place of `key`.
        """
        self._call(
            "DELETE",
            "/website/{website_id}/people/suggest/data",
            operation="website_people.delete_suggested_people_data_key",
            path={
                "website_id": website_id,
            },
            body=in_one(
                "delete_suggested_people_data_key(website_id, key)",
                {
                    "key": key,
                },
                first="key",
                required=("key",),
            ),
            decode=nothing,
            options=options,
        )

    def list_suggested_people_events(
        self,
        website_id: str,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.PeopleSuggestedEvent]:
        """Return one page of the events that contacts have, by text.

        `GET /website/{website_id}/people/suggest/events/{page_number}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-suggested-people-events
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        return self._call(
            "GET",
            "/website/{website_id}/people/suggest/events/{page_number}",
            operation="website_people.list_suggested_people_events",
            path={
                "website_id": website_id,
                "page_number": page_number,
            },
            decode=many(models.PeopleSuggestedEvent),
            options=options,
        )

    def iter_list_suggested_people_events(
        self,
        website_id: str,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> Rows[models.PeopleSuggestedEvent]:
        """Iterate over all rows of `list_suggested_people_events`, page by page, each once.

        It takes the arguments of `list_suggested_people_events`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_suggested_people_events(
                website_id,
                page_number,
                options=options,
            ),
            key="text",
            start=start_page,
        )

    def delete_suggested_people_event(
        self,
        website_id: str,
        text: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an event from the suggestions.

        `DELETE /website/{website_id}/people/suggest/event`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#delete-suggested-people-event
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id`.
        Takes the fields of its body as one mapping, too, in the place of `text`.
        """
        self._call(
            "DELETE",
            "/website/{website_id}/people/suggest/event",
            operation="website_people.delete_suggested_people_event",
            path={
                "website_id": website_id,
            },
            body=in_one(
                "delete_suggested_people_event(website_id, text)",
                {
                    "text": text,
                },
                first="text",
                required=("text",),
            ),
            decode=nothing,
            options=options,
        )
