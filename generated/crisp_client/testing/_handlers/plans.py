# Copied from codegen/templates/testing/_handlers/plans.py. Do not edit: change that and run `make generate`.
"""The plan of a website; `fallback` keeps it. Bills and coupons are not kept."""

from __future__ import annotations

from .._call import adds_to
from .._call import Call
from .._call import handles
from .._collections import Doc

_PLAN = "/plans/subscription/{website_id}"


@handles("GET /plans/subscription")
def list_plans(call: Call) -> list[Doc]:
    kept = call.world.items.documents
    plans = (kept.get(("plans", "subscription", one)) for one in call.world.websites)
    return [call.sampler.completed(call.route.returns, plan, {}) for plan in plans if plan]


@adds_to(f"POST {_PLAN}")
def subscribe(call: Call, plan: Doc) -> None:
    card = call.website.card
    website = {"id": card.pop("website_id"), **card}
    plan.update(id=plan["plan_id"], name=plan["plan_id"], active=True, trialing=False)
    plan.update(website=website)
    call.website.publish("plan:subscription:updated", plan=plan)


@handles(f"PATCH {_PLAN}/bill/period")
def change_period(call: Call) -> None:
    call.document(_PLAN)["bill_period"] = call.body["period"]


@handles(f"PATCH {_PLAN}/coupon")
def redeem(call: Call) -> None:
    """Accept any code."""
    call.document(_PLAN)["coupon_redeemed"] = True
