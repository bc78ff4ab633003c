"""Random edits of a real part of the spec: each what a maintainer might do in one commit."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from collections.abc import Iterator
from typing import Any

import yaml

from codegen.ir import Api
from codegen.problems import SpecError
from tests.codegen.diff.specs import loaded
from tests.codegen.specs import SPEC

# Messages and lists of conversations: unions, constants, pages, cursors, shared routes, events.
SLICE = (
    "rest/website_conversations_messages.yaml",
    "rest/website_conversations_lists.yaml",
    "types/conversation.yaml",
    "types/device.yaml",
    "types/message.yaml",
    "types/session.yaml",
    "rtm/message.yaml",
    "rtm/spam.yaml",
)
Tree = dict[str, Any]
Files = dict[str, Tree]
Edit = Callable[[random.Random, Files], str | None]
EDITS: list[Edit] = []

_TYPES = ["str", "int", "float", "bool", "any", "scalar", "[str]", "[int]", "{str: str}", "a | b"]


def read_slice() -> Files:
    return {name: _tree((SPEC / name).read_text()) for name in SLICE}


def _tree(text: str) -> Tree:
    tree: Tree = _plain(yaml.load(text, Loader=yaml.BaseLoader))
    return tree


def _plain(value: Any) -> Any:
    """Objects of any keys as text: a block of keys would be something else."""
    if isinstance(value, dict) and set(value) == {"str"}:
        return spelled(value)
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    return value


def written(files: Files) -> dict[str, str]:
    return {
        name: yaml.dump(tree, sort_keys=False, allow_unicode=True, width=10_000)
        for name, tree in files.items()
    }


def edited(seed: int) -> tuple[str, Api]:
    """What the edit of a seed did, and the spec that it made."""
    rng = random.Random(seed)
    original = read_slice()
    while True:
        files = copy.deepcopy(original)
        done = rng.choice(EDITS)(rng, files)
        if done is None:
            continue
        try:
            return done, loaded(written(files))
        except SpecError:
            continue  # not everything that can be typed is a spec


def edit(function: Edit) -> Edit:
    EDITS.append(function)
    return function


# Where things are


def operations(files: Files) -> Iterator[tuple[str, Tree, Tree]]:
    """Name, operation, and the block that it stands in."""
    for tree in files.values():
        for name, operation in tree.get("operations", {}).items():
            yield name, operation, tree["operations"]


def types(files: Files) -> Iterator[tuple[str, Tree, Tree]]:
    for tree in files.values():
        for name, found in tree.get("types", {}).items():
            yield name, found, tree["types"]


def events(files: Files) -> Iterator[tuple[str, Tree, Tree]]:
    for tree in files.values():
        for name, event in tree.get("events", {}).items():
            yield name, event, tree["events"]


def inputs(files: Files) -> Iterator[tuple[str, Tree]]:
    """Blocks in which `name?:` says that a field may be left out."""
    for name, operation, _ in operations(files):
        for part in ("query", "body"):
            if isinstance(operation.get(part), dict):
                yield f"{name} {part}", operation[part]


def shapes(files: Files) -> Iterator[tuple[str, Tree]]:
    """Types and events with their own fields."""
    for name, found, _ in [*types(files), *events(files)]:
        if "fields" in found or "fields?" in found:
            yield name, found


def fields(files: Files) -> Iterator[tuple[str, Tree, str]]:
    """Every block of fields and a key of it."""
    for where, block in inputs(files):
        for key in block:
            yield where, block, key
    for where, shape in shapes(files):
        for kind in ("fields", "fields?"):
            for key in shape.get(kind, {}):
                yield where, shape[kind], key


def spelled(value: Any) -> str:
    """The type of a field as one text."""
    if isinstance(value, dict) and "type" in value:
        value = value["type"]
    if isinstance(value, list):
        return f"[{', '.join(map(spelled, value))}]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k}: {spelled(v)}" for k, v in value.items()) + "}"
    return str(value)


def retype(block: Tree, key: str, text: str) -> None:
    if isinstance(block[key], dict) and "type" in block[key]:
        block[key]["type"] = text
    else:
        block[key] = text


def renamed(block: Tree, old: str, new: str) -> None:
    """Another key in the same place."""
    items = [(new if key == old else key, value) for key, value in block.items()]
    block.clear()
    block.update(items)


def inserted(block: Tree, key: str, value: Any, at: int) -> None:
    items = list(block.items())
    items.insert(at, (key, value))
    block.clear()
    block.update(items)


# Fields


@edit
def add_argument(rng: random.Random, files: Files) -> str:
    where, block = rng.choice(list(inputs(files)))
    key = rng.choice(["novel", "novel?"])
    inserted(block, key, rng.choice(_TYPES[:4]), rng.randint(0, len(block)))
    return f"{where}: {key} added"


@edit
def add_field(rng: random.Random, files: Files) -> str:
    where, shape = rng.choice(list(shapes(files)))
    kind = rng.choice([kind for kind in ("fields", "fields?") if kind in shape])
    shape[kind]["novel"] = rng.choice(_TYPES)
    return f"{where}: novel added to {kind}"


@edit
def remove_field(rng: random.Random, files: Files) -> str | None:
    where, block, key = rng.choice(list(fields(files)))
    if len(block) == 1:
        return None
    del block[key]
    return f"{where}: {key} removed"


@edit
def rename_field(rng: random.Random, files: Files) -> str:
    where, block, key = rng.choice(list(fields(files)))
    renamed(block, key, "novel" + "?" * key.endswith("?"))
    return f"{where}: {key} renamed"


@edit
def need_argument(rng: random.Random, files: Files) -> str:
    where, block = rng.choice(list(inputs(files)))
    key = rng.choice(list(block))
    renamed(block, key, key.removesuffix("?") if key.endswith("?") else f"{key}?")
    return f"{where}: {key} is needed or not"


@edit
def need_field(rng: random.Random, files: Files) -> str | None:
    where, shape = rng.choice(list(shapes(files)))
    kind, other = rng.sample(["fields", "fields?"], 2)
    if len(shape.get(kind, {})) < 2:
        return None
    key = rng.choice(list(shape[kind]))
    shape.setdefault(other, {})[key] = shape[kind].pop(key)
    return f"{where}: {key} from {kind} to {other}"


@edit
def retype_field(rng: random.Random, files: Files) -> str:
    where, block, key = rng.choice(list(fields(files)))
    text = rng.choice(_TYPES)
    before = spelled(block[key])
    retype(block, key, text)
    return f"{where}: {key} {before} -> {text}"


@edit
def nullable(rng: random.Random, files: Files) -> str:
    where, block, key = rng.choice(list(fields(files)))
    before = spelled(block[key])
    after = before.removesuffix(" | null") if before.endswith("null") else f"{before} | null"
    retype(block, key, after)
    return f"{where}: {key} {before} -> {after}"


@edit
def listed(rng: random.Random, files: Files) -> str:
    where, block, key = rng.choice(list(fields(files)))
    before = spelled(block[key])
    after = before[1:-1] if before.startswith("[") else f"[{before}]"
    retype(block, key, after)
    return f"{where}: {key} {before} -> {after}"


@edit
def alternative(rng: random.Random, files: Files) -> str:
    where, block, key = rng.choice(list(fields(files)))
    before = spelled(block[key])
    after = f"{before} | {rng.choice(['str', 'int', '[str]'])}"
    retype(block, key, after)
    return f"{where}: {key} {before} -> {after}"


@edit
def words(rng: random.Random, files: Files) -> str | None:
    where, block, key = rng.choice(list(fields(files)))
    before = spelled(block[key])
    found = before.split(" = ")[0].split(" | ")
    if len(found) < 2 or not all(word.replace(":*", "").islower() for word in found):
        return None
    after = [*found, "novel"] if rng.random() < 0.5 else found[:-1]
    retype(block, key, " | ".join(after))
    return f"{where}: {key} {before} -> {' | '.join(after)}"


@edit
def default(rng: random.Random, files: Files) -> str:
    where, block = rng.choice(list(inputs(files)))
    key = rng.choice(list(block))
    before = spelled(block[key])
    after = before.split(" = ")[0] if " = " in before else f"{before} = 7"
    retype(block, key, after)
    return f"{where}: {key} {before} -> {after}"


@edit
def bounds(rng: random.Random, files: Files) -> str | None:
    where, block = rng.choice(list(inputs(files)))
    key = rng.choice(list(block))
    before = spelled(block[key])
    if ".." not in before:
        return None
    after = rng.choice(["int 20..40", "int 10..50", "int 20..60", "int 30..50"])
    retype(block, key, after)
    return f"{where}: {key} {before} -> {after}"


@edit
def shuffle(rng: random.Random, files: Files) -> str | None:
    where, block = rng.choice(list(inputs(files)))
    if len(block) < 2:
        return None
    items = list(block.items())
    rng.shuffle(items)
    block.clear()
    block.update(items)
    return f"{where}: in another order"


@edit
def doc(rng: random.Random, files: Files) -> str:
    where, found, _ = rng.choice([*operations(files), *types(files), *events(files)])
    found["doc"] = "Other words."
    return f"{where}: other words"


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
    files.update({file: _tree(content) for file, content in text.items()})
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
