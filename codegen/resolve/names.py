"""Names of the spec that would meet in the package: each problem names both places."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Iterator
from typing import NamedTuple

from codegen.ir import Api
from codegen.ir import Direction
from codegen.ir import Model
from codegen.ir import NamedType
from codegen.ir import Operation
from codegen.ir import Place
from codegen.ir import Resource
from codegen.ir import Union
from codegen.modelnames import former_names
from codegen.modelnames import FormerName
from codegen.modelnames import Member
from codegen.modelnames import model_names
from codegen.modelnames import ModelName
from codegen.modelnames import tagged
from codegen.naming import camel
from codegen.naming import python_name
from codegen.naming import resource_class
from codegen.naming import union_decoder
from codegen.placed import place_of
from codegen.problems import Problems
from codegen.problems import shorten
from codegen.typeinfo import awaiting
from codegen.typeinfo import iteration
from codegen.typeinfo import Types


def check_methods(operations: Iterable[Operation], problems: Problems) -> list[Operation]:
    """Report methods that would replace one another, also those that walk a list.

    Return the operations whose own name is not that of another.
    """
    seen: dict[str, _Method] = {}
    found = []
    for operation in operations:
        if operation.key not in seen:
            found.append(operation)
        for method in _methods(operation):
            key = f"{operation.resource}.{method.name}"
            if (other := seen.get(key)) is not None:
                so = f", to walk the list of `{method.walks}`," if method.walks else ""
                also = f", to walk the list of `{other.walks}`" if other.walks else ""
                problems.add(
                    method.place,
                    f"`{method.name}`{so} is a method of `{operation.resource}` already: "
                    f"{other.place}{also}",
                )
                continue
            seen[key] = method
            if python_name(method.name) != method.name:
                message = f"`{method.name}` cannot be a method: the name is taken"
                problems.add(method.place, message)
    return found


class _Method(NamedTuple):
    name: str
    place: Place
    walks: str = ""
    """The operation whose list it walks, if it does."""


def _methods(operation: Operation) -> Iterator[_Method]:
    yield _Method(operation.name, operation.place)
    for name in operation.also:
        yield _Method(name, place_of(operation, "also", name))
    if iteration(operation):
        yield _Method(f"iter_{operation.name}", operation.place, operation.name)
    if awaiting(operation):
        yield _Method(f"wait_for_{operation.name}", operation.place)


def check_names(api: Api, problems: Problems) -> None:
    """Report words, types, fields, files and resources that would meet."""
    nameless = {member.place: member for member in _members(api) if not camel(member.words[0])}
    for place, member in nameless.items():
        word = shorten(member.words[0])
        problems.add(place, f"the word {word} has no letter or digit to name a class by")
    made: list[ModelName | FormerName] = [*model_names(api), *former_names(api)]
    _check_classes((one for one in made if one.place not in nameless), problems)
    _check_decoders(api, problems)
    for named in api.types.values():
        if isinstance(named, Model):
            _check_fields(named, api.types, problems)
    _check_resources(api.resources, problems)


def _members(api: Api) -> Iterator[Member]:
    """Yield the classes that are made for words of a tag."""
    for named in api.types.values():
        if isinstance(named, Model) and Direction.SENT in named.direction:
            with_tag = tagged(named, api.types)
            yield from with_tag.members if with_tag else ()


def _check_classes(names: Iterable[ModelName | FormerName], problems: Problems) -> None:
    seen: dict[str, ModelName | FormerName] = {}
    for made in names:
        if (other := seen.setdefault(made.name, made)) is not made:
            problems.add(
                made.place,
                f"this makes the class {made.name}, as {other.place} does; rename one of them",
            )


def _check_decoders(api: Api, problems: Problems) -> None:
    """Report types whose decoders would have the same name, and files of that name.

    That of a union is a name of `models`, that of another type one of its own module.
    """
    seen: dict[tuple[str, str], NamedType] = {}
    modules = {named.module: named for named in api.types.values()}
    for named in api.types.values():
        union = isinstance(named, Union)
        if not union and not (isinstance(named, Model) and Direction.RECEIVED in named.direction):
            continue
        decoder = union_decoder(named.name)
        other = seen.setdefault(("" if union else named.module, decoder), named)
        if other is not named:
            problems.add(
                named.place,
                f"the decoders of {named.name} and {other.name} would have the same name; "
                f"rename one: {other.name} is at {other.place}",
            )
        if union and decoder in modules:
            file = modules[decoder].place.file
            problems.add(named.place, f"the decoder of {named.name} would hide the file {file}")


def _check_fields(model: Model, types: Types, problems: Problems) -> None:
    """Report fields that would hide a type of the same module in the lines below them."""
    for field in model.fields:
        named = types.get(field.name.removesuffix("Input"))
        if named is not None and named.module == model.module:
            problems.add(
                field.place,
                f"the field `{field.wire}` would hide the type {named.name}: {named.place}",
            )


def _check_resources(resources: Iterable[Resource], problems: Problems) -> None:
    """Report resources, and files of one resource, whose classes would have the same name."""
    classes: dict[str, Resource] = {}
    for resource in resources:
        other = classes.setdefault(resource_class(resource.name), resource)
        if other is not resource:
            first, place = resource.operations[0].place, other.operations[0].place
            problems.add(
                first,
                f"the resources `{resource.name}` and `{other.name}` would have the class "
                f"{resource_class(resource.name)}: {place}",
            )
        parts: dict[str, str] = {}
        for file in resource.files:
            part = camel(file.rpartition("/")[2].removesuffix(".yaml"))
            if (same := parts.setdefault(part, file)) != file:
                problems.add(
                    Place(file, 1, 1),
                    f"the operations here and in {same} would have the class {part}Part; "
                    "rename one of the files",
                )
