"""The public names of the generated package, from the spec alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from codegen.ir import Api
from codegen.ir import Direction
from codegen.ir import Enum
from codegen.ir import Model
from codegen.ir import NamedType
from codegen.ir import Place
from codegen.ir import TypeBody
from codegen.ir import Union
from codegen.render.shapes import Shapes


class ModelName(NamedTuple):
    """A name of `models`: what it is, and the type or operation that makes it."""

    name: str
    form: str
    owner: str
    module: str
    place: Place


def model_names(api: Api) -> Iterator[ModelName]:
    shapes = Shapes(api)
    for named in api.types.values():
        for name, form in _forms(shapes, named):
            yield ModelName(name, form, named.name, named.module, named.place)
    for operation in api.operations():
        if isinstance(operation.body, TypeBody) and operation.body.picked is not None:
            picked = operation.body.picked
            yield ModelName(picked.name, "mapping", operation.key, picked.module, operation.place)


def _forms(shapes: Shapes, named: NamedType) -> Iterator[tuple[str, str]]:
    sent, received = Direction.SENT in named.direction, Direction.RECEIVED in named.direction
    if isinstance(named, Enum):
        yield named.name, "enum"
        return
    union = isinstance(named, Union)
    if received:
        yield named.name, "union" if union else "class"
    if sent:
        tagged = shapes.tagged_input(named) if isinstance(named, Model) else None
        yield shapes.input_name(named), "union" if union or tagged else "mapping"
        for variant in tagged.variants if tagged else ():
            yield variant.name, "mapping"
