# Rendered from spec/rest/website_conversations.yaml, spec/rest/website_conversations_browsing_calls.yaml, spec/rest/website_conversations_lists.yaml, spec/rest/website_conversations_messages.yaml, spec/rest/website_conversations_properties.yaml, spec/rest/website_conversations_requests.yaml, spec/rest/website_conversations_verify.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `website_conversations`."""

from __future__ import annotations

from ._website_conversations import AsyncWebsiteConversationsPart
from ._website_conversations_browsing_calls import AsyncWebsiteConversationsBrowsingCallsPart
from ._website_conversations_lists import AsyncWebsiteConversationsListsPart
from ._website_conversations_messages import AsyncWebsiteConversationsMessagesPart
from ._website_conversations_properties import AsyncWebsiteConversationsPropertiesPart
from ._website_conversations_requests import AsyncWebsiteConversationsRequestsPart
from ._website_conversations_verify import AsyncWebsiteConversationsVerifyPart


class AsyncWebsiteConversationsResource(
    AsyncWebsiteConversationsPart,
    AsyncWebsiteConversationsBrowsingCallsPart,
    AsyncWebsiteConversationsListsPart,
    AsyncWebsiteConversationsMessagesPart,
    AsyncWebsiteConversationsPropertiesPart,
    AsyncWebsiteConversationsRequestsPart,
    AsyncWebsiteConversationsVerifyPart,
):
    """Operations of `website_conversations`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "website_conversations"
