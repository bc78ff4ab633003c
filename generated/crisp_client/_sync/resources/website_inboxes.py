# Derived from spec/rest/website_inboxes.yaml, codegen/templates/_async/resources/{resource}.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""Operations of `website_inboxes`."""

from __future__ import annotations

from ... import models
from ..._runtime.data.decode import many
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.rest.options import RequestOptions
from ..._runtime.rest.request import picked
from ..paging import by_page
from ..paging import Rows
from ..resource import Resource


class WebsiteInboxesResource(
    Resource,
):
    """Operations of `website_inboxes`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "website_inboxes"

    def list_inboxes(
        self,
        website_id: str,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.WebsiteInbox]:
        """Return one page of the inboxes of a website.

        `GET /website/{website_id}/inboxes/list/{page_number}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-website-inboxes
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        return self._call(
            "GET",
            "/website/{website_id}/inboxes/list/{page_number}",
            operation="website_inboxes.list_inboxes",
            path={
                "website_id": website_id,
                "page_number": page_number,
            },
            decode=many(models.WebsiteInbox),
            options=options,
        )

    def iter_list_inboxes(
        self,
        website_id: str,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> Rows[models.WebsiteInbox]:
        """Iterate over all rows of `list_inboxes`, page by page, each once.

        It takes the arguments of `list_inboxes`, and raises the same errors.
        It sets `page_number` itself. A `deadline` applies to each request.

        It begins with page `start_page`, from 1 on. `pages()` of what it returns gives the rows as pages: a program that
        goes on later begins with the page behind the last one that it had.

        If rows leave the list during the loop, later rows move to an earlier page, and as many are skipped. A loop
        that deletes its rows, or changes what they are filtered by, has to collect all of them first.
        """
        return by_page(
            lambda page_number: self.list_inboxes(
                website_id,
                page_number,
                options=options,
            ),
            key="inbox_id",
            start=start_page,
        )

    def batch_order_inboxes(
        self,
        website_id: str,
        body: models.WebsiteInboxOrders,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Put inboxes in another order.

        `PATCH /website/{website_id}/inboxes/batch/order`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#batch-order-website-inboxes
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id`.

        The body is an object with the list in it, not the list itself.

        Keys of `body`, a mapping as `models.WebsiteInboxOrders`:
            Required: orders ([WebsiteInboxOrder]).
        """
        self._call(
            "PATCH",
            "/website/{website_id}/inboxes/batch/order",
            operation="website_inboxes.batch_order_inboxes",
            path={
                "website_id": website_id,
            },
            body=body,
            decode=nothing,
            options=options,
        )

    def create_new_inbox(
        self,
        website_id: str,
        body: models.CreateNewInboxBody | models.WebsiteInbox,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteInboxNew:
        """Add an inbox.

        `POST /website/{website_id}/inbox`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#create-a-new-website-inbox
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id`.

        Keys of `body`, a mapping as `models.CreateNewInboxBody`:
            Required: name (str), emoji (str), order (int), operators ([str]), conditions
                ([WebsiteInboxConditionInput]).
            Optional: teams ([str]), team_operators ([str]), operator ("and" | "or").
        """
        return self._call(
            "POST",
            "/website/{website_id}/inbox",
            operation="website_inboxes.create_new_inbox",
            path={
                "website_id": website_id,
            },
            body=picked(
                body,
                (
                    "name",
                    "emoji",
                    "order",
                    "operators",
                    "teams",
                    "team_operators",
                    "operator",
                    "conditions",
                ),
            ),
            decode=one(models.WebsiteInboxNew),
            options=options,
        )

    def check_inbox_exists(
        self,
        website_id: str,
        inbox_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether there is such an inbox.

        `HEAD /website/{website_id}/inbox/{inbox_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#check-if-website-inbox-exists
        Sent again after a failure; it only reads.
        """
        return self._exists(
            "/website/{website_id}/inbox/{inbox_id}",
            operation="website_inboxes.check_inbox_exists",
            path={
                "website_id": website_id,
                "inbox_id": inbox_id,
            },
            options=options,
        )

    def get_inbox(
        self,
        website_id: str,
        inbox_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteInbox:
        """Return an inbox.

        `GET /website/{website_id}/inbox/{inbox_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-website-inbox
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `inbox_id`.
        """
        return self._call(
            "GET",
            "/website/{website_id}/inbox/{inbox_id}",
            operation="website_inboxes.get_inbox",
            path={
                "website_id": website_id,
                "inbox_id": inbox_id,
            },
            decode=one(models.WebsiteInbox),
            options=options,
        )

    def save_inbox(
        self,
        website_id: str,
        inbox_id: str,
        body: models.SaveInboxBody | models.WebsiteInbox,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace an inbox.

        `PUT /website/{website_id}/inbox/{inbox_id}`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#save-website-inbox
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `inbox_id`.

        Keys of `body`, a mapping as `models.SaveInboxBody`:
            Required: name (str), emoji (str), order (int), operators ([str]), conditions
                ([WebsiteInboxConditionInput]).
            Optional: teams ([str]), team_operators ([str]), operator ("and" | "or").
        """
        self._call(
            "PUT",
            "/website/{website_id}/inbox/{inbox_id}",
            operation="website_inboxes.save_inbox",
            path={
                "website_id": website_id,
                "inbox_id": inbox_id,
            },
            body=picked(
                body,
                (
                    "name",
                    "emoji",
                    "order",
                    "operators",
                    "teams",
                    "team_operators",
                    "operator",
                    "conditions",
                ),
            ),
            decode=nothing,
            options=options,
        )

    def delete_inbox(
        self,
        website_id: str,
        inbox_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an inbox.

        `DELETE /website/{website_id}/inbox/{inbox_id}`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#delete-website-inbox
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `inbox_id`.
        """
        self._call(
            "DELETE",
            "/website/{website_id}/inbox/{inbox_id}",
            operation="website_inboxes.delete_inbox",
            path={
                "website_id": website_id,
                "inbox_id": inbox_id,
            },
            decode=nothing,
            options=options,
        )
