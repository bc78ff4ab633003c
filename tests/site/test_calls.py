"""Each example of the reference runs, against answers and checks of the emulator's own."""

from __future__ import annotations

import asyncio
import json
import re
import textwrap
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

import httpx
import pytest

from codegen.site.pages import Site
from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import events
from tests.codegen.specs import real_api
from tests.described import match_of
from tests.described import SAMPLER
from tests.described import SPEC
from tests.described import VALIDATOR


class Crisp:
    """Answers each request as the spec describes it, and takes none that does not fit."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        path = request.url.raw_path.decode().partition("?")[0].removeprefix("/v1")
        match = match_of(request.method, path)
        assert match, f"{request.method} {path} is no route"
        route, body = match.route, json.loads(request.content or "null")
        params = {name: unquote(text) for name, text in match.params.items()}
        assert VALIDATOR.params(route, params) == ""
        assert VALIDATOR.query(route, dict(request.url.params)) == ""
        if route.body is not None:
            assert VALIDATOR.body(route, body) == ""
        self.asked.append(f"{route.method} {route.path}")
        data = SAMPLER.sample(route.returns, params)
        if isinstance(data, list) and len(self.asked) > 1:
            data = []  # a list ends
        if "identifier" in SAMPLER.names(route.returns):  # a login that brings none is refused
            data |= {"identifier": "identifier", "key": "key"}
        envelope = {"error": False, "reason": route.reason, "data": data}
        return httpx.Response(route.last_status, json=envelope)


def sections(page: str) -> Mapping[str, str]:
    parts = re.split(r"^## .* \{ #(\w+) \}$", page, flags=re.M)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def blocks(section: str, tab: str) -> list[str]:
    """The code below a tab; without tabs, all of it."""
    below = re.search(rf'^=== "{tab}"\n((?:\n|    .*\n)+)', section, re.M)
    text = textwrap.dedent(below[1]) if below else section
    return re.findall(r"^```python\n(.*?)^```", text, re.S | re.M)


def resources(found: Site) -> Mapping[str, str]:
    start = "reference/resources/"
    return {p.removeprefix(start)[:-3]: t for p, t in found.pages.items() if p.startswith(start)}


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("tab", ["CrispClient", "AsyncCrispClient"])
def test_each_operation_has_an_example_that_runs(found: Site, tab: str) -> None:
    """It asks for the route that its section names."""
    shown = []
    for resource, page in resources(found).items():
        [start] = blocks(page.partition("\n## ")[0], tab)
        assert start.count("client = CrispClient()\n") == 1
        own: dict[str, Any] = {"print": lambda *_: None}
        exec(start.replace("client = CrispClient()\n", ""), own)
        calls = []
        for name, section in sections(page).items():
            signature, call = blocks(section, tab)
            assert f"def {name}(" in signature
            [route] = re.findall(r"^Request\n:   `(.*)`$", section, re.M)
            calls.append((call, route))
            shown.append(f"{resource}.{name}")
        run(calls, own, tab)
    assert shown == [operation.key for operation in real_api().operations()]


def run(calls: list[tuple[str, str]], own: dict[str, Any], tab: str) -> None:
    crisp = Crisp()
    transport = httpx.MockTransport(crisp)
    pair = ("identifier", "key", "plugin")
    if tab == "CrispClient":
        with CrispClient(*pair, http_client=httpx.Client(transport=transport)) as client:
            for call, route in calls:
                crisp.asked.clear()
                exec(compile(call, call, "exec"), {**own, "client": client})
                assert crisp.asked[0] == route
        return

    async def main() -> None:
        http = httpx.AsyncClient(transport=transport)
        async with http, AsyncCrispClient(*pair, http_client=http) as client:
            for call, route in calls:
                crisp.asked.clear()
                code = f"async def example():\n{textwrap.indent(call, '    ')}"
                values = {**own, "client": client}
                exec(compile(code, call, "exec"), values)
                await values["example"]()
                assert crisp.asked[0] == route

    asyncio.run(main())


def test_each_event_has_a_handler_that_runs(
    found: Site, capsys: pytest.CaptureFixture[str]
) -> None:
    names = {class_name: name for name, class_name in events.CLASSES.items()}
    with CrispClient() as client:
        for path, page in found.pages.items():
            if not path.startswith("reference/events/"):
                continue
            for class_name, section in sections(page).items():
                [handler] = blocks(section, "")
                values = {"client": client, "events": events}
                exec(compile(handler, path, "exec"), values)
                name = names.pop(class_name)
                *_, function = values.values()
                function(events.decode(name, SAMPLER.sample(SPEC.events[name], {})))
                assert capsys.readouterr().out
    assert names == {}
