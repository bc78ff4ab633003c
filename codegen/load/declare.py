"""Operations and events of the spec as declarations, whose references are not followed yet."""

from __future__ import annotations

import re

from codegen.ir import Awaited
from codegen.ir import Body
from codegen.ir import Deduplicate
from codegen.ir import Emit
from codegen.ir import Event
from codegen.ir import FieldsBody
from codegen.ir import Operation
from codegen.ir import TypeBody
from codegen.load.block import Block
from codegen.load.block import is_number
from codegen.load.declare_types import TypeDeclarer
from codegen.load.grammar import GrammarError
from codegen.load.grammar import is_map_type
from codegen.load.grammar import parse_body
from codegen.load.grammar import Pick
from codegen.load.grammar import type_text
from codegen.load.keys import WORD
from codegen.load.yamlsrc import Map
from codegen.load.yamlsrc import Node
from codegen.load.yamlsrc import Text
from codegen.naming import camel
from codegen.naming import event_problem
from codegen.naming import label
from codegen.naming import operation_problem
from codegen.problems import shorten

_AWAITS = re.compile(r"([a-z0-9_:]+) matching (\w+) = (\w+)", re.ASCII)
_CURSOR = re.compile(r"(\w+) = (\w+)", re.ASCII)
_DEDUPLICATE = re.compile(r"(\w+) by (\w+)", re.ASCII)


