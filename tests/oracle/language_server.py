"""Ask the language server of pyright what it completes, as editors do."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from typing import IO


class LanguageServer:
    """Speaks to a language server over its standard input and output."""

    def __init__(self, sent: IO[bytes], received: IO[bytes], folder: Path) -> None:
        self._sent = sent
        self._received = received
        self._folder = folder
        self._last = 0

    def begin(self, python: str) -> None:
        self._python = python
        root = self._folder.as_uri()
        folders = [{"uri": root, "name": "program"}]
        able = {"workspace": {"configuration": True}}
        self.ask(
            "initialize", processId=None, rootUri=root, workspaceFolders=folders, capabilities=able
        )
        self._send(method="initialized", params={})

    def completed(self, program: str) -> set[str]:
        """Return the names that are completed at the end of a program."""
        self._last += 1
        uri = (self._folder / f"program_{self._last}.py").as_uri()
        document = {"uri": uri, "languageId": "python", "version": 1, "text": program}
        self._send(method="textDocument/didOpen", params={"textDocument": document})
        while True:  # before that, it completes nothing
            message = self._receive()
            self._reply(message)
            if message.get("params", {}).get("uri") == uri:
                break
        lines = program.split("\n")
        at = {"line": len(lines) - 1, "character": len(lines[-1])}
        found = self.ask("textDocument/completion", textDocument={"uri": uri}, position=at)
        return {item["label"] for item in found["items"]}

    def ask(self, method: str, **params: Any) -> Any:
        """Return the answer to a request; answer what the server asks meanwhile."""
        self._last += 1
        self._send(id=self._last, method=method, params=params)
        while True:
            message = self._receive()
            if message.get("id") == self._last and "method" not in message:
                return message["result"]
            self._reply(message)

    def _reply(self, message: Any) -> None:
        """Answer a question of the server's, if it is one."""
        if "method" in message and "id" in message:
            asked = message["params"].get("items", ()) if message.get("params") else ()
            settings = [{"pythonPath": self._python} for _ in asked]
            self._send(id=message["id"], result=settings or None)

    def _send(self, **message: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._sent.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._sent.flush()

    def _receive(self) -> Any:
        size = 0
        while line := self._received.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                size = int(value)
        if not size:
            raise EOFError("the language server ended")
        return json.loads(self._received.read(size))


@contextmanager
def language_server(command: Path, folder: Path, python: str) -> Iterator[LanguageServer]:
    """Start one for the programs of a folder, and end it."""
    with subprocess.Popen(
        [command, "--stdio"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdin and process.stdout
        try:
            server = LanguageServer(process.stdin, process.stdout, folder)
            server.begin(python)
            yield server
        finally:
            process.kill()
