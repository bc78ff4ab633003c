"""Know the page and the anchor of each public name, and write links to them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from collections.abc import Mapping
from typing import NamedTuple

from codegen.handles import handle_class
from codegen.handles import methods_on
from codegen.handles import operations_of
from codegen.ir import Api
from codegen.ir import Event
from codegen.ir import Operation
from codegen.modelnames import former_names
from codegen.modelnames import model_names
from codegen.naming import constant
from codegen.naming import resource_class
from codegen.site.markdown import code
from codegen.typeinfo import methods_of

# Code that is neither in a link nor beside more backticks.
_SPAN = re.compile(r"(?<![`\[])`([^`\n]+)`(?![`\]])")
_MODEL = re.compile(r"models\.(\w+)")
HANDLES = "reference/handles.md"
# What may stand before the name of a class of resources or handles.
_CLASSES = ("resources.", "Async", "resources.Async")


class Target(NamedTuple):
    page: str
    anchor: str = ""


class Targets:
    """The targets of all public names, as people write them."""

    def __init__(self, api: Api, own: Mapping[str, Target]) -> None:
        self.of: dict[str, Target] = dict(own)
        self.models: dict[str, Target] = {}
        for operation in api.operations():
            for name in methods_of(operation):
                self._add(operation_target(operation), f"{operation.resource}.{name}", "client.")
        for resource in api.resources:
            target = Target(resource_page(resource.name))
            self._add(target, resource_class(resource.name), *_CLASSES)
            self._add(target, f"client.{resource.name}")
        for handle in api.platform.handles:
            target = Target(HANDLES, handle.name)
            self._add(target, handle_class(handle), *_CLASSES)
            self._add(target, f"client.{handle.name}")
            for operation in operations_of(handle, api):
                for name, _ in methods_on(handle, operation, api):
                    self._add(operation_target(operation), f"{handle.name}.{name}")
        for model in model_names(api):
            owner = model.owner if model.owner in api.types else model.name
            self.models[model.name] = Target(types_page(model.module), owner)
        for former in former_names(api):
            self.models[former.name] = self.models[former.today]
        for name, target in self.models.items():
            self._add(target, name, "models.")
        for event in api.events():
            target = event_target(event)
            self._add(target, event.class_name, "events.")
            self._add(target, f"Event.{constant(event.name)}")
            self._add(target, event.name)
            self._add(target, f'"{event.name}"')

    def _add(self, target: Target, name: str, *prefixes: str) -> None:
        for written in (name, *(prefix + name for prefix in prefixes)):
            self.of.setdefault(written, target)

    def find(self, written: str) -> Target | None:
        """Return the target of a code span that is a name, or the call of one."""
        name = re.sub(r"\(.*\)$", "", written, flags=re.DOTALL)
        name = name.removeprefix("await ").removeprefix("crisp_client.").removeprefix("@")
        return self.of.get(name)

    def annotation(self, text: str, page: str) -> str:
        """Return a type as Python writes it, with its models linked."""
        text = plain_times(text)
        pieces, end = [], 0
        for found in _MODEL.finditer(text):
            if found[1] in self.models:
                pieces += [_code(text[end : found.start()]), self.model(found[1], page)]
                end = found.end()
        return "".join([*pieces, _code(text[end:])])

    def linked(self, text: str, page: str) -> str:
        """Return a text in which code that is wholly a public name is a link."""

        def replaced(found: re.Match[str]) -> str:
            target = self.find(found[1])
            return link(found[0], page, target) if target else found[0]

        return _SPAN.sub(replaced, text)

    def model(self, name: str, page: str) -> str:
        return link(code(name), page, self.models[name])


def plain_times(text: str) -> str:
    """Return an annotation with the names of times as what they stand for."""
    text = text.replace("Milliseconds", "datetime | date | int")
    return text.replace("Iso8601", "datetime | date | str")


def _code(text: str) -> str:
    """Return what stands between links as code; blanks at its ends would be lost."""
    if not text.strip():
        return text
    before, after = text[: -len(text.lstrip())] if text[0] == " " else "", ""
    if text[-1] == " ":
        after = " "
    return f"{before}{code(text)}{after}"


def link(text: str, page: str, target: Target) -> str:
    """Return a link from a page to a target."""
    path = os.path.relpath(target.page, os.path.dirname(page))
    if target.page == page and target.anchor:
        path = ""
    return f"[{text}]({path}{'#' + target.anchor if target.anchor else ''})"


def resource_page(name: str) -> str:
    return f"reference/resources/{name}.md"


def types_page(module: str) -> str:
    return f"reference/types/{module}.md"


def family_page(name: str) -> str:
    return f"reference/events/{name}.md"


def operation_target(operation: Operation) -> Target:
    return Target(resource_page(operation.resource), operation.name)


def event_target(event: Event) -> Target:
    return Target(family_page(event.family), event.class_name)


def operation_link(operation: Operation, page: str) -> str:
    return link(code(f"{operation.resource}.{operation.name}"), page, operation_target(operation))


def event_link(event: Event, page: str) -> str:
    return link(code(event.name), page, event_target(event))


def listed(links: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(links))
