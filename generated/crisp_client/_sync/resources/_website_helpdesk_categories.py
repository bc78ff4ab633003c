# Derived from spec/rest/website_helpdesk_categories.yaml, codegen/templates/_async/resources/{resource}.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""Operations of `website_helpdesk`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import models
from ..._runtime.data.decode import many
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.deprecated import deprecated
from ..._runtime.deprecated import unwarned
from ..._runtime.rest.fields import in_one
from ..._runtime.rest.options import RequestOptions
from ..._runtime.rest.request import picked
from ..paging import by_page
from ..paging import Rows
from ..resource import Resource


class WebsiteHelpdeskCategoriesPart(
    Resource,
):
    """Operations of `website_helpdesk`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    @deprecated(
        "website_helpdesk.list_helpdesk_locale_categories: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.list_helpdesk_tree`."
    )
    def list_helpdesk_locale_categories(
        self,
        website_id: str,
        locale: str,
        page_number: int = 1,
        *,
        search_name: str | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.HelpdeskLocaleCategory]:
        """Return one page of the categories in a language.

        `GET /website/{website_id}/helpdesk/locale/{locale}/categories/{page_number}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-helpdesk-locale-categories
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `locale`.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.list_helpdesk_tree`.

        Args:
            locale: Language of the helpdesk, as `en`.
            search_name: Not in Crisp's clients.
        """
        return self._call(
            "GET",
            "/website/{website_id}/helpdesk/locale/{locale}/categories/{page_number}",
            operation="website_helpdesk.list_helpdesk_locale_categories",
            path={
                "website_id": website_id,
                "locale": locale,
                "page_number": page_number,
            },
            query={
                "search_name": search_name,
            },
            decode=many(models.HelpdeskLocaleCategory),
            options=options,
        )

    @deprecated(
        "website_helpdesk.list_helpdesk_locale_categories: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.list_helpdesk_tree`."
    )
    def iter_list_helpdesk_locale_categories(
        self,
        website_id: str,
        locale: str,
        *,
        search_name: str | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> Rows[models.HelpdeskLocaleCategory]:
        """Iterate over all rows of `list_helpdesk_locale_categories`, page by page, each once.

        It takes the arguments of `list_helpdesk_locale_categories`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.list_helpdesk_tree`.
        """
        return by_page(
            lambda page_number: unwarned(self.list_helpdesk_locale_categories)(
                website_id,
                locale,
                page_number,
                search_name=search_name,
                options=options,
            ),
            key="category_id",
            start=start_page,
        )

    @deprecated(
        "website_helpdesk.add_helpdesk_locale_category: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.create_helpdesk_tree_path`."
    )
    def add_helpdesk_locale_category(
        self,
        website_id: str,
        locale: str,
        name: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskLocaleArticleCategoryNew:
        """Add a category that has a name and nothing else yet.

        `POST /website/{website_id}/helpdesk/locale/{locale}/category`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#add-helpdesk-locale-category
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `locale`.
        Takes the fields of its body as one mapping, too, in the place of `name`.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.create_helpdesk_tree_path`.

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        return self._call(
            "POST",
            "/website/{website_id}/helpdesk/locale/{locale}/category",
            operation="website_helpdesk.add_helpdesk_locale_category",
            path={
                "website_id": website_id,
                "locale": locale,
            },
            body=in_one(
                "add_helpdesk_locale_category(website_id, locale, name)",
                {
                    "name": name,
                },
                first="name",
                required=("name",),
            ),
            decode=one(models.HelpdeskLocaleArticleCategoryNew),
            options=options,
        )

    @deprecated(
        "website_helpdesk.check_helpdesk_locale_category_exists: Deprecated: It serves accounts with the old knowledge base only; the new one has nothing comparable; the nearest is to resolve the path."
    )
    def check_helpdesk_locale_category_exists(
        self,
        website_id: str,
        locale: str,
        category_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether there is such a category.

        `HEAD /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#check-if-helpdesk-locale-category-exists
        Sent again after a failure; it only reads.

        Deprecated: It serves accounts with the old knowledge base only; the new one has nothing comparable; the nearest is to resolve the path.

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        return self._exists(
            "/website/{website_id}/helpdesk/locale/{locale}/category/{category_id}",
            operation="website_helpdesk.check_helpdesk_locale_category_exists",
            path={
                "website_id": website_id,
                "locale": locale,
                "category_id": category_id,
            },
            options=options,
        )

    @deprecated(
        "website_helpdesk.resolve_helpdesk_locale_category: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.resolve_helpdesk_tree_path`."
    )
    def resolve_helpdesk_locale_category(
        self,
        website_id: str,
        locale: str,
        category_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskLocaleCategory:
        """Return a category.

        `GET /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#resolve-helpdesk-locale-category
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `category_id`.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.resolve_helpdesk_tree_path`.

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        return self._call(
            "GET",
            "/website/{website_id}/helpdesk/locale/{locale}/category/{category_id}",
            operation="website_helpdesk.resolve_helpdesk_locale_category",
            path={
                "website_id": website_id,
                "locale": locale,
                "category_id": category_id,
            },
            decode=one(models.HelpdeskLocaleCategory),
            options=options,
        )

    @deprecated(
        "website_helpdesk.save_helpdesk_locale_category: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.update_helpdesk_tree_metadata`."
    )
    def save_helpdesk_locale_category(
        self,
        website_id: str,
        locale: str,
        category_id: str,
        body: models.SaveHelpdeskLocaleCategoryBody | models.HelpdeskLocaleCategory,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace a category.

        `PUT /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#save-helpdesk-locale-category
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `category_id`.

        In the new knowledge base the order is the `position` of a path.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.update_helpdesk_tree_metadata`.

        Keys of `body`, a mapping as `models.SaveHelpdeskLocaleCategoryBody`:
            Required: name (str), description (str), color (str), image (str), order (int).

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        self._call(
            "PUT",
            "/website/{website_id}/helpdesk/locale/{locale}/category/{category_id}",
            operation="website_helpdesk.save_helpdesk_locale_category",
            path={
                "website_id": website_id,
                "locale": locale,
                "category_id": category_id,
            },
            body=picked(body, ("name", "description", "color", "image", "order")),
            decode=nothing,
            options=options,
        )

    @deprecated(
        "website_helpdesk.update_helpdesk_locale_category: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.update_helpdesk_tree_metadata`."
    )
    def update_helpdesk_locale_category(
        self,
        website_id: str,
        locale: str,
        category_id: str,
        body: models.UpdateHelpdeskLocaleCategoryBody | models.HelpdeskLocaleCategory,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change a category; what is left out stays as it is.

        `PATCH /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#update-helpdesk-locale-category
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `category_id`.

        In the new knowledge base the order is the `position` of a path.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.update_helpdesk_tree_metadata`.

        Keys of `body`, a mapping as `models.UpdateHelpdeskLocaleCategoryBody`:
            Optional: name (str), description (str), color (str), image (str), order (int).

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        self._call(
            "PATCH",
            "/website/{website_id}/helpdesk/locale/{locale}/category/{category_id}",
            operation="website_helpdesk.update_helpdesk_locale_category",
            path={
                "website_id": website_id,
                "locale": locale,
                "category_id": category_id,
            },
            body=picked(body, ("name", "description", "color", "image", "order")),
            decode=nothing,
            options=options,
        )

    @deprecated(
        "website_helpdesk.delete_helpdesk_locale_category: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.delete_helpdesk_tree_path`."
    )
    def delete_helpdesk_locale_category(
        self,
        website_id: str,
        locale: str,
        category_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a category.

        `DELETE /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#delete-helpdesk-locale-category
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `category_id`.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.delete_helpdesk_tree_path`.

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        self._call(
            "DELETE",
            "/website/{website_id}/helpdesk/locale/{locale}/category/{category_id}",
            operation="website_helpdesk.delete_helpdesk_locale_category",
            path={
                "website_id": website_id,
                "locale": locale,
                "category_id": category_id,
            },
            decode=nothing,
            options=options,
        )

    @deprecated(
        "website_helpdesk.list_helpdesk_locale_sections: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.list_helpdesk_tree`."
    )
    def list_helpdesk_locale_sections(
        self,
        website_id: str,
        locale: str,
        category_id: str,
        page_number: int = 1,
        *,
        search_name: str | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.HelpdeskLocaleSection]:
        """Return one page of the sections of a category.

        `GET /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/sections/{page_number}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-helpdesk-locale-sections
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `category_id`.

        In the new knowledge base, `sub_path` is in place of the category.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.list_helpdesk_tree`.

        Args:
            locale: Language of the helpdesk, as `en`.
            search_name: Not in Crisp's clients.
        """
        return self._call(
            "GET",
            "/website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/sections/{page_number}",
            operation="website_helpdesk.list_helpdesk_locale_sections",
            path={
                "website_id": website_id,
                "locale": locale,
                "category_id": category_id,
                "page_number": page_number,
            },
            query={
                "search_name": search_name,
            },
            decode=many(models.HelpdeskLocaleSection),
            options=options,
        )

    @deprecated(
        "website_helpdesk.list_helpdesk_locale_sections: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.list_helpdesk_tree`."
    )
    def iter_list_helpdesk_locale_sections(
        self,
        website_id: str,
        locale: str,
        category_id: str,
        *,
        search_name: str | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> Rows[models.HelpdeskLocaleSection]:
        """Iterate over all rows of `list_helpdesk_locale_sections`, page by page, each once.

        It takes the arguments of `list_helpdesk_locale_sections`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.list_helpdesk_tree`.
        """
        return by_page(
            lambda page_number: unwarned(self.list_helpdesk_locale_sections)(
                website_id,
                locale,
                category_id,
                page_number,
                search_name=search_name,
                options=options,
            ),
            key="section_id",
            start=start_page,
        )

    @deprecated(
        "website_helpdesk.add_helpdesk_locale_section: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.create_helpdesk_tree_path`."
    )
    def add_helpdesk_locale_section(
        self,
        website_id: str,
        locale: str,
        category_id: str,
        name: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskLocaleSectionNew:
        """Add a section to a category.

        `POST /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#add-helpdesk-locale-section
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `category_id`.
        Takes the fields of its body as one mapping, too, in the place of `name`.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.create_helpdesk_tree_path`.

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        return self._call(
            "POST",
            "/website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section",
            operation="website_helpdesk.add_helpdesk_locale_section",
            path={
                "website_id": website_id,
                "locale": locale,
                "category_id": category_id,
            },
            body=in_one(
                "add_helpdesk_locale_section(website_id, locale, category_id, name)",
                {
                    "name": name,
                },
                first="name",
                required=("name",),
            ),
            decode=one(models.HelpdeskLocaleSectionNew),
            options=options,
        )

    @deprecated(
        "website_helpdesk.check_helpdesk_locale_section_exists: Deprecated: It serves accounts with the old knowledge base only; the new one has nothing comparable; the nearest is to resolve the path."
    )
    def check_helpdesk_locale_section_exists(
        self,
        website_id: str,
        locale: str,
        category_id: str,
        section_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether there is such a section in a category.

        `HEAD /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#check-if-helpdesk-locale-section-exists
        Sent again after a failure; it only reads.

        Deprecated: It serves accounts with the old knowledge base only; the new one has nothing comparable; the nearest is to resolve the path.

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        return self._exists(
            "/website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id}",
            operation="website_helpdesk.check_helpdesk_locale_section_exists",
            path={
                "website_id": website_id,
                "locale": locale,
                "category_id": category_id,
                "section_id": section_id,
            },
            options=options,
        )

    @deprecated(
        "website_helpdesk.resolve_helpdesk_locale_section: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.resolve_helpdesk_tree_path`."
    )
    def resolve_helpdesk_locale_section(
        self,
        website_id: str,
        locale: str,
        category_id: str,
        section_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskLocaleSection:
        """Return a section of a category.

        `GET /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#resolve-helpdesk-locale-section
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `category_id` or `section_id`.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.resolve_helpdesk_tree_path`.

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        return self._call(
            "GET",
            "/website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id}",
            operation="website_helpdesk.resolve_helpdesk_locale_section",
            path={
                "website_id": website_id,
                "locale": locale,
                "category_id": category_id,
                "section_id": section_id,
            },
            decode=one(models.HelpdeskLocaleSection),
            options=options,
        )

    @deprecated(
        "website_helpdesk.save_helpdesk_locale_section: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.update_helpdesk_tree_metadata`."
    )
    def save_helpdesk_locale_section(
        self,
        website_id: str,
        locale: str,
        category_id: str,
        section_id: str,
        body: models.SaveHelpdeskLocaleSectionBody | models.HelpdeskLocaleSection,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace a section.

        `PUT /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#save-helpdesk-locale-section
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `category_id` or `section_id`.

        In the new knowledge base the order is the `position` of a path.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.update_helpdesk_tree_metadata`.

        Keys of `body`, a mapping as `models.SaveHelpdeskLocaleSectionBody`:
            Required: name (str), order (int).

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        self._call(
            "PUT",
            "/website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id}",
            operation="website_helpdesk.save_helpdesk_locale_section",
            path={
                "website_id": website_id,
                "locale": locale,
                "category_id": category_id,
                "section_id": section_id,
            },
            body=picked(body, ("name", "order")),
            decode=nothing,
            options=options,
        )

    @deprecated(
        "website_helpdesk.update_helpdesk_locale_section: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.update_helpdesk_tree_metadata`."
    )
    def update_helpdesk_locale_section(
        self,
        website_id: str,
        locale: str,
        category_id: str,
        section_id: str,
        body: models.UpdateHelpdeskLocaleSectionBody | models.HelpdeskLocaleSection,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change a section; what is left out stays as it is.

        `PATCH /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#update-helpdesk-locale-section
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `category_id` or `section_id`.

        In the new knowledge base the order is the `position` of a path.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.update_helpdesk_tree_metadata`.

        Keys of `body`, a mapping as `models.UpdateHelpdeskLocaleSectionBody`:
            Optional: name (str), order (int).

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        self._call(
            "PATCH",
            "/website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id}",
            operation="website_helpdesk.update_helpdesk_locale_section",
            path={
                "website_id": website_id,
                "locale": locale,
                "category_id": category_id,
                "section_id": section_id,
            },
            body=picked(body, ("name", "order")),
            decode=nothing,
            options=options,
        )

    @deprecated(
        "website_helpdesk.delete_helpdesk_locale_section: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.delete_helpdesk_tree_path`."
    )
    def delete_helpdesk_locale_section(
        self,
        website_id: str,
        locale: str,
        category_id: str,
        section_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a section.

        `DELETE /website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#delete-helpdesk-locale-section
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `category_id` or `section_id`.

        Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.delete_helpdesk_tree_path`.

        Args:
            locale: Language of the helpdesk, as `en`.
        """
        self._call(
            "DELETE",
            "/website/{website_id}/helpdesk/locale/{locale}/category/{category_id}/section/{section_id}",
            operation="website_helpdesk.delete_helpdesk_locale_section",
            path={
                "website_id": website_id,
                "locale": locale,
                "category_id": category_id,
                "section_id": section_id,
            },
            decode=nothing,
            options=options,
        )
