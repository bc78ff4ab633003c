# Derived from spec/rest/website_conversations.yaml, spec/rest/website_conversations_browsing_calls.yaml, spec/rest/website_conversations_lists.yaml, spec/rest/website_conversations_messages.yaml, spec/rest/website_conversations_properties.yaml, spec/rest/website_conversations_requests.yaml, spec/rest/website_conversations_verify.yaml, codegen/templates/_async/resources/{resource}.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""Operations of `website_conversations`."""

from __future__ import annotations

from ._website_conversations import WebsiteConversationsPart
from ._website_conversations_browsing_calls import WebsiteConversationsBrowsingCallsPart
from ._website_conversations_lists import WebsiteConversationsListsPart
from ._website_conversations_messages import WebsiteConversationsMessagesPart
from ._website_conversations_properties import WebsiteConversationsPropertiesPart
from ._website_conversations_requests import WebsiteConversationsRequestsPart
from ._website_conversations_verify import WebsiteConversationsVerifyPart


class WebsiteConversationsResource(
    WebsiteConversationsPart,
    WebsiteConversationsBrowsingCallsPart,
    WebsiteConversationsListsPart,
    WebsiteConversationsMessagesPart,
    WebsiteConversationsPropertiesPart,
    WebsiteConversationsRequestsPart,
    WebsiteConversationsVerifyPart,
):
    """Operations of `website_conversations`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "website_conversations"
