"""Crisp's official Python client, as `run.py` asks for it; this file runs beside the client, alone.

Its arguments are the folder with the package, and what to do. `describe` prints the methods as
JSON. `call` reads the address of a server and calls as JSON from standard input, makes one call
after the other, and prints a line of JSON for each.
"""

import inspect
import json
import sys
from collections.abc import Callable
from collections.abc import Iterator
from typing import Any


def describe(client: Any) -> dict[str, Any]:
    found = [
        {
            "name": f"{namespace}.{name}",
            "source": namespace,
            "doc": inspect.getdoc(method) or "",
            "parameters": [
                {"name": p.name, "optional": p.default is not p.empty, "type": None}
                for p in inspect.signature(method).parameters.values()
            ],
            "returns": None,
        }
        for namespace, held in sorted(vars(client).items())
        if not namespace.startswith("_")
        for name, method in inspect.getmembers(held, inspect.ismethod)
        if not name.startswith("_")
    ]
    return {"methods": found, "types": {}}


def call(make: Callable[[], Any], asked: dict[str, Any]) -> Iterator[tuple[int, str]]:
    """Make the calls, and yield how each ended: an empty text, or what was raised."""
    for number, (method, arguments) in enumerate(asked["calls"]):
        client = make()
        client.set_rest_host(asked["host"].replace("{call}", str(number)))
        client.set_timeout(asked["timeout"])
        client.set_tier(asked["tier"])
        client.authenticate(asked["identifier"], asked["key"])
        namespace, name = method.split(".")
        try:
            getattr(getattr(client, namespace), name)(*arguments)
        except Exception as error:
            yield number, _told(error)
        else:
            yield number, ""


def _told(error: Exception) -> str:
    told = error.args[0] if error.args else ""
    if isinstance(told, dict) and "code" in told:
        return f"refused {told['code']} {told.get('message', '')}".strip()
    return f"{type(error).__name__}: {error}"


def main(folder: str, command: str) -> None:
    sys.path.insert(0, folder)
    answer = sys.stdout
    sys.stdout = sys.stderr  # what the client says is no part of the answer
    from crisp_api import Crisp

    if command == "describe":
        json.dump(describe(Crisp()), answer)
        return
    for ended in call(Crisp, json.load(sys.stdin)):
        print(json.dumps(ended), file=answer, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
