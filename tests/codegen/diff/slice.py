"""A real part of the spec as trees that can be edited, and where things stand in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from tests.codegen.specs import PARAMS
from tests.codegen.specs import platform
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


def read_slice() -> Files:
    return {name: tree_of((SPEC / name).read_text()) for name in SLICE}


def tree_of(text: str) -> Tree:
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
    texts = {
        name: yaml.dump(tree, sort_keys=False, allow_unicode=True, width=10_000)
        for name, tree in files.items()
    }
    return {"api.yaml": platform(PARAMS + "  fingerprint: int\n"), **texts}


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
