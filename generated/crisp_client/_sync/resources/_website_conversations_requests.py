# Derived from spec/rest/website_conversations_requests.yaml, codegen/templates/_async/resources/{resource}.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""Operations of `website_conversations`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from typing import Literal
from typing import overload

from ... import models
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.data.times import as_iso
from ..._runtime.data.times import Iso8601
from ..._runtime.data.times import timed
from ..._runtime.data.unset import UNSET
from ..._runtime.data.unset import Unset
from ..._runtime.rest.fields import in_one
from ..._runtime.rest.options import RequestOptions
from ..resource import Resource


class WebsiteConversationsRequestsPart(
    Resource,
):
    """Operations of `website_conversations`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    def request_email_transcript_for_conversation(
        self,
        website_id: str,
        session_id: str,
        to: Literal["user", "operator"] | Mapping[str, Any],
        email: str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send a copy of a conversation by e-mail.

        `POST /website/{website_id}/conversation/{session_id}/transcript`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#request-email-transcript-for-conversation
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.
        Takes the fields of its body as one mapping, too, in the place of `to`.

        Args:
            session_id: As session_<uuid>.
            to: The visitor, or the operators.
            email: Send it to this address instead. At least 1 long. An e-mail address.
        """
        self._call(
            "POST",
            "/website/{website_id}/conversation/{session_id}/transcript",
            operation="website_conversations.request_email_transcript_for_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            body=in_one(
                "request_email_transcript_for_conversation(website_id, session_id, to)",
                {
                    "to": to,
                    "email": email,
                },
                first="to",
                required=("to",),
            ),
            decode=nothing,
            options=options,
        )

    def request_chatbox_binding_purge_for_conversation(
        self,
        website_id: str,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Make the visitor's chatbox forget a conversation, so that it starts another one.

        `POST /website/{website_id}/conversation/{session_id}/purge`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#request-chatbox-binding-purge-for-conversation
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        Args:
            session_id: As session_<uuid>.
        """
        self._call(
            "POST",
            "/website/{website_id}/conversation/{session_id}/purge",
            operation="website_conversations.request_chatbox_binding_purge_for_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            decode=nothing,
            options=options,
        )

    def request_user_feedback_for_conversation(
        self,
        website_id: str,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Ask the visitor to rate a conversation.

        `POST /website/{website_id}/conversation/{session_id}/feedback`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#request-user-feedback-for-conversation
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        Args:
            session_id: As session_<uuid>.
        """
        self._call(
            "POST",
            "/website/{website_id}/conversation/{session_id}/feedback",
            operation="website_conversations.request_user_feedback_for_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            decode=nothing,
            options=options,
        )

    def request_tool_call_for_conversation(
        self,
        website_id: str,
        session_id: str,
        command: str | Mapping[str, Any],
        payload: Mapping[str, Any] | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Run a tool for a conversation.

        `POST /website/{website_id}/conversation/{session_id}/tool`
        Tiers: plugin (stated); user, website (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#request-tool-call-for-conversation
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.
        Takes the fields of its body as one mapping, too, in the place of `command`.

        Crisp's Go client does not have it.

        Args:
            session_id: As session_<uuid>.
            command: Name of the tool.
            payload: What it holds depends on the tool.
        """
        self._call(
            "POST",
            "/website/{website_id}/conversation/{session_id}/tool",
            operation="website_conversations.request_tool_call_for_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            body=in_one(
                "request_tool_call_for_conversation(website_id, session_id, command)",
                {
                    "command": command,
                    "payload": payload,
                },
                first="command",
                required=("command",),
            ),
            decode=nothing,
            options=options,
        )

    @overload
    def deliver_widget_button_action_for_conversation(
        self,
        website_id: str,
        session_id: str,
        plugin_id: str,
        section_id: str,
        item_id: str,
        data: Mapping[str, Any],
        value: Any | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationWidgetAction: ...

    @overload
    def deliver_widget_button_action_for_conversation(
        self,
        website_id: str,
        session_id: str,
        plugin_id: str,
        section_id: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationWidgetAction: ...

    def deliver_widget_button_action_for_conversation(
        self,
        website_id: str,
        session_id: str,
        plugin_id: str,
        section_id: str | Mapping[str, Any],
        item_id: str | Unset = UNSET,
        data: Mapping[str, Any] | Unset = UNSET,
        value: Any | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationWidgetAction:
        """Tell a plugin that a button of its widget was pressed; an event brings the outcome.

        `POST /website/{website_id}/conversation/{session_id}/widget/{plugin_id}/button`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#deliver-widget-button-action-for-conversation
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `session_id` or `plugin_id`.
        Causes `widget:action:processed`.
        Takes the fields of its body as one mapping, too, in the place of `section_id`.

        Args:
            session_id: As session_<uuid>.
            plugin_id: Crisp's example of a plugin passes its URN here.
            item_id: The button.
            data: What it holds depends on the plugin.
            value: Anything in the reference and Crisp's Go client, a text in its Node client.
        """
        return self._call(
            "POST",
            "/website/{website_id}/conversation/{session_id}/widget/{plugin_id}/button",
            operation="website_conversations.deliver_widget_button_action_for_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
                "plugin_id": plugin_id,
            },
            body=in_one(
                "deliver_widget_button_action_for_conversation(website_id, session_id, plugin_id, section_id, item_id, data)",
                {
                    "section_id": section_id,
                    "item_id": item_id,
                    "data": data,
                    "value": value,
                },
                first="section_id",
                required=("section_id", "item_id", "data"),
            ),
            decode=one(models.ConversationWidgetAction),
            options=options,
        )

    @overload
    def deliver_widget_data_action_for_conversation(
        self,
        website_id: str,
        session_id: str,
        plugin_id: str,
        section_id: str,
        item_id: str,
        action: Literal["fetch", "edit"],
        data: Mapping[str, Any] | Unset = UNSET,
        value: str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationWidgetAction: ...

    @overload
    def deliver_widget_data_action_for_conversation(
        self,
        website_id: str,
        session_id: str,
        plugin_id: str,
        section_id: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationWidgetAction: ...

    def deliver_widget_data_action_for_conversation(
        self,
        website_id: str,
        session_id: str,
        plugin_id: str,
        section_id: str | Mapping[str, Any],
        item_id: str | Unset = UNSET,
        action: Literal["fetch", "edit"] | Unset = UNSET,
        data: Mapping[str, Any] | Unset = UNSET,
        value: str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationWidgetAction:
        """Have a plugin read or change a value of its widget; an event brings the outcome.

        `POST /website/{website_id}/conversation/{session_id}/widget/{plugin_id}/data`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#deliver-widget-data-action-for-conversation
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `session_id` or `plugin_id`.
        Causes `widget:action:processed`.
        Takes the fields of its body as one mapping, too, in the place of `section_id`.

        Crisp's clients have a method for each action and do not send it; the reference requires it.

        Args:
            session_id: As session_<uuid>.
            plugin_id: Crisp's example of a plugin passes its URN here.
            item_id: Where the value is shown.
            data: Goes with fetch. What it holds depends on the plugin.
            value: Goes with edit.
        """
        return self._call(
            "POST",
            "/website/{website_id}/conversation/{session_id}/widget/{plugin_id}/data",
            operation="website_conversations.deliver_widget_data_action_for_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
                "plugin_id": plugin_id,
            },
            body=in_one(
                "deliver_widget_data_action_for_conversation(website_id, session_id, plugin_id, section_id, item_id, action)",
                {
                    "section_id": section_id,
                    "item_id": item_id,
                    "action": action,
                    "data": data,
                    "value": value,
                },
                first="section_id",
                required=("section_id", "item_id", "action"),
            ),
            decode=one(models.ConversationWidgetAction),
            options=options,
        )

    @overload
    def deliver_widget_data_fetch_action_for_conversation(
        self,
        website_id: str,
        session_id: str,
        plugin_id: str,
        section_id: str,
        item_id: str,
        data: Mapping[str, Any] | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationWidgetAction: ...

    @overload
    def deliver_widget_data_fetch_action_for_conversation(
        self,
        website_id: str,
        session_id: str,
        plugin_id: str,
        section_id: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationWidgetAction: ...

    def deliver_widget_data_fetch_action_for_conversation(
        self,
        website_id: str,
        session_id: str,
        plugin_id: str,
        section_id: str | Mapping[str, Any],
        item_id: str | Unset = UNSET,
        data: Mapping[str, Any] | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationWidgetAction:
        """Have a plugin read a value of its widget; an event brings the outcome.

        `POST /website/{website_id}/conversation/{session_id}/widget/{plugin_id}/data`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#deliver-widget-data-action-for-conversation
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `session_id` or `plugin_id`.
        Causes `widget:action:processed`.
        Takes the fields of its body as one mapping, too, in the place of `section_id`.

        Args:
            session_id: As session_<uuid>.
            plugin_id: Crisp's example of a plugin passes its URN here.
            data: What it holds depends on the plugin.
        """
        return self._call(
            "POST",
            "/website/{website_id}/conversation/{session_id}/widget/{plugin_id}/data",
            operation="website_conversations.deliver_widget_data_fetch_action_for_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
                "plugin_id": plugin_id,
            },
            body=in_one(
                "deliver_widget_data_fetch_action_for_conversation(website_id, session_id, plugin_id, section_id, item_id)",
                {
                    "section_id": section_id,
                    "item_id": item_id,
                    "action": "fetch",
                    "data": data,
                },
                first="section_id",
                required=("section_id", "item_id"),
            ),
            decode=one(models.ConversationWidgetAction),
            options=options,
        )

    @overload
    def deliver_widget_data_edit_action_for_conversation(
        self,
        website_id: str,
        session_id: str,
        plugin_id: str,
        section_id: str,
        item_id: str,
        value: str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationWidgetAction: ...

    @overload
    def deliver_widget_data_edit_action_for_conversation(
        self,
        website_id: str,
        session_id: str,
        plugin_id: str,
        section_id: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationWidgetAction: ...

    def deliver_widget_data_edit_action_for_conversation(
        self,
        website_id: str,
        session_id: str,
        plugin_id: str,
        section_id: str | Mapping[str, Any],
        item_id: str | Unset = UNSET,
        value: str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationWidgetAction:
        """Have a plugin change a value of its widget; an event brings the outcome.

        `POST /website/{website_id}/conversation/{session_id}/widget/{plugin_id}/data`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#deliver-widget-data-action-for-conversation
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `session_id` or `plugin_id`.
        Causes `widget:action:processed`.
        Takes the fields of its body as one mapping, too, in the place of `section_id`.

        Args:
            session_id: As session_<uuid>.
            plugin_id: Crisp's example of a plugin passes its URN here.
        """
        return self._call(
            "POST",
            "/website/{website_id}/conversation/{session_id}/widget/{plugin_id}/data",
            operation="website_conversations.deliver_widget_data_edit_action_for_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
                "plugin_id": plugin_id,
            },
            body=in_one(
                "deliver_widget_data_edit_action_for_conversation(website_id, session_id, plugin_id, section_id, item_id)",
                {
                    "section_id": section_id,
                    "item_id": item_id,
                    "action": "edit",
                    "value": value,
                },
                first="section_id",
                required=("section_id", "item_id"),
            ),
            decode=one(models.ConversationWidgetAction),
            options=options,
        )

    @overload
    def schedule_reminder_for_conversation(
        self,
        website_id: str,
        session_id: str,
        date: Iso8601,
        note: str,
        user: models.ConversationMessageUserInput | models.ConversationMessageUser | Unset = UNSET,
        origin: Literal["chat", "email"] | str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    def schedule_reminder_for_conversation(
        self,
        website_id: str,
        session_id: str,
        date: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    def schedule_reminder_for_conversation(
        self,
        website_id: str,
        session_id: str,
        date: Iso8601 | Mapping[str, Any],
        note: str | Unset = UNSET,
        user: models.ConversationMessageUserInput | models.ConversationMessageUser | Unset = UNSET,
        origin: Literal["chat", "email"] | str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Come back to a conversation at a later time.

        `POST /website/{website_id}/conversation/{session_id}/reminder`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#schedule-a-reminder-for-conversation
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.
        Takes the fields of its body as one mapping, too, in the place of `date`.

        Args:
            session_id: As session_<uuid>.
            date: A `datetime`, a `date` in UTC, or ISO 8601.
            note: What to remember.
            user: In whose name.
        """
        self._call(
            "POST",
            "/website/{website_id}/conversation/{session_id}/reminder",
            operation="website_conversations.schedule_reminder_for_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            body=timed(
                in_one(
                    "schedule_reminder_for_conversation(website_id, session_id, date, note)",
                    {
                        "date": date,
                        "note": note,
                        "user": user,
                        "origin": origin,
                    },
                    first="date",
                    required=("date", "note"),
                ),
                {"date": as_iso},
            ),
            decode=nothing,
            options=options,
        )

    def report_conversation(
        self,
        website_id: str,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Report a conversation to Crisp as spam.

        `POST /website/{website_id}/conversation/{session_id}/report`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#report-conversation
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id` or `session_id`.

        Args:
            session_id: As session_<uuid>.
        """
        self._call(
            "POST",
            "/website/{website_id}/conversation/{session_id}/report",
            operation="website_conversations.report_conversation",
            path={
                "website_id": website_id,
                "session_id": session_id,
            },
            body={
                "flag": "spam",
            },
            decode=nothing,
            options=options,
        )