class Declarer(TypeDeclarer):
    """Reads all declarations; a wrong one goes to `problems`, the others are read all the same."""

    def operation(self, resource: str, key: Text, node: Node, file: Block) -> Operation | None:
        """Path, anchors and what `shares:` brings are filled in by `resolve`."""
        name = key.value
        if problem := operation_problem(name):
            self.problems.add(key.place, f"the operation name {shorten(name)} {problem}")
            return None
        block = Block(node, "operation", f"the operation `{name}`", key.place, self.problems)
        if ("http" in block) == ("shares" in block):
            self.problems.add(
                key.place, f"the operation `{name}` needs `http:`, or `shares:` instead"
            )
            return None
        if "shares" in block and "path" in block:
            self.problems.add(
                block.place_of("path"), "the path is that of the shared route; remove `path:`"
            )
        method, _, path = block.text("http").partition(" ")
        returns_node = block.node("returns")
        returns = self.undefaulted(returns_node) if returns_node is not None else None
        return Operation(
            resource=resource,
            name=name,
            method=method,
            path=path.strip(),
            segments=(),
            anchor=block.text("anchor"),
            label=block.text("label"),
            place=key.place,
            doc=block.text("doc"),
            note=block.text("note"),
            path_params=tuple(self.fields(block.entries("path"))),
            query=self._distinct(self.fields(block.entries("query"))),
            body=self._body(block),
            returns=returns,
            returns_text=type_text(returns_node) if returns_node is not None else "",
            success=self.answer(block.node("answers")) or (0, ""),
            safety=block.text("safety"),
            states_safety="safety" in block,
            deduplicate=self._deduplicate(block),
            also=self._also(block),
            tiers=self.tiers(block, file),
            status=block.text("status", "current"),
            deprecation=block.text("deprecated"),
            sunset=self.sunset(block),
            since=block.text("since"),
            shares=block.text("shares") or None,
            authenticated="auth" not in block,
            client=block.text("client") or None,
            awaits=self._awaits(block),
            causes=block.words("causes"),
            cursor=self._cursor(block),
        )

    def _deduplicate(self, block: Block) -> Deduplicate | None:
        """`fingerprint by get_message`"""
        if "deduplicate" not in block:
            return None
        if "safety" in block:
            self.problems.add(
                block.place_of("safety"), "`deduplicate:` says it already; remove `safety:`"
            )
        match = _DEDUPLICATE.fullmatch(block.text("deduplicate"))
        if match is None:
            self.problems.add(
                block.place_of("deduplicate"),
                "must be a body field and an operation, as `number by get_thing`",
            )
            return None
        return Deduplicate(match[1], match[2])

    def _awaits(self, block: Block) -> Awaited | None:
        """`media:animation:listed matching id = list_id`"""
        if "awaits" not in block:
            return None
        match = _AWAITS.fullmatch(block.text("awaits"))
        if match is None:
            self.problems.add(
                block.place_of("awaits"), "must be an event and two fields, as `a:b matching x = y`"
            )
            return None
        return Awaited(match[1], match[2], match[3])

    def _cursor(self, block: Block) -> tuple[str, str] | None:
        """`timestamp_before = timestamp`"""
        if "cursor" not in block:
            return None
        match = _CURSOR.fullmatch(block.text("cursor"))
        if match is None:
            self.problems.add(
                block.place_of("cursor"), "must be a query key and a field, as `before = timestamp`"
            )
            return None
        return match[1], match[2]

    def _also(self, block: Block) -> tuple[str, ...]:
        for text in block.texts("also"):
            if problem := operation_problem(text.value):
                self.problems.add(text.place, f"the further name {shorten(text.value)} {problem}")
        return block.words("also")

    def _body(self, block: Block) -> Body | None:
        node = block.node("body")
        inline = isinstance(node, Map) and not is_map_type(node)
        if "either" in block and not (inline and len(block.words("either")) > 1):
            self.problems.add(
                block.place_of("either"), "must name two fields or more of an inline body"
            )
        if node is None:
            return None
        if isinstance(node, Map) and inline:
            return FieldsBody(self._distinct(self.fields(node)), block.words("either"))
        text = type_text(node)
        try:
            parsed = parse_body(text)
        except GrammarError as error:
            self._grammar_problem(node, error)
            return None
        if isinstance(parsed, Pick):
            return TypeBody(parsed.type, text, parsed.fields)
        return TypeBody(parsed, text)

    def answer(self, node: Node | None) -> tuple[int, str] | None:
        """`202 dispatched`"""
        if not isinstance(node, Text):
            return None
        status, _, reason = node.value.partition(" ")
        good = is_number(status) and 200 <= int(status) < 300
        if not (good and WORD.pattern.fullmatch(reason)):
            self.problems.add(node.place, "must be a 2xx status and a reason, as `202 dispatched`")
            return None
        return int(status), reason

    def tiers(self, block: Block, file: Block | None = None) -> tuple[str, ...] | None:
        source = block if "tiers" in block or file is None else file
        words = source.words("tiers")
        return None if words == ("unknown",) else words

    # Events

    def event(self, family: str, key: Text, node: Node, file: Block) -> Event | None:
        name = key.value
        if problem := event_problem(name):
            self.problems.add(key.place, f"the event name {shorten(name)} {problem}")
            return None
        block = Block(node, "event", f"the event `{name}`", key.place, self.problems)
        described = any(k in block for k in ("fields", "fields?", "extends"))
        if described == ("payload" in block):
            self.problems.add(
                key.place,
                f"the event `{name}` needs its payload: `fields:` or `extends:`, "
                "or else `payload: unknown`",
            )
        return Event(
            name=name,
            class_name=camel(name),
            family=family,
            place=key.place,
            fields=self.both_fields(block) if described else None,
            doc=block.text("doc"),
            note=block.text("note"),
            extends=block.text("extends") or None,
            tiers=self.tiers(block, file),
            scope=block.text("scope") or file.text("scope", "unknown"),
            web_hook=block.truth("web_hook", file.truth("web_hook")),
            status=block.text("status", "current"),
            deprecation=block.text("deprecated"),
            sunset=self.sunset(block),
            since=block.text("since"),
            label=block.text("label", label(name)),
        )

    def emit(self, family: str, key: Text, node: Node) -> Emit | None:
        if problem := event_problem(key.value):
            self.problems.add(key.place, f"the name {shorten(key.value)} {problem}")
            return None
        block = Block(node, "emit", f"`{key.value}`", key.place, self.problems)
        return Emit(
            key.value,
            family,
            self.both_fields(block),
            key.place,
            block.text("doc"),
            block.text("note"),
        )
