# Rendered from spec/rest/plan_subscription.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/plan_subscription.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Literal

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model

PlanSubscriptionBillPeriod = Literal["monthly", "yearly"]
"""How often a plan is paid."""


@model
class PlanSubscription(Model):
    """The plan of a website, and how it is paid.

    Its dates are texts; their form is not stated.
    """

    id: str
    name: str | None = None
    price: int | None = None
    since: str | None = None
    """The form of the time is not documented."""
    trialing: bool | None = None
    trial_end: str | None = None
    trial_end_date: str | None = None
    """The form of the time is not documented."""
    bill_period: PlanSubscriptionBillPeriod | str | None = None
    bill_valid_until: str | None = None
    """The form of the time is not documented."""
    active: bool | None = None
    sandbox: bool | None = None
    website: PlanSubscriptionWebsite | None = None
    coupon_redeemed: bool | None = None
    card_id: str | None = None
    owner: PlanSubscriptionOwner | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.id = data.get("id")
        new.name = data.get("name")
        new.price = data.get("price")
        new.since = data.get("since")
        new.trialing = data.get("trialing")
        new.trial_end = data.get("trial_end")
        new.trial_end_date = data.get("trial_end_date")
        new.bill_period = data.get("bill_period")
        new.bill_valid_until = data.get("bill_valid_until")
        new.active = data.get("active")
        new.sandbox = data.get("sandbox")
        new.website = (
            _decode_plan_subscription_website(v)
            if (v := data.get("website")).__class__ is dict
            else v
        )
        new.coupon_redeemed = data.get("coupon_redeemed")
        new.card_id = data.get("card_id")
        new.owner = (
            _decode_plan_subscription_owner(v) if (v := data.get("owner")).__class__ is dict else v
        )
        new._raw = data
        return new


@model
class PlanSubscriptionWebsite(Model):
    """The website that has the plan."""

    id: str
    name: str | None = None
    domain: str | None = None
    logo: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.id = data.get("id")
        new.name = data.get("name")
        new.domain = data.get("domain")
        new.logo = data.get("logo")
        new._raw = data
        return new


@model
class PlanSubscriptionOwner(Model):
    """The user who pays."""

    user_id: str
    email: str | None = None
    first_name: str | None = None
    last_name: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.user_id = data.get("user_id")
        new.email = data.get("email")
        new.first_name = data.get("first_name")
        new.last_name = data.get("last_name")
        new._raw = data
        return new


@model
class PlanSubscriptionCoupon(Model):
    """A coupon for a plan."""

    code: str
    policy: PlanSubscriptionCouponPolicy | None = None
    redeem_limit: int | None = None
    expire_at: str | None = None
    """The form of the time is not documented."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.code = data.get("code")
        new.policy = (
            _decode_plan_subscription_coupon_policy(v)
            if (v := data.get("policy")).__class__ is dict
            else v
        )
        new.redeem_limit = data.get("redeem_limit")
        new.expire_at = data.get("expire_at")
        new._raw = data
        return new


@model
class PlanSubscriptionCouponPolicy(Model):
    """What a coupon brings."""

    rebate_percent: float | None = None
    trial_days: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.rebate_percent = data.get("rebate_percent")
        new.trial_days = data.get("trial_days")
        new._raw = data
        return new


# Bound once: a look-up for each object would take a twentieth of the time of decoding.
_decode_plan_subscription_coupon_policy = PlanSubscriptionCouponPolicy._decode
_decode_plan_subscription_owner = PlanSubscriptionOwner._decode
_decode_plan_subscription_website = PlanSubscriptionWebsite._decode


complete_annotations(globals())
