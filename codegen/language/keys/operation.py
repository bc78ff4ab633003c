"""An operation: one entry under `operations:` of a file in `spec/rest/`."""

from __future__ import annotations

import re

from codegen.ir import Body
from codegen.ir import FieldsBody
from codegen.ir import TypeBody
from codegen.iroperation import Awaited
from codegen.iroperation import Deduplicate
from codegen.iroperation import Each
from codegen.language.blocks import Block
from codegen.language.blocks import Key
from codegen.language.grammar import GrammarError
from codegen.language.grammar import parse_body
from codegen.language.grammar import Pick
from codegen.language.keys.field import distinct
from codegen.language.keys.field import Fields
from codegen.language.keys.shared import ASKS
from codegen.language.keys.shared import CALLING_SCOPE
from codegen.language.keys.shared import CALLING_TIERS
from codegen.language.keys.shared import DEPRECATED
from codegen.language.keys.shared import METHODS
from codegen.language.keys.shared import NEEDED_DOC
from codegen.language.keys.shared import NOTE
from codegen.language.keys.shared import SAFETIES
from codegen.language.keys.shared import SINCE
from codegen.language.keys.shared import successor_key
from codegen.language.keys.shared import SUNSET
from codegen.language.keys.shared import TITLE
from codegen.language.keys.shared import WORD
from codegen.language.pieces import pattern
from codegen.language.pieces import ref
from codegen.language.pieces import Schema
from codegen.language.typetext import add_problem
from codegen.language.typetext import is_map_type
from codegen.language.typetext import type_text
from codegen.language.typetext import TypeText
from codegen.language.values import Form
from codegen.language.values import is_empty
from codegen.language.values import Named
from codegen.language.values import Number
from codegen.language.values import OneText
from codegen.language.values import Parsed
from codegen.language.values import Prose
from codegen.language.values import Shown
from codegen.language.values import Texts
from codegen.language.values import texts_of
from codegen.language.values import Value
from codegen.naming import OPERATION
from codegen.naming import operation_problem
from codegen.naming import SNAKE
from codegen.problems import Problems
from codegen.yamlsrc import Map
from codegen.yamlsrc import Node
from codegen.yamlsrc import Seq
from codegen.yamlsrc import Text

LITERAL = r"[A-Za-z0-9_.-]+"
PARAMETER = r"\{([a-z][a-z0-9_]*)(\?|\.\.\.)?\}"
_HTTP = rf"({'|'.join(METHODS)}) +(/(?!\.\.?(/|$))({LITERAL}|{PARAMETER}))+"
_ANCHOR = Form(r"[a-z0-9]+(-[a-z0-9]+)*", "lower-case words joined by `-`")
_PEOPLE = Form(
    r"[a-z0-9]+(['-][a-z0-9]+)*( [a-z0-9]+(['-][a-z0-9]+)*)*",
    "lower-case words with single spaces, as `close a ticket`",
)
_STATUSES = ("implicit", "internal", "seed-only", "removed")
_BODY_FIELDS = Fields("body_fields")


class _Rows(Number):
    needs = "a number of rows from 1 to 9999"

    def schema(self) -> Schema:
        return {"type": "integer", "minimum": 1, "maximum": 9999}

    def fits(self, node: Node) -> bool:
        return super().fits(node) and isinstance(node, Text) and 1 <= int(node.value) <= 9999


ANSWER = Parsed(
    rf"(2[0-9][0-9]) ({WORD.pattern})",
    "a 2xx status and a reason, as `202 dispatched`",
    lambda match: (int(match[1]), match[2]),
)
PAGE_ROWS = _Rows()
OPERATION_SUCCESSOR = successor_key(rf"{SNAKE}[.]{SNAKE}", "an operation, as `website.get_website`")


