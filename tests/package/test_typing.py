"""Type checkers help users: mypy over a program that is right and over one that is wrong."""

import re
import subprocess
import sys
import textwrap

RIGHT = """
    from collections.abc import Awaitable
    from collections.abc import Callable
    from typing import Any
    from typing import assert_type

    from crisp_client import AsyncCrispClient
    from crisp_client import AsyncRows
    from crisp_client import AsyncProceed
    from crisp_client import Attempt
    from crisp_client import CallInfo
    from crisp_client import CrispClient
    from crisp_client import Event
    from crisp_client import EventName
    from crisp_client import EventPayload
    from crisp_client import Gap
    from crisp_client import Page
    from crisp_client import RealtimeOptions
    from crisp_client import RealtimeState
    from crisp_client import Rows
    from crisp_client import Registry
    from crisp_client import Proceed
    from crisp_client import RealtimeOptions
    from crisp_client import RealtimeState
    from crisp_client import ResponseInfo
    from crisp_client import Tier
    from crisp_client import models
    from crisp_client import resources
    from crisp_client.events import MessageReceived
    from crisp_client.events import MessageSend
    from crisp_client.events import MessageUpdated
    from crisp_client.events import SessionSetState
    from crisp_client.testing import Emulator

    client = CrispClient("identifier", "key", tier="plugin")
    tier: Tier = "website"
    CrispClient(tier=tier).authenticate_tier(tier, "identifier", "key")
    with Emulator(tier=tier) as crisp:
        CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url)
    rows = client.website_conversations.get_list("w", 1, filter_unread=True)
    assert_type(rows, list[models.Conversation])
    assert_type(rows[0].session_id, str)
    assert_type(rows[0].meta, models.ConversationMeta)
    sent = client.website_conversations.send_message(
        "w", "s", {"type": "text", "from": "operator", "origin": "chat", "content": "Hello"}
    )
    assert_type(sent, models.ConversationMessageDispatched)
    client.website_conversations.send_message(
        "w",
        "s",
        {
            "type": "file",
            "from": "operator",
            "origin": "urn:acme:bot:0",
            "content": {"name": "a", "url": "https://example.com/a", "type": "image/png"},
        },
    )
    client.website_batch.batch_remove_items("w", sessions=["s"])
    for conversation in client.website_conversations.iter_list_conversations("w"):
        assert_type(conversation, models.Conversation)
    conversations = client.website_conversations.iter_list_conversations("w", start_page=2)
    assert_type(conversations, Rows[models.Conversation])
    for page in conversations.pages():
        assert_type(page, Page[models.Conversation])
        assert_type(page.items[0].session_id, str)
        assert_type(page.page + 1, int)
        assert_type(page.has_more, bool)
        assert_type(page.before, int | None)
    assert_type(client.website, resources.WebsiteResource)
    assert_type(client.website_people.check_people_profile_exists("w", "a@example.com"), bool)
    client.website_conversations.set_state("w", "s", "resolved")
    client.website_conversations.acknowledge_messages("w", "s", [1, 2])
    site = client.site("w")
    assert_type(site, resources.SiteHandle)
    assert_type(site.get(), models.Website)
    conversation_handle = site.conversation(rows[0])
    assert_type(conversation_handle, resources.ConversationHandle)
    assert_type(client.conversation("s", website_id="w"), resources.ConversationHandle)
    assert_type(client.site(conversation_handle), resources.SiteHandle)
    assert_type(conversation_handle.website_id, str)
    assert_type(conversation_handle.get_messages(), list[models.ConversationMessage])
    conversation_handle.send_message(
        {"type": "text", "from": "operator", "origin": "chat", "content": "Hello"}
    )
    sent = conversation_handle.send_text("Hello", user={"nickname": "Ada"})
    for profile in site.iter_list_people_profiles(search_text="Ada"):
        assert_type(client.person(profile, website_id="w"), resources.PersonHandle)
        assert_type(site.person(profile).get_data(), models.PeopleData)
    with conversation_handle.typing():
        site.batch_remove_items(sessions=["s"])


    @client.on(MessageSend)
    def answer(message: MessageSend) -> None:
        assert_type(message.website_id, str)
        assert_type(client.conversation(message).get(), models.Conversation)
        if isinstance(message.content, models.ConversationFileMessageContent):
            assert_type(message.content.url, str)
        elif isinstance(message.content, str):
            assert_type(message.content, str)


    @client.on(Gap)
    def missed(gap: Gap) -> None:
        assert_type(gap.start, int)


    @client.once(MessageSend)
    def first(message: MessageSend) -> None:
        assert_type(message.backfilled, bool)


    @client.on_any
    def everything(event: EventPayload) -> None: ...


    for message in client.events(MessageSend):
        assert_type(message, MessageSend)
    for event in client.events(MessageSend, Gap, backfill=True):
        if isinstance(event, Gap):
            assert_type(event, Gap)
        else:
            assert_type(event, MessageSend)
    for each in client.events(MessageSend, MessageReceived, SessionSetState):
        assert_type(each, MessageSend | MessageReceived | SessionSetState)
    for one in client.events(MessageSend, MessageReceived, MessageUpdated, Gap):
        assert_type(one, MessageSend | MessageReceived | MessageUpdated | Gap)
    for beyond in client.events(
        MessageSend, MessageReceived, MessageUpdated, SessionSetState, Gap
    ):
        assert_type(beyond, EventPayload)
    assert_type(client.realtime_state, RealtimeState)

    client.on(Event.MESSAGE_SEND, print)


    @client.on("message:send")
    def named(message: MessageSend) -> str:
        return message.website_id


    assert_type(named(MessageSend.from_dict({})), str)
    client.once("message:send", named)
    client.off("message:send", named)
    client.on(Event.MESSAGE_SEND, named)
    registry = Registry()
    registry.on("message:send", named)
    client.include(registry)
    client.on("session:set_state", lambda event: print(event.state))
    assert_type(client.wait_for("message:send", lambda event: event.content == "Hi"), MessageSend)
    for text in client.events("message:send", website_id="w"):
        assert_type(text, MessageSend)
    for several in client.events("message:send", MessageReceived):
        assert_type(several, EventPayload)
    for every in client.events():
        assert_type(every, EventPayload)
    for unnamed in client.events(EventName("message:send")):
        assert_type(unnamed, Any)
    with client.expect("message:send") as expected:
        pass
    assert_type(expected.event, MessageSend)


    def register(name: str) -> None:
        client.on(EventName(name), print)
        client.on(Event(name), print)


    def around_call(call: CallInfo, proceed: Proceed) -> ResponseInfo:
        call.request.headers["X-A"] = call.safety
        return proceed()


    def around_attempt(attempt: Attempt, proceed: Proceed) -> ResponseInfo:
        assert_type(attempt.number, int)
        return ResponseInfo(200, content=proceed().content)


    def around_event(event: EventPayload, proceed: Callable[[], None]) -> None:
        proceed()


    async def around_async_event(
        event: EventPayload, proceed: Callable[[], Awaitable[None]]
    ) -> None:
        await proceed()


    async def around_async_call(call: CallInfo, proceed: AsyncProceed) -> ResponseInfo:
        return await proceed()


    @client.on_request
    def mark(attempt: Attempt) -> None:
        attempt.request.headers.update({"X-A": str(attempt.number)})


    client.remove_hook(mark)
    with client.middleware(around_call), client.middleware(around_attempt, each="attempt"):
        client.middleware(around_call, each="attempt").remove()
    for layered in (client, Registry()):
        layered.event_middleware(around_event)
        layered.event_middleware(around_async_event).remove()
    AsyncCrispClient().middleware(around_async_call)


    async def main() -> None:
        async with AsyncCrispClient() as client:

            @client.on(MessageSend)
            async def answer(message: MessageSend) -> None: ...

            assert_type(client.website, resources.AsyncWebsiteResource)
            meta = await client.website_conversations.get_meta("w", "s")
            assert_type(meta, models.ConversationMeta)
            await client.website_conversations.update_meta("w", "s", meta)
            async for conversation in client.website_conversations.iter_list_conversations("w"):
                assert_type(conversation, models.Conversation)
            messages = client.website_conversations.iter_get_messages_in_conversation("w", "s")
            assert_type(messages, AsyncRows[models.ConversationMessage])
            async for page in messages.pages():
                assert_type(page, Page[models.ConversationMessage])
            await client.website_conversations.update_meta("w", "s", {"nickname": "Ada"})
            async for message in client.events(MessageSend, websites=["w"], backfill=True):
                assert_type(message, MessageSend)
            async for event in client.events(MessageSend, Gap):
                assert_type(event, MessageSend | Gap)
            assert_type(await client.wait_for("message:send"), MessageSend)
            handle = client.site("w").conversation("s")
            assert_type(handle, resources.AsyncConversationHandle)
            assert_type(await handle.get_metas(), models.ConversationMeta)
            async for visited in handle.iter_list_pages():
                assert_type(visited, models.ConversationPage)
            async with handle.typing():
                await handle.resolve()
            async for named in client.events("message:send"):
                assert_type(named, MessageSend)
            async for anything in client.events(MessageSend, "message:received"):
                assert_type(anything, EventPayload)
                if isinstance(anything, MessageSend):
                    print(anything.content)
            await client.listen(options=RealtimeOptions(concurrency=4, on_full="raise"))
"""

