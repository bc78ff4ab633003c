# Rendered from spec/rest/website_campaigns.yaml, spec/rest/website_campaigns_templates.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `website_campaigns`."""

from __future__ import annotations

from ._website_campaigns import AsyncWebsiteCampaignsPart
from ._website_campaigns_templates import AsyncWebsiteCampaignsTemplatesPart


class AsyncWebsiteCampaignsResource(
    AsyncWebsiteCampaignsPart,
    AsyncWebsiteCampaignsTemplatesPart,
):
    """Operations of `website_campaigns`.

    Every method raises `ValueError` for a path value that is empty or a dot segment, before anything is sent;
    `TransportError` when there is no complete answer; a subclass of `APIError` when Crisp refuses, by status and reason.
    """
