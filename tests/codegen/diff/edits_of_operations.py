"""Random edits of operations, named types and events."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator

from tests.codegen.diff.registry import Edits
from tests.codegen.diff.slice import events
from tests.codegen.diff.slice import Files
from tests.codegen.diff.slice import operations
from tests.codegen.diff.slice import renamed
from tests.codegen.diff.slice import spelled
from tests.codegen.diff.slice import tree_of
from tests.codegen.diff.slice import types
from tests.codegen.diff.slice import written

edit = Edits()

# Operations


@edit
def remove_operation(rng: random.Random, files: Files) -> str:
    name, _, block = rng.choice(list(operations(files)))
    del block[name]
    return f"{name} removed"


@edit
def rename_operation(rng: random.Random, files: Files) -> str:
    name, operation, block = rng.choice(list(operations(files)))
    renamed(block, name, "novel")
    if kept := rng.random() < 0.5:
        also = operation.get("also", [])
        operation["also"] = [*(also if isinstance(also, list) else [also]), name]
    return f"{name} renamed{', its name kept' * kept}"


@edit
def add_operation(rng: random.Random, files: Files) -> str:
    _, _, block = rng.choice(list(operations(files)))
    block["novel"] = {"http": "GET /website/{website_id}/novel", "doc": "New."}
    return "novel operation"


@edit
def alias(rng: random.Random, files: Files) -> str:
    name, operation, _ = rng.choice(list(operations(files)))
    if "also" in operation:
        del operation["also"]
    else:
        operation["also"] = "novel"
    return f"{name}: other further names"


@edit
def route(rng: random.Random, files: Files) -> str | None:
    name, operation, _ = rng.choice(list(operations(files)))
    if "http" not in operation:
        return None
    method, _, path = operation["http"].partition(" ")
    after = rng.choice([
        f"{method} {path}/novel",
        f"{method} {path.replace('/website/', '/site/', 1)}",
        f"{'PUT' if method in ('POST', 'PATCH') else 'POST'} {path}",
        f"{method} {path.replace('{session_id}', '{original_id}')}",
        f"{method} {path.replace('{page_number}', '{page_number?}')}",
        f"{method} {path.replace('/{session_id}', '')}",
    ])  # fmt: skip
    operation["http"] = after
    return f"{name}: {method} {path} -> {after}"


@edit
def answer(rng: random.Random, files: Files) -> str | None:
    name, operation, _ = rng.choice(list(operations(files)))
    before = spelled(operation.get("returns", ""))
    known = [type_name for type_name, found, _ in types(files) if "fields" in found]
    after = rng.choice(["", "str", "[str]", f"[{before}]", before.strip("[]"), rng.choice(known)])
    operation.pop("returns", None)
    if after:
        operation["returns"] = after
    return f"{name} returns {before} -> {after}"


@edit
def body(rng: random.Random, files: Files) -> str | None:
    name, operation, _ = rng.choice(list(operations(files)))
    if not isinstance(operation.get("body"), str):
        return None
    before = operation["body"]
    shape = next(found for type_name, found, _ in types(files) if type_name == before)
    keys = [*shape.get("fields", {}), *(f"{key}?" for key in shape.get("fields?", {}))]
    picked = rng.sample(keys, rng.randint(1, len(keys)))
    operation["body"] = f"{before} {{{', '.join(key for key in keys if key in picked)}}}"
    return f"{name} body {before} -> {operation['body']}"


@edit
def success(rng: random.Random, files: Files) -> str:
    name, operation, _ = rng.choice(list(operations(files)))
    operation["answers"] = "202 novel"
    return f"{name} answers 202"


@edit
def tiers(rng: random.Random, files: Files) -> str:
    name, operation, _ = rng.choice(list(operations(files)))
    operation["tiers"] = rng.choice(
        [["user"], ["user", "website", "plugin"], ["plugin", "website"]]
    )
    return f"{name} for {operation['tiers']}"


# Types and events


@edit
def enum(rng: random.Random, files: Files) -> str:
    name, found, _ = rng.choice([entry for entry in types(files) if "enum" in entry[1]])
    if rng.random() < 0.5:
        found["enum"] = [*found["enum"], "novel"]
    else:
        found["enum"] = rng.sample(found["enum"], len(found["enum"]) - 1)
    return f"{name} is {found['enum']}"


@edit
def variant(rng: random.Random, files: Files) -> str:
    name, found, _ = rng.choice([entry for entry in types(files) if "by" in entry[1]])
    word = rng.choice([*found["of"], "novel"])
    if word in found["of"] and rng.random() < 0.4:
        del found["of"][word]
        return f"{name}: {word} removed"
    after = rng.choice([*map(spelled, found["of"].values()), "int", "[str]"])
    found["of"][word] = after
    return f"{name}: {word} is {after}"


@edit
def rename_type(rng: random.Random, files: Files) -> str | None:
    """Everywhere, or only at one of its uses: renamed, or split."""
    name, found, block = rng.choice(list(types(files)))
    new = "Novel" + name
    block[new] = copy.deepcopy(found)
    text = written(files)
    uses = [(file, at) for file, content in text.items() for at in _uses(content, name)]
    if not uses:
        return None
    chosen = uses if (everywhere := rng.random() < 0.5) else [rng.choice(uses)]
    for file, at in sorted(chosen, reverse=True):
        text[file] = text[file][:at] + new + text[file][at + len(name) :]
    files.update({file: tree_of(content) for file, content in text.items()})
    if everywhere:
        for tree in files.values():
            tree.get("types", {}).pop(name, None)
    return f"{name} {'renamed' if everywhere else 'split'}"


def _uses(text: str, name: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        around = text[at - 1] + text[at + len(name)]
        # Its own declaration is a key.
        if not any(char.isalnum() for char in around) and text[at + len(name)] != ":":
            yield at
        at = text.find(name, at + 1)


@edit
def remove_event(rng: random.Random, files: Files) -> str:
    name, _, block = rng.choice(list(events(files)))
    del block[name]
    return f"{name} removed"


@edit
def add_event(rng: random.Random, files: Files) -> str:
    _, _, block = rng.choice(list(events(files)))
    block["message:novel"] = {"doc": "New.", "fields": {"a": "str"}}
    return "novel event"


@edit
def payload(rng: random.Random, files: Files) -> str:
    name, event, _ = rng.choice(list(events(files)))
    for key in ("extends", "fields", "fields?"):
        event.pop(key, None)
    event["payload"] = "unknown"
    return f"{name}: payload unknown"
