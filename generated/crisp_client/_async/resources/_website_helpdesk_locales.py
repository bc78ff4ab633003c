# Rendered from spec/rest/website_helpdesk_locales.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `website_helpdesk`."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

from ... import models
from ..._runtime.data.decode import many
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.data.unset import UNSET
from ..._runtime.data.unset import Unset
from ..._runtime.deprecated import deprecated
from ..._runtime.rest.fields import in_one
from ..._runtime.rest.options import RequestOptions
from ..._runtime.rest.request import one_of
from ..paging import AsyncRows
from ..paging import by_page
from ..resource import AsyncResource


class AsyncWebsiteHelpdeskLocalesPart(
    AsyncResource,
):
    """Operations of `website_helpdesk`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    async def list_helpdesk_locales(
        self,
        website_id: str,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.HelpdeskLocale]:
        """Return one page of the languages of the helpdesk.

        `GET /website/{website_id}/helpdesk/locales/{page_number}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-helpdesk-locales
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/helpdesk/locales/{page_number}",
            operation="website_helpdesk.list_helpdesk_locales",
            path={
                "website_id": website_id,
                "page_number": page_number,
            },
            decode=many(models.HelpdeskLocale),
            options=options,
        )

    def iter_list_helpdesk_locales(
        self,
        website_id: str,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.HelpdeskLocale]:
        """Iterate over all rows of `list_helpdesk_locales`, page by page, each once.

        It takes the arguments of `list_helpdesk_locales`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_helpdesk_locales(
                website_id,
                page_number,
                options=options,
            ),
            key="locale",
            start=start_page,
        )

    async def add_helpdesk_locale(
        self,
        website_id: str,
        locale: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Add a language to the helpdesk.

        `POST /website/{website_id}/helpdesk/locale`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#add-helpdesk-locale
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id`.
        Takes the fields of its body as one mapping, too, in the place of `locale`.

        Args:
            locale: Values seen: en.
        """
        await self._call(
            "POST",
            "/website/{website_id}/helpdesk/locale",
            operation="website_helpdesk.add_helpdesk_locale",
            path={
                "website_id": website_id,
            },
            body=in_one(
                "add_helpdesk_locale(website_id, locale)",
                {
                    "locale": locale,
                },
                first="locale",
                required=("locale",),
            ),
            decode=nothing,
            options=options,
        )

    async def check_helpdesk_locale_exists(
        self,
        website_id: str,
        locale: str,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether the helpdesk has a language.

        `HEAD /website/{website_id}/helpdesk/locale/{locale}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#check-if-helpdesk-locale-exists
        Sent again after a failure; it only reads.

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        return await self._exists(
            "/website/{website_id}/helpdesk/locale/{locale}",
            operation="website_helpdesk.check_helpdesk_locale_exists",
            path={
                "website_id": website_id,
                "locale": locale,
            },
            options=options,
        )

    async def resolve_helpdesk_locale(
        self,
        website_id: str,
        locale: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskLocale:
        """Return a language of the helpdesk.

        `GET /website/{website_id}/helpdesk/locale/{locale}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#resolve-helpdesk-locale
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `locale`.

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/helpdesk/locale/{locale}",
            operation="website_helpdesk.resolve_helpdesk_locale",
            path={
                "website_id": website_id,
                "locale": locale,
            },
            decode=one(models.HelpdeskLocale),
            options=options,
        )

    async def delete_helpdesk_locale(
        self,
        website_id: str,
        locale: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a language of the helpdesk.

        `DELETE /website/{website_id}/helpdesk/locale/{locale}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#delete-helpdesk-locale
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `locale`.

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        await self._call(
            "DELETE",
            "/website/{website_id}/helpdesk/locale/{locale}",
            operation="website_helpdesk.delete_helpdesk_locale",
            path={
                "website_id": website_id,
                "locale": locale,
            },
            decode=nothing,
            options=options,
        )

    async def import_external_helpdesk_to_locale(
        self,
        website_id: str,
        locale: str,
        content_type: models.HelpdeskContentType,
        body: models.HelpdeskLocaleExternalImport,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Fill one content type of a language from a helpdesk that is elsewhere.

        `POST /website/{website_id}/helpdesk/import/{locale}/{content_type}`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#import-external-helpdesk-to-locale
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `content_type`.

        Until 2026-09-16 the name stood for the route of the old knowledge base, which has no content type and takes the address alone.

        Keys of `body`, a mapping as `models.HelpdeskLocaleExternalImport`:
            Required: helpdesk_url (str).
            Optional: detect_locales (bool), other_locales ([str]).

        Args:
            locale: Language of the helpdesk, as `en`.
            content_type: Closed because list_helpdesk_locale_feedbacks had a page number at its place until 2026-09-16. One of "articles", "guides", "references", "news".
        """
        one_of("content_type", content_type, ("articles", "guides", "references", "news"))
        await self._call(
            "POST",
            "/website/{website_id}/helpdesk/import/{locale}/{content_type}",
            operation="website_helpdesk.import_external_helpdesk_to_locale",
            path={
                "website_id": website_id,
                "locale": locale,
                "content_type": content_type,
            },
            body=body,
            decode=nothing,
            options=options,
        )

    @deprecated(
        "website_helpdesk.import_external_helpdesk_to_old_locale: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.import_external_helpdesk_to_locale`."
    )
    async def import_external_helpdesk_to_old_locale(
        self,
        website_id: str,
        locale: str,
        helpdesk_url: str | Mapping[str, Any],
        detect_locales: bool | Unset = UNSET,
        other_locales: Sequence[str] | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Fill a language of the old knowledge base with the articles of a helpdesk that is elsewhere.

        `POST /website/{website_id}/helpdesk/locale/{locale}/import`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#import-external-helpdesk-to-locale
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `locale`.
        Takes the fields of its body as one mapping, too, in the place of `helpdesk_url`.

        Crisp's Node client 10.10.6 sends helpdesk_url only, its Go client declares the other two and leaves them empty; all three are in the reference.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.import_external_helpdesk_to_locale`.

        Args:
            locale: Language of the helpdesk, as `en`.
            helpdesk_url: At least 1 long. A URL, with its scheme.
        """
        await self._call(
            "POST",
            "/website/{website_id}/helpdesk/locale/{locale}/import",
            operation="website_helpdesk.import_external_helpdesk_to_old_locale",
            path={
                "website_id": website_id,
                "locale": locale,
            },
            body=in_one(
                "import_external_helpdesk_to_old_locale(website_id, locale, helpdesk_url)",
                {
                    "helpdesk_url": helpdesk_url,
                    "detect_locales": detect_locales,
                    "other_locales": other_locales,
                },
                first="helpdesk_url",
                required=("helpdesk_url",),
            ),
            decode=nothing,
            options=options,
        )

    async def export_helpdesk_locale_articles(
        self,
        website_id: str,
        locale: str,
        content_type: models.HelpdeskContentType,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Start an export of one content type in a language, of articles or any other.

        `POST /website/{website_id}/helpdesk/export/{locale}/{content_type}`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#export-helpdesk-locale-articles
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `content_type`.

        The answer holds no data and no event is documented, so where the export arrives is unknown. Until 2026-09-16 the name stood for the route of the old knowledge base, which has no content type.

        Args:
            locale: Language of the helpdesk, as `en`.
            content_type: Closed because list_helpdesk_locale_feedbacks had a page number at its place until 2026-09-16. One of "articles", "guides", "references", "news".
        """
        one_of("content_type", content_type, ("articles", "guides", "references", "news"))
        await self._call(
            "POST",
            "/website/{website_id}/helpdesk/export/{locale}/{content_type}",
            operation="website_helpdesk.export_helpdesk_locale_articles",
            path={
                "website_id": website_id,
                "locale": locale,
                "content_type": content_type,
            },
            decode=nothing,
            options=options,
        )

    @deprecated(
        "website_helpdesk.export_old_helpdesk_locale_articles: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.export_helpdesk_locale_articles`."
    )
    async def export_old_helpdesk_locale_articles(
        self,
        website_id: str,
        locale: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Start an export of the articles of the old knowledge base in a language.

        `POST /website/{website_id}/helpdesk/locale/{locale}/export`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#export-helpdesk-locale-articles
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `locale`.

        The answer holds no data and no event is documented, so where the export arrives is unknown.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.export_helpdesk_locale_articles`.

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        await self._call(
            "POST",
            "/website/{website_id}/helpdesk/locale/{locale}/export",
            operation="website_helpdesk.export_old_helpdesk_locale_articles",
            path={
                "website_id": website_id,
                "locale": locale,
            },
            decode=nothing,
            options=options,
        )
