"""Turn the tree of templates into files: `.py.j2`, `.pyi.j2` and `.json.j2` are rendered.

Others are copied.

`{resource}` or `{handle}` in a path makes one file for each; a `*.j2` of another name holds macros.

No other module but `diff/report/html.py` knows Jinja.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any
from typing import NamedTuple

import jinja2

from codegen.handles import handle_class
from codegen.ir import Api
from codegen.ir import Direction
from codegen.ir import Enum
from codegen.ir import Model
from codegen.ir import TypeBody
from codegen.ir import Union
from codegen.modelnames import former_names
from codegen.modelnames import model_names
from codegen.naming import bound_decoder
from codegen.naming import constant
from codegen.naming import resource_class
from codegen.naming import union_decoder
from codegen.render import text
from codegen.render.commands import commands
from codegen.render.described import described
from codegen.render.docstrings import event_line
from codegen.render.docstrings import type_docstring
from codegen.render.fields import ending
from codegen.render.handles import BY_HAND
from codegen.render.handles import handles
from codegen.render.handles import HandleView
from codegen.render.methods import Methods
from codegen.render.methods import parts
from codegen.render.pytypes import literal
from codegen.render.pytypes import Use
from codegen.render.shapes import renamed
from codegen.render.shapes import Shapes
from codegen.render.tagged import tagged_bodies
from codegen.render.times import sent
from codegen.render.uploads import uploads
from codegen.typeinfo import methods_of

TEMPLATES = Path(__file__).parent.parent / "templates"


class Output(NamedTuple):
    """A file of the package, and the files to edit to change it."""

    path: str
    text: str
    origins: tuple[str, ...]
    how: str

    @property
    def stamp(self) -> str:
        origins = ", ".join(self.origins)
        return f"# {self.how} from {origins}. Do not edit: change that and run `make generate`.\n"

    @property
    def content(self) -> bytes:
        stamp = self.stamp if self.path.endswith((".py", ".pyi")) else ""
        if self.path.endswith(".html"):
            stamp = f"<!-- {self.stamp.strip('# ').strip()} -->\n"
        return (stamp + self.text).encode()


class RenderError(Exception):
    """A template could not be rendered."""


def render(api: Api) -> Iterator[Output]:
    environment = _environment(TEMPLATES)
    methods = Methods(api)
    views = tuple(handles(api, methods))
    for relative, source in _sources(TEMPLATES):
        origin = f"codegen/templates/{relative}"
        if not relative.endswith(".j2"):
            yield Output(relative, source, (origin,), "Copied")
        elif relative.endswith((".py.j2", ".pyi.j2", ".json.j2")):
            for name, files, context in _contexts(relative, api, methods, views):
                rendered = _rendered(environment, relative, {"api": api, **context})
                yield Output(name.removesuffix(".j2"), rendered, (*files, origin), "Rendered")


@cache
def _sources(templates: Path) -> tuple[tuple[str, str], ...]:
    """Return the files of a folder with their texts, which are read once."""
    found = []
    for path in sorted(templates.rglob("*")):
        relative = path.relative_to(templates).as_posix()
        # Left there by tools: __pycache__, .ruff_cache.
        if not (path.is_dir() or "__pycache__" in relative or "/." in f"/{relative}"):
            found.append((relative, path.read_text("utf-8")))
    return tuple(found)


def _rendered(environment: jinja2.Environment, name: str, context: Mapping[str, Any]) -> str:
    try:
        return environment.get_template(name).render(context)
    except jinja2.TemplateError as error:
        line = f":{error.lineno}" if isinstance(error, jinja2.TemplateSyntaxError) else ""
        raise RenderError(f"codegen/templates/{name}{line}: {error}") from error


@cache
def _environment(templates: Path) -> jinja2.Environment:
    """Return what renders the templates of a folder; each of them is read once."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates),
        bytecode_cache=_cache(),
        undefined=jinja2.StrictUndefined,
        auto_reload=False,
        optimized=False,  # for constant expressions, of which there are none
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # the output is Python: texts pass `py` or `docstring`, names are checked
    )
    environment.filters.update(
        bound_decoder=bound_decoder,
        py=text.py,
        json=json.dumps,
        docstring=text.docstring,
        ending=ending,
        event_line=event_line,
        type_docstring=type_docstring,
        literal=literal,
        sent=sent,
        constant=constant,
        resource_class=resource_class,
        renamed=renamed,
    )
    environment.globals.update(Use=Use)
    return environment


def _cache() -> jinja2.BytecodeCache | None:
    """Return a cache of compiled templates, in the user's own part of the temporary folder.

    Jinja finds them by the text of a template; they depend on this module, too.
    """
    version = zlib.crc32(Path(__file__).read_bytes() + jinja2.__version__.encode())
    try:
        return jinja2.FileSystemBytecodeCache(pattern=f"crisp_client_{version:08x}_%s")
    except (OSError, RuntimeError):  # there is no such folder, or it is not ours
        return None


