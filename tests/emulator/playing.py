"""The page without a browser: its stream, its actions, and a program that asks the emulator."""

from __future__ import annotations

import json
from collections.abc import Callable
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx

from crisp_client.testing import Emulator

PICKER = {
    "id": "q",
    "text": "Which?",
    "choices": [
        {"value": "a", "label": "A", "selected": False},
        {"value": "b", "label": "B", "selected": False},
    ],
}


class Stream:
    """What the page hears: rows, and the last state."""

    def __init__(self, lines: Iterator[str]) -> None:
        self.rows: list[dict[str, Any]] = []
        self.state: dict[str, Any] = {}
        self.last = ""
        self._lines = lines

    def until(self, condition: Callable[[], Any]) -> Any:
        """Read on until something holds; a stream that goes quiet fails by its time limit."""
        while not (found := condition()):
            self.read()
        return found

    def row(self, **wanted: Any) -> dict[str, Any]:
        """Read on until there is a row with these values."""
        while True:
            self.until(lambda: self.rows)
            row = self.rows.pop(0)
            if wanted.items() <= row.items():
                return row

    def read(self) -> str:
        """Return the kind of the next thing that came. Raise `EOFError` at the end."""
        name = ""
        for line in self._lines:
            key, _, value = line.partition(": ")
            if key == "event":
                name = value
            elif key == "id":
                self.last = value
            elif key == "data":
                if name == "row":
                    self.rows.append(json.loads(value))
                else:
                    self.state = json.loads(value)
                return name
        raise EOFError


@contextmanager
def stream(crisp: Emulator, session_id: str = "", after: str = "") -> Iterator[Stream]:
    asked = {"conversation": session_id, "after": after}
    url = f"{crisp.url}/_play/stream"
    with httpx.stream("GET", url, params=asked, timeout=10, verify=False) as answer:
        assert answer.status_code == 200
        yield Stream(answer.iter_lines())


def act(crisp: Emulator, name: str, asked: Any, status: int = 200) -> Any:
    answer = httpx.post(f"{crisp.url}/_play/{name}", json=asked, timeout=10, verify=False)
    assert answer.status_code == status, answer.text
    return answer.json()


def call(crisp: Emulator, method: str, path: str, body: Any = None) -> httpx.Response:
    pair, tier = (crisp.identifier, crisp.key), {"X-Crisp-Tier": crisp.tier}
    url = f"{crisp.url}/v1{path}"
    return httpx.request(method, url, json=body, auth=pair, headers=tier, timeout=10, verify=False)


def send(crisp: Emulator, session_id: str, type: str, content: Any) -> int:
    path = f"/website/{crisp.website_id}/conversation/{session_id}/message"
    message = {"type": type, "from": "operator", "origin": "chat", "content": content}
    fingerprint: int = call(crisp, "POST", path, message).json()["data"]["fingerprint"]
    return fingerprint
