"""Inline specs as folders, and what is generated from them as packages that can be used."""

from __future__ import annotations

import asyncio
import importlib.util
import itertools
import json
import re
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from types import ModuleType
from typing import Any

import attrs
import httpx

from codegen.ir import Api
from codegen.load.loader import Data
from codegen.load.loader import Declarations
from codegen.load.loader import gather
from codegen.output import all_outputs
from codegen.problems import Problems
from codegen.problems import SpecError
from codegen.resolve import load_api
from codegen.resolve.api import resolve

ROOT = Path(__file__).parents[2]
SPEC = ROOT / "spec"
# The least that a spec needs: api.yaml and the operations that its `rtm:` names.
BASE = (
    "api.yaml",
    "rest/user_connect.yaml",
    "rest/website_connect.yaml",
    "rest/plugin_connect.yaml",
    "types/connect.yaml",
)
NOT_IMPORTED = ("cli/", "mcp/", "workers/")
_numbers = itertools.count()

PARAMS = """\
  website_id: str
  session_id: str
  original_id: str
  people_id: {type: str, doc: A person.}
  user_id: str
  plugin_id: {type: str, note: A plugin.}
  key: str
  page_number: page
"""


@cache
def real_api() -> Api:
    """Return the project's own spec, which each process reads once: nobody can change it."""
    return load_api(SPEC)


@cache
def platform(params: str = PARAMS) -> str:
    """Return the real api.yaml without comments and handles, with its own revision and `params`."""
    text = re.sub(r"\s+# .*", "", (SPEC / "api.yaml").read_text("utf-8"))
    text = re.sub(r"^revision: .*", "revision: 2026-01-29", text, flags=re.M)
    text = re.sub(r"^handles:\n( .*\n)*", "", text, flags=re.M)
    return re.sub(r"^params:\n( .*\n)*", f"params:\n{params}", text, flags=re.M)


# So that every spec of a test has an operation that ends, and one that has ended.
PAST = """\
resource: past
tiers: [user]
operations:

  list_past_rows:
    http: GET /past/{user_id}/rows/{page_number}
    doc: List rows.
    deprecated: Crisp lists them elsewhere.
    sunset: 2026-12-31
    successor: past.list_past_lines
    returns: [PastRow]
    also: past_rows

  list_past_lines:
    http: GET /past/{user_id}/lines/{page_number}
    doc: List lines.
    query:
      old_filter?:
        type: str
        seen: [line]
        deprecated: It finds nothing.
        sunset: 2027-01-01
        successor: filter
      filter?:
        type: str
        seen: [line]
    returns: [PastRow]

removed:

  list_past_things:
    doc: Things were never listed.
    successor: past.list_past_lines

types:

  PastRow:
    doc: A row.
    was: FormerRow
    key: id
    fields:
      id: str
"""


@cache
def base() -> Mapping[str, str]:
    """Return the files of the smallest spec."""
    files = {name: (SPEC / name).read_text("utf-8") for name in BASE}
    return MappingProxyType(files | {"api.yaml": platform(), "rest/past.yaml": PAST})


REST = """\
resource: widget
tiers: [user]

operations:
"""


def write_spec(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write a spec folder of the base and `files`, which replace files of the base."""
    for name, text in {**base(), **files}.items():
        path = folder / "spec" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder / "spec"


def load(files: Mapping[str, str | bytes]) -> Api:
    """Return what `load_api` does of a folder of the base and `files`; it is not written."""
    told = Problems()
    return resolve(declared(files, told), told)


def declared(files: Mapping[str, str | bytes], told: Problems) -> Declarations:
    def kept(text: str | bytes) -> Data:
        return lambda *_: text if isinstance(text, bytes) else text.encode()

    found = {name: kept(text) for name, text in sorted({**base(), **files}.items())}
    return gather(found, "spec", told)


def problems(spec: Mapping[str, str | bytes] | Path) -> list[str]:
    """Return the problems of files or of a folder as they are printed; none of a good spec."""
    try:
        load_api(spec) if isinstance(spec, Path) else load(spec)
    except SpecError as error:
        return [str(problem) for problem in error.problems]
    return []


def operations(text: str) -> str:
    """Return a file of the resource `widget` with these operations, which are not indented."""
    return REST + "".join(f"  {line}\n" if line else "\n" for line in text.splitlines())


def build(folder: Path, files: Mapping[str, str | bytes]) -> ModuleType:
    """Write the package of a spec, but what no test imports, and import it under its own name.

    Ruff has not formatted it, which nothing notices that runs.
    """
    target = folder / "out" / "crisp_client"
    for path, output in all_outputs(load(files)).items():
        if not path.startswith(NOT_IMPORTED):
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            (target / path).write_bytes(output.content)
    return import_package(target)


def import_package(target: Path) -> ModuleType:
    name = f"generated_{next(_numbers)}"
    spec = importlib.util.spec_from_file_location(
        name, target / "__init__.py", submodule_search_locations=[str(target)]
    )
    assert spec is not None and spec.loader is not None
    package = importlib.util.module_from_spec(spec)
    sys.modules[name] = package
    spec.loader.exec_module(package)
    return package


@attrs.define
class Seen:
    """A request as it went out."""

    method: str
    path: str
    query: dict[str, str]
    body: Any
    authorized: bool


@attrs.define
class Caller:
    """One flavour of a package's client, against an HTTP server that gives one answer."""

    package: ModuleType
    flavour: str
    seen: list[Seen] = attrs.field(factory=list)
    answer: Any = None
    status: int = 200
    client: Any = None

    def __attrs_post_init__(self) -> None:
        self.make()

    def make(self, identifier: str | None = "id", key: str | None = "key") -> None:
        transport = httpx.MockTransport(self._answer)
        http: Any
        if self.flavour == "sync":
            http = httpx.Client(transport=transport)
            self.client = self.package.CrispClient(identifier, key, http_client=http)
        else:
            http = httpx.AsyncClient(transport=transport)
            self.client = self.package.AsyncCrispClient(identifier, key, http_client=http)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        content = request.read()
        self.seen.append(
            Seen(
                request.method,
                request.url.raw_path.decode().partition("?")[0].removeprefix("/v1"),
                dict(request.url.params.multi_items()),
                json.loads(content) if content else None,
                "authorization" in request.headers,
            )
        )
        envelope = {"error": self.status >= 400, "reason": "any", "data": self.answer}
        return httpx.Response(self.status, json=envelope)

    def __call__(self, name: str, *args: Any, answer: Any = None, **kwargs: Any) -> Any:
        """Call `widget.<name>` and return its result; the request is `seen[-1]`."""
        self.answer = answer
        found = getattr(self.client.widget, name)(*args, **kwargs)
        return asyncio.run(found) if self.flavour == "async" else found

    def sends(self, name: str, *args: Any, **kwargs: Any) -> Seen:
        """Return the request that a call makes."""
        self(name, *args, **kwargs)
        return self.seen[-1]
