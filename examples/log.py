"""A bot that logs with structlog what it does, a line of JSON each: `python examples/log.py`.

What is logged while an event is handled names its conversation, in threads too. Credentials come
from the environment: CRISP_IDENTIFIER, CRISP_KEY and CRISP_TIER, and CRISP_HOST for a local Crisp.
"""

import time
from collections.abc import Callable

import structlog

from crisp_client import Attempt
from crisp_client import CallInfo
from crisp_client import CrispClient
from crisp_client import EventPayload
from crisp_client import Proceed
from crisp_client import ResponseInfo
from crisp_client.events import MessageSend

structlog.configure(
    processors=[
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.JSONRenderer(),
    ]
)
log = structlog.get_logger()
client = CrispClient()


def log_call(call: CallInfo, proceed: Proceed) -> ResponseInfo:
    began = time.perf_counter()
    try:
        response = proceed()
    except Exception as error:
        log.error("call failed", operation=call.operation, error=type(error).__name__)
        raise
    spent = round(1000 * (time.perf_counter() - began))
    log.info("call", operation=call.operation, status=response.status, ms=spent)
    return response


def name_conversation(event: EventPayload, proceed: Callable[[], None]) -> None:
    session_id = getattr(event, "session_id", None)
    with structlog.contextvars.bound_contextvars(session_id=session_id):
        log.info("handling", name=event.event_name)
        proceed()


@client.on_response
def log_failed(attempt: Attempt) -> None:
    if attempt.status is None or attempt.status >= 400:
        log.warning("attempt", route=attempt.route, number=attempt.number, status=attempt.status)


@client.on(MessageSend)
def answer(message: MessageSend) -> None:
    client.website_conversations.send_message(
        message.website_id,
        message.session_id,
        {"type": "text", "from": "operator", "origin": "chat", "content": "I'm a bot"},
    )


client.middleware(log_call)
client.event_middleware(name_conversation)
with client:
    log.info("listening")
    client.listen()
