# Derived from spec/rest/website_campaigns.yaml, codegen/templates/_async/resources/{resource}.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""Operations of `website_campaigns`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from typing import Literal
from typing import overload

from ... import models
from ..._runtime.data.decode import many
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.data.decode import plain
from ..._runtime.data.unset import UNSET
from ..._runtime.data.unset import Unset
from ..._runtime.rest.fields import in_one
from ..._runtime.rest.options import RequestOptions
from ..._runtime.rest.request import picked
from ..paging import by_page
from ..paging import Rows
from ..resource import Resource


class WebsiteCampaignsPart(
    Resource,
):
    """Operations of `website_campaigns`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    def list_campaigns(
        self,
        website_id: str,
        page_number: int = 1,
        *,
        search_name: str | None = None,
        filter_tag: str | None = None,
        filter_type_one_shot: bool | None = None,
        filter_type_automated: bool | None = None,
        filter_status_not_configured: bool | None = None,
        filter_status_ready: bool | None = None,
        filter_status_paused: bool | None = None,
        filter_status_sending: bool | None = None,
        filter_status_done: bool | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.WebsiteCampaignExcerpt]:
        """Return one page of the campaigns of a website.

        `GET /website/{website_id}/campaigns/list/{page_number}`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-campaigns
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.

        Crisp's Node client sends none of these filters.
        """
        return self._call(
            "GET",
            "/website/{website_id}/campaigns/list/{page_number}",
            operation="website_campaigns.list_campaigns",
            path={
                "website_id": website_id,
                "page_number": page_number,
            },
            query={
                "search_name": search_name,
                "filter_tag": filter_tag,
                "filter_type_one_shot": filter_type_one_shot,
                "filter_type_automated": filter_type_automated,
                "filter_status_not_configured": filter_status_not_configured,
                "filter_status_ready": filter_status_ready,
                "filter_status_paused": filter_status_paused,
                "filter_status_sending": filter_status_sending,
                "filter_status_done": filter_status_done,
            },
            decode=many(models.WebsiteCampaignExcerpt),
            options=options,
        )

    def iter_list_campaigns(
        self,
        website_id: str,
        *,
        search_name: str | None = None,
        filter_tag: str | None = None,
        filter_type_one_shot: bool | None = None,
        filter_type_automated: bool | None = None,
        filter_status_not_configured: bool | None = None,
        filter_status_ready: bool | None = None,
        filter_status_paused: bool | None = None,
        filter_status_sending: bool | None = None,
        filter_status_done: bool | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> Rows[models.WebsiteCampaignExcerpt]:
        """Iterate over all rows of `list_campaigns`, page by page, each once.

        It takes the arguments of `list_campaigns`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_campaigns(
                website_id,
                page_number,
                search_name=search_name,
                filter_tag=filter_tag,
                filter_type_one_shot=filter_type_one_shot,
                filter_type_automated=filter_type_automated,
                filter_status_not_configured=filter_status_not_configured,
                filter_status_ready=filter_status_ready,
                filter_status_paused=filter_status_paused,
                filter_status_sending=filter_status_sending,
                filter_status_done=filter_status_done,
                options=options,
            ),
            key="campaign_id",
            start=start_page,
        )

    def list_campaign_tags(
        self,
        website_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> list[str]:
        """Return all tags that campaigns have.

        `GET /website/{website_id}/campaigns/tags`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-campaign-tags
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        return self._call(
            "GET",
            "/website/{website_id}/campaigns/tags",
            operation="website_campaigns.list_campaign_tags",
            path={
                "website_id": website_id,
            },
            decode=plain(list[str]),
            options=options,
        )

    @overload
    def create_new_campaign(
        self,
        website_id: str,
        type: Literal["one-shot", "automated"],
        name: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteCampaignNew: ...

    @overload
    def create_new_campaign(
        self,
        website_id: str,
        type: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteCampaignNew: ...

    def create_new_campaign(
        self,
        website_id: str,
        type: Literal["one-shot", "automated"] | Mapping[str, Any],
        name: str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteCampaignNew:
        """Create a campaign without content.

        `POST /website/{website_id}/campaign`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#create-a-new-campaign
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id`.
        Takes the fields of its body as one mapping, too, in the place of `type`.
        """
        return self._call(
            "POST",
            "/website/{website_id}/campaign",
            operation="website_campaigns.create_new_campaign",
            path={
                "website_id": website_id,
            },
            body=in_one(
                "create_new_campaign(website_id, type, name)",
                {
                    "type": type,
                    "name": name,
                },
                first="type",
                required=("type", "name"),
            ),
            decode=one(models.WebsiteCampaignNew),
            options=options,
        )

    def check_campaign_exists(
        self,
        website_id: str,
        campaign_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether there is such a campaign.

        `HEAD /website/{website_id}/campaign/{campaign_id}`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#check-if-campaign-exists
        Sent again after a failure; it only reads.
        """
        return self._exists(
            "/website/{website_id}/campaign/{campaign_id}",
            operation="website_campaigns.check_campaign_exists",
            path={
                "website_id": website_id,
                "campaign_id": campaign_id,
            },
            options=options,
        )

    def get_campaign(
        self,
        website_id: str,
        campaign_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteCampaignItem:
        """Return a campaign with its content.

        `GET /website/{website_id}/campaign/{campaign_id}`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-a-campaign
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `campaign_id`.
        """
        return self._call(
            "GET",
            "/website/{website_id}/campaign/{campaign_id}",
            operation="website_campaigns.get_campaign",
            path={
                "website_id": website_id,
                "campaign_id": campaign_id,
            },
            decode=one(models.WebsiteCampaignItem),
            options=options,
        )

    def save_campaign(
        self,
        website_id: str,
        campaign_id: str,
        body: models.SaveCampaignBody | models.WebsiteCampaignItem,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace what a campaign says, to whom and when.

        `PUT /website/{website_id}/campaign/{campaign_id}`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#save-a-campaign
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `campaign_id`.

        Keys of `body`, a mapping as `models.SaveCampaignBody`:
            Required: type ("one-shot" | "automated"), format ("markdown" | "html"), name (str), subject (str),
                sender (WebsiteCampaignItemSenderInput), recipients (WebsiteCampaignItemRecipientsInput), flow
                (WebsiteCampaignItemFlowInput), message (str).
            Optional: tag (str), options (WebsiteCampaignItemOptionsInput).
        """
        self._call(
            "PUT",
            "/website/{website_id}/campaign/{campaign_id}",
            operation="website_campaigns.save_campaign",
            path={
                "website_id": website_id,
                "campaign_id": campaign_id,
            },
            body=picked(
                body,
                (
                    "type",
                    "format",
                    "name",
                    "subject",
                    "tag",
                    "sender",
                    "recipients",
                    "flow",
                    "message",
                    "options",
                ),
            ),
            decode=nothing,
            options=options,
        )

    def update_campaign(
        self,
        website_id: str,
        campaign_id: str,
        body: models.UpdateCampaignBody | models.WebsiteCampaignItem,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change a campaign; what is left out stays as it is.

        `PATCH /website/{website_id}/campaign/{campaign_id}`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#update-a-campaign
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `campaign_id`.

        Keys of `body`, a mapping as `models.UpdateCampaignBody`:
            Optional: type ("one-shot" | "automated"), format ("markdown" | "html"), name (str), subject (str),
                tag (str), sender (WebsiteCampaignItemSenderInput), recipients
                (WebsiteCampaignItemRecipientsInput), flow (WebsiteCampaignItemFlowInput), message (str),
                options (WebsiteCampaignItemOptionsInput).
        """
        self._call(
            "PATCH",
            "/website/{website_id}/campaign/{campaign_id}",
            operation="website_campaigns.update_campaign",
            path={
                "website_id": website_id,
                "campaign_id": campaign_id,
            },
            body=picked(
                body,
                (
                    "type",
                    "format",
                    "name",
                    "subject",
                    "tag",
                    "sender",
                    "recipients",
                    "flow",
                    "message",
                    "options",
                ),
            ),
            decode=nothing,
            options=options,
        )

    def remove_campaign(
        self,
        website_id: str,
        campaign_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a campaign.

        `DELETE /website/{website_id}/campaign/{campaign_id}`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#remove-a-campaign
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `campaign_id`.
        """
        self._call(
            "DELETE",
            "/website/{website_id}/campaign/{campaign_id}",
            operation="website_campaigns.remove_campaign",
            path={
                "website_id": website_id,
                "campaign_id": campaign_id,
            },
            decode=nothing,
            options=options,
        )

    def dispatch_campaign(
        self,
        website_id: str,
        campaign_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send a campaign to its recipients.

        `POST /website/{website_id}/campaign/{campaign_id}/dispatch`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#dispatch-a-campaign
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `campaign_id`.
        Causes `campaign:dispatched`.
        """
        self._call(
            "POST",
            "/website/{website_id}/campaign/{campaign_id}/dispatch",
            operation="website_campaigns.dispatch_campaign",
            path={
                "website_id": website_id,
                "campaign_id": campaign_id,
            },
            decode=nothing,
            options=options,
        )

    def resume_campaign(
        self,
        website_id: str,
        campaign_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Go on with a campaign that was paused.

        `POST /website/{website_id}/campaign/{campaign_id}/resume`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#resume-a-campaign
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `campaign_id`.
        """
        self._call(
            "POST",
            "/website/{website_id}/campaign/{campaign_id}/resume",
            operation="website_campaigns.resume_campaign",
            path={
                "website_id": website_id,
                "campaign_id": campaign_id,
            },
            decode=nothing,
            options=options,
        )

    def pause_campaign(
        self,
        website_id: str,
        campaign_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Stop a campaign until it is resumed.

        `POST /website/{website_id}/campaign/{campaign_id}/pause`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#pause-a-campaign
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `campaign_id`.
        """
        self._call(
            "POST",
            "/website/{website_id}/campaign/{campaign_id}/pause",
            operation="website_campaigns.pause_campaign",
            path={
                "website_id": website_id,
                "campaign_id": campaign_id,
            },
            decode=nothing,
            safety="idempotent",
            options=options,
        )

    def test_campaign(
        self,
        website_id: str,
        campaign_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send a campaign as a test, not to its recipients.

        `POST /website/{website_id}/campaign/{campaign_id}/test`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#test-a-campaign
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `campaign_id`.
        """
        self._call(
            "POST",
            "/website/{website_id}/campaign/{campaign_id}/test",
            operation="website_campaigns.test_campaign",
            path={
                "website_id": website_id,
                "campaign_id": campaign_id,
            },
            decode=nothing,
            options=options,
        )

    def list_campaign_recipients(
        self,
        website_id: str,
        campaign_id: str,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.WebsiteCampaignRecipient]:
        """Return one page of the contacts that a campaign is for.

        `GET /website/{website_id}/campaign/{campaign_id}/recipients/{page_number}`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-campaign-recipients
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `campaign_id`.
        """
        return self._call(
            "GET",
            "/website/{website_id}/campaign/{campaign_id}/recipients/{page_number}",
            operation="website_campaigns.list_campaign_recipients",
            path={
                "website_id": website_id,
                "campaign_id": campaign_id,
                "page_number": page_number,
            },
            decode=many(models.WebsiteCampaignRecipient),
            options=options,
        )

    def iter_list_campaign_recipients(
        self,
        website_id: str,
        campaign_id: str,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> Rows[models.WebsiteCampaignRecipient]:
        """Iterate over all rows of `list_campaign_recipients`, page by page, each once.

        It takes the arguments of `list_campaign_recipients`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_campaign_recipients(
                website_id,
                campaign_id,
                page_number,
                options=options,
            ),
            key="people_id",
            start=start_page,
        )

    def list_campaign_statistics(
        self,
        website_id: str,
        campaign_id: str,
        type: Literal["opened", "clicked", "unsubscribed"],
        page_number: int = 1,
        *,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.WebsiteCampaignStatistic]:
        """Return one page of what recipients did with a campaign.

        `GET /website/{website_id}/campaign/{campaign_id}/statistics/{type}/{page_number}`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-campaign-statistics
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `campaign_id` or `type`.

        The type is called action in Crisp's clients, which lack per_page.

        Args:
            type: Deduced from WebsiteCampaignItemStatistics.
            per_page: Rows on a page. No bounds are stated; other lists take 20 to 50.
        """
        return self._call(
            "GET",
            "/website/{website_id}/campaign/{campaign_id}/statistics/{type}/{page_number}",
            operation="website_campaigns.list_campaign_statistics",
            path={
                "website_id": website_id,
                "campaign_id": campaign_id,
                "type": type,
                "page_number": page_number,
            },
            query={
                "per_page": per_page,
            },
            decode=many(models.WebsiteCampaignStatistic),
            options=options,
        )

    def iter_list_campaign_statistics(
        self,
        website_id: str,
        campaign_id: str,
        type: Literal["opened", "clicked", "unsubscribed"],
        *,
        per_page: int | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> Rows[models.WebsiteCampaignStatistic]:
        """Iterate over all rows of `list_campaign_statistics`, page by page, each once.

        It takes the arguments of `list_campaign_statistics`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_campaign_statistics(
                website_id,
                campaign_id,
                type,
                page_number,
                per_page=per_page,
                options=options,
            ),
            key=None,
            start=start_page,
        )
