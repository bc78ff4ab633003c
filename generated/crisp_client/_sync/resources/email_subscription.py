# Derived from spec/rest/email_subscription.yaml, codegen/templates/_async/resources/{resource}.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""Operations of `email_subscription`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import models
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.rest.fields import in_one
from ..._runtime.rest.options import RequestOptions
from ..resource import Resource


class EmailSubscriptionResource(
    Resource,
):
    """Operations of `email_subscription`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "email_subscription"

    def get_subscription_status(
        self,
        email_hash: str,
        key: str,
        *,
        website_id: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.EmailSubscriptionStatus:
        """Return whether an e-mail address gets e-mails.

        `GET /email/{email_hash}/subscription/{key}`
        Tiers: not stated; presumably all work.
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-subscription-status
        In Crisp's internal documentation only.
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `email_hash` or `key`.

        Args:
            website_id: Whose e-mails; Crisp's own without it.
        """
        return self._call(
            "GET",
            "/email/{email_hash}/subscription/{key}",
            operation="email_subscription.get_subscription_status",
            path={
                "email_hash": email_hash,
                "key": key,
            },
            query={
                "website_id": website_id,
            },
            decode=one(models.EmailSubscriptionStatus),
            options=options,
        )

    def update_subscription_status(
        self,
        email_hash: str,
        key: str,
        subscribed: bool | Mapping[str, Any],
        *,
        website_id: str | None = None,
        campaign_id: str | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Subscribe an e-mail address, or unsubscribe it.

        `PATCH /email/{email_hash}/subscription/{key}`
        Tiers: not stated; presumably all work.
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#update-subscription-status
        In Crisp's internal documentation only.
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `email_hash` or `key`.
        Takes the fields of its body as one mapping, too, in the place of `subscribed`.

        Args:
            website_id: Whose e-mails; Crisp's own without it.
            campaign_id: The campaign whose e-mail led here.
        """
        self._call(
            "PATCH",
            "/email/{email_hash}/subscription/{key}",
            operation="email_subscription.update_subscription_status",
            path={
                "email_hash": email_hash,
                "key": key,
            },
            query={
                "website_id": website_id,
                "campaign_id": campaign_id,
            },
            body=in_one(
                "update_subscription_status(email_hash, key, subscribed)",
                {
                    "subscribed": subscribed,
                },
                first="subscribed",
                required=("subscribed",),
            ),
            decode=nothing,
            options=options,
        )
