"""Say on pages of their own what the classes of the package are that no spec describes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from codegen.handles import handle_class
from codegen.handles import methods_on
from codegen.handles import operations_of
from codegen.ir import Api
from codegen.ir import Handle
from codegen.naming import python_name
from codegen.output import OutputError
from codegen.site.markdown import block
from codegen.site.markdown import code
from codegen.site.markdown import joined
from codegen.site.markdown import prose
from codegen.site.markdown import table
from codegen.site.targets import HANDLES
from codegen.site.targets import link
from codegen.site.targets import operation_target
from codegen.site.targets import Target
from codegen.site.targets import Targets

_WIDTH = 84
_ERRORS = "crisp_client._runtime.errors"
_ARGUMENT = re.compile(r"(?:    )?(\w+): (.*)")


@frozen
class OwnPage:
    path: str
    title: str
    intro: str
    homes: tuple[str, ...]
    """The modules whose names it has, or what these begin with."""


PAGES = (
    OwnPage(
        "reference/client/client.md",
        "The client",
        "Everything begins with a client; the operations of Crisp are methods of its attributes.",
        ("crisp_client._sync.client", "crisp_client._async.client"),
    ),
    OwnPage(
        "reference/client/requests.md",
        "Options, retries, pages",
        "What a call may be told beside its arguments, what stands around it, and what lists give.",
        (
            "crisp_client._runtime.rest",
            "crisp_client._runtime.rate",
            "crisp_client._runtime.layers",
            "crisp_client._sync.paging",
            "crisp_client._async.paging",
            "",
        ),
    ),
    OwnPage("reference/client/errors.md", "Errors", "", (_ERRORS, "crisp_client._runtime.info")),
    OwnPage(
        "reference/client/real-time.md",
        "Handlers and real time",
        "What registers handlers, and what is told of the connection.",
        (
            "crisp_client._runtime.dispatch",
            "crisp_client._runtime.realtime",
            "crisp_client.registry",
            "crisp_client.events",
        ),
    ),
    OwnPage(
        "reference/client/values.md",
        "Results and values",
        "What the classes of results and payloads have in common.",
        ("crisp_client._runtime.data",),
    ),
    OwnPage("reference/client/web-hooks.md", "Web hooks", "", ("crisp_client.webhooks",)),
    OwnPage("reference/client/stores.md", "Stores", "", ("crisp_client.stores",)),
    OwnPage("reference/client/workers.md", "Workers", "", ("crisp_client.workers",)),
    OwnPage("reference/client/testing.md", "The emulator", "", ("crisp_client.testing",)),
    OwnPage("reference/client/otel.md", "OpenTelemetry", "", ("crisp_client.otel",)),
)
_MODULES = ("crisp_client", *(home for page in PAGES[5:] for home in page.homes), _ERRORS)


class Own:
    """The classes as the package in a folder has them."""

    def __init__(self, api: Api, folder: Path) -> None:
        self._api = api
        handles = ",".join(map(handle_class, api.platform.handles))
        wanted = [*_MODULES, *([f"crisp_client.resources:{handles}"] if handles else [])]
        found = _asked(folder, wanted)
        self._docs = {module: of["doc"] for module, of in found.items()}
        self._handles = {
            one["name"]: one for one in found.get("crisp_client.resources", {"names": ()})["names"]
        }
        self._names: dict[str, list[Mapping[str, Any]]] = {page.path: [] for page in PAGES}
        self.targets: dict[str, Target] = {}
        public = [
            (module, one)
            for module, of in found.items()
            if module != "crisp_client.resources"
            for one in of["names"]
        ]
        self._public = {one["name"] for _, one in public}
        for module, one in public:
            self._place(module, one)

    def _place(self, module: str, one: Mapping[str, Any]) -> None:
        name = one["name"]
        if name in self.targets:  # what `webhooks` has is the same class
            return
        home = module if module != "crisp_client" else one["home"]
        fitting = (p for p in PAGES if any(_within(home, part) for part in p.homes))
        page = next(fitting, None)
        if page is None:
            raise OutputError(f"{module}.{name} is of {home}: name its page in codegen/site/own.py")
        self._names[page.path].append(one)
        target = Target(page.path, _anchor(name))
        for written in (name, f"{module}.{name}".removeprefix("crisp_client.")):
            self.targets[written] = target
        for member in one["members"]:
            if self._is_inherited(member, name):
                continue
            has_section = _has_section(member) and name != "AsyncCrispClient"
            inner = Target(page.path, f"{name}.{member['name']}") if has_section else target
            self.targets.setdefault(f"{name}.{member['name']}", inner)
            if _is_resource(member):
                continue
            if name == "CrispClient":  # whose methods have sections
                self.targets[f"client.{member['name']}"] = inner
            elif name == "AsyncCrispClient":
                self.targets.setdefault(f"client.{member['name']}", inner)

    def _is_inherited(self, member: Mapping[str, Any], name: str) -> bool:
        """Tell whether a member has its section where a public class has it from."""
        return member["owner"] != name and member["owner"] in self._public

    # Pages

    def about(self, page: OwnPage) -> str:
        """Return what a page is about, in one sentence."""
        return page.intro or _first(self._docs[page.homes[0]])

    def page(self, page: OwnPage, targets: Targets) -> str:
        writer = _Writer(page.path, targets)
        doc = "" if page.intro else self._docs[page.homes[0]]
        names = _beside_their_twins(self._names[page.path])
        rows = (
            (link(code(one["name"]), page.path, targets.of[one["name"]]), _first(one["doc"]))
            for one in names
        )
        return joined(
            [
                f"# {page.title}",
                page.intro,
                *writer.doc(doc),
                table(("name", "what it is"), rows),
                *(part for one in names for part in self._section(one, writer)),
            ]
        )

    def _section(self, one: Mapping[str, Any], writer: _Writer) -> Iterator[str]:
        name = one["name"]
        yield f"## {code(name) if name != _anchor(name) else name} {{ #{_anchor(name)} }}"
        if one["value"]:
            yield block(f"{name} = {one['value']}")
        if one["arguments"] is not None and not _is_enum(one):
            yield block(_signature("class " * one["is_class"] + name, one))
        bases = [base for base in one["bases"] if writer.targets.find(base)]
        if bases:
            yield f"A kind of {', '.join(writer.linked(code(base)) for base in bases)}."
        yield from writer.doc(one["doc"])
        members = [member for member in one["members"] if not self._is_inherited(member, name)]
        if name == "AsyncCrispClient":
            awaited = [code(m["name"]) for m in members if m["is_async"]]
            others = [code(m["name"]) for m in members if m["is_method"] and not m["is_async"]]
            yield f"It has the methods of `CrispClient`. Awaited are {', '.join(awaited)}."
            yield f"Not awaited are {', '.join(others)}."
            return
        yield from _members(name, members, writer)

    def handles(self, targets: Targets) -> str:
        writer = _Writer(HANDLES, targets)
        parts = [
            "# Handles",
            "A handle knows its ids, and asks Crisp for nothing when it is made. It has every "
            "operation below its path, without these ids. Await what talks to Crisp with handles "
            "of `AsyncCrispClient`.",
        ]
        for handle in self._api.platform.handles:
            parts += self._handle(handle, writer)
        return joined(map(writer.linked, parts))

    def _handle(self, handle: Handle, writer: _Writer) -> Iterator[str]:
        name = handle_class(handle)
        yield f"## {handle.name} {{ #{handle.name} }}"
        ids = ", ".join(map(python_name, handle.binds))
        yield f"{prose(handle.doc)} `resources.{name}` or `resources.Async{name}`, with `{ids}`."
        rows, derived = [], set(map(python_name, handle.binds))
        for operation in operations_of(handle, self._api):
            for method, full in methods_on(handle, operation, self._api):
                derived.add(method)
                target = operation_target(operation)
                text = code(f"{operation.resource}.{full}")
                rows.append((code(method), link(text, HANDLES, target), prose(operation.doc)))
        by_hand = [m for m in self._handles[name]["members"] if m["name"] not in derived]
        yield from _members(handle.name, by_hand, writer)
        yield table(("method", "operation", "what it does"), rows)


def _beside_their_twins(names: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return the names with each async class after the one that it is the twin of."""
    places = {one["name"]: place for place, one in enumerate(names)}

    def place(one: Mapping[str, Any]) -> tuple[int, bool]:
        twin = one["name"].removeprefix("Async")
        return places.get(twin, places[one["name"]]), twin != one["name"]

    return sorted(names, key=place)


