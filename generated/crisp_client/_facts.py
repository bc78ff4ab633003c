# Rendered from spec, codegen/templates/_facts.py.j2. Do not edit: change that and run `make generate`.
"""Facts about the platform, from the spec."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from ._runtime import errors
from ._runtime.facts import BackfillFacts
from ._runtime.facts import Facts
from ._runtime.facts import HookFacts
from ._runtime.facts import RtmFacts
from ._runtime.facts import TaggedBody
from ._runtime.facts import UploadFacts
from ._runtime.facts import Variant

Tier = Literal["user", "website", "plugin"]
"""What kind of token a pair of identifier and key is."""


def _methods() -> Mapping[str, tuple[str, ...]]:
    from ._methods import METHODS

    return METHODS


FACTS = Facts(
    host="https://api.crisp.chat",
    base_path="/v1",
    tiers=("user", "website", "plugin"),
    default_tier="user",
    tier_header="X-Crisp-Tier",
    scoped_tiers=("website", "plugin"),
    safety={
        "GET": "safe",
        "HEAD": "safe",
        "POST": "unsafe",
        "PUT": "idempotent",
        "PATCH": "idempotent",
        "DELETE": "idempotent",
    },
    retry_statuses=frozenset((420, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524)),
    errors_by_status={
        400: errors.InvalidDataError,
        401: errors.AuthenticationError,
        402: errors.SubscriptionRequiredError,
        403: errors.PermissionDeniedError,
        404: errors.NotFoundError,
        409: errors.ConflictError,
        420: errors.RateLimitError,
        423: errors.LockedError,
        429: errors.RateLimitError,
    },
    errors_by_reason={
        "invalid_data": errors.InvalidDataError,
        "search_query_too_long": errors.InvalidDataError,
        "unauthorized": errors.AuthenticationError,
        "subscription_upgrade_required": errors.SubscriptionRequiredError,
        "invalid_session": errors.SubscriptionRequiredError,
        "not_allowed": errors.PermissionDeniedError,
        "website_member_role_not_allowed": errors.PermissionDeniedError,
        "restricted_route_tier": errors.PermissionDeniedError,
        "not_found": errors.NotFoundError,
        "website_not_found": errors.NotFoundError,
        "not_subscribed": errors.NotFoundError,
        "conversation_not_found": errors.NotFoundError,
        "people_not_found": errors.NotFoundError,
        "email_not_found": errors.NotFoundError,
        "people_exists": errors.ConflictError,
        "rate_limited": errors.RateLimitError,
        "quota_limit_exceeded": errors.QuotaExceededError,
        "password_unverified": errors.LockedError,
    },
    scope_reasons=("not_allowed",),
    scopes={
        "POST /bucket/url/generate": "bucket:url write",
        "GET /website/{website_id}/availability/status": "website:availability",
        "POST /website/{website_id}/conversation": "website:conversation:initiate write",
        "GET /website/{website_id}/conversations/{page_number}": "website:conversation:sessions",
        "GET /website/{website_id}/conversations/suggest/segments/{page_number}": "website:conversation:suggest",
        "POST /website/{website_id}/conversation/{session_id}/message": "website:conversation:messages write",
        "GET /website/{website_id}/conversation/{session_id}/meta": "website:conversation:sessions",
        "PATCH /website/{website_id}/conversation/{session_id}/meta": "website:conversation:sessions write",
        "PATCH /website/{website_id}/conversation/{session_id}/state": "website:conversation:states write",
        "PUT /website/{website_id}/conversation/{session_id}/participants": "website:conversation:participants write",
        "POST /website/{website_id}/operators/email": "website:operators",
        "GET /website/{website_id}/settings": "website:settings",
        "GET /website/{website_id}/verify/settings": "website:verify",
        "GET /website/{website_id}/visitors/list/{page_number}": "website:visitors",
    },
    tagged_bodies=(
        TaggedBody(
            tag="type",
            tagged="content",
            variants={
                "text": Variant("string"),
                "note": Variant("string"),
                "file": Variant("object", ("name", "url", "type")),
                "animation": Variant("object", ("url", "type")),
                "audio": Variant("object", ("url", "type", "duration")),
                "picker": Variant("object", ("id", "text", "choices", "required")),
                "field": Variant("object", ("id", "text", "explain", "value", "required")),
                "carousel": Variant("object", ("text", "targets")),
                "event": Variant("object", ("namespace", "text")),
            },
        ),
        TaggedBody(
            tag="",
            tagged="content",
            variants={
                "text": Variant("string"),
                "note": Variant("string"),
                "file": Variant("object", ("name", "url", "type")),
                "animation": Variant("object", ("url", "type")),
                "audio": Variant("object", ("url", "type", "duration")),
                "picker": Variant("object", ("id", "text", "choices", "required")),
                "field": Variant("object", ("id", "text", "explain", "value", "required")),
                "carousel": Variant("object", ("text", "targets")),
                "event": Variant("object", ("namespace", "text")),
            },
        ),
    ),
    rtm=RtmFacts(
        path="/socket.io/",
        authenticate="authentication",
        authenticated="authenticated",
        unauthorized="unauthorized",
        bind="socket:bind",
        endpoints={
            "user": "/user/connect/endpoints",
            "website": "/website/connect/endpoints",
            "website_id": "/website/{website_id}/connect/endpoints",
            "plugin": "/plugin/connect/endpoints",
        },
        backfill=BackfillFacts(
            conversations="/website/{website_id}/conversations/{page_number}",
            messages="/website/{website_id}/conversation/{session_id}/messages",
            events={
                "user": "message:send",
                "operator": "message:received",
            },
        ),
    ),
    web_hooks=HookFacts(
        origin="X-Crisp-Hook-Origin",
        timestamp="X-Crisp-Request-Timestamp",
        signature="X-Crisp-Signature",
        attempt_limit="X-Delivery-Attempt-Limit",
        attempt_count="X-Delivery-Attempt-Count",
    ),
    uploads=UploadFacts(
        path="/bucket/url/generate",
        events={
            "upload": "bucket:url:upload:generated",
            "avatar": "bucket:url:avatar:generated",
            "website": "bucket:url:website:generated",
            "campaign": "bucket:url:campaign:generated",
            "helpdesk": "bucket:url:helpdesk:generated",
            "status": "bucket:url:status:generated",
            "processing": "bucket:url:processing:generated",
        },
    ),
    methods=_methods,
)
