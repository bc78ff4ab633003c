"""Uploads, which take three steps: to ask for an address, to wait for it, and to send the file."""

from __future__ import annotations

import time
from collections.abc import Callable

import attrs

from .._runtime.data.decode import plain
from .._runtime.dispatch.subscriptions import EventName
from .._runtime.errors import CrispError
from .._runtime.errors import EventTimeoutError
from .._runtime.http.failures import deadline_exceeded
from .._runtime.rest.options import RequestOptions
from .._runtime.upload.aio import opened
from .._runtime.upload.plan import Address
from .._runtime.upload.plan import ADDRESS_LIMIT
from .._runtime.upload.plan import address_of
from .._runtime.upload.plan import left
from .._runtime.upload.plan import plan
from .._runtime.upload.plan import Upload
from .._runtime.upload.source import File
from .waiting import AsyncWaiting


class AsyncUploading(AsyncWaiting):
    """The part of the client that uploads."""

    async def upload_file(
        self,
        website_id: str,
        file: File,
        *,
        name: str | None = None,
        type: str | None = None,
        namespace: str = "upload",
        progress: Callable[[int, int], object] | None = None,
        options: RequestOptions | None = None,
    ) -> str:
        """Upload a file, and return the public address at which it is found from then on.

        `file` is a path, bytes, or a file that is open for reading bytes, of which the rest is
        sent. It goes out in pieces. A file that cannot seek is copied to the disk first, since its
        size has to be known. `name` is that of the file, if it has one; `type` is its MIME type,
        guessed by the name if not given.

        `namespace` says what the file is for: `upload` for a message, `avatar`, `website`,
        `campaign`, `helpdesk`, `status`, or `processing` for one that Crisp will process.

        `progress` is called with the bytes that are sent and those that there are, from 0 on. It is
        a plain function and must not block; what it raises ends the upload.

        Crisp tells the address in real time: a client that listens uses its connection, any other
        connects for that time. The file goes to a storage host, by the same proxies and
        certificates; no credentials and no headers of the client go there. It is sent once:
        whoever wants to try again calls again.

        The deadline of `options`, or of the client, limits all of it. Raises `UploadError` if the
        storage host refuses the file or it is larger than Crisp takes, `EventTimeoutError` if no
        address comes, and what any call may raise.
        """
        upload = plan(
            self._facts.uploads,
            website_id,
            file,
            name=name,
            type=type,
            namespace=namespace,
            progress=progress,
        )
        self._transport._http.check_open()
        settings = self._transport.settings(options)
        deadline = None if settings.deadline is None else time.monotonic() + settings.deadline
        body = await opened(file, progress)
        try:
            address = await self._address(upload, body.size, settings, deadline)
            http = self._transport._http.elsewhere(address.origin)
            timeout = None if settings.timeout is None else settings.timeout.by_name
            try:
                agent = self._transport.network.headers["User-Agent"]
                answer = await http.send(address.outgoing(upload, body, agent, timeout), deadline)
                address.check(answer)
            except CrispError as error:
                address.explain(error, upload)
                raise
            finally:
                await http.aclose()
        finally:
            body.close()
        return address.public

    async def _address(
        self, upload: Upload, size: int, settings: RequestOptions, deadline: float | None
    ) -> Address:
        website_id = upload.request["resource"]["id"]
        limit = min(ADDRESS_LIMIT, left(deadline))
        try:
            async with self.expect(
                EventName(upload.event), upload.is_answer, limit, website_id=website_id
            ) as expected:
                await self._transport.call(
                    "POST",
                    self._facts.uploads.path,
                    operation="upload_file",
                    body=upload.request,
                    decode=plain(object),
                    options=attrs.evolve(settings, deadline=left(deadline)),
                )
        except EventTimeoutError as error:
            error.operation = "upload_file"
            if deadline is not None and time.monotonic() >= deadline:
                raise deadline_exceeded(sent=True) from error
            raise
        return address_of(expected.event, size, self._transport.network.host)
