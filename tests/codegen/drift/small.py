"""A small client in Python, the spec that it fits, and a runner that makes its calls in-process."""

from __future__ import annotations

import json
from collections.abc import Callable
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote
from urllib.parse import urlencode
from urllib.request import build_opener
from urllib.request import ProxyHandler
from urllib.request import Request as HttpRequest

from attrs import field
from attrs import frozen

from codegen.drift import run_pypi
from codegen.drift.client import Client
from codegen.drift.client import read_client
from tests.codegen.specs import operations
from tests.codegen.specs import write_spec

OPERATIONS = """\
get_widget:
  http: GET /website/{website_id}/widget/{session_id}
  doc: A widget.

list_widgets:
  http: GET /website/{website_id}/widgets/{page_number}
  doc: Widgets.
  query:
    search_name?: str
    only_new?: flag
    filter?: json [WidgetFilter]

create_widget:
  http: POST /website/{website_id}/widget
  doc: Make one.
  body: WidgetNew

rename_widget:
  http: PATCH /website/{website_id}/widget/{session_id}
  doc: Rename one.
  body:
    name: str
    size?: small | large
"""
TYPES = """
types:

  WidgetFilter:
    doc: A condition.
    fields:
      name: str

  WidgetNew:
    doc: A new widget.
    fields:
      name: str
    fields?:
      size: int
      parts: [WidgetPart]

  WidgetPart:
    doc: A part.
    fields:
      kind: round | square
"""


def small_spec(folder: Path, edit: Callable[[str], str] = lambda text: text) -> Path:
    return write_spec(folder, {"rest/widget.yaml": edit(operations(OPERATIONS) + TYPES)})


class Widgets:
    def __init__(self, parent: Small) -> None:
        self.parent = parent

    def get_widget(self, website_id: Any, session_id: Any) -> None:
        self.parent.send("GET", f"/website/{website_id}/widget/{session_id}")

    def list_widgets(
        self, website_id: Any, page_number: Any, search_name: Any = "", only_new: Any = ""
    ) -> None:
        # As in Crisp's client: what is no text cannot be quoted.
        found = {"search_name": search_name, "only_new": only_new}
        query = "&".join(f"{key}={quote(text)}" for key, text in found.items() if text != "")
        path = f"/website/{website_id}/widgets/{page_number}"
        self.parent.send("GET", f"{path}?{query}" if query else path)

    def create_widget(self, website_id: Any, data: Any) -> None:
        self.parent.send("POST", f"/website/{website_id}/widget", data)

    def rename_widget(self, website_id: Any, session_id: Any, name: Any) -> None:
        self.parent.send("PATCH", f"/website/{website_id}/widget/{session_id}", {"name": name})

    def _hidden(self) -> None:
        self.parent.send("GET", "/hidden")


class Small:
    """What `run_pypi` needs of a client, and one object with methods."""

    kind: type = Widgets

    def __init__(self) -> None:
        self.widgets = self.kind(self)
        self._host = ""

    def set_rest_host(self, host: str) -> None:
        self._host = host

    def set_timeout(self, timeout: float) -> None:
        self._timeout = timeout

    def set_tier(self, tier: str) -> None:
        pass

    def authenticate(self, identifier: str, key: str) -> None:
        pass

    def send(self, verb: str, path: str, body: Any = None, query: Any = None) -> None:
        if query is not None:
            path += "?" + (query if isinstance(query, str) else urlencode(query))
        content = None if body is None else json.dumps(body).encode()
        request = HttpRequest(f"{self._host}/v1{path}", content, method=verb)
        with build_opener(ProxyHandler({})).open(request, timeout=self._timeout) as answer:
            answer.read()


def small(kind: type) -> type[Small]:
    """Return the client with other methods."""
    return type("Other", (Small,), {"kind": kind})


@frozen
class InProcess:
    make: Callable[[], Any] = Small
    complete: bool = False
    typed: Mapping[str, Mapping[str, Any]] = field(factory=dict)
    """Types of parameters by method and name, as the runner of Node describes them."""
    types: Mapping[str, Any] = field(factory=dict)
    kind: str = "pypi"

    def describe(self) -> Client:
        described = run_pypi.describe(self.make())
        for method in described["methods"]:
            for parameter in method["parameters"]:
                parameter["type"] = self.typed.get(method["name"], {}).get(parameter["name"])
        described["types"] = self.types
        return read_client(self.kind, "1.0", described, self.complete)

    def call(self, asked: Mapping[str, Any]) -> list[str]:
        return [outcome for _, outcome in run_pypi.call(self.make, dict(asked))]