class _Body(Value[Body | None]):
    needs = "a type or a block of fields"
    empty = None

    def schema(self) -> Schema:
        return {"anyOf": [ref("whole_body_type"), ref("pick"), ref("body_fields")]}

    def fits(self, node: Node) -> bool:
        return not isinstance(node, Text) or node.value != ""

    def parse(self, key: str, node: Node, problems: Problems) -> Body | None:
        if isinstance(node, Map) and not is_map_type(node):
            return FieldsBody(distinct(_BODY_FIELDS.parse(key, node, problems), problems))
        text = type_text(node)
        try:
            parsed = parse_body(text)
        except GrammarError as error:
            add_problem(node, error, problems)
            return None
        if isinstance(parsed, Pick):
            return TypeBody(parsed.type, text, parsed.fields)
        return TypeBody(parsed, text)


_WITH = r"[A-Za-z0-9_]+ = [^,=]*[^,= ]"
_EACH = rf"{SNAKE}[.]{SNAKE} of [A-Za-z0-9_]+( with {_WITH}(, {_WITH})*)?"


class _Eaches(Value[tuple[Each, ...]]):
    takes = Seq
    needs = "an operation and a body field, as `website.remove_it of ids`, or a list of such"
    empty = ()

    def schema(self) -> Schema:
        one = pattern(f"^{_EACH}$")
        return {"anyOf": [one, {"type": "array", "items": one, "minItems": 1}]}

    def fits(self, node: Node) -> bool:
        return isinstance(node, Seq | Text) and not is_empty(node)

    def parse(self, key: str, node: Node, problems: Problems) -> tuple[Each, ...] | None:
        found = []
        for text in texts_of(node):
            if re.fullmatch(_EACH, text.value, re.ASCII) is None:
                problems.add(text.place, f"`{key}` must be {self.needs}")
                return None
            what, _, given = text.value.partition(" with ")
            operation, _, ids = what.partition(" of ")
            pairs = [one.partition(" = ") for one in given.split(", ") if one]
            values = tuple((name, value) for name, _, value in pairs)
            found.append(Each(operation, ids, values, text.place))
        return tuple(found)


_RULES: Schema = {
    "oneOf": [{"required": ["http"]}, {"required": ["shares"]}],
    "not": {"required": ["shares", "path"]},
    "dependencies": {
        "either": {"properties": {"body": ref("body_fields")}, "required": ["body"]},
    },
    # HEAD answers whether something is there.
    "if": {"properties": {"http": {"pattern": "^HEAD "}}, "required": ["http"]},
    "then": {"properties": {"returns": False}},
}


