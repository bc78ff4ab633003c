"""Downloads of files that were sent in conversations."""

from __future__ import annotations

import math
import time

from .._runtime.download.place import Progress
from .._runtime.download.place import receiving
from .._runtime.download.place import Sink
from .._runtime.download.place import SinkError
from .._runtime.download.place import Target
from .._runtime.download.plan import Download
from .._runtime.download.plan import LARGEST
from .._runtime.download.plan import LONGEST
from .._runtime.download.plan import plan
from .._runtime.errors import CrispError
from .._runtime.rest.options import RequestOptions
from .._runtime.rest.retry import Retry
from .uploading import AsyncUploading


class AsyncDownloading(AsyncUploading):
    """The part of the client that downloads."""

    async def download_file(
        self,
        url: str,
        file: Target,
        *,
        largest: int = LARGEST,
        from_anywhere: bool = False,
        progress: Progress | None = None,
        options: RequestOptions | None = None,
    ) -> int:
        """Fetch a file, such as the `url` of a message, and return how many bytes it has.

        `file` is a path, or a file that is open for writing bytes. At a path there is the whole
        file, or what was there before. An open file that can seek is cut to where it stood if the
        download fails.

        Whoever writes a message chooses its `url`. So only what is at Crisp's storage, or at `host`
        of the client, is fetched; anything else is a `ValueError`. With `from_anywhere` a program
        can be sent to any host, also to one that only it can reach. A url that is not encrypted is
        refused, but for a client whose own host is not. Redirects are followed to where a url may
        lead, three at most.

        It goes by the proxies and certificates of the client, without credentials, and without
        headers of the client; middleware and hooks are not asked. What is lost on the way is tried
        again, from the beginning, as the `retry` of the client says.

        `largest` is how many bytes it may have. The deadline of `options` or of the client limits
        all of it; by default 600 seconds. `progress` is called with the bytes that have come, and
        those that there are, None if that is not known. It is a plain function and must not block;
        what it raises ends the download.

        Raises `DownloadError` if the host gives no file, or one that is too large, `OSError` if it
        cannot be written, and a `TransportError` if no whole answer came.
        """
        host = self._transport.network.host
        download = plan(
            url, file, host, largest=largest, is_from_anywhere=from_anywhere, progress=progress
        )
        self._transport._http.check_open()
        settings = self._transport.settings(options)
        limit = LONGEST if settings.deadline is None else settings.deadline
        deadline = None if limit == math.inf else time.monotonic() + limit
        with receiving(file, largest, progress) as sink:
            try:
                await self._download(download, sink, settings, deadline)
            except SinkError as error:
                raise error.error from None
            return sink.size

    async def _download(
        self, download: Download, sink: Sink, settings: RequestOptions, deadline: float | None
    ) -> None:
        attempts = 1
        while True:
            try:
                if await self._fetch(download, sink, settings, deadline):
                    return
                continue
            except CrispError as error:
                download.explain(error, attempts)
                wait = download.wait(error, settings.retry or Retry(), attempts)
                is_late = deadline is not None and time.monotonic() + (wait or 0) >= deadline
                if wait is None or is_late or not sink.restart():
                    raise
            attempts += 1
            await self._transport._http.sleep(wait)

    async def _fetch(
        self, download: Download, sink: Sink, settings: RequestOptions, deadline: float | None
    ) -> bool:
        """Ask for the file where it is supposed to be; return whether it has come."""
        agent = self._transport.network.headers["User-Agent"]
        timeout = None if settings.timeout is None else settings.timeout.by_name
        http = self._transport._http.elsewhere(download.origin)
        try:
            answer = await http.send(download.outgoing(agent, timeout, sink), deadline)
        finally:
            await http.aclose()
        return download.is_over(answer)
