"""Keys that several blocks have, and what the texts behind them look like."""

from __future__ import annotations

import re

from attrs import frozen

from codegen.irlifetime import Successor
from codegen.language.blocks import Block
from codegen.language.blocks import Key
from codegen.language.pieces import has
from codegen.language.pieces import pattern
from codegen.language.pieces import Schema
from codegen.language.values import Form
from codegen.language.values import OneText
from codegen.language.values import Prose
from codegen.language.values import Texts
from codegen.language.values import Value
from codegen.naming import CAMEL
from codegen.naming import SNAKE
from codegen.naming import WIRE
from codegen.problems import Problems
from codegen.yamlsrc import Node
from codegen.yamlsrc import Text

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
SAFETIES = ("safe", "idempotent", "unsafe")

# Texts that are more than prose: they stand in addresses, headers and names.
WORD = Form(SNAKE, "a lower-case word, as `not_found`")
WIRE_NAME = Form(WIRE, "the name of a field")
TITLE = Form(r"[A-Za-z0-9][A-Za-z0-9 ',.&/()-]*", "words, as `Get A Website`")
_DATE = Form(r"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", "a date, as `2026-12-31`")
# What begins as a date is one, or it would not be compared with others.
REVISION = Form(
    rf"{_DATE.pattern}|(?![0-9]{{4}}-)[A-Za-z0-9][A-Za-z0-9.-]*",
    "a date or version, as `2026-01-29`",
)
_TIER = "a tier, as `plugin`, or a list of such, as `[user, plugin]`"
_NO_SCOPE = r"none|unknown"
_SCOPE_NAME = r"[a-z][a-z_]*(:[a-z][a-z_]*)*"
_SCOPE = Form(
    rf"{_NO_SCOPE}|{_SCOPE_NAME} (read|write)",
    "as `website:operators read`, or `none`, or `unknown`",
)
_CALLING_SCOPE = Form(
    rf"{_NO_SCOPE}|(?!({_NO_SCOPE})\b){_SCOPE_NAME}( read| write)?",
    "as `website:operators write`, or `none`, or `unknown`",
)

DOC = Key(Prose(), "One sentence: what it is, or does.")
NEEDED_DOC = Key(Prose(), DOC.doc, required=True)
NOTE = Key(Prose(), "A surprise, with its reason or source.")
ASKS = Key(
    Prose(),
    "Why `crisp call` and tools of agents ask a person before it, beside what follows from the "
    "route: `the customer sees it`.",
)

DEPRECATED = Key(Prose(), "A sentence: what to use instead, or why it ends.")
SUNSET = Key(
    OneText(_DATE), "The day from which it may be gone, as `2026-12-31`; needs `deprecated:`."
)
ENDING_NEEDS: Schema = {"sunset": ["deprecated"], "successor": ["deprecated"]}


@frozen
class _Successor(Value[Successor | None]):
    """The name of a thing, kept with its place: whether there is one is checked later."""

    pattern: str
    said: str

    empty = None

    def schema(self) -> Schema:
        return pattern(f"^{self.pattern}$")

    def parse(self, key: str, node: Node, problems: Problems) -> Successor | None:
        assert isinstance(node, Text)
        if re.fullmatch(self.pattern, node.value, re.ASCII) is None:
            problems.add(node.place, f"`{key}` must be {self.said}")
            return None
        return Successor(node.value, node.place)


def successor_key(named: str, said: str) -> Key[Successor | None]:
    """Return the key `successor` of a block whose successor is written as `named`."""
    return Key(
        _Successor(named, said),
        f"What takes its place: {said}. It must exist.",
    )


def check_ending(block: Block, problems: Problems) -> None:
    """Report keys about an end that nothing announces."""
    for name in ENDING_NEEDS:
        key = type(block).keys[name]
        if key in block and DEPRECATED not in block and not block.is_unread(DEPRECATED):
            problems.add(
                block.place_of(key), f"`{name}:` needs `deprecated:`, which says what to use"
            )


TIERS = Texts(OneText(Form(SNAKE, _TIER)), alone=True)
# `(unknown)` would say nothing. `website?` would be no YAML in brackets for PyYAML without libyaml.
CALLING_TIERS = Texts(OneText(Form(rf"{SNAKE}|\((?!unknown\)){SNAKE}\)", _TIER)), alone=True)
SINCE = Key(
    OneText(REVISION),
    "Crisp's revision that brought it: a date or a version, as `revision:` in `api.yaml` is.",
)
SCOPE = Key(
    OneText(_SCOPE),
    "Scope of a token that gets it, as `website:operators read`; `none`, or `unknown`.",
)
CALLING_SCOPE = Key(
    OneText(_CALLING_SCOPE),
    "Scope that a token needs to call it, as `website:operators write`; without `read` or `write` "
    "where Crisp names the scope alone; `none`, or `unknown`, which it is if this is absent.",
)

EXTENDS = Key(
    OneText(editor=CAMEL),
    "The type whose fields come first; a field that is named again replaces the first.",
)


def one_of(*others: Schema) -> Schema:
    """Return the rule that a block describes fields, or else keeps one of the other rules."""
    return {"oneOf": [*others, has("fields", "fields?", "extends")]}
