"""The part that both kinds of server share: the answers, and the size of a body."""

from __future__ import annotations

import logging
from typing import Any

import attrs

from .._runtime import checks
from .._runtime.data.encode import json_text
from .._runtime.dispatch.queue import DispatchOptions
from .._runtime.dispatch.subscriptions import Subscriptions
from ._errors import WebhookError
from ._receivers import HookReceiver
from ._receivers import Receiver
from ._receivers import WidgetRequests

logger = logging.getLogger("crisp_client")

MAX_BODY = 2**20
MAX_WAITING = 1_000
CONCURRENCY = 100
# Seconds that handlers have at the end for what was taken.
DRAIN_TIMEOUT = 30.0


@attrs.frozen
class Answer:
    status: int
    text: str = ""
    kind: str = "text/plain; charset=utf-8"
    allow: str = ""

    @property
    def headers(self) -> list[tuple[str, str]]:
        found = [("content-type", self.kind), ("content-length", str(len(self.body)))]
        return [*found, ("allow", self.allow)] if self.allow else found

    @property
    def body(self) -> bytes:
        return self.text.encode()


class Refused(Exception):
    """Ends the handling of a request with this answer."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.text)
        self.answer = answer


TAKEN = Answer(200)
FAILED = Answer(500, "the request could not be handled")
BUSY = Answer(503, "too many events are waiting")
NO_THREAD = Answer(503, "no thread can be started")
NO_LENGTH = Answer(411, "the length of the body is not known")
TOO_LARGE = Answer(413, "the body is too large")
NOT_POST = Answer(405, "only POST", allow="POST")
BAD_LENGTH = Answer(400, "the length of the body is malformed")
INCOMPLETE = Answer(400, "the body is incomplete")


def refusal(error: WebhookError) -> Answer:
    logger.info("web hook refused: %s", error)
    return Answer(error.status, str(error))


def admit(receiver: Receiver, method: str, query: str) -> None:
    """Refuse what can be refused without the body."""
    if method != "POST":
        raise Refused(NOT_POST)
    receiver.admit(query)


def declared_length(value: str | None, limit: int) -> int | None:
    """Return the length that the header states, which need not be true."""
    if value is None:
        return None
    if not (value.isascii() and value.isdigit()):
        raise Refused(BAD_LENGTH)
    # Thousands of digits are no number for Python, and too many all the same.
    if len(value) > 18 or int(value) > limit:
        raise Refused(TOO_LARGE)
    return int(value)


def options(max_body: int, max_waiting: int, concurrency: int) -> DispatchOptions:
    """Check the limits of an app, and return the options of its dispatcher.

    The app itself counts how many events wait.
    """
    checks.whole("max_body", max_body, least=0)
    checks.whole("max_waiting", max_waiting, least=0)
    return DispatchOptions(concurrency=concurrency)


def widget_answer(value: Any, error: Exception | None) -> Answer:
    """Return the answer for what the handler of a widget returned or raised."""
    if error is None:
        try:
            text = json_text({"data": {"value": value}}, "body")
            return Answer(200, text, "application/json")
        except Exception as not_json:
            error = not_json
    if isinstance(error, WebhookError):
        return refusal(error)
    logger.error("the handler of a widget failed", exc_info=error)
    return FAILED


def log_store(error: Exception) -> None:
    logger.error("the store of deliveries failed; the event is handled", exc_info=error)


def checked_receiver(receiver: Receiver) -> HookReceiver | WidgetRequests:
    if isinstance(receiver, HookReceiver | WidgetRequests):
        return receiver
    hint = ", as PluginHooks(client, secret)" if isinstance(receiver, Subscriptions) else ""
    raise TypeError(f"an app is made of PluginHooks, WebsiteHooks or WidgetRequests{hint}")
