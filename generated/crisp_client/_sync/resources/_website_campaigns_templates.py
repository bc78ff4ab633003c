# Derived from spec/rest/website_campaigns_templates.yaml, codegen/templates/_async/resources/{resource}.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
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
from ..._runtime.data.unset import UNSET
from ..._runtime.data.unset import Unset
from ..._runtime.rest.fields import in_one
from ..._runtime.rest.options import RequestOptions
from ..._runtime.rest.request import picked
from ..paging import by_page
from ..paging import Rows
from ..resource import Resource


class WebsiteCampaignsTemplatesPart(
    Resource,
):
    """Operations of `website_campaigns`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    def list_campaign_templates(
        self,
        website_id: str,
        page_number: int = 1,
        *,
        search_name: str | None = None,
        filter_type_static: bool | None = None,
        filter_type_custom: bool | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.WebsiteCampaignTemplateExcerpt]:
        """Return one page of the templates for campaigns.

        `GET /website/{website_id}/campaigns/templates/{page_number}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-campaign-templates
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.

        Crisp's Node client sends none of these filters.
        """
        return self._call(
            "GET",
            "/website/{website_id}/campaigns/templates/{page_number}",
            operation="website_campaigns.list_campaign_templates",
            path={
                "website_id": website_id,
                "page_number": page_number,
            },
            query={
                "search_name": search_name,
                "filter_type_static": filter_type_static,
                "filter_type_custom": filter_type_custom,
            },
            decode=many(models.WebsiteCampaignTemplateExcerpt),
            options=options,
        )

    def iter_list_campaign_templates(
        self,
        website_id: str,
        *,
        search_name: str | None = None,
        filter_type_static: bool | None = None,
        filter_type_custom: bool | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> Rows[models.WebsiteCampaignTemplateExcerpt]:
        """Iterate over all rows of `list_campaign_templates`, page by page, each once.

        It takes the arguments of `list_campaign_templates`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_campaign_templates(
                website_id,
                page_number,
                search_name=search_name,
                filter_type_static=filter_type_static,
                filter_type_custom=filter_type_custom,
                options=options,
            ),
            key="template_id",
            start=start_page,
        )

    @overload
    def create_new_campaign_template(
        self,
        website_id: str,
        name: str,
        format: Literal["markdown", "html"],
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteCampaignTemplateNew: ...

    @overload
    def create_new_campaign_template(
        self,
        website_id: str,
        name: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteCampaignTemplateNew: ...

    def create_new_campaign_template(
        self,
        website_id: str,
        name: str | Mapping[str, Any],
        format: Literal["markdown", "html"] | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteCampaignTemplateNew:
        """Create a template without content.

        `POST /website/{website_id}/campaigns/template`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#create-a-new-campaign-template
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id`.
        Takes the fields of its body as one mapping, too, in the place of `name`.
        """
        return self._call(
            "POST",
            "/website/{website_id}/campaigns/template",
            operation="website_campaigns.create_new_campaign_template",
            path={
                "website_id": website_id,
            },
            body=in_one(
                "create_new_campaign_template(website_id, name, format)",
                {
                    "name": name,
                    "format": format,
                },
                first="name",
                required=("name", "format"),
            ),
            decode=one(models.WebsiteCampaignTemplateNew),
            options=options,
        )

    def check_campaign_template_exists(
        self,
        website_id: str,
        template_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether there is such a template.

        `HEAD /website/{website_id}/campaigns/template/{template_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#check-if-campaign-template-exists
        Sent again after a failure; it only reads.
        """
        return self._exists(
            "/website/{website_id}/campaigns/template/{template_id}",
            operation="website_campaigns.check_campaign_template_exists",
            path={
                "website_id": website_id,
                "template_id": template_id,
            },
            options=options,
        )

    def get_campaign_template(
        self,
        website_id: str,
        template_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteCampaignTemplateItem:
        """Return a template with its content.

        `GET /website/{website_id}/campaigns/template/{template_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-a-campaign-template
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `template_id`.
        """
        return self._call(
            "GET",
            "/website/{website_id}/campaigns/template/{template_id}",
            operation="website_campaigns.get_campaign_template",
            path={
                "website_id": website_id,
                "template_id": template_id,
            },
            decode=one(models.WebsiteCampaignTemplateItem),
            options=options,
        )

    def save_campaign_template(
        self,
        website_id: str,
        template_id: str,
        body: models.SaveCampaignTemplateBody | models.WebsiteCampaignTemplateItem,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace a template.

        `PUT /website/{website_id}/campaigns/template/{template_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#save-a-campaign-template
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `template_id`.

        Keys of `body`, a mapping as `models.SaveCampaignTemplateBody`:
            Required: name (str), format ("markdown" | "html"), content (str).
        """
        self._call(
            "PUT",
            "/website/{website_id}/campaigns/template/{template_id}",
            operation="website_campaigns.save_campaign_template",
            path={
                "website_id": website_id,
                "template_id": template_id,
            },
            body=picked(body, ("name", "format", "content")),
            decode=nothing,
            options=options,
        )

    def update_campaign_template(
        self,
        website_id: str,
        template_id: str,
        body: models.UpdateCampaignTemplateBody | models.WebsiteCampaignTemplateItem,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change a template; what is left out stays as it is.

        `PATCH /website/{website_id}/campaigns/template/{template_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#update-a-campaign-template
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `template_id`.

        Keys of `body`, a mapping as `models.UpdateCampaignTemplateBody`:
            Optional: name (str), format ("markdown" | "html"), content (str).
        """
        self._call(
            "PATCH",
            "/website/{website_id}/campaigns/template/{template_id}",
            operation="website_campaigns.update_campaign_template",
            path={
                "website_id": website_id,
                "template_id": template_id,
            },
            body=picked(body, ("name", "format", "content")),
            decode=nothing,
            options=options,
        )

    def remove_campaign_template(
        self,
        website_id: str,
        template_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a template.

        `DELETE /website/{website_id}/campaigns/template/{template_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#remove-a-campaign-template
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `template_id`.
        """
        self._call(
            "DELETE",
            "/website/{website_id}/campaigns/template/{template_id}",
            operation="website_campaigns.remove_campaign_template",
            path={
                "website_id": website_id,
                "template_id": template_id,
            },
            decode=nothing,
            options=options,
        )