def _contexts(
    relative: str, api: Api, methods: Methods, views: Sequence[HandleView]
) -> Iterator[tuple[str, tuple[str, ...], Mapping[str, Any]]]:
    """Yield the name, spec files and variables of each file that a template makes."""
    if "{resource}" in relative:
        for part in parts(api, methods):
            yield relative.replace("{resource}", part.module), part.files, {"part": part}
    elif "{handle}" in relative:
        for view in views:
            name = relative.replace("{handle}", view.handle.name)
            yield name, ("spec",), {"view": view, "by_hand": BY_HAND}
    elif "{module}" in relative:
        for module, context in _modules(api).items():
            yield relative.replace("{module}", module), context["files"], context
    elif "{family}" in relative:
        for family in api.families:
            name = relative.replace("{family}", family.name)
            yield name, (family.file,), {"family": family, "shapes": Shapes(api)}
    elif relative.startswith("models/"):
        yield relative, ("spec",), _model_names(api)
    elif relative.startswith("events/"):
        events = list(api.events())
        names = sorted((event.class_name, event.family) for event in events)
        exported = sorted(
            [name for name, _ in names] + ["Event", "EventPayload", "UnknownEvent", "decode"]
        )
        yield relative, ("spec/rtm",), {"events": events, "names": names, "exported": exported}
    elif relative == "resources.py.j2":
        yield relative, ("spec",), {"names": list(_resource_names(api))}
    elif relative == "testing/api.json.j2":
        yield relative, ("spec",), described(api)
    elif relative == "_operations/operations.json.j2":
        yield relative, ("spec",), commands(api)
    else:
        paths = {operation.key: operation.path for operation in api.operations()}
        endpoints = {tier: paths[key] for tier, key in api.platform.rtm_endpoints.items()}
        facts = {
            "endpoints": endpoints,
            "tagged_bodies": tagged_bodies(api),
            "handles": views,
            "uploads": uploads(api),
            "methods": [
                (resource.name, [name for one in resource.operations for name in methods_of(one)])
                for resource in api.resources
            ],
        }
        yield relative, ("spec",), facts


def _resource_names(api: Api) -> Iterator[tuple[str, str]]:
    """Yield the class of each resource and handle, in both flavours, with its module."""
    classes = [(resource_class(one.name), f"resources.{one.name}") for one in api.resources]
    classes += [(handle_class(one), f"handles.{one.name}") for one in api.platform.handles]
    for name, module in classes:
        yield name, f"_sync.{module}"
        yield f"Async{name}", f"_async.{module}"


def _modules(api: Api) -> Mapping[str, Mapping[str, Any]]:
    """Return the variables of each module of types, picked bodies included."""
    modules: dict[str, dict[str, Any]] = {}
    for named in api.types.values():
        context = modules.setdefault(named.module, _empty_module(api, named.module))
        file = named.place.file
        context["files"] = tuple(dict.fromkeys([*context["files"], file]))
        context["origin"] = f"`{'`, `'.join(context['files'])}`"
        if isinstance(named, Enum):
            context["enums"].append(named)
        elif isinstance(named, Union):
            context["unions"].append(
                {
                    "type": named,
                    "sent": Direction.SENT in named.direction,
                    "received": Direction.RECEIVED in named.direction,
                    "decoder": union_decoder(named.name),
                }
            )
        else:
            if Direction.RECEIVED in named.direction:
                context["results"].append(named)
            if Direction.SENT in named.direction:
                context["inputs"].append(named)
    for picked in _picked(api):
        modules[picked.module]["inputs"].append(picked)
    for context in modules.values():
        received = [union["type"] for union in context["unions"] if union["received"]]
        context["decoders"] = context["shapes"].decoders(context["results"], received)
    return modules


def _empty_module(api: Api, module: str) -> dict[str, Any]:
    lists: dict[str, Any] = {name: [] for name in ("enums", "unions", "results", "inputs")}
    return {**lists, "shapes": Shapes(api, module), "files": ()}


def _picked(api: Api) -> Iterator[Model]:
    for operation in api.operations():
        if isinstance(operation.body, TypeBody) and operation.body.picked is not None:
            yield operation.body.picked


def _model_names(api: Api) -> Mapping[str, Any]:
    """Return the names of the models package with their modules; decoders are not exported."""
    names = {made.name: made.module for made in model_names(api)}
    hidden = {
        union_decoder(named.name): named.module
        for named in api.types.values()
        if isinstance(named, Union) and Direction.RECEIVED in named.direction
    }
    listed = sorted({**names, **hidden}.items())
    former = sorted((made.name, made.today) for made in former_names(api))
    return {"names": listed, "exported": sorted(names), "former": former}