@frozen
class _Writer:
    page: str
    targets: Targets

    def linked(self, text: str) -> str:
        return self.targets.linked(text, self.page)

    def doc(self, doc: str) -> Iterator[str]:
        """Yield the parts of a docstring in Markdown."""
        for part in re.split(r"\n\n+", doc):
            lines = part.split("\n")
            if lines[0] == "Args:":
                yield table(("argument", "what it is"), self._described(lines[1:]))
            elif part and all(line.startswith("    ") for line in lines if line):
                text = "\n".join(line[4:] for line in lines)
                yield block(text, "text" if "──" in text else "python")
            elif part.startswith("- "):
                items = re.split(r"\n(?=- )", part)
                yield "\n".join(f"- {self.linked(prose(item[2:]))}" for item in items)
            elif part:
                yield self.linked(prose(part))

    def _described(self, lines: Iterable[str]) -> Iterator[tuple[str, str]]:
        texts: dict[str, list[str]] = {}
        name = ""
        for line in lines:
            if found := _ARGUMENT.fullmatch(line):
                name = found[1]
                texts[name] = [found[2]]
            elif name:
                texts[name].append(line.strip())
        for name, text in texts.items():
            yield code(name), self.linked(prose(" ".join(text)))


def _members(owner: str, members: Iterable[Mapping[str, Any]], writer: _Writer) -> Iterator[str]:
    for member in members:
        name = member["name"]
        if not _has_section(member):
            continue
        yield f"### {owner}.{name} {{ #{owner}.{name} }}"
        if member["is_method"]:
            start = "async def" if member["is_async"] else "def"
            above = "@classmethod\n" * member["is_of_class"]
            yield block(above + _signature(f"{start} {name}", member))
        elif member["result"]:
            yield f"A property, {code(member['result'])}."
        yield from writer.doc(member["doc"])


