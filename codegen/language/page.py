"""`docs/spec-keys.md`: every key with its documentation, from the classes that have them."""

from __future__ import annotations

from collections.abc import Mapping

from codegen.language.keys import BLOCKS

_HEAD = """\
# The keys of the spec

Written by `make generate` from `codegen/language/keys/`. [spec-language.md](spec-language.md)
explains the language. Keys in bold are required.
"""
_TITLES: Mapping[str, str] = {
    "operation": "An operation",
    "removed": "An operation that is gone",
    "field": "A field, in its long form",
    "type": "A named type",
    "event": "An event",
    "emit": "What a client sends over the socket",
    "rest file": "A file in `spec/rest/`",
    "rtm file": "A file in `spec/rtm/`",
    "types file": "A file in `spec/types/`",
    "api.yaml": "`api.yaml`",
}


def markdown() -> str:
    """Return the page: what is written most often comes first, the parts of `api.yaml` last."""
    parts = [name for name in BLOCKS if name not in _TITLES]
    titles = {**_TITLES, **{name: f"`{name}` of `api.yaml`" for name in parts}}
    return _HEAD + "".join(_section(name, title) for name, title in titles.items())


def _section(name: str, title: str) -> str:
    rows = [
        f"| {f'**`{key.name}`**' if key.required else f'`{key.name}`'} | {_cell(key.doc)} |"
        for key in BLOCKS[name].keys.values()
    ]
    return "\n".join(["", f"## {title}", "", "| key | means |", "| --- | --- |", *rows, ""])


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
