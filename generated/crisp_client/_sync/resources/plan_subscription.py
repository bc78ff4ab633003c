# Derived from spec/rest/plan_subscription.yaml, codegen/templates/_async/resources/{resource}.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""Operations of `plan_subscription`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ... import models
from ..._runtime.data.decode import many
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.rest.fields import in_one
from ..._runtime.rest.options import RequestOptions
from ..resource import Resource


class PlanSubscriptionResource(
    Resource,
):
    """Operations of `plan_subscription`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "plan_subscription"

    def list_all_active_subscriptions(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.PlanSubscription]:
        """Return the plans of all websites of the user.

        `GET /plans/subscription`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-all-active-plan-subscriptions
        Sent again after a failure; it only reads.
        """
        return self._call(
            "GET",
            "/plans/subscription",
            operation="plan_subscription.list_all_active_subscriptions",
            decode=many(models.PlanSubscription),
            options=options,
        )

    def get_plan_subscription_for_website(
        self,
        website_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.PlanSubscription:
        """Return the plan of a website.

        `GET /plans/subscription/{website_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-plan-subscription-for-a-website
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        return self._call(
            "GET",
            "/plans/subscription/{website_id}",
            operation="plan_subscription.get_plan_subscription_for_website",
            path={
                "website_id": website_id,
            },
            decode=one(models.PlanSubscription),
            options=options,
        )

    def subscribe_website_to_plan(
        self,
        website_id: str,
        plan_id: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Give a website a plan.

        `POST /plans/subscription/{website_id}`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#subscribe-website-to-plan
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id`.
        Takes the fields of its body as one mapping, too, in the place of `plan_id`.
        """
        self._call(
            "POST",
            "/plans/subscription/{website_id}",
            operation="plan_subscription.subscribe_website_to_plan",
            path={
                "website_id": website_id,
            },
            body=in_one(
                "subscribe_website_to_plan(website_id, plan_id)",
                {
                    "plan_id": plan_id,
                },
                first="plan_id",
                required=("plan_id",),
            ),
            decode=nothing,
            options=options,
        )

    def unsubscribe_plan_from_website(
        self,
        website_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """End the plan of a website.

        `DELETE /plans/subscription/{website_id}`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#unsubscribe-plan-from-website
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        self._call(
            "DELETE",
            "/plans/subscription/{website_id}",
            operation="plan_subscription.unsubscribe_plan_from_website",
            path={
                "website_id": website_id,
            },
            decode=nothing,
            options=options,
        )

    def change_bill_period_for_website_plan_subscription(
        self,
        website_id: str,
        period: models.PlanSubscriptionBillPeriod | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Pay for the plan of a website by the month or by the year.

        `PATCH /plans/subscription/{website_id}/bill/period`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#change-bill-period-for-website-plan-subscription
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id`.
        Takes the fields of its body as one mapping, too, in the place of `period`.

        Whether asking for the same period again is billed again is not stated.

        Args:
            period: One of "monthly", "yearly".
        """
        self._call(
            "PATCH",
            "/plans/subscription/{website_id}/bill/period",
            operation="plan_subscription.change_bill_period_for_website_plan_subscription",
            path={
                "website_id": website_id,
            },
            body=in_one(
                "change_bill_period_for_website_plan_subscription(website_id, period)",
                {
                    "period": period,
                },
                first="period",
                required=("period",),
            ),
            decode=nothing,
            safety="unsafe",
            options=options,
        )

    def check_coupon_availability_for_website_plan_subscription(
        self,
        website_id: str,
        *,
        code: str,
        options: RequestOptions | None = None,
    ) -> models.PlanSubscriptionCoupon:
        """Return what a coupon would bring for the plan of a website.

        `GET /plans/subscription/{website_id}/coupon`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#check-coupon-availability-for-website-plan-subscription
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        return self._call(
            "GET",
            "/plans/subscription/{website_id}/coupon",
            operation="plan_subscription.check_coupon_availability_for_website_plan_subscription",
            path={
                "website_id": website_id,
            },
            query={
                "code": code,
            },
            decode=one(models.PlanSubscriptionCoupon),
            options=options,
        )

    def redeem_coupon_for_website_plan_subscription(
        self,
        website_id: str,
        code: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Use a coupon for the plan of a website.

        `PATCH /plans/subscription/{website_id}/coupon`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#redeem-coupon-for-website-plan-subscription
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id`.
        Takes the fields of its body as one mapping, too, in the place of `code`.

        A coupon can be used a limited number of times.
        """
        self._call(
            "PATCH",
            "/plans/subscription/{website_id}/coupon",
            operation="plan_subscription.redeem_coupon_for_website_plan_subscription",
            path={
                "website_id": website_id,
            },
            body=in_one(
                "redeem_coupon_for_website_plan_subscription(website_id, code)",
                {
                    "code": code,
                },
                first="code",
                required=("code",),
            ),
            decode=nothing,
            safety="unsafe",
            options=options,
        )
