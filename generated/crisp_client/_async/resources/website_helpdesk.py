# Rendered from spec/rest/website_helpdesk_alternates.yaml, spec/rest/website_helpdesk_articles.yaml, spec/rest/website_helpdesk_categories.yaml, spec/rest/website_helpdesk_feedback.yaml, spec/rest/website_helpdesk_history.yaml, spec/rest/website_helpdesk_locales.yaml, spec/rest/website_helpdesk_pages.yaml, spec/rest/website_helpdesk_redirections.yaml, spec/rest/website_helpdesk_settings.yaml, spec/rest/website_helpdesk_tree.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `website_helpdesk`."""

from __future__ import annotations

from ._website_helpdesk_alternates import AsyncWebsiteHelpdeskAlternatesPart
from ._website_helpdesk_articles import AsyncWebsiteHelpdeskArticlesPart
from ._website_helpdesk_categories import AsyncWebsiteHelpdeskCategoriesPart
from ._website_helpdesk_feedback import AsyncWebsiteHelpdeskFeedbackPart
from ._website_helpdesk_history import AsyncWebsiteHelpdeskHistoryPart
from ._website_helpdesk_locales import AsyncWebsiteHelpdeskLocalesPart
from ._website_helpdesk_pages import AsyncWebsiteHelpdeskPagesPart
from ._website_helpdesk_redirections import AsyncWebsiteHelpdeskRedirectionsPart
from ._website_helpdesk_settings import AsyncWebsiteHelpdeskSettingsPart
from ._website_helpdesk_tree import AsyncWebsiteHelpdeskTreePart


class AsyncWebsiteHelpdeskResource(
    AsyncWebsiteHelpdeskAlternatesPart,
    AsyncWebsiteHelpdeskArticlesPart,
    AsyncWebsiteHelpdeskCategoriesPart,
    AsyncWebsiteHelpdeskFeedbackPart,
    AsyncWebsiteHelpdeskHistoryPart,
    AsyncWebsiteHelpdeskLocalesPart,
    AsyncWebsiteHelpdeskPagesPart,
    AsyncWebsiteHelpdeskRedirectionsPart,
    AsyncWebsiteHelpdeskSettingsPart,
    AsyncWebsiteHelpdeskTreePart,
):
    """Operations of `website_helpdesk`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "website_helpdesk"
