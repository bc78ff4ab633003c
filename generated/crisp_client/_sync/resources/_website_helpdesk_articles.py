# Derived from spec/rest/website_helpdesk_articles.yaml, codegen/templates/_async/resources/{resource}.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""Operations of `website_helpdesk`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import models
from ..._runtime.data.decode import many
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.data.times import as_iso
from ..._runtime.data.times import Iso8601
from ..._runtime.data.unset import UNSET
from ..._runtime.data.unset import Unset
from ..._runtime.deprecated import deprecated
from ..._runtime.deprecated import unwarned
from ..._runtime.rest.fields import in_one
from ..._runtime.rest.options import RequestOptions
from ..._runtime.rest.request import picked
from ..paging import by_page
from ..paging import Rows
from ..resource import Resource


class WebsiteHelpdeskArticlesPart(
    Resource,
):
    """Operations of `website_helpdesk`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    @deprecated(
        "website_helpdesk.list_helpdesk_locale_articles: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.list_helpdesk_tree`."
    )
    def list_helpdesk_locale_articles(
        self,
        website_id: str,
        locale: str,
        page_number: int = 1,
        *,
        order_visits: bool | None = None,
        search_title: str | None = None,
        filter_category_id: str | None = None,
        filter_section_id: str | None = None,
        filter_status_published: bool | None = None,
        filter_status_draft: bool | None = None,
        filter_visibility_visible: bool | None = None,
        filter_visibility_hidden: bool | None = None,
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.HelpdeskLocaleArticle]:
        """Return one page of the articles in a language.

        `GET /website/{website_id}/helpdesk/locale/{locale}/articles/{page_number}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-helpdesk-locale-articles
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `locale`.

        The query is that of the reference; Crisp's Go client has none and its Node client passes on whatever it gets. In the new knowledge base there is no filter by category, section, status or visibility, and no order by visits.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.list_helpdesk_tree`.

        Args:
            locale: Language of the helpdesk, as `en`.
            order_visits: Order by visits.
            filter_date_start: A `datetime`, a `date` in UTC, or ISO 8601.
            filter_date_end: A `datetime`, a `date` in UTC, or ISO 8601. A `date` means that day to its end.
        """
        return self._call(
            "GET",
            "/website/{website_id}/helpdesk/locale/{locale}/articles/{page_number}",
            operation="website_helpdesk.list_helpdesk_locale_articles",
            path={
                "website_id": website_id,
                "locale": locale,
                "page_number": page_number,
            },
            query={
                "order_visits": order_visits,
                "search_title": search_title,
                "filter_category_id": filter_category_id,
                "filter_section_id": filter_section_id,
                "filter_status_published": filter_status_published,
                "filter_status_draft": filter_status_draft,
                "filter_visibility_visible": filter_visibility_visible,
                "filter_visibility_hidden": filter_visibility_hidden,
                "filter_date_start": as_iso("filter_date_start", filter_date_start),
                "filter_date_end": as_iso("filter_date_end", filter_date_end, whole_day=True),
            },
            decode=many(models.HelpdeskLocaleArticle),
            options=options,
        )

    @deprecated(
        "website_helpdesk.list_helpdesk_locale_articles: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.list_helpdesk_tree`."
    )
    def iter_list_helpdesk_locale_articles(
        self,
        website_id: str,
        locale: str,
        *,
        order_visits: bool | None = None,
        search_title: str | None = None,
        filter_category_id: str | None = None,
        filter_section_id: str | None = None,
        filter_status_published: bool | None = None,
        filter_status_draft: bool | None = None,
        filter_visibility_visible: bool | None = None,
        filter_visibility_hidden: bool | None = None,
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> Rows[models.HelpdeskLocaleArticle]:
        """Iterate over all rows of `list_helpdesk_locale_articles`, page by page, each once.

        It takes the arguments of `list_helpdesk_locale_articles`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.list_helpdesk_tree`.
        """
        return by_page(
            lambda page_number: unwarned(self.list_helpdesk_locale_articles)(
                website_id,
                locale,
                page_number,
                order_visits=order_visits,
                search_title=search_title,
                filter_category_id=filter_category_id,
                filter_section_id=filter_section_id,
                filter_status_published=filter_status_published,
                filter_status_draft=filter_status_draft,
                filter_visibility_visible=filter_visibility_visible,
                filter_visibility_hidden=filter_visibility_hidden,
                filter_date_start=filter_date_start,
                filter_date_end=filter_date_end,
                options=options,
            ),
            key="article_id",
            start=start_page,
        )

    @deprecated(
        "website_helpdesk.add_new_helpdesk_locale_article: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.create_helpdesk_tree_path`."
    )
    def add_new_helpdesk_locale_article(
        self,
        website_id: str,
        locale: str,
        title: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskLocaleArticleNew:
        """Add an article that has a title and nothing else yet.

        `POST /website/{website_id}/helpdesk/locale/{locale}/article`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#add-a-new-helpdesk-locale-article
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `locale`.
        Takes the fields of its body as one mapping, too, in the place of `title`.

        In the new knowledge base the title is a part of the metadata.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.create_helpdesk_tree_path`.

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        return self._call(
            "POST",
            "/website/{website_id}/helpdesk/locale/{locale}/article",
            operation="website_helpdesk.add_new_helpdesk_locale_article",
            path={
                "website_id": website_id,
                "locale": locale,
            },
            body=in_one(
                "add_new_helpdesk_locale_article(website_id, locale, title)",
                {
                    "title": title,
                },
                first="title",
                required=("title",),
            ),
            decode=one(models.HelpdeskLocaleArticleNew),
            options=options,
        )

    @deprecated(
        "website_helpdesk.check_helpdesk_locale_article_exists: Deprecated: It serves accounts with the old knowledge base only; the new one has nothing comparable; the nearest is to resolve the path."
    )
    def check_helpdesk_locale_article_exists(
        self,
        website_id: str,
        locale: str,
        article_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether there is such an article.

        `HEAD /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#check-if-helpdesk-locale-article-exists
        Sent again after a failure; it only reads.

        Deprecated: It serves accounts with the old knowledge base only; the new one has nothing comparable; the nearest is to resolve the path.

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        return self._exists(
            "/website/{website_id}/helpdesk/locale/{locale}/article/{article_id}",
            operation="website_helpdesk.check_helpdesk_locale_article_exists",
            path={
                "website_id": website_id,
                "locale": locale,
                "article_id": article_id,
            },
            options=options,
        )

    @deprecated(
        "website_helpdesk.resolve_helpdesk_locale_article: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.resolve_helpdesk_tree_path`."
    )
    def resolve_helpdesk_locale_article(
        self,
        website_id: str,
        locale: str,
        article_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskLocaleArticle:
        """Return an article.

        `GET /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#resolve-helpdesk-locale-article
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `article_id`.

        In the new knowledge base, content and metadata are resolved apart from the entry.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.resolve_helpdesk_tree_path`.

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        return self._call(
            "GET",
            "/website/{website_id}/helpdesk/locale/{locale}/article/{article_id}",
            operation="website_helpdesk.resolve_helpdesk_locale_article",
            path={
                "website_id": website_id,
                "locale": locale,
                "article_id": article_id,
            },
            decode=one(models.HelpdeskLocaleArticle),
            options=options,
        )

    @deprecated(
        "website_helpdesk.save_helpdesk_locale_article: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.save_helpdesk_tree_content`."
    )
    def save_helpdesk_locale_article(
        self,
        website_id: str,
        locale: str,
        article_id: str,
        body: models.SaveHelpdeskLocaleArticleBody | models.HelpdeskLocaleArticle,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace an article.

        `PUT /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#save-helpdesk-locale-article
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `article_id`.

        In the new knowledge base, title and description are a part of the metadata.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.save_helpdesk_tree_content`.

        Keys of `body`, a mapping as `models.SaveHelpdeskLocaleArticleBody`:
            Required: title (str), description (str | None), content (str), featured (bool), order (int).

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        self._call(
            "PUT",
            "/website/{website_id}/helpdesk/locale/{locale}/article/{article_id}",
            operation="website_helpdesk.save_helpdesk_locale_article",
            path={
                "website_id": website_id,
                "locale": locale,
                "article_id": article_id,
            },
            body=picked(body, ("title", "description", "content", "featured", "order")),
            decode=nothing,
            options=options,
        )

    @deprecated(
        "website_helpdesk.update_helpdesk_locale_article: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.update_helpdesk_tree_metadata`."
    )
    def update_helpdesk_locale_article(
        self,
        website_id: str,
        locale: str,
        article_id: str,
        body: models.UpdateHelpdeskLocaleArticleBody | models.HelpdeskLocaleArticle,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change an article; what is left out stays as it is.

        `PATCH /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#update-helpdesk-locale-article
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `article_id`.

        In the new knowledge base the content is saved apart.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.update_helpdesk_tree_metadata`.

        Keys of `body`, a mapping as `models.UpdateHelpdeskLocaleArticleBody`:
            Optional: title (str), description (str | None), content (str), featured (bool), order (int).

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        self._call(
            "PATCH",
            "/website/{website_id}/helpdesk/locale/{locale}/article/{article_id}",
            operation="website_helpdesk.update_helpdesk_locale_article",
            path={
                "website_id": website_id,
                "locale": locale,
                "article_id": article_id,
            },
            body=picked(body, ("title", "description", "content", "featured", "order")),
            decode=nothing,
            options=options,
        )

    @deprecated(
        "website_helpdesk.delete_helpdesk_locale_article: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.delete_helpdesk_tree_path`."
    )
    def delete_helpdesk_locale_article(
        self,
        website_id: str,
        locale: str,
        article_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an article.

        `DELETE /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#delete-helpdesk-locale-article
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `article_id`.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.delete_helpdesk_tree_path`.

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        self._call(
            "DELETE",
            "/website/{website_id}/helpdesk/locale/{locale}/article/{article_id}",
            operation="website_helpdesk.delete_helpdesk_locale_article",
            path={
                "website_id": website_id,
                "locale": locale,
                "article_id": article_id,
            },
            decode=nothing,
            options=options,
        )

    @deprecated(
        "website_helpdesk.resolve_helpdesk_locale_article_page: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.resolve_helpdesk_tree_page`."
    )
    def resolve_helpdesk_locale_article_page(
        self,
        website_id: str,
        locale: str,
        article_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskLocaleArticlePage:
        """Return title and address of the page that shows an article.

        `GET /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/page`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#resolve-helpdesk-locale-article-page
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `article_id`.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.resolve_helpdesk_tree_page`.

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        return self._call(
            "GET",
            "/website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/page",
            operation="website_helpdesk.resolve_helpdesk_locale_article_page",
            path={
                "website_id": website_id,
                "locale": locale,
                "article_id": article_id,
            },
            decode=one(models.HelpdeskLocaleArticlePage),
            options=options,
        )

    @deprecated(
        "website_helpdesk.resolve_helpdesk_locale_article_category: Deprecated: It serves accounts with the old knowledge base only; the new one has nothing comparable, as a path names the group."
    )
    def resolve_helpdesk_locale_article_category(
        self,
        website_id: str,
        locale: str,
        article_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskLocaleArticleCategory:
        """Return the category and section in which an article stands, by id only.

        `GET /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/category`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#resolve-helpdesk-locale-article-category
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `article_id`.

        Deprecated: It serves accounts with the old knowledge base only; the new one has nothing comparable, as a path names the group.

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        return self._call(
            "GET",
            "/website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/category",
            operation="website_helpdesk.resolve_helpdesk_locale_article_category",
            path={
                "website_id": website_id,
                "locale": locale,
                "article_id": article_id,
            },
            decode=one(models.HelpdeskLocaleArticleCategory),
            options=options,
        )

    @deprecated(
        "website_helpdesk.update_helpdesk_locale_article_category: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.update_helpdesk_tree_path`."
    )
    def update_helpdesk_locale_article_category(
        self,
        website_id: str,
        locale: str,
        article_id: str,
        category_id: str | Mapping[str, Any],
        section_id: str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Put an article into a category, and into a section of it.

        `PATCH /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/category`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#update-helpdesk-locale-article-category
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `article_id`.
        Takes the fields of its body as one mapping, too, in the place of `category_id`.

        In the new knowledge base, another path is another group.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.update_helpdesk_tree_path`.

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        self._call(
            "PATCH",
            "/website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/category",
            operation="website_helpdesk.update_helpdesk_locale_article_category",
            path={
                "website_id": website_id,
                "locale": locale,
                "article_id": article_id,
            },
            body=in_one(
                "update_helpdesk_locale_article_category(website_id, locale, article_id, category_id)",
                {
                    "category_id": category_id,
                    "section_id": section_id,
                },
                first="category_id",
                required=("category_id",),
            ),
            decode=nothing,
            options=options,
        )

    @deprecated(
        "website_helpdesk.publish_helpdesk_locale_article: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.update_helpdesk_tree_metadata`."
    )
    def publish_helpdesk_locale_article(
        self,
        website_id: str,
        locale: str,
        article_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskLocaleArticlePublish:
        """Show an article to readers.

        `POST /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/publish`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#publish-helpdesk-locale-article
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `article_id`.

        In the new knowledge base this is `state.published`.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.update_helpdesk_tree_metadata`.

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        return self._call(
            "POST",
            "/website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/publish",
            operation="website_helpdesk.publish_helpdesk_locale_article",
            path={
                "website_id": website_id,
                "locale": locale,
                "article_id": article_id,
            },
            decode=one(models.HelpdeskLocaleArticlePublish),
            safety="idempotent",
            options=options,
        )

    @deprecated(
        "website_helpdesk.unpublish_helpdesk_locale_article: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.update_helpdesk_tree_metadata`."
    )
    def unpublish_helpdesk_locale_article(
        self,
        website_id: str,
        locale: str,
        article_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Make an article a draft again.

        `POST /website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/unpublish`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#unpublish-helpdesk-locale-article
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `article_id`.

        In the new knowledge base this is `state.published`.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.update_helpdesk_tree_metadata`.

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        self._call(
            "POST",
            "/website/{website_id}/helpdesk/locale/{locale}/article/{article_id}/unpublish",
            operation="website_helpdesk.unpublish_helpdesk_locale_article",
            path={
                "website_id": website_id,
                "locale": locale,
                "article_id": article_id,
            },
            decode=nothing,
            safety="idempotent",
            options=options,
        )
