"""The page, the stream that fills it, and what it may do."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import hashlib
import json
import re
import uuid
from collections.abc import Callable
from pathlib import Path

from starlette.requests import ClientDisconnect
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.responses import PlainTextResponse
from starlette.responses import Response
from starlette.types import Message
from starlette.types import Receive
from starlette.types import Scope
from starlette.types import Send

from .._app import PAGE
from .._state import World
from . import guard
from . import view
from .acting import Acting
from .acting import Unfit
from .journal import Journal
from .switches import Switches

# Seconds after which the stream looks for what nothing tells of, such as a bot that connects.
_LOOK = 0.5
# Seconds between two looks, so that many events at once do not make many states.
_PACE = 0.05
_RETRY_MS = 500
_MOST_STREAMS = 20
_HTML = Path(__file__).with_name("page.html").read_text("utf-8")


def _hashes(tag: str) -> str:
    """Return what a policy calls the inline scripts or styles of the page."""
    found = re.findall(rf"<{tag}>(.*?)</{tag}>", _HTML, re.DOTALL)
    digests = (base64.b64encode(hashlib.sha256(text.encode()).digest()) for text in found)
    return " ".join(f"'sha256-{digest.decode()}'" for digest in digests)


_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        f"default-src 'none'; script-src {_hashes('script')}; style-src {_hashes('style')}; "
        "connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Page:
    """Serves the page at `/` and what it asks for below `PAGE`, as an ASGI application.

    With `is_open`, it may be opened by any address of this machine, else by the loopback ones.
    """

    def __init__(
        self,
        world: World,
        switches: Switches,
        *,
        sockets: Callable[[], int],
        is_open: bool,
    ) -> None:
        self._journal = Journal(world)
        self._acting = Acting(world, switches, self._journal)
        self._world = world
        self._switches = switches
        self._sockets = sockets
        self._is_open = is_open
        self._run = uuid.uuid4().hex  # not of the source, whose ids a seed decides

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        if why := guard.complaint(request, is_open=self._is_open):
            await PlainTextResponse(why, 403, headers=_HEADERS)(scope, receive, send)
        elif scope["path"] == f"{PAGE}stream" and request.method == "GET":
            await self._stream(request, send)
        else:
            try:
                response = await self._respond(request)
            except ClientDisconnect:
                return
            await response(scope, receive, send)

    async def _respond(self, request: Request) -> Response:
        path = request.scope["path"]
        if path == "/":
            if request.method not in ("GET", "HEAD"):
                return PlainTextResponse("GET or HEAD", 405, headers={"Allow": "GET, HEAD"})
            return Response(_HTML, media_type="text/html", headers=_HEADERS)
        name = path.removeprefix(PAGE)
        if name not in self._acting.names:
            return JSONResponse({"error": f"there is no {path}"}, 404, headers=_HEADERS)
        if request.method != "POST":
            return PlainTextResponse("POST", 405, headers={"Allow": "POST"})
        try:
            answer, status = await self._acting.do(name, request), 200
        except Unfit as error:
            answer, status = {"error": str(error)}, 400
        return JSONResponse(self._journal.mask(answer), status, headers=_HEADERS)

    async def _stream(self, request: Request, send: Send) -> None:
        """Send rows and what the conversations look like, until the connection ends."""
        if len(self._journal.readers) >= _MOST_STREAMS:
            busy = PlainTextResponse("too many pages are open", 503, headers=_HEADERS)
            return await busy(request.scope, request.receive, send)
        known = request.headers.get("last-event-id") or request.query_params.get("after", "")
        last = _number(known, self._run)
        reader = self._journal.open()
        gone = asyncio.ensure_future(_gone(request))
        gone.add_done_callback(lambda _: reader.stirred.set())
        try:
            await send(_start())
            shown = ""
            await send(_body(f"retry: {_RETRY_MS}\n\n"))
            while not gone.done():
                pieces = []
                for at, row in self._journal.after(last):
                    pieces.append(f"event: row\nid: {self._run}-{at}\ndata: {row}\n\n")
                    last = at
                state = self._state(request.query_params.get("conversation"))
                if state != shown:
                    pieces.append(f"event: state\ndata: {state}\n\n")
                    shown = state
                if pieces:
                    await send(_body("".join(pieces)))
                await asyncio.wait({gone}, timeout=_PACE)
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(_LOOK):
                        await reader.stirred.wait()
                reader.stirred.clear()
        finally:
            self._journal.close(reader)
            gone.cancel()

    def _state(self, session_id: str | None) -> str:
        with self._world.lock:
            chosen = view.find(self._world, session_id)
            state = {
                "run": self._run,
                "sockets": self._sockets(),
                "faults": self._switches.state,
                "conversations": view.listed(self._world),
                "conversation": view.shown(chosen) if chosen else None,
            }
            return json.dumps(self._journal.mask(state))


def _number(known: str, run: str) -> int:
    """Return the number of the last row that the page has; 0 if it was of another emulator."""
    found = re.fullmatch(rf"{run}-([0-9]{{1,15}})", known, re.ASCII)
    return int(found[1]) if found else 0


async def _gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _start() -> Message:
    headers = {**_HEADERS, "Content-Type": "text/event-stream; charset=utf-8"}
    raw = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    return {"type": "http.response.start", "status": 200, "headers": raw}


def _body(text: str) -> Message:
    return {"type": "http.response.body", "body": text.encode(), "more_body": True}
