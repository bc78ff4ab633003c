"""The README as its reader types it."""

from __future__ import annotations

from .reader import Reader


def test_readme(reader: Reader) -> None:
    crisp, visitor = reader.crisp, reader.visitor
    assert reader.python() == f"{visitor.session_id} unresolved ada@example.com\n"
    assert visitor.wait_for_reply(1)["content"] == "Hello!"
    assert crisp.conversation(visitor.session_id)["state"] == "resolved"

    def visit() -> None:
        visitor.say("and now?")
        assert visitor.wait_for_reply(10)["content"] == "I'm a bot"

    reader.while_it_listens(visit)
    assert reader.python() == "Hello!\n"
    assert reader.python() == "404 conversation_not_found\n"
