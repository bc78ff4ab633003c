# Rendered from spec/rest/website_people.yaml, spec/rest/website_people_activity.yaml, spec/rest/website_people_campaigns.yaml, spec/rest/website_people_suggest.yaml, spec/rest/website_people_transfer.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `website_people`."""

from __future__ import annotations

from ._website_people import AsyncWebsitePeoplePart
from ._website_people_activity import AsyncWebsitePeopleActivityPart
from ._website_people_campaigns import AsyncWebsitePeopleCampaignsPart
from ._website_people_suggest import AsyncWebsitePeopleSuggestPart
from ._website_people_transfer import AsyncWebsitePeopleTransferPart


class AsyncWebsitePeopleResource(
    AsyncWebsitePeoplePart,
    AsyncWebsitePeopleActivityPart,
    AsyncWebsitePeopleCampaignsPart,
    AsyncWebsitePeopleSuggestPart,
    AsyncWebsitePeopleTransferPart,
):
    """Operations of `website_people`.

    Every method raises `ValueError` for a path value that is empty or a dot segment, before anything is sent;
    `TransportError` when there is no complete answer; a subclass of `APIError` when Crisp refuses, by status and reason.
    """
