# Copied from codegen/templates/testing/_outgoing.py. Do not edit: change that and run `make generate`.
"""The part of the emulator that calls the program: web hooks and widget requests."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Sequence
from typing import Any

from ._description import Description
from ._hook_sender import HookSender
from ._hook_sender import Widget
from ._hooks import Hook
from ._state import World
from ._tls import trusted
from ._tls import Verify


class Outgoing:
    website_id: str

    def __init__(self, world: World) -> None:
        self._world = world
        self._hooks: list[Hook] = []
        self._sender: HookSender | None = None

    def add_hook(
        self,
        url: str,
        *,
        secret: str | None = None,
        events: Iterable[str] | None = None,
        retry_delays: Sequence[float] = (0.2, 1.0),
        timeout: float = 5.0,
        verify: Verify = True,
    ) -> Hook:
        """Send the events of all websites to a URL as a plugin's signed web hooks.

        `events` are the names to send, by default all that Crisp has web hooks for. The `secret` is
        random by default; it is the `secret` of the returned hook. An attempt fails unless the
        receiver answers with success within `timeout` seconds. A failed attempt is repeated after
        each of `retry_delays`, in seconds.

        At an https address, `verify` is True for the certificates of `SSL_CERT_FILE` and
        `SSL_CERT_DIR`, or else those of the system; False to trust any; otherwise a file or folder
        of certificates, or an `ssl.SSLContext`.
        """
        secret = self._world.source.key() if secret is None else secret
        if not secret:
            raise ValueError("the secret is empty")
        return self._add(
            Hook(
                url,
                secret=secret,
                website_id=None,
                events=events,
                retry_delays=retry_delays,
                timeout=timeout,
                verify=verify,
            )
        )

    def add_website_hook(
        self,
        url: str,
        *,
        website_id: str | None = None,
        events: Iterable[str] | None = None,
        timeout: float = 5.0,
        verify: Verify = True,
    ) -> Hook:
        """Send the events of one website to a URL, unsigned and without retries.

        `verify` is as for `add_hook`.
        """
        return self._add(
            Hook(
                url,
                secret="",
                website_id=website_id or self.website_id,
                events=events,
                retry_delays=(),
                timeout=timeout,
                verify=verify,
            )
        )

    def remove_hook(self, hook: Hook) -> None:
        """Send nothing more to a hook, not even what waits for another attempt."""
        with self._world.lock:
            self._hooks.remove(hook)

    def widget_request(
        self,
        url: str,
        *,
        secret: str,
        action: str = "submit",
        section_id: str = "section",
        item_id: str = "item",
        value: Any = None,
        data: dict[str, Any] | None = None,
        session_id: str | None = None,
        website_id: str | None = None,
        token: str | None = None,
        timeout: float = 5.0,
        verify: Verify = True,
    ) -> Widget:
        """Act in a plugin's widget as an operator would, and return the plugin's answer.

        The `token` is by default that of the website's subscription to the plugin, which the plugin
        finds in `GET /plugin/connect/websites/all/{page_number}`; another one is to be refused.
        `verify` is as for `add_hook`. It blocks: on an event loop, call it by `asyncio.to_thread`.

        Raises `KeyError` without a token if the website is not subscribed to the plugin,
        `aiohttp.ClientError` if no answer comes, and `TimeoutError` after `timeout` seconds.
        """
        if self._sender is None:
            raise RuntimeError("the emulator is not running")
        website_id = website_id or self.website_id
        with self._world.lock:
            origin = {
                "website_id": website_id,
                "session_id": session_id or self._world.source.session_id(),
                "token": self._token(website_id) if token is None else token,
            }
        body = {
            "origin": origin,
            "widget": {"section_id": section_id, "item_id": item_id},
            "action": {"type": action},
            "payload": {"data": data or {}, "value": value},
        }
        return self._sender.request_widget(url, secret, body, timeout, trusted(verify))

    def _token(self, website_id: str) -> str:
        subscription = self._world.subscriptions(website_id).get(self._world.plugin_id)
        if subscription is None:
            raise KeyError(f"the website {website_id!r} is not subscribed to the plugin")
        token: str = subscription["token"]
        return token

    def _add(self, hook: Hook) -> Hook:
        with self._world.lock:
            self._hooks.append(hook)
        return hook

    def _open_hooks(self, description: Description) -> None:
        self._sender = HookSender(self._world, self._hooks, description)

    async def _close_hooks(self) -> None:
        if self._sender is not None:
            await self._sender.close()
            self._sender = None
