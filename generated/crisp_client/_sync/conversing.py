# Derived from spec, codegen/templates/_async/conversing.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""What programs do most in a conversation, in fewer words than its operations need."""

from __future__ import annotations

from typing import Literal
from typing import TYPE_CHECKING

from .. import models
from .._runtime.handle import Handle
from .._runtime.rest.options import RequestOptions
from .typing_indicator import Typing

if TYPE_CHECKING:
    from .resources.website_conversations import WebsiteConversationsResource


class Conversing(Handle):
    """The part of a conversation that is written by hand."""

    _ids: tuple[str, str]

    def send_text(
        self,
        text: str,
        *,
        from_: Literal["user", "operator"] = "operator",
        user: models.ConversationMessageUserInput | None = None,
        origin: str = "chat",
        automated: bool | None = None,
        options: RequestOptions | None = None,
    ) -> models.ConversationMessageDispatched:
        """Send a text, as an operator or in the visitor's name.

        `text` is Markdown. `user` is who it is shown as, as `{"type": "website", "nickname": "Ada"}`.
        `origin` is where it comes from: `chat`, `email`, or the URN of your plugin, by which it knows
        its own messages. `automated` tells Crisp that a program sends it.
        `send_message` does the rest: files, choices, and so on.
        Raises the errors of `client.website_conversations.send_message_in_conversation`.
        """
        body: models.ConversationMessageNewText = {
            "type": "text",
            "from": from_,
            "origin": origin,
            "content": text,
        }
        if user is not None:
            body["user"] = user
        if automated is not None:
            body["automated"] = automated
        return self._operations.send_message_in_conversation(*self._ids, body, options=options)

    def note(
        self,
        text: str,
        *,
        user: models.ConversationMessageUserInput | None = None,
        origin: str = "chat",
        automated: bool | None = None,
        options: RequestOptions | None = None,
    ) -> models.ConversationMessageDispatched:
        """Leave a note, which operators see and the visitor does not; arguments as of `send_text`."""
        body: models.ConversationMessageNewNote = {
            "type": "note",
            "from": "operator",
            "origin": origin,
            "content": text,
        }
        if user is not None:
            body["user"] = user
        if automated is not None:
            body["automated"] = automated
        return self._operations.send_message_in_conversation(*self._ids, body, options=options)

    def resolve(self, *, options: RequestOptions | None = None) -> None:
        """Mark the conversation as resolved: `change_state("resolved")`."""
        self._operations.change_conversation_state(*self._ids, "resolved", options=options)

    def typing(self) -> Typing:
        """Show the visitor that an operator types, while the block runs.

        Crisp is told so at the beginning, every 5 s from then on, for 10 minutes at most, and at the
        end that nobody types any more. How long Crisp itself would show it is not documented. The
        block waits for none of this, which goes on beside it. A sign for which a `rate` has no turn at
        once is left out, and the last one is for 5 s looked for a turn. What Crisp refuses, or does not
        answer within 5 s, is a warning on the logger `crisp_client`: no answer to a visitor fails by
        it. A program that ends or closes the client right after the block may send no last sign.
        """
        return Typing(self._compose, self._client._transport)

    def _compose(self, type: Literal["start", "stop"], options: RequestOptions) -> None:
        body: models.ConversationComposeMessageNew = {"type": type, "from": "operator"}
        self._operations.compose_message_in_conversation(*self._ids, body, options=options)

    @property
    def _operations(self) -> WebsiteConversationsResource:
        found: WebsiteConversationsResource = self._client.website_conversations
        return found
