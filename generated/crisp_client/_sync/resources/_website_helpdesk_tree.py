# Derived from spec/rest/website_helpdesk_tree.yaml, codegen/templates/_async/resources/{resource}.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
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
from ..._runtime.rest.fields import in_one
from ..._runtime.rest.options import RequestOptions
from ..._runtime.rest.request import one_of
from ..paging import by_page
from ..paging import Rows
from ..resource import Resource


class WebsiteHelpdeskTreePart(
    Resource,
):
    """Operations of `website_helpdesk`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    def list_helpdesk_tree(
        self,
        website_id: str,
        locale: str,
        content_type: models.HelpdeskContentType,
        page_number: int = 1,
        *,
        sub_path: str | None = None,
        search_title: str | None = None,
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.HelpdeskTreeEntry]:
        """Return one page of the entries of the new knowledge base, below one path or at the top.

        `GET /website/{website_id}/helpdesk/tree/list/{locale}/{content_type}/{page_number}`
        Tiers: not stated; presumably all work.
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-helpdesk-tree
        Since 2026-09-16.
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `content_type`.

        How deep children go is not stated.

        Args:
            locale: Language of the helpdesk, as `en`.
            content_type: Closed because list_helpdesk_locale_feedbacks had a page number at its place until 2026-09-16. One of "articles", "guides", "references", "news".
            filter_date_start: A `datetime`, a `date` in UTC, or ISO 8601.
            filter_date_end: A `datetime`, a `date` in UTC, or ISO 8601. A `date` means that day to its end.
        """
        one_of("content_type", content_type, ("articles", "guides", "references", "news"))
        return self._call(
            "GET",
            "/website/{website_id}/helpdesk/tree/list/{locale}/{content_type}/{page_number}",
            operation="website_helpdesk.list_helpdesk_tree",
            path={
                "website_id": website_id,
                "locale": locale,
                "content_type": content_type,
                "page_number": page_number,
            },
            query={
                "sub_path": sub_path,
                "search_title": search_title,
                "filter_date_start": as_iso("filter_date_start", filter_date_start),
                "filter_date_end": as_iso("filter_date_end", filter_date_end, whole_day=True),
            },
            decode=many(models.HelpdeskTreeEntry),
            options=options,
        )

    def iter_list_helpdesk_tree(
        self,
        website_id: str,
        locale: str,
        content_type: models.HelpdeskContentType,
        *,
        sub_path: str | None = None,
        search_title: str | None = None,
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> Rows[models.HelpdeskTreeEntry]:
        """Iterate over all rows of `list_helpdesk_tree`, page by page, each once.

        It takes the arguments of `list_helpdesk_tree`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_helpdesk_tree(
                website_id,
                locale,
                content_type,
                page_number,
                sub_path=sub_path,
                search_title=search_title,
                filter_date_start=filter_date_start,
                filter_date_end=filter_date_end,
                options=options,
            ),
            key=None,
            start=start_page,
        )

    def create_helpdesk_tree_path(
        self,
        website_id: str,
        locale: str,
        content_type: models.HelpdeskContentType,
        path: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Add an entry to the tree.

        `POST /website/{website_id}/helpdesk/tree/path/{locale}/{content_type}/{path...}`
        Tiers: not stated; presumably all work.
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#create-helpdesk-tree-path
        Since 2026-09-16.
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `content_type` or `path`.

        Nothing says whether it becomes a page or a group.

        Args:
            locale: Language of the helpdesk, as `en`.
            content_type: Closed because list_helpdesk_locale_feedbacks had a page number at its place until 2026-09-16. One of "articles", "guides", "references", "news".
            path: Where the entry is in the tree, as `group/entry`. Crisp's Node client sends its slashes as they are, so we do.
        """
        one_of("content_type", content_type, ("articles", "guides", "references", "news"))
        self._call(
            "POST",
            "/website/{website_id}/helpdesk/tree/path/{locale}/{content_type}/{path...}",
            operation="website_helpdesk.create_helpdesk_tree_path",
            path={
                "website_id": website_id,
                "locale": locale,
                "content_type": content_type,
                "path": path,
            },
            decode=nothing,
            options=options,
        )

    def resolve_helpdesk_tree_path(
        self,
        website_id: str,
        locale: str,
        content_type: models.HelpdeskContentType,
        path: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskTreeEntry:
        """Return an entry of the tree.

        `GET /website/{website_id}/helpdesk/tree/path/{locale}/{content_type}/{path...}`
        Tiers: not stated; presumably all work.
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#resolve-helpdesk-tree-path
        Since 2026-09-16.
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `content_type` or `path`.

        Whether children are filled in is not stated.

        Args:
            locale: Language of the helpdesk, as `en`.
            content_type: Closed because list_helpdesk_locale_feedbacks had a page number at its place until 2026-09-16. One of "articles", "guides", "references", "news".
            path: Where the entry is in the tree, as `group/entry`. Crisp's Node client sends its slashes as they are, so we do.
        """
        one_of("content_type", content_type, ("articles", "guides", "references", "news"))
        return self._call(
            "GET",
            "/website/{website_id}/helpdesk/tree/path/{locale}/{content_type}/{path...}",
            operation="website_helpdesk.resolve_helpdesk_tree_path",
            path={
                "website_id": website_id,
                "locale": locale,
                "content_type": content_type,
                "path": path,
            },
            decode=one(models.HelpdeskTreeEntry),
            options=options,
        )

    def update_helpdesk_tree_path(
        self,
        website_id: str,
        locale: str,
        content_type: models.HelpdeskContentType,
        path: str,
        body: models.HelpdeskTreePathUpdate,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Move an entry, to another path or position.

        `PATCH /website/{website_id}/helpdesk/tree/path/{locale}/{content_type}/{path...}`
        Tiers: not stated; presumably all work.
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#update-helpdesk-tree-path
        Since 2026-09-16.
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `content_type` or `path`.

        Nothing says what actions there are, so nothing what a second request does.

        Keys of `body`, a mapping as `models.HelpdeskTreePathUpdate`:
            Required: action (str).
            Optional: path (HelpdeskTreePathUpdatePath), position (int).

        Args:
            locale: Language of the helpdesk, as `en`.
            content_type: Closed because list_helpdesk_locale_feedbacks had a page number at its place until 2026-09-16. One of "articles", "guides", "references", "news".
            path: Where the entry is in the tree, as `group/entry`. Crisp's Node client sends its slashes as they are, so we do.
        """
        one_of("content_type", content_type, ("articles", "guides", "references", "news"))
        self._call(
            "PATCH",
            "/website/{website_id}/helpdesk/tree/path/{locale}/{content_type}/{path...}",
            operation="website_helpdesk.update_helpdesk_tree_path",
            path={
                "website_id": website_id,
                "locale": locale,
                "content_type": content_type,
                "path": path,
            },
            body=body,
            decode=nothing,
            safety="unsafe",
            options=options,
        )

    def delete_helpdesk_tree_path(
        self,
        website_id: str,
        locale: str,
        content_type: models.HelpdeskContentType,
        path: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an entry of the tree.

        `DELETE /website/{website_id}/helpdesk/tree/path/{locale}/{content_type}/{path...}`
        Tiers: not stated; presumably all work.
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#delete-helpdesk-tree-path
        Since 2026-09-16.
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `content_type` or `path`.

        Args:
            locale: Language of the helpdesk, as `en`.
            content_type: Closed because list_helpdesk_locale_feedbacks had a page number at its place until 2026-09-16. One of "articles", "guides", "references", "news".
            path: Where the entry is in the tree, as `group/entry`. Crisp's Node client sends its slashes as they are, so we do.
        """
        one_of("content_type", content_type, ("articles", "guides", "references", "news"))
        self._call(
            "DELETE",
            "/website/{website_id}/helpdesk/tree/path/{locale}/{content_type}/{path...}",
            operation="website_helpdesk.delete_helpdesk_tree_path",
            path={
                "website_id": website_id,
                "locale": locale,
                "content_type": content_type,
                "path": path,
            },
            decode=nothing,
            options=options,
        )

    def resolve_helpdesk_tree_content(
        self,
        website_id: str,
        locale: str,
        content_type: models.HelpdeskContentType,
        path: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskTreeContent:
        """Return the content of an entry.

        `GET /website/{website_id}/helpdesk/tree/content/{locale}/{content_type}/{path...}`
        Tiers: not stated; presumably all work.
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#resolve-helpdesk-tree-content
        Since 2026-09-16.
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `content_type` or `path`.

        Args:
            locale: Language of the helpdesk, as `en`.
            content_type: Closed because list_helpdesk_locale_feedbacks had a page number at its place until 2026-09-16. One of "articles", "guides", "references", "news".
            path: Where the entry is in the tree, as `group/entry`. Crisp's Node client sends its slashes as they are, so we do.
        """
        one_of("content_type", content_type, ("articles", "guides", "references", "news"))
        return self._call(
            "GET",
            "/website/{website_id}/helpdesk/tree/content/{locale}/{content_type}/{path...}",
            operation="website_helpdesk.resolve_helpdesk_tree_content",
            path={
                "website_id": website_id,
                "locale": locale,
                "content_type": content_type,
                "path": path,
            },
            decode=one(models.HelpdeskTreeContent),
            options=options,
        )

    def save_helpdesk_tree_content(
        self,
        website_id: str,
        locale: str,
        content_type: models.HelpdeskContentType,
        path: str,
        content: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace the content of an entry.

        `PUT /website/{website_id}/helpdesk/tree/content/{locale}/{content_type}/{path...}`
        Tiers: not stated; presumably all work.
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#save-helpdesk-tree-content
        Since 2026-09-16.
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `content_type` or `path`.
        Takes the fields of its body as one mapping, too, in the place of `content`.

        Args:
            locale: Language of the helpdesk, as `en`.
            content_type: Closed because list_helpdesk_locale_feedbacks had a page number at its place until 2026-09-16. One of "articles", "guides", "references", "news".
            path: Where the entry is in the tree, as `group/entry`. Crisp's Node client sends its slashes as they are, so we do.
        """
        one_of("content_type", content_type, ("articles", "guides", "references", "news"))
        self._call(
            "PUT",
            "/website/{website_id}/helpdesk/tree/content/{locale}/{content_type}/{path...}",
            operation="website_helpdesk.save_helpdesk_tree_content",
            path={
                "website_id": website_id,
                "locale": locale,
                "content_type": content_type,
                "path": path,
            },
            body=in_one(
                "save_helpdesk_tree_content(website_id, locale, content_type, path, content)",
                {
                    "content": content,
                },
                first="content",
                required=("content",),
            ),
            decode=nothing,
            options=options,
        )

    def resolve_helpdesk_tree_metadata(
        self,
        website_id: str,
        locale: str,
        content_type: models.HelpdeskContentType,
        path: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskTreeMetadata:
        """Return title, state and the like of an entry.

        `GET /website/{website_id}/helpdesk/tree/metadata/{locale}/{content_type}/{path...}`
        Tiers: not stated; presumably all work.
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#resolve-helpdesk-tree-metadata
        Since 2026-09-16.
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `content_type` or `path`.

        Args:
            locale: Language of the helpdesk, as `en`.
            content_type: Closed because list_helpdesk_locale_feedbacks had a page number at its place until 2026-09-16. One of "articles", "guides", "references", "news".
            path: Where the entry is in the tree, as `group/entry`. Crisp's Node client sends its slashes as they are, so we do.
        """
        one_of("content_type", content_type, ("articles", "guides", "references", "news"))
        return self._call(
            "GET",
            "/website/{website_id}/helpdesk/tree/metadata/{locale}/{content_type}/{path...}",
            operation="website_helpdesk.resolve_helpdesk_tree_metadata",
            path={
                "website_id": website_id,
                "locale": locale,
                "content_type": content_type,
                "path": path,
            },
            decode=one(models.HelpdeskTreeMetadata),
            options=options,
        )

    def update_helpdesk_tree_metadata(
        self,
        website_id: str,
        locale: str,
        content_type: models.HelpdeskContentType,
        path: str,
        body: models.HelpdeskTreeMetadataInput | models.HelpdeskTreeMetadata,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change title, state and the like of an entry; to publish it is one of these.

        `PATCH /website/{website_id}/helpdesk/tree/metadata/{locale}/{content_type}/{path...}`
        Tiers: not stated; presumably all work.
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#update-helpdesk-tree-metadata
        Since 2026-09-16.
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `content_type` or `path`.

        Keys of `body`, a mapping as `models.HelpdeskTreeMetadataInput`:
            Optional: format (str), title (str), description (str), state (HelpdeskTreeStateInput), author
                (HelpdeskTreeMetadataAuthorInput), color (str), image (str).

        Args:
            locale: Language of the helpdesk, as `en`.
            content_type: Closed because list_helpdesk_locale_feedbacks had a page number at its place until 2026-09-16. One of "articles", "guides", "references", "news".
            path: Where the entry is in the tree, as `group/entry`. Crisp's Node client sends its slashes as they are, so we do.
        """
        one_of("content_type", content_type, ("articles", "guides", "references", "news"))
        self._call(
            "PATCH",
            "/website/{website_id}/helpdesk/tree/metadata/{locale}/{content_type}/{path...}",
            operation="website_helpdesk.update_helpdesk_tree_metadata",
            path={
                "website_id": website_id,
                "locale": locale,
                "content_type": content_type,
                "path": path,
            },
            body=body,
            decode=nothing,
            options=options,
        )

    def resolve_helpdesk_tree_page(
        self,
        website_id: str,
        locale: str,
        content_type: models.HelpdeskContentType,
        path: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskTreePage:
        """Return title and address of the page that shows an entry.

        `GET /website/{website_id}/helpdesk/tree/page/{locale}/{content_type}/{path...}`
        Tiers: not stated; presumably all work.
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#resolve-helpdesk-tree-page
        Since 2026-09-16.
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `locale` or `content_type` or `path`.

        Args:
            locale: Language of the helpdesk, as `en`.
            content_type: Closed because list_helpdesk_locale_feedbacks had a page number at its place until 2026-09-16. One of "articles", "guides", "references", "news".
            path: Where the entry is in the tree, as `group/entry`. Crisp's Node client sends its slashes as they are, so we do.
        """
        one_of("content_type", content_type, ("articles", "guides", "references", "news"))
        return self._call(
            "GET",
            "/website/{website_id}/helpdesk/tree/page/{locale}/{content_type}/{path...}",
            operation="website_helpdesk.resolve_helpdesk_tree_page",
            path={
                "website_id": website_id,
                "locale": locale,
                "content_type": content_type,
                "path": path,
            },
            decode=one(models.HelpdeskTreePage),
            options=options,
        )
