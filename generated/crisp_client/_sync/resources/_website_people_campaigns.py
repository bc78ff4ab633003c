# Derived from spec/rest/website_people_campaigns.yaml, codegen/templates/_async/resources/{resource}.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""Operations of `website_people`."""

from __future__ import annotations

from ... import models
from ..._runtime.data.decode import many
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.rest.options import RequestOptions
from ..paging import by_page
from ..paging import Rows
from ..resource import Resource


class WebsitePeopleCampaignsPart(
    Resource,
):
    """Operations of `website_people`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    def list_people_campaigns(
        self,
        website_id: str,
        people_id: str,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.PeopleCampaign]:
        """Return one page of the campaigns that a contact was sent.

        `GET /website/{website_id}/people/campaigns/{people_id}/list/{page_number}`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-people-campaigns
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `people_id`.

        Args:
            people_id: Id or e-mail address of the profile.
        """
        return self._call(
            "GET",
            "/website/{website_id}/people/campaigns/{people_id}/list/{page_number}",
            operation="website_people.list_people_campaigns",
            path={
                "website_id": website_id,
                "people_id": people_id,
                "page_number": page_number,
            },
            decode=many(models.PeopleCampaign),
            options=options,
        )

    def iter_list_people_campaigns(
        self,
        website_id: str,
        people_id: str,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> Rows[models.PeopleCampaign]:
        """Iterate over all rows of `list_people_campaigns`, page by page, each once.

        It takes the arguments of `list_people_campaigns`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_people_campaigns(
                website_id,
                people_id,
                page_number,
                options=options,
            ),
            key="campaign_id",
            start=start_page,
        )

    def get_people_subscription_status(
        self,
        website_id: str,
        people_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.PeopleSubscription:
        """Return whether a contact accepts campaigns.

        `GET /website/{website_id}/people/subscription/{people_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-people-subscription-status
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `people_id`.

        Args:
            people_id: Id or e-mail address of the profile.
        """
        return self._call(
            "GET",
            "/website/{website_id}/people/subscription/{people_id}",
            operation="website_people.get_people_subscription_status",
            path={
                "website_id": website_id,
                "people_id": people_id,
            },
            decode=one(models.PeopleSubscription),
            options=options,
        )

    def update_people_subscription_status(
        self,
        website_id: str,
        people_id: str,
        body: models.PeopleSubscriptionUpdate,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Subscribe a contact to campaigns, or unsubscribe them.

        `PATCH /website/{website_id}/people/subscription/{people_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#update-people-subscription-status
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `people_id`.

        Keys of `body`, a mapping as `models.PeopleSubscriptionUpdate`:
            Required: email (bool).

        Args:
            people_id: Id or e-mail address of the profile.
        """
        self._call(
            "PATCH",
            "/website/{website_id}/people/subscription/{people_id}",
            operation="website_people.update_people_subscription_status",
            path={
                "website_id": website_id,
                "people_id": people_id,
            },
            body=body,
            decode=nothing,
            options=options,
        )
