# Rendered from spec/rest/website_helpdesk_alternates.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `website_helpdesk`."""

from __future__ import annotations

from ... import models
from ..._runtime.data.decode import many
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.deprecated import deprecated
from ..._runtime.rest.options import RequestOptions
from ..._runtime.rest.request import picked
from ..resource import AsyncResource


class AsyncWebsiteHelpdeskAlternatesPart(
    AsyncResource,
):
    """Operations of `website_helpdesk`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    @deprecated(
        "website_helpdesk.list_helpdesk_locale_article_alternates: Deprecated: It serves accounts with the old knowledge base only; the new one has nothing comparable."
    )
    async def list_helpdesk_locale_article_alternates(
        self,
        website_id: str,
        locale: str,
        article_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.HelpdeskLocaleArticleAlternate]:
        """Return the articles that say the same in other languages.

        `GET /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternates`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-helpdesk-locale-article-alternates
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `article_id`.

        Deprecated: It serves accounts with the old knowledge base only; the new one has nothing comparable.

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternates",
            operation="website_helpdesk.list_helpdesk_locale_article_alternates",
            path={
                "website_id": website_id,
                "locale": locale,
                "article_id": article_id,
            },
            decode=many(models.HelpdeskLocaleArticleAlternate),
            options=options,
        )

    @deprecated(
        "website_helpdesk.check_helpdesk_locale_article_alternate_exists: Deprecated: It serves accounts with the old knowledge base only; the new one has nothing comparable."
    )
    async def check_helpdesk_locale_article_alternate_exists(
        self,
        website_id: str,
        locale: str,
        article_id: str,
        locale_linked: str,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether an article has an alternate in another language.

        `HEAD /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#check-if-helpdesk-locale-article-alternate-exists
        Sent again after a failure; it only reads.

        Deprecated: It serves accounts with the old knowledge base only; the new one has nothing comparable.

        Args:
            locale: Language of the helpdesk, as `en`.
            locale_linked: Language of the alternate.
        """
        return await self._exists(
            "/website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked}",
            operation="website_helpdesk.check_helpdesk_locale_article_alternate_exists",
            path={
                "website_id": website_id,
                "locale": locale,
                "article_id": article_id,
                "locale_linked": locale_linked,
            },
            options=options,
        )

    @deprecated(
        "website_helpdesk.resolve_helpdesk_locale_article_alternate: Deprecated: It serves accounts with the old knowledge base only; the new one has nothing comparable."
    )
    async def resolve_helpdesk_locale_article_alternate(
        self,
        website_id: str,
        locale: str,
        article_id: str,
        locale_linked: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskLocaleArticleAlternate:
        """Return the alternate of an article in another language.

        `GET /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#resolve-helpdesk-locale-article-alternate
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `article_id` or `locale_linked`.

        Deprecated: It serves accounts with the old knowledge base only; the new one has nothing comparable.

        Args:
            locale: Language of the helpdesk, as `en`.
            locale_linked: Language of the alternate.
        """
        return await self._call(
            "GET",
            "/website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked}",
            operation="website_helpdesk.resolve_helpdesk_locale_article_alternate",
            path={
                "website_id": website_id,
                "locale": locale,
                "article_id": article_id,
                "locale_linked": locale_linked,
            },
            decode=one(models.HelpdeskLocaleArticleAlternate),
            options=options,
        )

    @deprecated(
        "website_helpdesk.save_helpdesk_locale_article_alternate: Deprecated: It serves accounts with the old knowledge base only; the new one has nothing comparable."
    )
    async def save_helpdesk_locale_article_alternate(
        self,
        website_id: str,
        locale: str,
        article_id: str,
        locale_linked: str,
        body: models.SaveHelpdeskLocaleArticleAlternateBody | models.HelpdeskLocaleArticleAlternate,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Link an article to the one that says the same in another language.

        `PUT /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#save-helpdesk-locale-article-alternate
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `article_id` or `locale_linked`.

        Path and body each have an article_id. The one in the body is the article to link to; it is passed in a mapping because two arguments cannot share a name.

        Deprecated: It serves accounts with the old knowledge base only; the new one has nothing comparable.

        Keys of `body`, a mapping as `models.SaveHelpdeskLocaleArticleAlternateBody`:
            Required: article_id (str).

        Args:
            locale: Language of the helpdesk, as `en`.
            locale_linked: Language of the alternate.
        """
        await self._call(
            "PUT",
            "/website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked}",
            operation="website_helpdesk.save_helpdesk_locale_article_alternate",
            path={
                "website_id": website_id,
                "locale": locale,
                "article_id": article_id,
                "locale_linked": locale_linked,
            },
            body=picked(body, ("article_id",)),
            decode=nothing,
            options=options,
        )

    @deprecated(
        "website_helpdesk.delete_helpdesk_locale_article_alternate: Deprecated: It serves accounts with the old knowledge base only; the new one has nothing comparable."
    )
    async def delete_helpdesk_locale_article_alternate(
        self,
        website_id: str,
        locale: str,
        article_id: str,
        locale_linked: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Take away the link to another language.

        `DELETE /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#delete-helpdesk-locale-article-alternate
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `article_id` or `locale_linked`.

        Deprecated: It serves accounts with the old knowledge base only; the new one has nothing comparable.

        Args:
            locale: Language of the helpdesk, as `en`.
            locale_linked: Language of the alternate.
        """
        await self._call(
            "DELETE",
            "/website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/alternate/{locale_linked}",
            operation="website_helpdesk.delete_helpdesk_locale_article_alternate",
            path={
                "website_id": website_id,
                "locale": locale,
                "article_id": article_id,
                "locale_linked": locale_linked,
            },
            decode=nothing,
            options=options,
        )
