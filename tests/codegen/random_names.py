"""Specs whose every name is drawn: from the templates' own text, from Python, or plain."""

from __future__ import annotations

import builtins
import json
import keyword
import re
from collections.abc import Mapping
from random import Random
from typing import Any

from hypothesis import strategies as st

from codegen.naming import CAMEL
from codegen.naming import SNAKE
from codegen.render.tree import TEMPLATES

NEAR = ("resources/", "models/", "events/", "_class.j2", "_lazy_table.j2", "client.py.j2")


def _words(near: bool) -> set[str]:
    found: set[str] = set()
    for path in sorted(TEMPLATES.rglob("*")):
        name = path.relative_to(TEMPLATES).as_posix()
        if path.suffix in (".py", ".j2") and (not near or any(part in name for part in NEAR)):
            found.update(re.findall(r"[A-Za-z]\w*", path.read_text("utf-8")))
    return found


# What is near is used in the modules that have names of the spec; what is far, in any.
_NEAR = sorted(_words(near=True))
_FAR = sorted(_words(near=False) | {*keyword.kwlist, *keyword.softkwlist, *dir(builtins)})
_PLAIN = [f"{a}_{b}" for a in ("red", "mark", "shape", "part") for b in "abcdefghijk"]
_PLAIN_CAMEL = [name.title().replace("_", "") for name in _PLAIN]
_WORDS = ("audio-note", "image/png", "2d", "a b", "a_b", "a:b", "-", "é", "text", "Text", "TEXT",
          "urn:x", "input", "Input", "file", "File")  # fmt: skip


def _fit(form: str, names: list[str]) -> list[str]:
    """Return the names of a form; what begins with Async is refused anywhere."""
    return [name for name in names if re.fullmatch(rf"(?!Async){form}", name)]


_SNAKE = [_fit(SNAKE, names) for names in (_PLAIN, _FAR, _NEAR)]
_CAMEL = [_fit(CAMEL, names) for names in (_PLAIN_CAMEL, _FAR, _NEAR)]
_ANY = [_fit(r"[A-Za-z]\w*", names) for names in (_PLAIN, _FAR, _NEAR)]


class Names:
    """Draws names; no two of one spec differ only in an underscore or a capital."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.drawn: set[str] = set()

    def strict(self, pools: list[list[str]]) -> str:
        """Return a name of a kind that is refused where it is reserved: mostly one that is not."""
        return self._one(self.random.choices(pools, (20, 6, 1))[0])

    def snake(self) -> str:
        return self.strict(_SNAKE)

    def camel(self) -> str:
        return self.strict(_CAMEL)

    def wire(self) -> str:
        """Return a name that gets an underscore where it is reserved."""
        return self._one(self.random.choice(_ANY))

    def word(self) -> str:
        return self._one([*_WORDS, *_PLAIN, *_NEAR])

    def one_in(self, count: int) -> bool:
        return self.random.randrange(count) == 0

    def _one(self, pool: list[str]) -> str:
        while True:
            name = self.random.choice(pool)
            alike = name.lower().replace("_", "")
            if alike not in self.drawn or self.one_in(200):
                self.drawn.add(alike)
                return name


def spec(random: Random) -> Mapping[str, str]:
    """Return the files of a spec that has one of everything that a name can be."""
    names = Names(random)
    types = [names.camel() for _ in range(6)]
    methods = [names.snake() for _ in range(8)]
    words = [names.word() for _ in range(3)]
    # Now and then a name is one that the package computes.
    if names.one_in(6):
        methods[7] = f"iter_{methods[random.choice((0, 4))]}"
    if names.one_in(6):
        types[5] = types[1] + random.choice(("Input", "InputFile", *words))
    row, tagged, kind, content, part, session = types
    where, page, before = (names._one(_SNAKE[0]) for _ in range(3))
    query = [names.wire() for _ in range(4)]
    body = [names.wire() for _ in range(6)]
    names.drawn.clear()
    fields = [names.wire() for _ in range(9)]
    if names.one_in(8):
        fields[8] = random.choice(types)
    time, *required = fields[:5]
    optional = fields[5:]
    tag, value, *beside = (names.wire() for _ in range(4))
    asked = {f"{name}?": "str" for name in query}

    def operation(http: str, **keys: Any) -> dict[str, Any]:
        address = http.replace("{p}", f"{{{where}}}").replace("{n}", f"{{{page}}}")
        path = {name: kind for name, kind in ((where, "str"), (page, "page"))
                if f"{{{name}}}" in address}  # fmt: skip
        return {"http": address, "doc": "It.", **keys, **({"path": path} if path else {})}

    inline = {
        body[0]: "str",
        f"{body[1]}?": row,
        f"{body[2]}?": "[str]",
        body[3]: "const x",
        f"{body[4]}?": "str",
        f"{body[5]}?": "int",
    }
    operations = [
        operation("GET /a/{p}/{n}", query=asked, returns=f"[{row}]", also=methods[7]),
        operation("POST /b/{p}", query=asked, body=inline, either=body[4:], returns=row,
                  deprecated="Use another.", example={body[0]: names.word(), body[5]: 7}),
        operation("POST /c/{p}", query=asked, body=tagged, returns=tagged),
        operation("PUT /d/{p}", query=asked, body=f"{row} {{{required[0]}, {optional[0]}?}}"),
        operation("GET /e/{p}", query={f"{before}?": "ms"}, cursor=f"{before} = {time}",
                  returns=f"[{row}]"),
        operation("POST /f", auth="none", client="login", body={body[0]: "str"}, returns=session),
        operation("HEAD /g/{p}", query={query[0]: {"type": kind, "closed": True}}),
    ]  # fmt: skip
    file = {
        "resource": names.snake(),
        "tiers": ["user"],
        "operations": dict(zip(methods, operations, strict=False)),
        "types": {
            row: {
                "fields": {time: "ms"} | {name: "str" for name in required},
                "fields?": {
                    optional[0]: {"type": "str", "secret": True},
                    optional[1]: f"{part} | null",
                    optional[2]: f"[{tagged}]",
                    optional[3]: "{str: any}",
                },
            },
            tagged: {
                "fields": {tag: kind, value: content, beside[0]: "str"},
                "fields?": {beside[1]: part},
            },
            kind: {"enum": words},
            content: {"by": tag, "of": dict(zip(words, ("str", part, row), strict=True))},
            part: {
                "fields": {name: "str" for name in fields[:3]},
                "example": {name: names.word() for name in fields[:3]},
            },
            session: {"fields": {"identifier": "str", "key": "str", fields[3]: "str"}},
        },
    }
    family, first, second = names.snake(), names.snake(), names.snake()
    events = {
        f"{family}:{first}": {"doc": "It.", "fields": {name: "str" for name in fields}},
        f"{family}:{second}": {"doc": "It.", "fields": {tag: kind, value: content}},
    }
    return {
        f"rest/{names.snake()}.yaml": json.dumps(file, ensure_ascii=False, indent=1),
        "rtm/any.yaml": json.dumps({"family": family, "tiers": ["user"], "events": events}),
    }


specs = st.builds(spec, st.builds(Random, st.integers(0, 2**64)))
