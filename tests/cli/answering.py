"""A server that answers with whatever a test says, by a part of the path."""

from __future__ import annotations

import contextlib
import json
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from http.server import ThreadingHTTPServer
from typing import Any


class _Server(ThreadingHTTPServer):
    def handle_error(self, *request: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):  # nobody waits for the answer any more
            super().handle_error(*request)


@contextlib.contextmanager
def answering() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield its address, and what is answered; the last part in a path counts."""
    known: dict[str, Any] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path, _, query = self.path.partition("?")
            found = [part for part in known if part in path]
            data = known[max(found, key=path.rindex)] if found else []
            if isinstance(data, list) and (path.endswith("/2") or "timestamp_before" in query):
                data = []
            content = json.dumps({"error": False, "reason": "", "data": data}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: Any) -> None:
            pass

    with _Server(("127.0.0.1", 0), Handler) as http:
        thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield f"http://127.0.0.1:{http.server_address[1]}", known
        finally:  # else a test that fails would never end
            http.shutdown()
            thread.join()
