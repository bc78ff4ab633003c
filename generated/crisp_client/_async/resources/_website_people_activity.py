# Rendered from spec/rest/website_people_activity.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `website_people`."""

from __future__ import annotations

from ... import models
from ..._runtime.data.decode import many
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.data.decode import plain
from ..._runtime.rest.options import RequestOptions
from ..paging import AsyncRows
from ..paging import by_page
from ..resource import AsyncResource


class AsyncWebsitePeopleActivityPart(
    AsyncResource,
):
    """Operations of `website_people`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    async def list_people_segments(
        self,
        website_id: str,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.PeopleSegment]:
        """Return one page of the segments in use.

        `GET /website/{website_id}/people/segments/{page_number}`
        Tiers: not stated; presumably all work.
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-people-segments
        Known from Crisp's client of 2017; gone from current clients and documentation.
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.

        Its successor is people/suggest/segments. The README of 2017 names a people_id too; its code had none.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/people/segments/{page_number}",
            operation="website_people.list_people_segments",
            path={
                "website_id": website_id,
                "page_number": page_number,
            },
            decode=many(models.PeopleSegment),
            options=options,
        )

    def iter_list_people_segments(
        self,
        website_id: str,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.PeopleSegment]:
        """Iterate over all rows of `list_people_segments`, page by page, each once.

        It takes the arguments of `list_people_segments`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_people_segments(
                website_id,
                page_number,
                options=options,
            ),
            key="segment",
            start=start_page,
        )

    async def list_people_conversations(
        self,
        website_id: str,
        people_id: str,
        page_number: int = 1,
        *,
        filter_unread: bool | None = None,
        filter_resolved: bool | None = None,
        filter_not_resolved: bool | None = None,
        options: RequestOptions | None = None,
    ) -> list[str]:
        """Return one page of the conversations with a contact, each by its session_id.

        `GET /website/{website_id}/people/conversations/{people_id}/list/{page_number}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-people-conversations
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `people_id`.

        Crisp's Node client of 2017 wrote /people/conversation/, which is not served.

        Args:
            people_id: Id or e-mail address of the profile.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/people/conversations/{people_id}/list/{page_number}",
            operation="website_people.list_people_conversations",
            path={
                "website_id": website_id,
                "people_id": people_id,
                "page_number": page_number,
            },
            query={
                "filter_unread": filter_unread,
                "filter_resolved": filter_resolved,
                "filter_not_resolved": filter_not_resolved,
            },
            decode=plain(list[str]),
            options=options,
        )

    def iter_list_people_conversations(
        self,
        website_id: str,
        people_id: str,
        *,
        filter_unread: bool | None = None,
        filter_resolved: bool | None = None,
        filter_not_resolved: bool | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[str]:
        """Iterate over all rows of `list_people_conversations`, page by page, each once.

        It takes the arguments of `list_people_conversations`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_people_conversations(
                website_id,
                people_id,
                page_number,
                filter_unread=filter_unread,
                filter_resolved=filter_resolved,
                filter_not_resolved=filter_not_resolved,
                options=options,
            ),
            key=None,
            start=start_page,
        )

    async def add_people_event(
        self,
        website_id: str,
        people_id: str,
        body: models.PeopleEventAdd,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Add an event to the history of a contact.

        `POST /website/{website_id}/people/events/{people_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#add-a-people-event
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `people_id`.

        Keys of `body`, a mapping as `models.PeopleEventAdd`:
            Required: text (str).
            Optional: data ({str: Any}), color (EventColor).

        Args:
            people_id: Id or e-mail address of the profile.
        """
        await self._call(
            "POST",
            "/website/{website_id}/people/events/{people_id}",
            operation="website_people.add_people_event",
            path={
                "website_id": website_id,
                "people_id": people_id,
            },
            body=body,
            decode=nothing,
            options=options,
        )

    async def list_people_events(
        self,
        website_id: str,
        people_id: str,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.PeopleEvent]:
        """Return one page of the events of a contact.

        `GET /website/{website_id}/people/events/{people_id}/list/{page_number}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-people-events
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `people_id`.

        Args:
            people_id: Id or e-mail address of the profile.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/people/events/{people_id}/list/{page_number}",
            operation="website_people.list_people_events",
            path={
                "website_id": website_id,
                "people_id": people_id,
                "page_number": page_number,
            },
            decode=many(models.PeopleEvent),
            options=options,
        )

    list_people_event = list_people_events

    def iter_list_people_events(
        self,
        website_id: str,
        people_id: str,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.PeopleEvent]:
        """Iterate over all rows of `list_people_events`, page by page, each once.

        It takes the arguments of `list_people_events`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_people_events(
                website_id,
                people_id,
                page_number,
                options=options,
            ),
            key=None,
            start=start_page,
        )

    async def get_people_data(
        self,
        website_id: str,
        people_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.PeopleData:
        """Return the custom data of a contact.

        `GET /website/{website_id}/people/data/{people_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-people-data
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `people_id`.

        Args:
            people_id: Id or e-mail address of the profile.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/people/data/{people_id}",
            operation="website_people.get_people_data",
            path={
                "website_id": website_id,
                "people_id": people_id,
            },
            decode=one(models.PeopleData),
            options=options,
        )

    async def save_people_data(
        self,
        website_id: str,
        people_id: str,
        body: models.PeopleDataInput | models.PeopleData,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace the custom data of a contact.

        `PUT /website/{website_id}/people/data/{people_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#save-people-data
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `people_id`.

        Crisp's Node client of 2017 called this update_people_data, which is the name of the next one today.

        Keys of `body`, a mapping as `models.PeopleDataInput`:
            Required: data ({str: str | int | float | bool}).

        Args:
            people_id: Id or e-mail address of the profile.
        """
        await self._call(
            "PUT",
            "/website/{website_id}/people/data/{people_id}",
            operation="website_people.save_people_data",
            path={
                "website_id": website_id,
                "people_id": people_id,
            },
            body=body,
            decode=nothing,
            options=options,
        )

    async def update_people_data(
        self,
        website_id: str,
        people_id: str,
        body: models.PeopleDataInput | models.PeopleData,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change some of the custom data of a contact.

        `PATCH /website/{website_id}/people/data/{people_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#update-people-data
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `people_id`.

        In Crisp's Node client of 2017 this name replaced all data, as save_people_data does.

        Keys of `body`, a mapping as `models.PeopleDataInput`:
            Required: data ({str: str | int | float | bool}).

        Args:
            people_id: Id or e-mail address of the profile.
        """
        await self._call(
            "PATCH",
            "/website/{website_id}/people/data/{people_id}",
            operation="website_people.update_people_data",
            path={
                "website_id": website_id,
                "people_id": people_id,
            },
            body=body,
            decode=nothing,
            options=options,
        )
