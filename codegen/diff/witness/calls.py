"""Write calls of methods, and the programs around them: what answers, and who asks."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

from attrs import frozen

from codegen.diff.witness.program import Fails
from codegen.diff.witness.program import Program
from codegen.diff.witness.program import program
from codegen.diff.witness.values import Values
from codegen.ir import Api
from codegen.ir import Field
from codegen.ir import FieldsBody
from codegen.ir import Operation
from codegen.ir import Platform
from codegen.ir import TypeBody
from codegen.irtypes import Const
from codegen.irtypes import Scalar
from codegen.render.text import py
from codegen.state import collections
from codegen.state import template
from codegen.tiers import Standing
from codegen.tiers import with_standing

# Objects that a local Crisp begins with, or that a visitor makes: by path parameter.
_THERE = {
    "website_id": "crisp.website_id",
    "user_id": "crisp.operator_id",
    "session_id": "visitor.session_id",
    "fingerprint": "fingerprint",
}
_VISIT = {"session_id", "fingerprint"}
# Those that neither has.
_ELSEWHERE = {"people_id"}
# Those that are looked up in the website of the path.
_IN_WEBSITE = {*_VISIT, *_ELSEWHERE}
# The tier of the token of a local Crisp, unless it is asked for another.
_TIER = "plugin"


class Expression(str):
    """Python source that stands for a value, such as `crisp.website_id`."""

    def __repr__(self) -> str:
        return str(self)


@frozen
class Arguments:
    path: Mapping[str, Any]
    body: Mapping[str, Any]
    """In the order of the method; those that may be passed by position."""
    keywords: Mapping[str, Any]

    def call(self, method: str, by_keyword: bool = False, positions: bool = False) -> str:
        named = dict(self.keywords) if positions else {**self.body, **self.keywords}
        if by_keyword:
            named = {**self.path, **named}
            given = []
        else:
            given = [*self.path.values(), *(self.body.values() if positions else ())]
        texts = [*map(py, given), *(f"{name}={py(value)}" for name, value in named.items())]
        return f"client.{method}({', '.join(texts)})"

    def with_values(self, given: Mapping[str, Any]) -> Arguments:
        path, body, keywords = (
            {name: given.get(name, value) for name, value in part.items()}
            for part in (self.path, self.body, self.keywords)
        )
        return Arguments(path, body, keywords)


def arguments(
    operation: Operation,
    values: Values,
    more: Collection[str] = (),
) -> Arguments:
    """Return the least that a call has to pass, and `more`, by name in Python.

    Of those of which exactly one is sent, it has those in `more`, else the first.
    """
    path = {
        field.name: values.one(field, {})
        for field in operation.path_params
        if field.type != Scalar("page") or field.name in more
    }
    body: dict[str, Any] = {}
    keywords: dict[str, Any] = {}
    if isinstance(operation.body, TypeBody):
        body["body"] = _whole(operation.body, values)
    elif isinstance(operation.body, FieldsBody):
        either = operation.body.either
        fields = operation.body_fields
        chosen = [f.wire for f in fields if f.wire in either and f.name in more] or either[:1]
        sent = [f for f in fields if f.wire not in either and (_is_needed(f) or f.name in more)]
        sent += [f for f in fields if f.wire in chosen]
        made = values.mapping(sent, [f.wire for f in sent])
        for field in sent:
            target = keywords if field.wire in either else body
            target[field.name] = made[field.wire]
    for field in operation.query:
        if _is_needed(field) or field.name in more:
            keywords[field.name] = values.one(field, {})
    return Arguments(path, body, keywords)


def _is_needed(field: Field) -> bool:
    return field.required and field.default is None


def _whole(body: TypeBody, values: Values) -> Any:
    if body.picked is not None:
        return values.mapping(body.picked.fields)
    return next(values.any_of(body.type, "body"))


def method_of(operation: Operation, name: str = "") -> str:
    return f"{operation.resource}.{name or operation.name}"


# Programs around a call

_SERVER = (
    "answer = httpx.Response(200, json=ANSWER)",
    "server = httpx.MockTransport(lambda request: answer)",
)
_REMEMBERING = (
    "requests: list[httpx.Request] = []",
    "",
    "",
    "def serve(request: httpx.Request) -> httpx.Response:",
    "    requests.append(request)",
    "    return httpx.Response(200, json=ANSWER)",
    "",
    "",
    "server = httpx.MockTransport(serve)",
)


def unsent(call: str, *imports: str) -> Program:
    """Return a program that is not run further than to its function: its types tell all."""
    lines = [*imports, "from crisp_client import CrispClient", "", ""]
    return program(Fails.TYPES, *lines, "def call(client: CrispClient) -> None:", f"    {call}")


def answered(
    fails: Fails,
    call: str,
    data: Any,
    *imports: str,
    before: Sequence[str] = (),
    after: Sequence[str] = (),
) -> Program:
    """Return a program whose requests get one answer; `after` may look at the `requests`."""
    envelope = py({"error": False, "reason": "resolved", "data": data})
    return program(
        fails,
        *sorted([*imports, "import httpx"]),
        "from crisp_client import CrispClient",
        "",
        *(line.replace("ANSWER", envelope) for line in (_REMEMBERING if after else _SERVER)),
        'client = CrispClient("identifier", "key", http_client=httpx.Client(transport=server))',
        *before,
        call,
        *after,
    )


def answer(operation: Operation, values: Values) -> Any:
    if operation.returns is None:
        return {}
    return next(values.any_of(operation.returns, "text"))


def unreachable(operation: Operation, api: Api) -> str:
    """Return why a local Crisp has not what the path names; empty if it has."""
    path = template(operation.path)
    ids = {
        one.item.rpartition("/")[2].strip("{}")
        for one in collections(api)
        if path == one.item or path.startswith(f"{one.item}/")
    }
    wires = [field.wire for field in operation.path_params]
    if "website_id" not in wires:
        for wire in wires:
            if wire in _IN_WEBSITE:
                return f"a local Crisp has what `{wire}` names in a website, and the path has none"
    found = (wire for wire in wires if wire in {*ids, *_ELSEWHERE} - _THERE.keys())
    missing = next(found, "")
    return f"a local Crisp does not begin with what `{missing}` names" if missing else ""


def there(operation: Operation) -> dict[str, Expression]:
    """Return, by argument, what a local Crisp has."""
    return {
        field.name: Expression(_THERE[field.wire])
        for field in operation.path_params
        if field.wire in _THERE
    }


def served(
    operation: Operation,
    platform: Platform,
    *lines: str,
    options: str = "",
    identifier: str = "crisp.identifier",
    error: str = "",
) -> Program:
    """Return a program that asks a local Crisp, which speaks the spec of its package.

    Its token is of the tier that it has without being asked, unless the route is closed to that.
    `error` is the class of an error that the lines name.
    """
    visits = _VISIT & {field.wire for field in operation.path_params}
    visit = ["    visitor = crisp.visitor()", '    visitor.say("text")'] if visits else []
    if "fingerprint" in visits:
        visit[-1] = '    fingerprint = visitor.say("text")'
    return program(
        Fails.RUNS,
        f"from crisp_client import {', '.join(filter(None, [error, 'CrispClient']))}",
        "from crisp_client.testing import Emulator",
        "",
        f"with Emulator({options or _token(operation, platform)}) as crisp:",
        *visit,
        f"    client = CrispClient({identifier}, crisp.key, crisp.tier, crisp.url)",
        *(f"    {line}" for line in lines),
    )


def _token(operation: Operation, platform: Platform) -> str:
    closed = with_standing(operation, platform, Standing.CLOSED)
    if _TIER not in closed:
        return ""
    return f"tier={py(next(tier for tier in platform.tiers if tier not in closed))}"


def request(operation: Operation, values: Values) -> str:
    """Return the request of an operation as it is without the operation's method."""
    path = {
        field.wire: Expression(_THERE[field.wire])
        if field.wire in _THERE
        else values.one(field, {})
        for field in operation.path_params
    }
    query = values.mapping([f for f in operation.query if _is_needed(f)])
    parts = [py(operation.method), py(operation.path.replace("?}", "}"))]
    parts += [f"path={py(path)}"] if path else []
    parts += [f"query={py(query)}"] if query else []
    if operation.body is not None:
        parts.append(f"body={py(_body(operation, values))}")
    return f"client.request({', '.join(parts)})"


def _body(operation: Operation, values: Values) -> Any:
    """Return the least body of a request."""
    if isinstance(operation.body, TypeBody):
        return _whole(operation.body, values)
    assert operation.body is not None
    either = operation.body.either
    fields = [
        f
        for f in operation.body.fields
        if isinstance(f.type, Const)
        or f.wire in either[:1]
        or (f.required and f.wire not in either)
    ]
    return values.mapping(fields, either[:1])
