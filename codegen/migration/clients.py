"""Read `docs/clients.yaml`: the methods and events of Crisp's own clients.

pypi:
  title: crisp-api 1.1.23 of PyPI
  methods:
    website.get_website(website_id): GET /website/{website_id}
  events:                                            # may be left out
    - "message:send"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from codegen.naming import snake
from codegen.problems import Problems
from codegen.yamlsrc import Map
from codegen.yamlsrc import Node
from codegen.yamlsrc import read
from codegen.yamlsrc import Seq
from codegen.yamlsrc import Text

_METHOD = re.compile(r"(\w+)\.(\w+)\((?:\w+\??(?:, \w+\??)*)?\)")
_ROUTE = re.compile(r"([A-Z]+) (/\S+)|none, because .+")


@frozen
class Method:
    call: str
    """As one reads it: `website.getWebsite(websiteID)`."""
    resource: str
    name: str
    """Both in snake_case."""
    verb: str
    """Empty, and so is `path`, if it sends no request."""
    path: str


@frozen
class Client:
    key: str
    title: str
    methods: tuple[Method, ...]
    events: tuple[str, ...]


def load_clients(path: Path) -> list[Client]:
    """Return the clients of a file; raise `SpecError` with all that is wrong with it."""
    problems = Problems()
    root = read(path.read_bytes(), str(path), problems)
    found = [_client(key.value, node, problems) for key, node in root or ()]
    problems.raise_any()
    return found


def _client(key: str, node: Node, problems: Problems) -> Client:
    parts = dict((name.value, value) for name, value in node) if isinstance(node, Map) else {}
    title, methods, events = (parts.pop(name, None) for name in ("title", "methods", "events"))
    if not isinstance(title, Text) or not isinstance(methods, Map) or parts:
        needs = "`title:`, a block of `methods:`, a list of `events:` if it has some, nothing else"
        problems.add(node.place, f"a client has {needs}")
        return Client(key, "", (), ())
    named = events.items if isinstance(events, Seq) else []
    return Client(
        key,
        title.value,
        tuple(_methods(methods, problems)),
        tuple(each.value for each in named if isinstance(each, Text)),
    )


def _methods(methods: Map, problems: Problems) -> Iterator[Method]:
    for call, node in methods:
        named = _METHOD.fullmatch(call.value)
        route = _ROUTE.fullmatch(node.value) if isinstance(node, Text) else None
        if named is None:
            problems.add(call.place, "a method is as `website.get_website(website_id, page?)`")
        elif route is None:
            wanted = "`VERB /path`, or `none, because ...`"
            problems.add(node.place, f"behind a method stands the route that it takes: {wanted}")
        else:
            yield Method(
                call.value, snake(named[1]), snake(named[2]), route[1] or "", route[2] or ""
            )
