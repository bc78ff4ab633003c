"""Read a file that lists what was agreed to: `waivers.yaml`, `severity.yaml`."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

from codegen.diff.rules import RULES
from codegen.ir import Place
from codegen.problems import did_you_mean
from codegen.problems import Problems
from codegen.problems import shorten
from codegen.yamlsrc import Map
from codegen.yamlsrc import Node
from codegen.yamlsrc import read
from codegen.yamlsrc import Seq
from codegen.yamlsrc import Text


@frozen
class Shape:
    """How such a file looks: the key of its list, and what each entry says."""

    key: str
    noun: str
    needed: tuple[str, ...]
    optional: tuple[str, ...] = ()


@frozen
class Entry:
    texts: Mapping[str, Text]
    place: Place

    def text(self, key: str) -> str:
        return self.texts[key].value if key in self.texts else ""


def read_entries(path: Path, shape: Shape, problems: Problems) -> Iterator[Entry]:
    """Yield the entries that have all that they need; add to `problems` what is wrong."""
    root = read(path.read_bytes(), str(path), problems, shape.key)
    listed = root.get(shape.key) if root else None
    if root is not None and not (isinstance(listed, Seq) and len(root.entries) == 1):
        message = f"the file must hold `{shape.key}:` with a list, and nothing else"
        problems.add(root.place, message)
    for item in listed.items if isinstance(listed, Seq) else []:
        before = len(problems.found)
        entry = _entry(item, shape, problems)
        if entry is not None and len(problems.found) == before:
            yield entry


def _entry(node: Node, shape: Shape, problems: Problems) -> Entry | None:
    if not isinstance(node, Map):
        *first, last = (f"`{key}:`" for key in shape.needed)
        message = f"a {shape.noun} is a block of {', '.join(first)} and {last}"
        problems.add(node.place, message)
        return None
    known = (*shape.needed, *shape.optional)
    texts: dict[str, Text] = {}
    for key, value in node:
        if key.value not in known:
            hint = did_you_mean(key.value, known)
            problems.add(key.place, f"unknown key {shorten(key.value)} in a {shape.noun}{hint}")
        elif not isinstance(value, Text) or not value.value:
            problems.add(value.place, f"`{key.value}` must be a text")
        else:
            texts[key.value] = value
    for name in shape.needed:
        if name not in {key.value for key, _ in node}:
            problems.add(node.place, f"a {shape.noun} needs `{name}:`")
    if (rule := texts.get("rule")) and rule.value not in RULES:
        hint = did_you_mean(rule.value, RULES)
        problems.add(rule.place, f"there is no rule {shorten(rule.value)}{hint}")
    return Entry(texts, node.place)
