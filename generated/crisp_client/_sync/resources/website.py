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
        """Whether Crisp has a website with this domain.

        `HEAD /website`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Reference: https://docs.crisp.chat/references/rest-api/v1/#check-if-website-exists
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
        Reference: https://docs.crisp.chat/references/rest-api/v1/#create-website
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.

        Crisp's example of the answer holds the website_id and nothing else.
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
        """Name and domain of a website.

        `GET /website/{website_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-a-website
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
        Reference: https://docs.crisp.chat/references/rest-api/v1/#delete-a-website
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.

        A secret may be good once only, so a second try could be refused though the first was accepted.

        Args:
            verify: The reference requires it; optional here, because the original call had the website_id alone.
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
                told="keys",
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
        Reference: https://docs.crisp.chat/references/rest-api/v1/#abort-website-deletion
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
