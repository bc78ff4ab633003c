"""What the runtime has to know of the spec; the one instance is rendered from it."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from .errors import APIError
from .safety import Safety


@attrs.frozen
class BackfillFacts:
    """Paths of the lists of conversations and of messages, and what a message came as by `from`."""

    conversations: str
    messages: str
    events: Mapping[str, str]


@attrs.frozen
class RtmFacts:
    """Names of the socket's own messages, its default path, and who tells where to connect."""

    authenticate: str
    authenticated: str
    unauthorized: str
    bind: str
    path: str
    endpoints: Mapping[str, str]
    """REST path by tier; `website_id` is the website tier's where the website is known."""
    backfill: BackfillFacts


@attrs.frozen
class Variant:
    """One form of a field: its JSON kind, empty if any, and the keys of an object, if known."""

    kind: str
    keys: tuple[str, ...] = ()


@attrs.frozen
class TaggedBody:
    """A body whose field `tag` decides what its field `tagged` holds."""

    tag: str
    tagged: str
    variants: Mapping[str, Variant]
    """By the value of the tag."""


@attrs.frozen
class HookFacts:
    """Names of the headers of a web hook."""

    origin: str
    timestamp: str
    signature: str
    attempt_limit: str
    attempt_count: str


@attrs.frozen
class Facts:
    """What holds for all calls."""

    host: str
    base_path: str
    tiers: tuple[str, ...]
    default_tier: str
    tier_header: str
    safety: Mapping[str, Safety]
    """By verb, of calls that say nothing else."""
    retry_statuses: frozenset[int]
    errors_by_status: Mapping[int, type[APIError]]
    errors_by_reason: Mapping[str, type[APIError]]
    """Asked first: a reason says more than a status."""
    tagged_bodies: tuple[TaggedBody, ...]
    rtm: RtmFacts
    web_hooks: HookFacts
