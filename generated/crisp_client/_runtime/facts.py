# Copied from codegen/templates/_runtime/facts.py. Do not edit: change that and run `make generate`.
"""Classes of the facts that the runtime needs from the spec; `_facts.py` holds the facts."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping

import attrs

from .errors import APIError
from .safety import Safety


@attrs.frozen
class BackfillFacts:
    """Paths of the lists of conversations and messages, and a message's event by its `from`."""

    conversations: str
    messages: str
    events: Mapping[str, str]


@attrs.frozen
class RtmFacts:
    """Names of the socket's own messages, its default path, and the routes that name endpoints."""

    authenticate: str
    authenticated: str
    unauthorized: str
    bind: str
    path: str
    endpoints: Mapping[str, str]
    """REST path by tier; `website_id` is that of the website tier if the website is known."""
    backfill: BackfillFacts


@attrs.frozen
class Variant:
    """One form of a field: its JSON kind (empty for any) and, if known, an object's keys."""

    kind: str
    keys: tuple[str, ...] = ()


@attrs.frozen
class TaggedBody:
    """A body whose field `tag` decides the form of its field `tagged`.

    `tag` is empty if the body has no such field: Crisp knows the form from before.
    """

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
class UploadFacts:
    """The route that asks for the address of a file, and the event that tells it, by namespace."""

    path: str
    events: Mapping[str, str]


@attrs.frozen
class Facts:
    """Facts that hold for all calls."""

    host: str
    base_path: str
    tiers: tuple[str, ...]
    default_tier: str
    tier_header: str
    scoped_tiers: tuple[str, ...]
    """Tiers whose tokens may lack a scope."""
    safety: Mapping[str, Safety]
    """By verb, for calls that do not state their own."""
    retry_statuses: frozenset[int]
    errors_by_status: Mapping[int, type[APIError]]
    errors_by_reason: Mapping[str, type[APIError]]
    """Looked up before the status: a reason says more."""
    scope_reasons: tuple[str, ...]
    """Reasons of a refusal that may mean that the token lacks a scope."""
    scopes: Mapping[str, str]
    """The scope that a token needs, as `bucket:url write`, by verb and path, where it is known."""
    tagged_bodies: tuple[TaggedBody, ...]
    rtm: RtmFacts
    web_hooks: HookFacts
    uploads: UploadFacts
    methods: Callable[[], Mapping[str, tuple[str, ...]]]
    """Return the names of all methods, by resource; only errors ask for them."""
