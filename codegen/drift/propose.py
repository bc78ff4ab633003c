"""Propose the YAML of operations that a client has and the spec lacks, as files of `spec/rest/`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

from codegen.drift.client import NOWHERE
from codegen.drift.client import Parameter
from codegen.drift.compare import Comparison
from codegen.drift.compare import New
from codegen.drift.routes import prefix
from codegen.drift.spelling import quoted
from codegen.drift.spelling import Spelling
from codegen.ir import Api
from codegen.ir import Field
from codegen.ir import Model
from codegen.irtypes import Const
from codegen.irtypes import ListOf
from codegen.irtypes import not_null
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.irtypes import Words
from codegen.load.loader import declare
from codegen.load.loader import load
from codegen.naming import snake
from codegen.problems import Problems
from codegen.problems import SpecError
from codegen.resolve.api import resolve
from codegen.typeinfo import look_up

_HEAD = """\
# yaml-language-server: $schema=../../docs/schema/rest.json
#
# Proposed from what {clients} sends: check names, sentences, types and tiers
# against Crisp's reference, then move the operations where they belong.
resource: {resource}
tiers: unknown
"""


@frozen
class Proposal:
    file: str
    """Its name in `spec/rest/`."""
    text: str


def proposals(comparison: Comparison, added: Iterable[New]) -> list[Proposal]:
    """Return one file for each resource that gets operations."""
    grouped: dict[str, dict[tuple[str, str], New]] = {}
    for new in added:
        grouped.setdefault(_home(comparison, new), {}).setdefault((new.verb, new.path), new)
    api = comparison.api
    known = set(api.types)
    files = {Path(file).name for resource in api.resources for file in resource.files}
    found = []
    for resource, routes in sorted(grouped.items()):
        names = (resource, *(f"{resource}_new{number or ''}" for number in range(99)))
        file = next(f"{name}.yaml" for name in names if f"{name}.yaml" not in files)
        text = "\n".join(_file(api, resource, list(routes.values()), known)).rstrip()
        found.append(Proposal(file, f"{text}\n"))
    return found


def problems_with(folder: Path, proposed: Iterable[Proposal]) -> list[str]:
    """Return what is wrong with a spec folder that has the proposed files too."""
    problems = Problems()
    declared = load(folder, problems)
    try:
        for each in proposed:
            name = f"{folder.resolve().name}/rest/{each.file}"
            declare(declared, each.text.encode(), name, "rest", problems)
        resolve(declared, problems)
    except SpecError as error:
        return [str(problem) for problem in error.problems]
    return []


def _home(comparison: Comparison, new: New) -> str:
    """Return the resource of the operation nearest to it, of those that its neighbours are."""
    neighbours = comparison.homes.get((new.client.kind, new.method.source), [])
    nearest = max(neighbours, key=lambda o: prefix(o.path, new.path), default=None)
    return nearest.resource if nearest else snake(new.method.source)


def _file(api: Api, resource: str, added: list[New], known: set[str]) -> Iterator[str]:
    clients = " and ".join(sorted({str(new.client) for new in added}))
    yield from _HEAD.format(clients=clients, resource=resource).splitlines()
    spelling = Spelling(
        {name: found for new in added for name, found in new.client.types.items()}, known
    )
    params = {
        name: parameter
        for new in added
        for name, parameter in _path_parameters(new).items()
        if name not in api.platform.params
    }
    if params:
        yield "\nparams:"
        for name, parameter in params.items():
            yield f"  {name}: {spelling.text(parameter.type or Scalar('str'))}"
    yield "\noperations:\n"
    taken = {o.name for o in api.operations() if o.resource == resource}
    for new in added:
        name = new.method.snake
        while name in taken:
            name += "_new"
        taken.add(name)
        yield f"  {name}:"
        yield f"    http: {new.verb} {new.path}"
        yield f"    doc: {quoted(_sentence(new))}"
        yield from _sent(new, spelling)
        yield ""
    if types := list(spelling.types()):
        yield "types:\n"
        yield from types[:-1]


def _path_parameters(new: New) -> dict[str, Parameter]:
    names = re.findall(r"\{(\w+)\}", new.path)
    by_name = {snake(parameter.name): parameter for parameter in new.method.parameters}
    return {name: by_name[name] for name in names if name in by_name}


def _sentence(new: New) -> str:
    text = " ".join(new.method.doc.split()) or new.method.snake.replace("_", " ").capitalize()
    printable = "".join(char for char in text[:200] if char.isprintable())
    return printable if printable.endswith((".", "?", "!")) else f"{printable}."


def _sent(new: New, spelling: Spelling) -> Iterator[str]:
    made = [
        (request, {p: one.call.given.get(p.name) for p in new.method.parameters})
        for one in new.sent
        for request in one.requests
    ]
    query: dict[str, Field] = {}
    body: dict[str, Field] = {}
    for request, given in made:
        for key, text in request.query:
            query.setdefault(key, _query_field(key, text, given, spelling))
        for key, value in request.body.items() if isinstance(request.body, dict) else ():
            body.setdefault(key, _body_field(key, value, given))
    if query:
        yield from spelling.block("query", list(query.values()), "    ")
    if body:
        whole = (p for request, given in made for p, v in given.items() if v == request.body)
        if parameter := next(whole, None):
            kind = not_null(parameter.type or Scalar("any"))
            yield f"    body: {spelling.text(kind) if isinstance(kind, Ref) else '{str: any}'}"
        else:
            yield from spelling.block("body", list(body.values()), "    ")
    returned = new.method.returns
    row = returned.item if isinstance(returned, ListOf) else returned
    if returned and isinstance(row, Ref) and new.verb != "HEAD":
        yield f"    returns: {spelling.text(returned)}"


def _query_field(key: str, text: str, given: Mapping[Parameter, Any], spelling: Spelling) -> Field:
    found = Parameter(key, True, Scalar("str"))
    for parameter, value in given.items():
        if _as_text(value) == text:
            found = parameter
        elif isinstance(value, dict) and _as_text(value.get(key)) == text:
            found = _part(parameter, key, spelling) or found
    kind = not_null(found.type or Scalar("str"))
    # What is no text or number goes out as text that only the reference explains.
    simple = kind if isinstance(kind, Scalar | Words) else Scalar("str")
    return _field(key, simple, required=not found.optional)


def _part(parameter: Parameter, key: str, spelling: Spelling) -> Parameter | None:
    model = look_up(not_null(parameter.type or Scalar("any")), spelling.theirs, Model)
    for field in model.fields if model else ():
        if field.wire == key:
            return Parameter(key, parameter.optional or not field.required, field.type)
    return None


def _as_text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _body_field(key: str, value: Any, given: Mapping[Parameter, Any]) -> Field:
    for parameter, argument in given.items():
        if argument == value and type(argument) is type(value):
            kind = parameter.type or Scalar("any")
            return _field(key, kind, required=not parameter.optional)
    match value:
        case bool():
            return _field(key, Scalar("bool"))
        case int():
            return _field(key, Scalar("int"))
        case str():
            return _field(key, Const(value))
    return _field(key, Scalar("any"))


def _field(wire: str, kind: Type, required: bool = True) -> Field:
    return Field(wire=wire, name=wire, type=kind, type_text="", required=required, place=NOWHERE)
