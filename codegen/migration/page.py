"""`docs/migration.md`: what Crisp's own clients have, beside what this package has."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment
from jinja2 import StrictUndefined

from codegen.ir import Api
from codegen.migration.clients import Client
from codegen.migration.clients import load_clients
from codegen.migration.ours import Ours

FACTS = Path("docs/clients.yaml")
PAGE = Path("docs/migration.md")
_TEMPLATE = Path(__file__).with_name("page.md.j2")


def page(api: Api, root: Path) -> str:
    """Return the text of the page; `root` is the folder of the project."""
    clients = load_clients(root / FACTS)
    ours = Ours(api)
    values: dict[str, Any] = {
        "tables": {client.key: list(_rows(client, ours)) for client in clients},
        "clients": {client.key: client for client in clients},
        "events": list(_events(api, clients)),
        "examples": {
            name: (root / f"examples/moving_{name}.py").read_text("utf-8").rstrip()
            for name in ("before", "after")
        },
    }
    environment = Environment(
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    return environment.from_string(_TEMPLATE.read_text("utf-8")).render(values)


def is_stale(api: Api, root: Path) -> bool:
    """Return whether the page is not what the spec makes; false where there are no facts for it."""
    if not (root / FACTS).is_file():
        return False
    path, text = root / PAGE, page(api, root)
    return not path.is_file() or path.read_text("utf-8") != text


def _rows(client: Client, ours: Ours) -> Iterator[Mapping[str, str]]:
    for method in client.methods:
        yield {"theirs": method.call, "ours": ours.call(method)}


def _events(api: Api, clients: list[Client]) -> Iterator[Mapping[str, Any]]:
    """Yield each event that one of the clients knows, in the order of the spec."""
    for event in api.events():
        known = [client.key for client in clients if event.name in client.events]
        if known:
            yield {"name": event.name, "class_name": event.class_name, "known": known}
