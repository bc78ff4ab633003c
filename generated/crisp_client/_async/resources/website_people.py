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

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "website_people"
