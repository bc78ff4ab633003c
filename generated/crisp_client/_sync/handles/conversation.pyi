# Derived from spec, codegen/templates/_async/handles/{handle}.pyi.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""A conversation of a website."""

from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any
from typing import Literal
from typing import overload
from typing import Protocol

from ... import models
from ..._runtime.data.times import Iso8601
from ..._runtime.data.times import Milliseconds
from ..._runtime.data.unset import UNSET
from ..._runtime.data.unset import Unset
from ..._runtime.rest.options import RequestOptions
from ..conversing import Conversing
from ..paging import Rows

class HasId(Protocol):
    @property
    def session_id(self) -> str: ...

class HasIds(HasId, Protocol):
    @property
    def website_id(self) -> str: ...

class ConversationHandle(Conversing):
    """A conversation of a website. Its methods pass its ids to operations of the client."""
    @property
    def website_id(self) -> str: ...
    @property
    def session_id(self) -> str: ...
    def check_exists(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether there is such a conversation.

        `client.website_conversations.check_conversation_exists`
        """

    def get(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.Conversation:
        """Return a conversation without its messages.

        `client.website_conversations.get_conversation`
        """

    def remove(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a conversation with its messages.

        `client.website_conversations.remove_conversation`
        """

    def initiate_with_existing_session(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Open a conversation with a visitor who has a session but has not written yet.

        `client.website_conversations.initiate_conversation_with_existing_session`
        """

    def list_browsing_sessions(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.ConversationBrowsing]:
        """Return the pages of the visitor that operators can look at now.

        `client.website_conversations.list_browsing_sessions_for_conversation`
        """

    def initiate_browsing_session(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Ask to look at the visitor's page.

        `client.website_conversations.initiate_browsing_session_for_conversation`
        """

    def send_action_to_existing_browsing_session(
        self,
        browsing_id: str,
        action: Literal["start", "stop", "heartbeat"] | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Start or stop to look at the visitor's page, or say that somebody still does.

        `client.website_conversations.send_action_to_existing_browsing_session`
        """

    def assist_existing_browsing_session(
        self,
        browsing_id: str,
        body: models.ConversationBrowsingAssist,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Point, scroll or click in the visitor's page for them.

        `client.website_conversations.assist_existing_browsing_session`
        """

    def initiate_new_call_session(
        self,
        mode: Literal["video", "audio"] | Mapping[str, Any],
        user: models.ConversationMessageUserInput | models.ConversationMessageUser | Unset = UNSET,
        origin: Literal["chat", "email"] | str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationCall:
        """Call the visitor.

        `client.website_conversations.initiate_new_call_session_for_conversation`
        """

    def get_ongoing_call_session(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationCall:
        """Return the call that goes on with the visitor.

        `client.website_conversations.get_ongoing_call_session_for_conversation`
        """

    def abort_ongoing_call_session(
        self,
        call_id: str,
        user: models.ConversationMessageUserInput
        | models.ConversationMessageUser
        | Mapping[Literal["user", "origin"], Any]
        | Unset = UNSET,
        origin: Literal["chat", "email"] | str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """End a call.

        `client.website_conversations.abort_ongoing_call_session_for_conversation`
        """

    def transmit_signaling_on_ongoing_call_session(
        self,
        call_id: str,
        body: models.ConversationCallSignalingPayload,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send the visitor's side of a call what WebRTC needs to connect.

        `client.website_conversations.transmit_signaling_on_ongoing_call_session`
        """

    def get_messages(
        self,
        *,
        timestamp_before: Milliseconds | None = None,
        timestamp_after: Milliseconds | None = None,
        timestamp_around: Milliseconds | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.ConversationMessage]:
        """Return the latest messages of a conversation, or those around a time, oldest first.

        `client.website_conversations.get_messages_in_conversation`
        """

    def iter_get_messages(
        self,
        *,
        timestamp_before: Milliseconds | None = None,
        options: RequestOptions | None = None,
    ) -> Rows[models.ConversationMessage]:
        """Iterate over all rows of `get_messages_in_conversation`, newest first, each once."""

    def send_message(
        self,
        body: models.ConversationMessageNew,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationMessageDispatched:
        """Send a message as an operator or in the visitor's name.

        `client.website_conversations.send_message_in_conversation`
        """

    def get_message(
        self,
        fingerprint: int,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationMessage:
        """Return one message of a conversation.

        `client.website_conversations.get_message_in_conversation`
        """

    def update_message(
        self,
        fingerprint: int,
        content: models.ConversationMessageContentInput | Mapping[Literal["content"], Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change what a message says; its type stays, so the content must fit that.

        `client.website_conversations.update_message_in_conversation`
        """

    def remove_message(
        self,
        fingerprint: int,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a message.

        `client.website_conversations.remove_message_in_conversation`
        """

    def compose_message(
        self,
        body: models.ConversationComposeMessageNew,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Show the other side that somebody types, or has stopped.

        `client.website_conversations.compose_message_in_conversation`
        """

    def mark_messages_read(
        self,
        body: models.ConversationReadMessageMark,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Mark messages as read; without fingerprints, all of them.

        `client.website_conversations.mark_messages_read_in_conversation`
        """

    def acknowledge_messages(
        self,
        fingerprints: Sequence[int] | Mapping[str, Any],
        from_: Literal["user", "operator"] = "user",
        origin: Literal["chat", "email"] | str = "chat",
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Mark messages of the visitor as read.

        `client.website_conversations.acknowledge_messages`
        """

    def mark_as_unread(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Mark the messages of the visitor as unread.

        `client.website_conversations.mark_conversation_as_unread`
        """
    @overload
    def mark_messages_delivered(
        self,
        origin: Literal["chat", "email"] | str,
        fingerprints: Sequence[int],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Mark messages of operators as delivered.

        `client.website_conversations.mark_messages_delivered_in_conversation`
        """
    @overload
    def mark_messages_delivered(
        self,
        origin: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Mark messages of operators as delivered.

        `client.website_conversations.mark_messages_delivered_in_conversation`
        """

    def get_original_message(
        self,
        original_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationOriginal:
        """Return the text from which a message was made, as the HTML of an e-mail.

        `client.website_conversations.get_original_message_in_conversation`
        """

    def update_open_state(
        self,
        opened: bool | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Tell the team that the operator has the conversation open, or has closed it.

        `client.website_conversations.update_conversation_open_state`
        """

    def get_routing_assign(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationRoutingAssign:
        """Return the operator who has taken a conversation.

        `client.website_conversations.get_conversation_routing_assign`
        """

    def assign_routing(
        self,
        body: models.ConversationRoutingAssignUpdate,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Assign a conversation to an operator, or to nobody.

        `client.website_conversations.assign_conversation_routing`
        """

    def update_inbox(
        self,
        inbox_id: str | Mapping[str, Any] | Unset | None = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Move a conversation to another inbox.

        `client.website_conversations.update_conversation_inbox`
        """

    def get_metas(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationMeta:
        """Return what is known of the visitor, with the conversation's data and segments.

        `client.website_conversations.get_conversation_metas`
        """

    def update_metas(
        self,
        body: models.UpdateConversationMetasBody | models.ConversationMeta,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change what is known of the visitor.

        `client.website_conversations.update_conversation_metas`
        """

    def list_pages(
        self,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.ConversationPage]:
        """Return one page of the web pages that the visitor looked at.

        `client.website_conversations.list_conversation_pages`
        """

    def iter_list_pages(
        self,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> Rows[models.ConversationPage]:
        """Iterate over all rows of `list_conversation_pages`, page by page, each once."""

    def list_events(
        self,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.ConversationEvent]:
        """Return one page of the custom events of a conversation.

        `client.website_conversations.list_conversation_events`
        """

    def iter_list_events(
        self,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> Rows[models.ConversationEvent]:
        """Iterate over all rows of `list_conversation_events`, page by page, each once."""

    def list_files(
        self,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.ConversationFile]:
        """Return one page of the files that were sent in a conversation.

        `client.website_conversations.list_conversation_files`
        """

    def iter_list_files(
        self,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> Rows[models.ConversationFile]:
        """Iterate over all rows of `list_conversation_files`, page by page, each once."""

    def get_state(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationStateData:
        """Return where a conversation stands.

        `client.website_conversations.get_conversation_state`
        """

    def change_state(
        self,
        state: models.ConversationState | Mapping[str, Any],
        user: models.ConversationMessageUserInput | models.ConversationMessageUser | Unset = UNSET,
        origin: Literal["chat", "email"] | str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Move a conversation to another state.

        `client.website_conversations.change_conversation_state`
        """

    def set_state(
        self,
        state: models.ConversationState,
        user: models.ConversationMessageUserInput | models.ConversationMessageUser | Unset = UNSET,
        origin: Literal["chat", "email"] | str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Move a conversation to another state; an unknown state is refused before anything is sent.

        `client.website_conversations.set_state`
        """

    def get_relations(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationRelations:
        """Return the conversation from which this one came, and those that came from it.

        `client.website_conversations.get_conversation_relations`
        """

    def get_participants(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationParticipants:
        """Return the people outside Crisp who take part in a conversation, beside the visitor.

        `client.website_conversations.get_conversation_participants`
        """

    def save_participants(
        self,
        body: models.ConversationParticipantsSave,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace the people outside Crisp who take part in a conversation.

        `client.website_conversations.save_conversation_participants`
        """

    def get_block_status(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationBlock:
        """Return whether the visitor of a conversation is blocked.

        `client.website_conversations.get_block_status_for_conversation`
        """

    def block_incoming_messages(
        self,
        blocked: bool | Mapping[str, Any],
        user: models.ConversationMessageUserInput | models.ConversationMessageUser | Unset = UNSET,
        origin: Literal["chat", "email"] | str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Block the visitor of a conversation, or let them write again.

        `client.website_conversations.block_incoming_messages_for_conversation`
        """

    def request_email_transcript(
        self,
        to: Literal["user", "operator"] | Mapping[str, Any],
        email: str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send a copy of a conversation by e-mail.

        `client.website_conversations.request_email_transcript_for_conversation`
        """

    def request_chatbox_binding_purge(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Make the visitor's chatbox forget a conversation, so that it starts another one.

        `client.website_conversations.request_chatbox_binding_purge_for_conversation`
        """

    def request_user_feedback(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Ask the visitor to rate a conversation.

        `client.website_conversations.request_user_feedback_for_conversation`
        """

    def request_tool_call(
        self,
        command: str | Mapping[str, Any],
        payload: Mapping[str, Any] | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Run a tool for a conversation.

        `client.website_conversations.request_tool_call_for_conversation`
        """
    @overload
    def deliver_widget_button_action(
        self,
        plugin_id: str,
        section_id: str,
        item_id: str,
        data: Mapping[str, Any],
        value: Any | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationWidgetAction:
        """Tell a plugin that a button of its widget was pressed; an event brings the outcome.

        `client.website_conversations.deliver_widget_button_action_for_conversation`
        """
    @overload
    def deliver_widget_button_action(
        self,
        plugin_id: str,
        section_id: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationWidgetAction:
        """Tell a plugin that a button of its widget was pressed; an event brings the outcome.

        `client.website_conversations.deliver_widget_button_action_for_conversation`
        """
    @overload
    def deliver_widget_data_action(
        self,
        plugin_id: str,
        section_id: str,
        item_id: str,
        action: Literal["fetch", "edit"],
        data: Mapping[str, Any] | Unset = UNSET,
        value: str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationWidgetAction:
        """Have a plugin read or change a value of its widget; an event brings the outcome.

        `client.website_conversations.deliver_widget_data_action_for_conversation`
        """
    @overload
    def deliver_widget_data_action(
        self,
        plugin_id: str,
        section_id: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationWidgetAction:
        """Have a plugin read or change a value of its widget; an event brings the outcome.

        `client.website_conversations.deliver_widget_data_action_for_conversation`
        """
    @overload
    def deliver_widget_data_fetch_action(
        self,
        plugin_id: str,
        section_id: str,
        item_id: str,
        data: Mapping[str, Any] | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationWidgetAction:
        """Have a plugin read a value of its widget; an event brings the outcome.

        `client.website_conversations.deliver_widget_data_fetch_action_for_conversation`
        """
    @overload
    def deliver_widget_data_fetch_action(
        self,
        plugin_id: str,
        section_id: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationWidgetAction:
        """Have a plugin read a value of its widget; an event brings the outcome.

        `client.website_conversations.deliver_widget_data_fetch_action_for_conversation`
        """
    @overload
    def deliver_widget_data_edit_action(
        self,
        plugin_id: str,
        section_id: str,
        item_id: str,
        value: str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationWidgetAction:
        """Have a plugin change a value of its widget; an event brings the outcome.

        `client.website_conversations.deliver_widget_data_edit_action_for_conversation`
        """
    @overload
    def deliver_widget_data_edit_action(
        self,
        plugin_id: str,
        section_id: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationWidgetAction:
        """Have a plugin change a value of its widget; an event brings the outcome.

        `client.website_conversations.deliver_widget_data_edit_action_for_conversation`
        """
    @overload
    def schedule_reminder(
        self,
        date: Iso8601,
        note: str,
        user: models.ConversationMessageUserInput | models.ConversationMessageUser | Unset = UNSET,
        origin: Literal["chat", "email"] | str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Come back to a conversation at a later time.

        `client.website_conversations.schedule_reminder_for_conversation`
        """
    @overload
    def schedule_reminder(
        self,
        date: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Come back to a conversation at a later time.

        `client.website_conversations.schedule_reminder_for_conversation`
        """

    def report(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Report a conversation to Crisp as spam.

        `client.website_conversations.report_conversation`
        """

    def get_verify_status(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationVerify:
        """Return whether the visitor has proved who they are.

        `client.website_conversations.get_verify_status_for_conversation`
        """

    def update_verify_status(
        self,
        verified: bool | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Take the visitor for verified, or no longer.

        `client.website_conversations.update_verify_status_for_conversation`
        """

    def request_identity_verification(
        self,
        body: models.ConversationVerifyIdentityRequest,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Ask the visitor to prove who they are.

        `client.website_conversations.request_identity_verification_for_conversation`
        """

    def redeem_identity_verification_link(
        self,
        body: models.ConversationVerifyIdentityRedeem,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Take the token of the link that the visitor followed as proof.

        `client.website_conversations.redeem_identity_verification_link_for_conversation`
        """
