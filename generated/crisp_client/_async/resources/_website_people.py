# Rendered from spec/rest/website_people.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `website_people`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from ... import models
from ..._runtime.data.decode import many
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.data.times import as_iso
from ..._runtime.data.times import as_ms
from ..._runtime.data.times import Iso8601
from ..._runtime.data.times import timed
from ..._runtime.rest.options import RequestOptions
from ..._runtime.rest.paging import full_page
from ..._runtime.rest.request import picked
from ..paging import AsyncRows
from ..paging import by_page
from ..resource import AsyncResource


class AsyncWebsitePeoplePart(
    AsyncResource,
):
    """Operations of `website_people`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    async def list_people_profiles(
        self,
        website_id: str,
        page_number: int = 1,
        *,
        per_page: int | None = None,
        sort_field: str | None = None,
        sort_order: str | None = None,
        search_operator: Literal["and", "or"] | None = None,
        search_filter: Sequence[models.PeopleFilter] | None = None,
        search_text: str | None = None,
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.PeopleProfile]:
        """Return one page of the contacts of a website.

        `GET /website/{website_id}/people/profiles/{page_number}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-people-profiles
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.

        The README of 2017 names a people_id too; its code had none.

        Args:
            per_page: From 20 to 50. Without it Crisp uses 20.
            sort_order: Values seen: ascending, descending.
            search_operator: How the conditions of search_filter are joined.
            search_filter: A list goes out as JSON text.
            filter_date_start: A `datetime`, a `date` in UTC, or ISO 8601.
            filter_date_end: A `datetime`, a `date` in UTC, or ISO 8601. A `date` means that day to its end.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/people/profiles/{page_number}",
            operation="website_people.list_people_profiles",
            path={
                "website_id": website_id,
                "page_number": page_number,
            },
            query={
                "per_page": per_page,
                "sort_field": sort_field,
                "sort_order": sort_order,
                "search_operator": search_operator,
                "search_filter": search_filter,
                "search_text": search_text,
                "filter_date_start": as_iso("filter_date_start", filter_date_start),
                "filter_date_end": as_iso("filter_date_end", filter_date_end, whole_day=True),
            },
            decode=many(models.PeopleProfile),
            options=options,
        )

    search_people_profiles = list_people_profiles

    def iter_list_people_profiles(
        self,
        website_id: str,
        *,
        per_page: int | None = None,
        sort_field: str | None = None,
        sort_order: str | None = None,
        search_operator: Literal["and", "or"] | None = None,
        search_filter: Sequence[models.PeopleFilter] | None = None,
        search_text: str | None = None,
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.PeopleProfile]:
        """Iterate over all rows of `list_people_profiles`, page by page, each once.

        It takes the arguments of `list_people_profiles`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_people_profiles(
                website_id,
                page_number,
                per_page=per_page,
                sort_field=sort_field,
                sort_order=sort_order,
                search_operator=search_operator,
                search_filter=search_filter,
                search_text=search_text,
                filter_date_start=filter_date_start,
                filter_date_end=filter_date_end,
                options=options,
            ),
            key="people_id",
            start=start_page,
            full=full_page(per_page, 20, 50),
        )

    async def add_new_people_profile(
        self,
        website_id: str,
        body: models.AddNewPeopleProfileBody,
        *,
        options: RequestOptions | None = None,
    ) -> models.PeopleProfileNew:
        """Add a contact.

        `POST /website/{website_id}/people/profile`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#add-new-people-profile
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id`.
        Raises `ConflictError` for `people_exists`: Another profile has this e-mail; the status was not seen, 409 is assumed.

        Keys of `body`, a mapping as `models.AddNewPeopleProfileBody`:
            Required: email (str), person (PeopleProfileCardPersonInput).
            Optional: company (PeopleProfileCardCompanyInput), segments ([str]), notepad (str), active (datetime
                | date | int, ms).
        """
        return await self._call(
            "POST",
            "/website/{website_id}/people/profile",
            operation="website_people.add_new_people_profile",
            path={
                "website_id": website_id,
            },
            body=timed(
                picked(body, ("email", "person", "company", "segments", "notepad", "active")),
                {"active": as_ms},
            ),
            decode=one(models.PeopleProfileNew),
            options=options,
        )

    create_new_people_profile = add_new_people_profile

    async def check_people_profile_exists(
        self,
        website_id: str,
        people_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether there is such a contact.

        `HEAD /website/{website_id}/people/profile/{people_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#check-if-people-profile-exists
        Sent again after a failure; it only reads.

        Crisp's Node client of 2017 left `profile` out of the path.

        Args:
            people_id: Id or e-mail address of the profile.
        """
        return await self._exists(
            "/website/{website_id}/people/profile/{people_id}",
            operation="website_people.check_people_profile_exists",
            path={
                "website_id": website_id,
                "people_id": people_id,
            },
            options=options,
        )

    async def get_people_profile(
        self,
        website_id: str,
        people_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.PeopleProfile:
        """Return a contact.

        `GET /website/{website_id}/people/profile/{people_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-people-profile
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `people_id`.

        Args:
            people_id: Id or e-mail address of the profile.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/people/profile/{people_id}",
            operation="website_people.get_people_profile",
            path={
                "website_id": website_id,
                "people_id": people_id,
            },
            decode=one(models.PeopleProfile),
            options=options,
        )

    async def save_people_profile(
        self,
        website_id: str,
        people_id: str,
        body: models.SavePeopleProfileBody,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace a contact.

        `PUT /website/{website_id}/people/profile/{people_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#save-people-profile
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `people_id`.

        Keys of `body`, a mapping as `models.SavePeopleProfileBody`:
            Required: email (str), person (PeopleProfileCardPersonInput).
            Optional: company (PeopleProfileCardCompanyInput), segments ([str]), notepad (str), active (datetime
                | date | int, ms).

        Args:
            people_id: Id or e-mail address of the profile.
        """
        await self._call(
            "PUT",
            "/website/{website_id}/people/profile/{people_id}",
            operation="website_people.save_people_profile",
            path={
                "website_id": website_id,
                "people_id": people_id,
            },
            body=timed(
                picked(body, ("email", "person", "company", "segments", "notepad", "active")),
                {"active": as_ms},
            ),
            decode=nothing,
            options=options,
        )

    async def update_people_profile(
        self,
        website_id: str,
        people_id: str,
        body: models.PeopleProfileUpdateCard,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change a contact; what is left out stays as it is.

        `PATCH /website/{website_id}/people/profile/{people_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#update-people-profile
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `people_id`.

        Keys of `body`, a mapping as `models.PeopleProfileUpdateCard`:
            Optional: email (str), person (PeopleProfileCardPersonInput), company
                (PeopleProfileCardCompanyInput), segments ([str]), notepad (str), active (datetime | date | int,
                ms).

        Args:
            people_id: Id or e-mail address of the profile.
        """
        await self._call(
            "PATCH",
            "/website/{website_id}/people/profile/{people_id}",
            operation="website_people.update_people_profile",
            path={
                "website_id": website_id,
                "people_id": people_id,
            },
            body=timed(body, {"active": as_ms}),
            decode=nothing,
            options=options,
        )

    async def remove_people_profile(
        self,
        website_id: str,
        people_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a contact.

        `DELETE /website/{website_id}/people/profile/{people_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#remove-people-profile
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `people_id`.

        Args:
            people_id: Id or e-mail address of the profile.
        """
        await self._call(
            "DELETE",
            "/website/{website_id}/people/profile/{people_id}",
            operation="website_people.remove_people_profile",
            path={
                "website_id": website_id,
                "people_id": people_id,
            },
            decode=nothing,
            options=options,
        )
