# Rendered from spec/rest/plan_subscription.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/plan_subscription.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Literal
from typing import Self

from .._runtime.model import Model
from .._runtime.model import model

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
    trialing: bool | None = None
    trial_end: str | None = None
    trial_end_date: str | None = None
    bill_period: PlanSubscriptionBillPeriod | str | None = None
    bill_valid_until: str | None = None
    active: bool | None = None
    sandbox: bool | None = None
    website: PlanSubscriptionWebsite | None = None
    coupon_redeemed: bool | None = None
    card_id: str | None = None
    owner: PlanSubscriptionOwner | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.id = get("id")
        new.name = get("name")
        new.price = get("price")
        new.since = get("since")
        new.trialing = get("trialing")
        new.trial_end = get("trial_end")
        new.trial_end_date = get("trial_end_date")
        new.bill_period = get("bill_period")
        new.bill_valid_until = get("bill_valid_until")
        new.active = get("active")
        new.sandbox = get("sandbox")
        new.website = (
            PlanSubscriptionWebsite._decode(v) if (v := get("website")).__class__ is dict else v
        )
        new.coupon_redeemed = get("coupon_redeemed")
        new.card_id = get("card_id")
        new.owner = PlanSubscriptionOwner._decode(v) if (v := get("owner")).__class__ is dict else v
        new._raw = data
        return self


@model
class PlanSubscriptionWebsite(Model):
    """The website that has the plan."""

    id: str
    name: str | None = None
    domain: str | None = None
    logo: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.id = get("id")
        new.name = get("name")
        new.domain = get("domain")
        new.logo = get("logo")
        new._raw = data
        return self


@model
class PlanSubscriptionOwner(Model):
    """The user who pays."""

    user_id: str
    email: str | None = None
    first_name: str | None = None
    last_name: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.user_id = get("user_id")
        new.email = get("email")
        new.first_name = get("first_name")
        new.last_name = get("last_name")
        new._raw = data
        return self


@model
class PlanSubscriptionCoupon(Model):
    """A coupon for a plan."""

    code: str
    policy: PlanSubscriptionCouponPolicy | None = None
    redeem_limit: int | None = None
    expire_at: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.code = get("code")
        new.policy = (
            PlanSubscriptionCouponPolicy._decode(v) if (v := get("policy")).__class__ is dict else v
        )
        new.redeem_limit = get("redeem_limit")
        new.expire_at = get("expire_at")
        new._raw = data
        return self


@model
class PlanSubscriptionCouponPolicy(Model):
    """What a coupon brings."""

    rebate_percent: float | None = None
    trial_days: int | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.rebate_percent = get("rebate_percent")
        new.trial_days = get("trial_days")
        new._raw = data
        return self
