# Rendered from spec/rest/website_helpdesk_locales.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_helpdesk_locales.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from typing import NotRequired
from typing import TypedDict

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model


@model
class HelpdeskLocale(Model):
    """A language in which the helpdesk is written."""

    locale: str
    """What other operations take; locale_id appears nowhere else."""
    locale_id: str | None = None
    url: str | None = None
    articles: int | None = None
    """How many there are in the old knowledge base."""
    categories: int | None = None
    """How many there are in the old knowledge base."""
    statistics: HelpdeskLocaleStatistics | None = None
    """How much there is in the new knowledge base. Crisp's Node client has it in place of articles and categories, which it no longer knows. Since 2026-09-16."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.locale = data.get("locale")
        new.locale_id = data.get("locale_id")
        new.url = data.get("url")
        new.articles = data.get("articles")
        new.categories = data.get("categories")
        new.statistics = (
            _decode_helpdesk_locale_statistics(v)
            if (v := data.get("statistics")).__class__ is dict
            else v
        )
        new._raw = data
        return new


@model
class HelpdeskLocaleStatistics(Model):
    """How much there is in one language, by content type.

    Since 2026-09-16.
    """

    articles: HelpdeskLocaleStatisticsContent | None = None
    guides: HelpdeskLocaleStatisticsContent | None = None
    references: HelpdeskLocaleStatisticsContent | None = None
    news: HelpdeskLocaleStatisticsContent | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.articles = (
            _decode_helpdesk_locale_statistics_content(v)
            if (v := data.get("articles")).__class__ is dict
            else v
        )
        new.guides = (
            _decode_helpdesk_locale_statistics_content(v)
            if (v := data.get("guides")).__class__ is dict
            else v
        )
        new.references = (
            _decode_helpdesk_locale_statistics_content(v)
            if (v := data.get("references")).__class__ is dict
            else v
        )
        new.news = (
            _decode_helpdesk_locale_statistics_content(v)
            if (v := data.get("news")).__class__ is dict
            else v
        )
        new._raw = data
        return new


@model
class HelpdeskLocaleStatisticsContent(Model):
    """How much there is of one content type.

    Since 2026-09-16.
    """

    entries: int | None = None
    groups: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.entries = data.get("entries")
        new.groups = data.get("groups")
        new._raw = data
        return new


class HelpdeskLocaleExternalImport(TypedDict):
    """The helpdesk that is elsewhere.

    Since 2026-09-16.
    """

    helpdesk_url: str
    """At least 1 long. A URL, with its scheme."""
    detect_locales: NotRequired[bool]
    other_locales: NotRequired[Sequence[str]]


# Bound once: a look-up for each object would take a twentieth of the time of decoding.
_decode_helpdesk_locale_statistics = HelpdeskLocaleStatistics._decode
_decode_helpdesk_locale_statistics_content = HelpdeskLocaleStatisticsContent._decode


complete_annotations(globals())
