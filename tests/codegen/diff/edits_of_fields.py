"""Random edits of arguments, fields and their types."""

from __future__ import annotations

import random

from tests.codegen.diff.registry import Edits
from tests.codegen.diff.slice import events
from tests.codegen.diff.slice import fields
from tests.codegen.diff.slice import Files
from tests.codegen.diff.slice import inputs
from tests.codegen.diff.slice import inserted
from tests.codegen.diff.slice import operations
from tests.codegen.diff.slice import renamed
from tests.codegen.diff.slice import retype
from tests.codegen.diff.slice import shapes
from tests.codegen.diff.slice import spelled
from tests.codegen.diff.slice import types

edit = Edits()

_TYPES = ["str", "int", "float", "bool", "any", "scalar", "[str]", "[int]", "{str: str}", "a | b"]


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
