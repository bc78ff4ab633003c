# Rendered from spec, codegen/templates/_async/handles/{handle}.py.j2. Do not edit: change that and run `make generate`.
"""A conversation of a website. The types of its methods stand in `conversation.pyi`."""

from __future__ import annotations

from typing import Protocol

from ..._runtime.handle import Bound
from ..conversing import AsyncConversing


class HasId(Protocol):
    @property
    def session_id(self) -> str: ...


class HasIds(HasId, Protocol):
    @property
    def website_id(self) -> str: ...


class AsyncConversationHandle(AsyncConversing):
    """A conversation of a website. Its methods pass its ids to operations of the client."""

    _name = "conversation"
    _binds = (
        "website_id",
        "session_id",
    )

    @property
    def website_id(self) -> str:
        """The `website_id` that its methods pass."""
        return self._ids[0]

    @property
    def session_id(self) -> str:
        """The `session_id` that its methods pass."""
        return self._ids[1]

    check_exists = Bound("website_conversations", "check_conversation_exists")
    get = Bound("website_conversations", "get_conversation")
    remove = Bound("website_conversations", "remove_conversation")
    initiate_with_existing_session = Bound(
        "website_conversations", "initiate_conversation_with_existing_session"
    )
    list_browsing_sessions = Bound(
        "website_conversations", "list_browsing_sessions_for_conversation"
    )
    initiate_browsing_session = Bound(
        "website_conversations", "initiate_browsing_session_for_conversation"
    )
    send_action_to_existing_browsing_session = Bound(
        "website_conversations", "send_action_to_existing_browsing_session"
    )
    assist_existing_browsing_session = Bound(
        "website_conversations", "assist_existing_browsing_session"
    )
    initiate_new_call_session = Bound(
        "website_conversations", "initiate_new_call_session_for_conversation"
    )
    get_ongoing_call_session = Bound(
        "website_conversations", "get_ongoing_call_session_for_conversation"
    )
    abort_ongoing_call_session = Bound(
        "website_conversations", "abort_ongoing_call_session_for_conversation"
    )
    transmit_signaling_on_ongoing_call_session = Bound(
        "website_conversations", "transmit_signaling_on_ongoing_call_session"
    )
    get_messages = Bound("website_conversations", "get_messages_in_conversation")
    iter_get_messages = Bound("website_conversations", "iter_get_messages_in_conversation")
    send_message = Bound("website_conversations", "send_message_in_conversation")
    get_message = Bound("website_conversations", "get_message_in_conversation")
    update_message = Bound("website_conversations", "update_message_in_conversation")
    remove_message = Bound("website_conversations", "remove_message_in_conversation")
    compose_message = Bound("website_conversations", "compose_message_in_conversation")
    mark_messages_read = Bound("website_conversations", "mark_messages_read_in_conversation")
    acknowledge_messages = Bound("website_conversations", "acknowledge_messages")
    mark_as_unread = Bound("website_conversations", "mark_conversation_as_unread")
    mark_messages_delivered = Bound(
        "website_conversations", "mark_messages_delivered_in_conversation"
    )
    get_original_message = Bound("website_conversations", "get_original_message_in_conversation")
    update_open_state = Bound("website_conversations", "update_conversation_open_state")
    get_routing_assign = Bound("website_conversations", "get_conversation_routing_assign")
    assign_routing = Bound("website_conversations", "assign_conversation_routing")
    update_inbox = Bound("website_conversations", "update_conversation_inbox")
    get_metas = Bound("website_conversations", "get_conversation_metas")
    update_metas = Bound("website_conversations", "update_conversation_metas")
    list_pages = Bound("website_conversations", "list_conversation_pages")
    iter_list_pages = Bound("website_conversations", "iter_list_conversation_pages")
    list_events = Bound("website_conversations", "list_conversation_events")
    iter_list_events = Bound("website_conversations", "iter_list_conversation_events")
    list_files = Bound("website_conversations", "list_conversation_files")
    iter_list_files = Bound("website_conversations", "iter_list_conversation_files")
    get_state = Bound("website_conversations", "get_conversation_state")
    change_state = Bound("website_conversations", "change_conversation_state")
    set_state = Bound("website_conversations", "set_state")
    get_relations = Bound("website_conversations", "get_conversation_relations")
    get_participants = Bound("website_conversations", "get_conversation_participants")
    save_participants = Bound("website_conversations", "save_conversation_participants")
    get_block_status = Bound("website_conversations", "get_block_status_for_conversation")
    block_incoming_messages = Bound(
        "website_conversations", "block_incoming_messages_for_conversation"
    )
    request_email_transcript = Bound(
        "website_conversations", "request_email_transcript_for_conversation"
    )
    request_chatbox_binding_purge = Bound(
        "website_conversations", "request_chatbox_binding_purge_for_conversation"
    )
    request_user_feedback = Bound("website_conversations", "request_user_feedback_for_conversation")
    request_tool_call = Bound("website_conversations", "request_tool_call_for_conversation")
    deliver_widget_button_action = Bound(
        "website_conversations", "deliver_widget_button_action_for_conversation"
    )
    deliver_widget_data_action = Bound(
        "website_conversations", "deliver_widget_data_action_for_conversation"
    )
    deliver_widget_data_fetch_action = Bound(
        "website_conversations", "deliver_widget_data_fetch_action_for_conversation"
    )
    deliver_widget_data_edit_action = Bound(
        "website_conversations", "deliver_widget_data_edit_action_for_conversation"
    )
    schedule_reminder = Bound("website_conversations", "schedule_reminder_for_conversation")
    report = Bound("website_conversations", "report_conversation")
    get_verify_status = Bound("website_conversations", "get_verify_status_for_conversation")
    update_verify_status = Bound("website_conversations", "update_verify_status_for_conversation")
    request_identity_verification = Bound(
        "website_conversations", "request_identity_verification_for_conversation"
    )
    redeem_identity_verification_link = Bound(
        "website_conversations", "redeem_identity_verification_link_for_conversation"
    )
