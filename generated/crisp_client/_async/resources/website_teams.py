# Rendered from spec/rest/website_teams.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `website_teams`."""

from __future__ import annotations

from ... import models
from ..._runtime.data.decode import many
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.rest.options import RequestOptions
from ..._runtime.rest.request import picked
from ..paging import AsyncRows
from ..paging import by_page
from ..resource import AsyncResource


class AsyncWebsiteTeamsResource(
    AsyncResource,
):
    """Operations of `website_teams`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "website_teams"

    async def list_teams(
        self,
        website_id: str,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.WebsiteTeam]:
        """Return one page of the teams of a website.

        `GET /website/{website_id}/teams/list/{page_number}`
        Tiers: not stated; presumably all work.
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-teams
        Since 2026-09-16.
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/teams/list/{page_number}",
            operation="website_teams.list_teams",
            path={
                "website_id": website_id,
                "page_number": page_number,
            },
            decode=many(models.WebsiteTeam),
            options=options,
        )

    def iter_list_teams(
        self,
        website_id: str,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.WebsiteTeam]:
        """Iterate over all rows of `list_teams`, page by page, each once.

        It takes the arguments of `list_teams`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_teams(
                website_id,
                page_number,
                options=options,
            ),
            key="team_id",
            start=start_page,
        )

    async def create_new_team(
        self,
        website_id: str,
        body: models.CreateNewTeamBody | models.WebsiteTeam,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteTeamNew:
        """Add a team.

        `POST /website/{website_id}/team`
        Tiers: not stated; presumably all work.
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#create-a-new-team
        Since 2026-09-16.
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id`.

        Which fields are required is not stated.

        Keys of `body`, a mapping as `models.CreateNewTeamBody`:
            Optional: name (str), emoji (str), operators ([str]).
        """
        return await self._call(
            "POST",
            "/website/{website_id}/team",
            operation="website_teams.create_new_team",
            path={
                "website_id": website_id,
            },
            body=picked(body, ("name", "emoji", "operators")),
            decode=one(models.WebsiteTeamNew),
            options=options,
        )

    async def check_team_exists(
        self,
        website_id: str,
        team_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether there is such a team.

        `HEAD /website/{website_id}/team/{team_id}`
        Tiers: not stated; presumably all work.
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#check-if-team-exists
        Since 2026-09-16.
        Sent again after a failure; it only reads.
        """
        return await self._exists(
            "/website/{website_id}/team/{team_id}",
            operation="website_teams.check_team_exists",
            path={
                "website_id": website_id,
                "team_id": team_id,
            },
            options=options,
        )

    async def get_team(
        self,
        website_id: str,
        team_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteTeam:
        """Return a team.

        `GET /website/{website_id}/team/{team_id}`
        Tiers: not stated; presumably all work.
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-a-team
        Since 2026-09-16.
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `team_id`.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/team/{team_id}",
            operation="website_teams.get_team",
            path={
                "website_id": website_id,
                "team_id": team_id,
            },
            decode=one(models.WebsiteTeam),
            options=options,
        )

    async def save_team(
        self,
        website_id: str,
        team_id: str,
        body: models.SaveTeamBody | models.WebsiteTeam,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace a team.

        `PUT /website/{website_id}/team/{team_id}`
        Tiers: not stated; presumably all work.
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#save-a-team
        Since 2026-09-16.
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `team_id`.

        Which fields are required is not stated.

        Keys of `body`, a mapping as `models.SaveTeamBody`:
            Optional: name (str), emoji (str), operators ([str]).
        """
        await self._call(
            "PUT",
            "/website/{website_id}/team/{team_id}",
            operation="website_teams.save_team",
            path={
                "website_id": website_id,
                "team_id": team_id,
            },
            body=picked(body, ("name", "emoji", "operators")),
            decode=nothing,
            options=options,
        )

    async def delete_team(
        self,
        website_id: str,
        team_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a team.

        `DELETE /website/{website_id}/team/{team_id}`
        Tiers: not stated; presumably all work.
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#remove-a-team
        Since 2026-09-16.
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `team_id`.
        """
        await self._call(
            "DELETE",
            "/website/{website_id}/team/{team_id}",
            operation="website_teams.delete_team",
            path={
                "website_id": website_id,
                "team_id": team_id,
            },
            decode=nothing,
            options=options,
        )