def _signature(start: str, one: Mapping[str, Any]) -> str:
    given = one["arguments"] or []
    result = f" -> {one['result']}" if one["result"] else ""
    line = f"{start}({', '.join(given)}){result}"
    if len(line) > _WIDTH:
        line = f"{start}(\n{''.join(f'    {each},' + chr(10) for each in given)}){result}"
    return line


def _within(home: str, part: str) -> bool:
    return home == part or (bool(part) and home.startswith(f"{part}."))


def _is_resource(member: Mapping[str, Any]) -> bool:
    return str(member["result"]).startswith("_resources.")


def _has_section(member: Mapping[str, Any]) -> bool:
    """Tell whether there is more to say of a member than the arguments of its class say."""
    return bool(member["doc"] or member["is_method"]) and not _is_resource(member)


def _anchor(name: str) -> str:
    return name.strip("_")


def _is_enum(one: Mapping[str, Any]) -> bool:
    return "StrEnum" in one["bases"]


def _first(doc: str) -> str:
    return prose(doc.split("\n\n")[0])


def _asked(folder: Path, wanted: Iterable[str]) -> Mapping[str, Any]:
    command = [sys.executable, "-m", "codegen.site.introspect", *wanted]
    root = Path(__file__).parents[2]
    path = os.pathsep.join([str(folder.resolve()), str(root)])
    ran = subprocess.run(
        command,
        cwd=root,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    if ran.returncode:
        *_, last = ran.stderr.strip().split("\n")
        raise OutputError(f"{folder}: the package cannot be imported: {last}")
    found: Mapping[str, Any] = json.loads(ran.stdout)
    return found
