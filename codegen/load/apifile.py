"""`api.yaml`: what holds for every operation and event."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping

from codegen.ir import ErrorReason
from codegen.ir import Place
from codegen.ir import Platform
from codegen.load.block import Block
from codegen.load.block import is_number
from codegen.load.declare import Declarer
from codegen.load.keys import BLOCKS
from codegen.load.keys import METHODS
from codegen.load.keys import WORD
from codegen.load.yamlsrc import Map
from codegen.load.yamlsrc import Node
from codegen.load.yamlsrc import Text
from codegen.problems import did_you_mean
from codegen.problems import Problems
from codegen.problems import shorten

# The classes that the package's error tree offers for answers of the API.
ERROR_CLASSES = (
    "InvalidDataError",
    "AuthenticationError",
    "SubscriptionRequiredError",
    "PermissionDeniedError",
    "NotFoundError",
    "ConflictError",
    "LockedError",
    "QuotaExceededError",
    "RateLimitError",
    "ServerError",
)


def read_platform(root: Map, declarer: Declarer) -> Platform | None:
    """What `api.yaml` says, or None when `declarer.problems` got the reason why not."""
    problems = declarer.problems
    before = len(problems.found)
    file = Block(root, "api.yaml", "the file", root.place, problems)

    def part(key: str, of: Block = file) -> Block:
        # That a part is missing is one problem, not one for each of its keys.
        kind = key if (node := of.node(key)) is not None else "nothing"
        return Block(node or Map(root.place), kind, f"`{key}`", of.place_of(key), problems)

    reference, auth, errors, rtm = part("reference"), part("auth"), part("errors"), part("rtm")
    hooks = part("web_hooks")
    backfill = part("backfill", rtm)
    part("envelope")
    answers, safety = part("answers"), part("safety")
    statuses = dict(_numbered(errors, "statuses", problems))
    reasons = [_reason(key, node, statuses, problems) for key, node in errors.entries("reasons")]
    retry = [text for text in errors.texts("retry") if _is_status(text, problems)]
    if "default_tier" in auth and auth.text("default_tier") not in auth.words("tiers"):
        problems.add(auth.place_of("default_tier"), "`default_tier` is not one of `tiers`")
    endpoints = dict(_endpoints(rtm, auth.words("tiers"), problems))
    rules = {
        key: answer
        for key in ("GET", "GET list", "HEAD", "POST", "PUT", "PATCH", "DELETE")
        if (answer := declarer.answer(answers.node(key)))
    }
    params = {f.wire: f for f in declarer.fields(file.entries("params"))}
    if len(problems.found) > before:
        return None
    return Platform(
        name=file.text("api"),
        revision=file.text("revision"),
        host=file.text("host"),
        base_path=file.text("base_path"),
        rest_reference=reference.text("rest"),
        rtm_reference=reference.text("rtm"),
        tiers=auth.words("tiers"),
        default_tier=auth.text("default_tier"),
        tier_header=auth.text("tier_header"),
        answers=rules,
        safety={method: safety.text(method) for method in METHODS},
        retry_statuses=tuple(int(text.value) for text in retry),
        status_errors=statuses,
        reasons=tuple(reasons),
        params=params,
        rtm={
            k: rtm.text(k)
            for k in ("path", "authenticate", "authenticated", "unauthorized", "bind")
        },
        web_hooks={key: hooks.text(key) for key in BLOCKS["web_hooks"] if key in hooks},
        rtm_endpoints=endpoints,
        rtm_backfill={k: backfill.text(k) for k in BLOCKS["backfill"]},
        place=rtm.place_of("endpoints"),
        places=dict(_places(root)),
    )


def _places(root: Map, above: str = "") -> Iterator[tuple[str, Place]]:
    for key, node in root:
        yield above + key.value, key.place
        if isinstance(node, Map):
            yield from _places(node, f"{above}{key.value}.")


def _endpoints(rtm: Block, tiers: tuple[str, ...], problems: Problems) -> Iterator[tuple[str, str]]:
    for key, node in rtm.entries("endpoints"):
        if tiers and key.value not in (*tiers, "website_id"):
            hint = problems.did_you_mean(key.value, (*tiers, "website_id"))
            problems.add(key.place, f"{shorten(key.value)} is neither a tier nor website_id{hint}")
        elif not isinstance(node, Text):
            problems.add(node.place, f"`{key.value}` must be an operation, as `resource.name`")
        else:
            yield key.value, node.value


def _reason(key: Text, node: Node, statuses: Mapping[int, str], problems: Problems) -> ErrorReason:
    if not WORD.pattern.fullmatch(key.value):
        problems.add(key.place, f"the reason {shorten(key.value)} must be {WORD.said}")
    block = Block(node, "reason", f"the reason {shorten(key.value)}", key.place, problems)
    if isinstance(status := block.node("status"), Text) and _is_status(status, problems):
        if "error" not in block and int(status.value) not in statuses:
            problems.add(
                status.place, f"`statuses:` has no class for {status.value}, so `error:` is needed"
            )
    _error_class(block.node("error"), problems)
    return ErrorReason(
        key.value, block.number("status") or 0, block.text("doc"), block.text("error") or None
    )


def _numbered(errors: Block, name: str, problems: Problems) -> list[tuple[int, str]]:
    return [
        (int(key.value), node.value)
        for key, node in errors.entries(name)
        if _is_status(key, problems) and _error_class(node, problems) and isinstance(node, Text)
    ]


def _is_status(text: Text, problems: Problems) -> bool:
    if is_number(text.value) and 400 <= int(text.value) <= 599:
        return True
    problems.add(text.place, f"{shorten(text.value)} is not an error status (400 to 599)")
    return False


def _error_class(node: Node | None, problems: Problems) -> bool:
    if node is None or (isinstance(node, Text) and node.value in ERROR_CLASSES):
        return True
    name = node.value if isinstance(node, Text) else ""
    hint = did_you_mean(name, ERROR_CLASSES) or f"; known are {', '.join(ERROR_CLASSES)}"
    said = shorten(name) if name else "this"
    problems.add(node.place, f"{said} is not an error class{hint}")
    return False
