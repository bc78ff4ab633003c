"""`api.yaml`: what holds for every operation and event."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from codegen.ir import ErrorReason
from codegen.ir import Handle
from codegen.ir import Place
from codegen.ir import Platform
from codegen.language.blocks import Block
from codegen.language.keys.api import ApiFile
from codegen.language.keys.api import Auth
from codegen.language.keys.api import Reason
from codegen.language.keys.api import Rtm
from codegen.problems import Problems
from codegen.problems import shorten
from codegen.yamlsrc import Map
from codegen.yamlsrc import Text


def read_platform(root: Map, problems: Problems) -> Platform | None:
    """Return what `api.yaml` says, or None after adding to `problems`."""
    before = len(problems.found)
    file = ApiFile.read(root, "", "the file", root.place, problems)
    auth, errors, rtm = file.auth, file.errors, file.rtm
    if Auth.default_tier in auth and auth.default_tier not in auth.tiers:
        message = "`default_tier` is not one of `tiers`"
        problems.add(auth.place_of(Auth.default_tier), message)
    for tier in auth.scoped_tiers:
        if tier not in auth.tiers:
            message = f"`scoped_tiers` has {shorten(tier)}, which `tiers` lacks"
            problems.add(auth.place_of(Auth.scoped_tiers), message)
    endpoints = dict(_endpoints(file, problems))
    for reason in errors.reasons:
        if reason.status and Reason.error not in reason and reason.status not in errors.statuses:
            message = f"`statuses:` has no class for {reason.status}, so `error:` is needed"
            problems.add(reason.place_of(Reason.status), message)
    if len(problems.found) > before:
        return None
    return Platform(
        name=file.api,
        revision=file.revision,
        host=file.host,
        base_path=file.base_path,
        rest_reference=file.reference.rest,
        rtm_reference=file.reference.rtm,
        tiers=auth.tiers,
        default_tier=auth.default_tier,
        tier_header=auth.tier_header,
        scoped_tiers=auth.scoped_tiers,
        answers=_values(file.answers),
        safety=_values(file.safety),
        page_rows=file.page_rows,
        retry_statuses=errors.retry,
        status_errors=errors.statuses,
        reasons=tuple(
            ErrorReason(
                reason.name,
                reason.status or 0,
                reason.doc,
                reason.error or None,
                bool(reason.scope),
            )
            for reason in errors.reasons
        ),
        params={field.wire: field for field in file.params},
        rtm={
            "path": rtm.path,
            "authenticate": rtm.authenticate,
            "authenticated": rtm.authenticated,
            "unauthorized": rtm.unauthorized,
            "bind": rtm.bind,
        },
        web_hooks=_values(file.web_hooks),
        handles=tuple(
            Handle(
                name=one.name,
                binds=one.binds,
                words=one.words or (one.name,),
                names=one.names,
                doc=one.doc,
                place=one.place,
                places=one.places,
            )
            for one in file.handles
        ),
        rtm_endpoints=endpoints,
        rtm_backfill=_values(rtm.backfill),
        grace=_days(file.ending.grace),
        place=rtm.place_of(Rtm.endpoints),
        places=dict(_places(root)),
    )


def _days(text: str) -> int | None:
    return int(text.removesuffix(" days")) if text else None


def _values(block: Block) -> dict[str, Any]:
    """Return all values by key, in the order of the language."""
    return {name: block.values[name] for name in block.keys}


def _places(root: Map, above: str = "") -> Iterator[tuple[str, Place]]:
    for key, node in root:
        yield above + key.value, node.place if isinstance(node, Text) else key.place
        if isinstance(node, Map):
            yield from _places(node, f"{above}{key.value}.")


def _endpoints(file: ApiFile, problems: Problems) -> Iterator[tuple[str, str]]:
    known = (*file.auth.tiers, "website_id")
    for tier, operation in file.rtm.endpoints:
        if file.auth.tiers and tier.value not in known:
            hint = problems.did_you_mean(tier.value, known)
            message = f"{shorten(tier.value)} is neither a tier nor website_id{hint}"
            problems.add(tier.place, message)
        else:
            yield tier.value, operation