# Each line that is an error says which.
WRONG = """
    from crisp_client import AsyncProceed
    from crisp_client import Attempt
    from crisp_client import CallInfo
    from crisp_client import CrispClient
    from crisp_client import Converzation  # attr-defined
    from crisp_client import Gap
    from crisp_client import Proceed
    from crisp_client import RealtimeOptions
    from crisp_client import RequestInfo
    from crisp_client import ResponseInfo
    from crisp_client import models
    from crisp_client.events import MessageSend
    from crisp_client.testing import Emulator

    client = CrispClient()
    CrispClient(tier="pluggin")  # arg-type
    client.authenticate_tier("pluggin", "identifier", "key")  # arg-type
    client.set_tier("pluggin")  # arg-type
    Emulator(tier="pluggin")  # arg-type
    client.website_conversation  # attr-defined
    client.website_conversations.get_list("w", 1, filter_unred=True)  # call-arg
    client.website_conversations.set_state("w", "s", "solved")  # arg-type
    client.website_conversations.send_message("w", "s", {"type": "text"})  # arg-type
    client.website_conversations.send_message(
        "w",
        "s",
        {"type": "file", "from": "operator", "origin": "chat", "content": "text"},  # misc
    )
    client.website_batch.batch_remove_items("w")  # call-overload
    client.conversation("s")  # call-overload
    client.person(models.PeopleProfile.from_dict({}))  # call-overload
    client.site(1)  # arg-type
    client.site("w").conversation(client)  # arg-type
    client.site("w").get_website()  # attr-defined
    client.site("w").website_id = "v"  # misc
    client.site("w").get("w")  # call-arg
    client.site("w").batch_remove_items()  # call-overload
    client.conversation("s", website_id="w").send_message({"type": "text"})  # arg-type
    client.conversation("s", website_id="w").send_text("Hello", from_="visitor")  # arg-type
    client.website_conversations.get_one("w", "s").state = "resolved"  # misc
    client.website_conversations.get_one("w", "s").session  # attr-defined
    models.Converzation  # attr-defined


    @client.on(MessageSend)  # arg-type
    def answer(message: models.Conversation) -> None: ...


    @client.once(MessageSend)  # arg-type
    def first(message: models.Conversation) -> None: ...


    RealtimeOptions(on_full="wait")  # arg-type
    for message in client.events(MessageSend):
        message.session  # attr-defined
    for event in client.events(MessageSend, Gap):
        event.content  # union-attr
    client.events(MessageSend, models.Conversation)  # type-var
    client.on("mesage:send")  # type-var
    client.on("mesage:send", print)  # type-var
    client.once("mesage:send")  # type-var
    client.off("mesage:send", print)  # arg-type
    client.events("mesage:send")  # type-var
    client.events(MessageSend, "mesage:send")  # arg-type
    client.wait_for("mesage:send")  # type-var
    client.expect("mesage:send", timeout=3)  # type-var
    client.on("message:send", lambda event: event.session)  # type-var
    client.wait_for("message:send", lambda event: event.session)  # type-var


    @client.on("message:send")  # arg-type
    def second(message: models.Conversation) -> None: ...


    def register(name: str) -> None:
        client.on(name, print)  # type-var


    def around_attempt(attempt: Attempt, proceed: Proceed) -> ResponseInfo:
        attempt.number = 2  # misc
        RequestInfo("GET", "/").headers["X-A"] = "1"  # index
        return proceed()


    async def awaited(call: CallInfo, proceed: AsyncProceed) -> ResponseInfo:
        return await proceed()


    client.middleware(around_attempt)  # arg-type
    client.middleware(around_attempt, each="atempt")  # call-overload
    client.middleware(awaited)  # arg-type
"""


def errors(tmp_path, program):
    """Each line that mypy --strict refuses, with the code of its first error."""
    file = tmp_path / "program.py"
    file.write_text(textwrap.dedent(program), "utf-8")
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--strict",
        "--no-error-summary",
        "--hide-error-context",
    ]
    ran = subprocess.run([*command, str(file)], capture_output=True, text=True, check=False)
    found = re.findall(r"program\.py:(\d+): error: .*\[([a-z-]+)\]$", ran.stdout, re.M)
    assert len(found) == ran.stdout.count(" error: "), ran.stdout
    return sorted({int(line): code for line, code in reversed(found)}.items())


def test_a_right_program_passes(tmp_path):
    assert errors(tmp_path, RIGHT) == []


def test_each_mistake_is_found_where_it_is(tmp_path):
    lines = textwrap.dedent(WRONG).splitlines()
    expected = [
        (number, line.partition("  # ")[2])
        for number, line in enumerate(lines, 1)
        if "  # " in line
    ]
    assert errors(tmp_path, WRONG) == expected
