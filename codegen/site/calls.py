"""Write a call of each operation, made of the examples of the spec."""

from __future__ import annotations

import builtins
import keyword
import subprocess
import sys
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from typing import Any
from typing import NamedTuple

from codegen.ir import Api
from codegen.ir import Field
from codegen.ir import FieldsBody
from codegen.ir import Model
from codegen.ir import Operation
from codegen.ir import Resource
from codegen.ir import TypeBody
from codegen.ir import Union
from codegen.irtypes import Json
from codegen.irtypes import ListOf
from codegen.irtypes import MapOf
from codegen.irtypes import not_null
from codegen.irtypes import Nullable
from codegen.irtypes import OneOf
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.irtypes import Type
from codegen.naming import snake
from codegen.output import OutputError
from codegen.render.text import py
from codegen.typeinfo import iteration
from codegen.typeinfo import look_up
from codegen.typeinfo import shown
from codegen.typeinfo import Types
from codegen.typeinfo import words_of

_WIDTH = 80  # `await` and the indentation of a page come on top
_DEEPEST = 3
_MARK = "# ---"
_SCALARS: Mapping[str, Any] = {
    "int": 7, "float": 1.5, "bool": True, "any": "value", "scalar": "value", "ms": 1767225600000,
    "s": 60, "iso8601": "2026-01-01T00:00:00Z", "flag": True, "page": 1,
}  # fmt: skip
_FORMS = {"email": "ada@example.com", "url": "https://example.com/"}


class Expression(str):
    """Python source that stands for a value, as the name of a variable."""

    def __repr__(self) -> str:
        return str(self)


class Example(NamedTuple):
    sync: str
    asynchronous: str


class Calls:
    def __init__(self, api: Api) -> None:
        self._types: Types = api.types
        self._variables = {one.name: self._variables_of(one) for one in api.resources}
        operations = list(api.operations())
        written = _formatted(self._written(operation) for operation in operations)
        self._examples = {
            operation.key: Example(text, _awaited(text))
            for operation, text in zip(operations, written, strict=True)
        }

    def of(self, operation: Operation) -> Example:
        return self._examples[operation.key]

    def start(self, resource: Resource) -> str:
        """Return what stands before the examples of a resource: its client, and ids."""
        ids = (f"{name} = {py(value)}" for name, value in self._variables[resource.name].items())
        lines = ["from crisp_client import CrispClient", "", "client = CrispClient()", *ids]
        return "\n".join(lines)

    def _variables_of(self, resource: Resource) -> dict[str, Any]:
        """Return the ids of paths that have one value in all of a resource."""
        found: dict[str, list[Any]] = {}
        for operation in resource.operations:
            for field in operation.path_params:
                if field.wire.endswith("_id") or field.wire == "fingerprint":
                    value = self._alone(field)
                    known = found.setdefault(field.name, [])
                    known += [value] * (value not in known)
        return {name: value for name, [value, *others] in found.items() if not others}

    # A call

    def _written(self, operation: Operation) -> str:
        variables = self._variables[operation.resource]
        given: list[str] = []
        walked = iteration(operation)
        for field in operation.path_params:
            if walked and field.type == Scalar("page"):
                continue
            given.append(field.name if field.name in variables else py(self._alone(field)))
        given += [f"{name}={py(value)}" for name, value in self._keywords(operation).items()]
        return "\n".join(self._used(operation, f"({', '.join(given)})", walked))

    def _keywords(self, operation: Operation) -> dict[str, Any]:
        body = operation.body
        given: dict[str, Any] = {}
        if isinstance(body, TypeBody):
            given["body"] = self._body(body)
        elif isinstance(body, FieldsBody):
            chosen = [f for f in operation.body_fields if f.wire in body.either[:1]]
            needed = [f for f in operation.body_fields if _is_needed(f)]
            optional = [f for f in operation.body_fields if f.wire not in body.either]
            sent = [*needed, *chosen] or optional[:2]
            names = {field.wire: field.name for field in sent}
            given = {names[wire]: value for wire, value in self._object(sent).items()}
        asked = [f for f in operation.query if _is_needed(f) or f.example is not None]
        return {**given, **{f.name: self._alone(f) for f in asked}}

    def _used(self, operation: Operation, arguments: str, walked: str) -> Iterator[str]:
        """Yield the lines of a call, and of what one does with the result."""
        path = f"client.{operation.resource}"
        call = f"{path}.{operation.name}{arguments}"
        returns = operation.returns
        if operation.method == "HEAD":
            yield f"exists = {call}"
        elif isinstance(returns, ListOf):
            model = look_up(returns.item, self._types, Model)
            name = _variable(model.name) if model else "row"
            start = f"{path}.iter_{operation.name}{arguments}" if walked else call
            yield f"for {name} in {start}:"
            yield f"    print({name}{_first(model)})"
        elif model := look_up(returns, self._types, Model):
            name = _variable(model.name)
            yield f"{name} = {call}"
            yield f"print({name}{_first(model)})"
        else:
            yield call if returns is None else f"print({call})"

    # Values

    def _body(self, body: TypeBody) -> Any:
        if body.example is not None:
            return body.example
        if body.picked is not None:
            return self._object(_sent(body.picked.fields))
        return self._type(body.type, "body", None, 0)

    def _object(self, fields: Iterable[Field], depth: int = 0) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for field in fields:  # in spec order, so that a tag stands before what it decides
            made[field.wire] = self._field(field, made, depth)
        return made

    def _alone(self, field: Field) -> Any:
        return self._object([field])[field.wire]

    def _field(self, field: Field, beside: Mapping[str, Any], depth: int) -> Any:
        known = [*shown(field), *filter(None, [_FORMS.get(field.format)])]
        value = known[0] if known else self._type(field.type, field.wire, beside, depth)
        if isinstance(not_null(field.type), ListOf) and isinstance(value, str):
            return [value]
        if isinstance(value, str) and not known:
            value = value.ljust(field.min or 0, "x")[: field.max or None]
        return value

    def _type(self, found: Type, name: str, beside: Mapping[str, Any] | None, depth: int) -> Any:
        if words := words_of(found, self._types):
            return words[0].replace("*", "example")
        match found:
            case Scalar("str"):
                return name
            case Scalar(kind, low):
                return _SCALARS[kind] if low is None else low
            case ListOf(item):
                return [self._type(item, name, None, depth)] if depth < _DEEPEST else []
            case MapOf(value):
                return {"key": self._type(value, name, None, depth)}
            case Nullable(inner) | Json(inner):
                return self._type(inner, name, beside, depth)
            case OneOf(options):
                return self._type(options[0], name, beside, depth)
            case Ref(named):
                return self._named(named, name, beside or {}, depth)
        raise AssertionError(f"{found} has no value")

    def _named(self, named: str, name: str, beside: Mapping[str, Any], depth: int) -> Any:
        found = self._types[named]
        if isinstance(found, Union):
            variants = dict(found.variants)
            variant = variants.get(str(beside.get(found.by)), found.variants[0][1])
            return self._type(variant, name, None, depth)
        if found.example is not None:
            return found.example
        assert isinstance(found, Model)
        return self._object(_sent(found.fields) if depth < _DEEPEST else (), depth + 1)


