# Derived from spec/rest/website.yaml, codegen/templates/_async/resources/{resource}.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""Operations of `website`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from typing import Literal

from ... import models
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.data.unset import UNSET
from ..._runtime.data.unset import Unset
from ..._runtime.rest.fields import in_one
from ..._runtime.rest.options import RequestOptions
from ..resource import Resource


class WebsiteResource(
    Resource,
):
    """Operations of `website`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "website"

    def check_website_exists(
        self,
        *,
        domain: str,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether Crisp has a website with this domain.

        `HEAD /website`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#check-if-website-exists
        Sent again after a failure; it only reads.
        """
        return self._exists(
            "/website",
            operation="website.check_website_exists",
            query={
                "domain": domain,
            },
            options=options,
        )

    def create_website(
        self,
        body: models.WebsiteCreate,
        *,
        options: RequestOptions | None = None,
    ) -> models.Website:
        """Create a website; the user becomes its owner.

        `POST /website`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#create-website
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `QuotaExceededError` for `quota_limit_exceeded`: The daily quota of the token, or a limit of the plan, is used up.

        Crisp's example of the answer holds the website_id and nothing else.

        Keys of `body`, a mapping as `models.WebsiteCreate`:
            Required: name (str), domain (str).
        """
        return self._call(
            "POST",
            "/website",
            operation="website.create_website",
            body=body,
            decode=one(models.Website),
            options=options,
        )

    create = create_website

    def get_website(
        self,
        website_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.Website:
        """Return name and domain of a website.

        `GET /website/{website_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-a-website
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.
        Raises `PermissionDeniedError` for `not_allowed`: No right on this object, or the token lacks the scope.
        Raises `NotFoundError` for `not_subscribed`: The website is unknown to this token; for plugins it has not installed the plugin.
        """
        return self._call(
            "GET",
            "/website/{website_id}",
            operation="website.get_website",
            path={
                "website_id": website_id,
            },
            decode=one(models.Website),
            options=options,
        )

    def delete_website(
        self,
        website_id: str,
        verify: models.WebsiteRemoveVerify | Mapping[Literal["verify"], Any] | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a website with everything in it.

        `DELETE /website/{website_id}`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#delete-a-website
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id`.
        Raises `PermissionDeniedError` for `not_allowed`: No right on this object, or the token lacks the scope.
        Raises `PermissionDeniedError` for `website_member_role_not_allowed`: Members may not do this, owners may.
        Raises `NotFoundError` for `website_not_found`: No website has this id.
        Raises `LockedError` for `password_unverified`: The password or token given to confirm a dangerous action is wrong.
        Takes the fields of its body as one mapping, too, in the place of `verify`.

        A secret may be good once only, so a second try could be refused though the first was accepted.

        Args:
            verify: The reference requires it; optional here, because the call of 2017 had the website_id alone.
        """
        self._call(
            "DELETE",
            "/website/{website_id}",
            operation="website.delete_website",
            path={
                "website_id": website_id,
            },
            body=in_one(
                "delete_website(website_id, verify)",
                {
                    "verify": verify,
                },
                first="verify",
                own=("method", "secret"),
            ),
            decode=nothing,
            safety="unsafe",
            options=options,
        )

    delete = delete_website

    def abort_website_deletion(
        self,
        website_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Keep a website that was about to be deleted.

        `DELETE /website/{website_id}/expunge`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#abort-website-deletion
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        self._call(
            "DELETE",
            "/website/{website_id}/expunge",
            operation="website.abort_website_deletion",
            path={
                "website_id": website_id,
            },
            decode=nothing,
            options=options,
        )
