# Copied from codegen/templates/testing/_play/acting.py. Do not edit: change that and run `make generate`.
"""Does what the page asks for: writes as a visitor, switches faults."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from starlette.requests import Request

from .._conversation import Conversation
from .._device import device
from .._state import World
from .._visitor import Visitor
from . import guard
from . import view
from .journal import Journal
from .switches import Switches

_LONGEST = 10_000
_MOST_BYTES = 100_000
_TYPE = re.compile(r"[\w.+-]+/[\w.+-]+", re.ASCII)
_OTHER = "application/octet-stream"


class Unfit(ValueError):
    """Say that what the page asked for cannot be done; the message says why."""


class Acting:
    """The actions of the page by name; each takes an object and returns one."""

    def __init__(self, world: World, switches: Switches, journal: Journal) -> None:
        self._world = world
        self._switches = switches
        self._journal = journal
        self._actions: dict[str, Callable[[dict[str, Any]], Any]] = {
            "start": self._start,
            "say": self._say,
            "compose": self._compose,
            "answer": self._answer,
            "read": self._read,
            "presence": self._presence,
            "faults": self._faults,
            "do": self._do,
        }

    @property
    def names(self) -> tuple[str, ...]:
        return (*self._actions, "upload")

    async def do(self, name: str, request: Request) -> Any:
        """Do what a request asks for and return the answer. Raise `Unfit` if it cannot be done."""
        if name == "upload":
            return await self._upload(request)
        try:
            asked = json.loads(await _content(request, _MOST_BYTES))
        except (ValueError, RecursionError):
            raise Unfit(f"the body must be JSON of at most {_MOST_BYTES} bytes") from None
        if not isinstance(asked, dict):
            raise Unfit("the body must be an object")
        return self._actions[name](asked) or {}

    def _start(self, asked: dict[str, Any]) -> dict[str, str]:
        """Let a visitor open the chatbox of the first website."""
        nickname = _text(asked, "nickname") if asked.get("nickname") else None
        with self._world.lock:
            website_id = next(iter(self._world.websites), None)
            if website_id is None:
                raise Unfit("there is no website")
            visitor = Visitor.of_website(self._world, website_id, nickname, None, device())
            return {"session_id": visitor.session_id}

    def _say(self, asked: dict[str, Any]) -> dict[str, int]:
        return {"fingerprint": self._visitor(asked.get("session_id")).say(_text(asked, "text"))}

    def _compose(self, asked: dict[str, Any]) -> None:
        """Show what is typed; nothing typed is to stop."""
        text = asked.get("text")
        visitor = self._visitor(asked.get("session_id"))
        if text:
            visitor.compose(_text(asked, "text"))
        else:
            visitor.compose(stop=True)

    def _answer(self, asked: dict[str, Any]) -> None:
        fingerprint, value = asked.get("fingerprint"), asked.get("value")
        if not isinstance(fingerprint, int) or not isinstance(value, str):
            raise Unfit("fingerprint must be an integer and value a text")
        try:
            self._visitor(asked.get("session_id")).answer(fingerprint, value[:_LONGEST])
        except (KeyError, ValueError) as error:
            raise Unfit(str(error.args[0])) from None

    def _read(self, asked: dict[str, Any]) -> None:
        self._visitor(asked.get("session_id")).read()

    def _presence(self, asked: dict[str, Any]) -> None:
        visitor = self._visitor(asked.get("session_id"))
        if asked.get("is_online"):
            visitor.come_back()
        else:
            visitor.leave()

    def _faults(self, asked: dict[str, Any]) -> None:
        try:
            self._switches.set(asked)
        except ValueError as error:
            raise Unfit(str(error)) from None
        for name, value in asked.items():
            self._journal.add("switch", name=name, value=value)

    def _do(self, asked: dict[str, Any]) -> None:
        try:
            self._switches.do(asked.get("action"))
        except ValueError as error:
            raise Unfit(str(error)) from None
        self._journal.add("switch", name=asked["action"], value=True)

    async def _upload(self, request: Request) -> dict[str, int]:
        """Take a file of the visitor's, and send it as a message."""
        query = request.query_params
        name = query.get("name", "")[:_LONGEST]
        type = query["type"] if _TYPE.fullmatch(query.get("type", "")) else _OTHER
        visitor = self._visitor(query.get("session_id"))
        storage = self._world.storage
        content = await _content(request, storage.size_limit)
        with self._world.lock:
            url = storage.keep(guard.own_origin(request), name, type, content)
            file = {"name": name or "file", "url": url, "type": type}
            return {"fingerprint": visitor.say(file, type="file")}

    def _visitor(self, session_id: object) -> Visitor:
        with self._world.lock:
            conversation: Conversation | None = view.find(self._world, session_id)
            if conversation is None:
                raise Unfit(f"there is no conversation {session_id!r}")
            return Visitor(self._world, conversation)


def _text(asked: dict[str, Any], name: str) -> str:
    value = asked.get(name)
    if not isinstance(value, str) or not value.strip() or len(value) > _LONGEST:
        raise Unfit(f"{name} must be a text of 1 to {_LONGEST} characters")
    return value


async def _content(request: Request, most: int) -> bytes:
    content = bytearray()
    async for piece in request.stream():
        content += piece
        if len(content) > most:
            raise Unfit(f"it has more than {most} bytes, which is the limit")
    return bytes(content)
