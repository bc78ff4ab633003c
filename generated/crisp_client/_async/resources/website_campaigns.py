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

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "website_campaigns"
