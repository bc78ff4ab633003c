# Derived from spec/rest/website_helpdesk_alternates.yaml, spec/rest/website_helpdesk_articles.yaml, spec/rest/website_helpdesk_categories.yaml, spec/rest/website_helpdesk_feedback.yaml, spec/rest/website_helpdesk_history.yaml, spec/rest/website_helpdesk_locales.yaml, spec/rest/website_helpdesk_pages.yaml, spec/rest/website_helpdesk_redirections.yaml, spec/rest/website_helpdesk_settings.yaml, spec/rest/website_helpdesk_tree.yaml, codegen/templates/_async/resources/{resource}.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""Operations of `website_helpdesk`."""

from __future__ import annotations

from ._website_helpdesk_alternates import WebsiteHelpdeskAlternatesPart
from ._website_helpdesk_articles import WebsiteHelpdeskArticlesPart
from ._website_helpdesk_categories import WebsiteHelpdeskCategoriesPart
from ._website_helpdesk_feedback import WebsiteHelpdeskFeedbackPart
from ._website_helpdesk_history import WebsiteHelpdeskHistoryPart
from ._website_helpdesk_locales import WebsiteHelpdeskLocalesPart
from ._website_helpdesk_pages import WebsiteHelpdeskPagesPart
from ._website_helpdesk_redirections import WebsiteHelpdeskRedirectionsPart
from ._website_helpdesk_settings import WebsiteHelpdeskSettingsPart
from ._website_helpdesk_tree import WebsiteHelpdeskTreePart


class WebsiteHelpdeskResource(
    WebsiteHelpdeskAlternatesPart,
    WebsiteHelpdeskArticlesPart,
    WebsiteHelpdeskCategoriesPart,
    WebsiteHelpdeskFeedbackPart,
    WebsiteHelpdeskHistoryPart,
    WebsiteHelpdeskLocalesPart,
    WebsiteHelpdeskPagesPart,
    WebsiteHelpdeskRedirectionsPart,
    WebsiteHelpdeskSettingsPart,
    WebsiteHelpdeskTreePart,
):
    """Operations of `website_helpdesk`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "website_helpdesk"