def _is_needed(field: Field) -> bool:
    return field.required and field.default is None


def _sent(fields: Iterable[Field]) -> list[Field]:
    """Return what an example sends: what is needed, and what the spec shows; else a little."""
    fields = [field for field in fields if not field.deprecation]
    chosen = [f for f in fields if f.required or f.example is not None]
    return chosen or fields[:2]


def _variable(name: str) -> str:
    """Return a name for a value of a class: the last word of it."""
    word = snake(name).rpartition("_")[2]
    return f"{word}_" if keyword.iskeyword(word) or hasattr(builtins, word) else word


def _first(model: Model | None) -> str:
    """Return the access to the first plain field that Crisp always sends, else to any."""
    if model is None:
        return ""
    plain = [field for field in model.fields if isinstance(not_null(field.type), Scalar)]
    first = next((field for field in plain if field.required), next(iter(plain), None))
    return f".{first.name}" if first else ""


def _awaited(text: str) -> str:
    if text.startswith("for "):
        if ".iter_" in text.partition(":\n")[0]:
            return f"async {text}"
        return text.replace(" in client.", " in await client.", 1)
    return text.replace("client.", "await client.", 1)


def _formatted(texts: Iterable[str]) -> list[str]:
    """Return the texts as ruff writes them; all in one go, since it is a program of its own."""
    source = f"\n{_MARK}\n".join(texts)
    # Without `-`, ruff would write anew what is in the folder where it runs.
    command = [sys.executable, "-m", "ruff", "format", "-", "--isolated", "--no-cache", "--quiet"]
    command += ["--line-length", str(_WIDTH)]
    ran = subprocess.run(
        command, input=source, capture_output=True, encoding="utf-8", check=False, timeout=60
    )
    if ran.returncode:
        raise OutputError(f"ruff format: {ran.stderr}")
    return [part.strip("\n") for part in ran.stdout.split(_MARK)]
