# Derived from spec/rest/website_visitors.yaml, codegen/templates/_async/resources/{resource}.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""Operations of `website_visitors`."""

from __future__ import annotations

from ... import models
from ..._runtime.data.decode import many
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.rest.options import RequestOptions
from ..paging import by_page
from ..paging import Rows
from ..resource import Resource


class WebsiteVisitorsResource(
    Resource,
):
    """Operations of `website_visitors`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "website_visitors"

    def count_visitors(
        self,
        website_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteVisitorCount:
        """Return how many visitors are on the website.

        `GET /website/{website_id}/visitors/count`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#count-visitors
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        return self._call(
            "GET",
            "/website/{website_id}/visitors/count",
            operation="website_visitors.count_visitors",
            path={
                "website_id": website_id,
            },
            decode=one(models.WebsiteVisitorCount),
            options=options,
        )

    def list_visitors(
        self,
        website_id: str,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.WebsiteVisitor]:
        """Return one page of the visitors on the website.

        `GET /website/{website_id}/visitors/list/{page_number}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: website:visitors.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-visitors
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        return self._call(
            "GET",
            "/website/{website_id}/visitors/list/{page_number}",
            operation="website_visitors.list_visitors",
            path={
                "website_id": website_id,
                "page_number": page_number,
            },
            decode=many(models.WebsiteVisitor),
            options=options,
        )

    def iter_list_visitors(
        self,
        website_id: str,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> Rows[models.WebsiteVisitor]:
        """Iterate over all rows of `list_visitors`, page by page, each once.

        It takes the arguments of `list_visitors`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_visitors(
                website_id,
                page_number,
                options=options,
            ),
            key="session_id",
            start=start_page,
        )

    def pinpoint_visitors_on_map(
        self,
        website_id: str,
        *,
        center_latitude: float | None = None,
        center_longitude: float | None = None,
        center_radius: int | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.WebsiteVisitorsMapPoint]:
        """Return where the visitors are, all over the world or around a place.

        `GET /website/{website_id}/visitors/map`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#pinpoint-visitors-on-a-map
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.

        Args:
            center_radius: The unit is not stated.
        """
        return self._call(
            "GET",
            "/website/{website_id}/visitors/map",
            operation="website_visitors.pinpoint_visitors_on_map",
            path={
                "website_id": website_id,
            },
            query={
                "center_latitude": center_latitude,
                "center_longitude": center_longitude,
                "center_radius": center_radius,
            },
            decode=many(models.WebsiteVisitorsMapPoint),
            options=options,
        )

    def get_session_identifier_from_token(
        self,
        website_id: str,
        token_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteVisitorsToken:
        """Return the session_id of the visitor who has a token.

        `GET /website/{website_id}/visitors/token/{token_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-session-identifier-from-token
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `token_id`.

        Args:
            token_id: Token of the visitor's chatbox.
        """
        return self._call(
            "GET",
            "/website/{website_id}/visitors/token/{token_id}",
            operation="website_visitors.get_session_identifier_from_token",
            path={
                "website_id": website_id,
                "token_id": token_id,
            },
            decode=one(models.WebsiteVisitorsToken),
            options=options,
        )

    def count_blocked_visitors(
        self,
        website_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.WebsiteVisitorsBlocked]:
        """Return how many visitors each rule blocks.

        `GET /website/{website_id}/visitors/blocked`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#count-blocked-visitors
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.

        A list in Crisp's Go client, one object in its Node client; there may be several rules, so a list here.
        """
        return self._call(
            "GET",
            "/website/{website_id}/visitors/blocked",
            operation="website_visitors.count_blocked_visitors",
            path={
                "website_id": website_id,
            },
            decode=many(models.WebsiteVisitorsBlocked),
            options=options,
        )

    def count_blocked_visitors_in_rule(
        self,
        website_id: str,
        block_rule: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteVisitorsBlocked:
        """Return how many visitors a rule blocks.

        `GET /website/{website_id}/visitors/blocked/{block_rule}`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#count-blocked-visitors-in-rule
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `block_rule`.

        An object in Crisp's Go client, a bare number in its Node client; an answer's data is an object or a list.

        Args:
            block_rule: A rule by which visitors are blocked.
        """
        return self._call(
            "GET",
            "/website/{website_id}/visitors/blocked/{block_rule}",
            operation="website_visitors.count_blocked_visitors_in_rule",
            path={
                "website_id": website_id,
                "block_rule": block_rule,
            },
            decode=one(models.WebsiteVisitorsBlocked),
            options=options,
        )

    def clear_blocked_visitors_in_rule(
        self,
        website_id: str,
        block_rule: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Let the visitors in whom a rule blocks.

        `DELETE /website/{website_id}/visitors/blocked/{block_rule}`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#clear-blocked-visitors-in-rule
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `block_rule`.

        Args:
            block_rule: A rule by which visitors are blocked.
        """
        self._call(
            "DELETE",
            "/website/{website_id}/visitors/blocked/{block_rule}",
            operation="website_visitors.clear_blocked_visitors_in_rule",
            path={
                "website_id": website_id,
                "block_rule": block_rule,
            },
            decode=nothing,
            options=options,
        )
