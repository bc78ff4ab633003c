"""The plan of a website. Bills and coupons are not kept."""

from __future__ import annotations

from typing import Any

from .._call import Call
from .._call import handles
from .._collections import Doc
from .._refusal import Refusal
from .._state import Website

_PLAN = "/plans/subscription/{website_id}"


@handles("GET /plans/subscription")
def list_plans(call: Call) -> list[Doc]:
    return [_shown(website) for website in call.world.websites.values() if website.plan]


@handles(f"GET {_PLAN}")
def get(call: Call) -> Doc:
    _check(call)
    return _shown(call.website)


@handles(f"POST {_PLAN}")
def subscribe(call: Call) -> None:
    plan_id = call.body["plan_id"]
    call.website.plan = {"id": plan_id, "name": plan_id, "active": True, "trialing": False}
    _announce(call)


@handles(f"DELETE {_PLAN}")
def unsubscribe(call: Call) -> None:
    """Drop the plan; no plan stands for the free one."""
    _check(call)
    call.website.plan = {}


@handles(f"PATCH {_PLAN}/bill/period")
def change_period(call: Call) -> None:
    _check(call)
    call.website.plan["bill_period"] = call.body["period"]


@handles(f"PATCH {_PLAN}/coupon")
def redeem(call: Call) -> None:
    """Accept any code."""
    _check(call)
    call.website.plan["coupon_redeemed"] = True


def _check(call: Call) -> None:
    if not call.website.plan:
        raise Refusal("not_found", "the website has no plan")


def _shown(website: Website) -> Doc:
    card: dict[str, Any] = website.card
    return {**website.plan, "website": {"id": card.pop("website_id"), **card}}


def _announce(call: Call) -> None:
    plan = {key: call.website.plan[key] for key in ("id", "name", "trialing")}
    call.website.publish("plan:subscription:updated", plan=plan)