class OperationKeys(Block, title="operation", rules=_RULES):
    http = Key(
        OneText(editor=_HTTP),
        "Verb and path, as `GET /website/{website_id}`. `{page_number}` counts from 1 and defaults "
        "to 1; `{page_number?}`: Crisp also takes the path without it; `{path...}`, last only, "
        "spans segments.",
    )
    shares = Key(
        OneText(editor=OPERATION),
        "Instead of `http:`, an operation of the resource: this one uses its route, in another "
        "shape.",
    )
    doc = NEEDED_DOC
    note = NOTE
    words = Key(
        Texts(OneText(_PEOPLE), alone=True),
        "What people call it who do not know Crisp's names, in words that its name and `doc:` "
        "lack: `close a ticket`, or a list.",
    )
    asks = ASKS
    path = Key(
        Fields("path_fields"),
        "Types of path parameters, where they differ from `params:` of the file and of `api.yaml`.",
    )
    query = Key(
        Fields("query_fields"), "A block of fields; keyword-only in Python. `None` is not sent."
    )
    body = Key(
        _Body(),
        "A block of fields: each becomes an argument, and one mapping of them is accepted, too. "
        "Or `Name`: one argument, a mapping. Or "
        "`Name {email, person, company?}`: that part of the type, required as said here. Or "
        "`{str: any}`: any object. POST, PUT and PATCH without it send `{}`.",
    )
    either = Key(
        Texts(least=2), "Body fields of which exactly one is sent, as `[sessions, people]`."
    )
    example = Key(
        Shown(Map),
        "Values for the arguments of this operation, `name: value` each, where they are not those "
        "of their fields and types: of path, query and body fields, and `body` for one of a type.",
    )
    returns = Key(
        TypeText(may_default=False),
        "Type of the answer's `data`; without it, nothing. HEAD operations answer with a bool and "
        "have none.",
    )
    answers = Key(
        ANSWER,
        "Success status and reason, as `202 dispatched`, where they differ from the rule by verb "
        "in `api.yaml`. A list with 206 has 200 when no more rows follow.",
    )
    safety = Key(
        OneText(words=SAFETIES),
        "The effect of sending it twice, where it differs from the rule by verb in `api.yaml`, or "
        "from the operation whose route it shares.",
    )
    deduplicate = Key(
        Parsed(
            r"(\w+) by (\w+)",
            "a body field and an operation, as `number by get_thing`",
            lambda match: Deduplicate(match[1], match[2]),
        ),
        "Instead of `safety:`, as `fingerprint by get_message`: the body field, an `int`, by which "
        "the write is known, and the operation of the resource that tells whether it is there: a "
        "GET whose path ends in that field. `returns:` is a type in which only the field is always "
        "there.",
    )
    also = Key(
        Texts(Named("the further name", OPERATION, operation_problem), alone=True),
        "Further names of the method: `get_list`, or a list.",
    )
    tiers = Key(
        CALLING_TIERS,
        "Who may call it, where that differs from the file; written as there.",
    )
    scope = CALLING_SCOPE
    status = Key(
        OneText(words=_STATUSES),
        "`implicit` (used by clients, not documented), `internal` (internal documentation only), "
        "`seed-only` (known from the client of 2017 only), or `removed`.",
    )
    deprecated = Key(Prose(), f"{DEPRECATED.doc} A call warns with `DeprecationWarning`.")
    sunset = SUNSET
    successor = OPERATION_SUCCESSOR
    since = SINCE
    auth = Key(OneText(words=("none",)), "`none`: sent without credentials.")
    client = Key(
        OneText(words=("login", "logout")),
        "`login`: `identifier` and `key` of the answer become the client's; `logout`: they are "
        "forgotten.",
    )
    anchor = Key(OneText(_ANCHOR), "Id in Crisp's reference, when it is not the name with dashes.")
    label = Key(OneText(TITLE), "Crisp's label, when it is not the anchor in title case.")
    awaits = Key(
        Parsed(
            r"([a-z0-9_:]+) matching (\w+) = (\w+)",
            "an event and two fields, as `a:b matching x = y`",
            lambda match: Awaited(match[1], match[2], match[3]),
        ),
        "The event that brings the real answer, with which field of it equals which of the body or "
        "the query, as `media:animation:listed matching id = list_id`. Where that is an argument, "
        "an `int` or a `str`, `wait_for_<name>` returns the event.",
    )
    refuses = Key(
        Texts(OneText(WORD), alone=True),
        "Reasons of refusal that Crisp states for it, beside what any operation may have: "
        "`people_exists`, or a list. `errors:` of `api.yaml` has each.",
    )
    causes = Key(Texts(alone=True), "Events that Crisp sends as a consequence.")
    each = Key(
        _Eaches(),
        "The operation that this one does many times, and the body field with the ids, as "
        "`website_people.remove_people_profile of people`; or a list of such. Behind `with` stand "
        "fields that its body needs beside those of the same name: `with state = resolved`.",
    )
    cursor = Key(
        Parsed(
            r"(\w+) = (\w+)",
            "a query key and a field, as `before = timestamp`",
            lambda match: (match[1], match[2]),
        ),
        "How the next page is asked for, as `timestamp_before = timestamp`: with this field of the "
        "first row.",
    )
    page_rows = Key(
        PAGE_ROWS,
        "The most rows that a page of the list has, where it differs from `api.yaml` and no "
        "`per_page` has a default.",
    )


class RemovedKeys(Block, title="removed"):
    doc = Key(Prose(), "One sentence: why it is gone, or what to do instead.", required=True)
    successor = OPERATION_SUCCESSOR
