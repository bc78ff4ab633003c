# Derived from spec, codegen/templates/_async/handles/{handle}.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""A website. The types of its methods stand in `site.pyi`."""

from __future__ import annotations

from typing import Protocol

from ..._runtime.handle import Bound
from ..._runtime.handle import Handle
from .. import handles as _handles


class HasId(Protocol):
    @property
    def website_id(self) -> str: ...


class SiteHandle(Handle):
    """A website. Its methods pass its ids to operations of the client."""

    _name = "site"
    _binds = ("website_id",)

    @property
    def website_id(self) -> str:
        """The `website_id` that its methods pass."""
        return self._ids[0]

    def conversation(
        self,
        of: str | _handles.conversation.HasId,
        /,
    ) -> _handles.conversation.ConversationHandle:
        """Return a conversation of a website, whose methods need not be told its ids.

        `of` is its `session_id`, or a thing that has one: an event, a row of a list, another handle.
        Nothing is sent: whether Crisp has it, the first call tells.

        Raises `TypeError` if an id is missing, `ValueError` if it is empty or contradicts that of the thing.
        """
        return _handles.conversation.ConversationHandle._of(
            self._client,
            "client.site(...).conversation",
            of,
            website_id=self.website_id,
        )

    def person(
        self,
        of: str | _handles.person.HasId,
        /,
    ) -> _handles.person.PersonHandle:
        """Return a contact of a website, whose methods need not be told its ids.

        `of` is its `people_id`, or a thing that has one: an event, a row of a list, another handle.
        Nothing is sent: whether Crisp has it, the first call tells.

        Raises `TypeError` if an id is missing, `ValueError` if it is empty or contradicts that of the thing.
        """
        return _handles.person.PersonHandle._of(
            self._client,
            "client.site(...).person",
            of,
            website_id=self.website_id,
        )

    get_plan_subscription = Bound("plan_subscription", "get_plan_subscription_for_website")
    subscribe_to_plan = Bound("plan_subscription", "subscribe_website_to_plan")
    unsubscribe_plan = Bound("plan_subscription", "unsubscribe_plan_from_website")
    change_bill_period_for_plan_subscription = Bound(
        "plan_subscription", "change_bill_period_for_website_plan_subscription"
    )
    check_coupon_availability_for_plan_subscription = Bound(
        "plan_subscription", "check_coupon_availability_for_website_plan_subscription"
    )
    redeem_coupon_for_plan_subscription = Bound(
        "plan_subscription", "redeem_coupon_for_website_plan_subscription"
    )
    list_subscriptions = Bound("plugin_subscriptions", "list_subscriptions_for_website")
    get_subscription_details = Bound("plugin_subscriptions", "get_subscription_details")
    subscribe_to_plugin = Bound("plugin_subscriptions", "subscribe_website_to_plugin")
    unsubscribe_plugin = Bound("plugin_subscriptions", "unsubscribe_plugin_from_website")
    get_subscription_settings = Bound("plugin_subscriptions", "get_subscription_settings")
    save_subscription_settings = Bound("plugin_subscriptions", "save_subscription_settings")
    update_subscription_settings = Bound("plugin_subscriptions", "update_subscription_settings")
    get_plugin_usage_bills = Bound("plugin_subscriptions", "get_plugin_usage_bills")
    report_plugin_usage_to_bill = Bound("plugin_subscriptions", "report_plugin_usage_to_bill")
    get_plugin_attest_provenance = Bound("plugin_subscriptions", "get_plugin_attest_provenance")
    forward_plugin_payload_to_channel = Bound(
        "plugin_subscriptions", "forward_plugin_payload_to_channel"
    )
    dispatch_plugin_event = Bound("plugin_subscriptions", "dispatch_plugin_event")
    get = Bound("website", "get_website")
    delete = Bound("website", "delete_website")
    abort_deletion = Bound("website", "abort_website_deletion")
    generate_analytics = Bound("website_analytics", "generate_analytics")
    get_availability_status = Bound("website_availability", "get_website_availability_status")
    list_operator_availabilities = Bound(
        "website_availability", "list_website_operator_availabilities"
    )
    batch_resolve_conversations = Bound("website_batch", "batch_resolve_conversations")
    batch_unresolve_conversations = Bound("website_batch", "batch_unresolve_conversations")
    batch_read_conversations = Bound("website_batch", "batch_read_conversations")
    batch_unread_conversations = Bound("website_batch", "batch_unread_conversations")
    batch_remove_items = Bound("website_batch", "batch_remove_items")
    batch_remove_conversations = Bound("website_batch", "batch_remove_conversations")
    batch_remove_people = Bound("website_batch", "batch_remove_people")
    batch_report_conversations = Bound("website_batch", "batch_report_conversations")
    batch_block_conversations = Bound("website_batch", "batch_block_conversations")
    batch_routing_conversations = Bound("website_batch", "batch_routing_conversations")
    batch_inbox_conversations = Bound("website_batch", "batch_inbox_conversations")
    batch_data_items = Bound("website_batch", "batch_data_items")
    batch_update_conversations_data = Bound("website_batch", "batch_update_conversations_data")
    batch_update_people_data = Bound("website_batch", "batch_update_people_data")
    batch_segments_items = Bound("website_batch", "batch_segments_items")
    batch_update_conversations_segments = Bound(
        "website_batch", "batch_update_conversations_segments"
    )
    batch_update_people_segments = Bound("website_batch", "batch_update_people_segments")
    list_campaigns = Bound("website_campaigns", "list_campaigns")
    iter_list_campaigns = Bound("website_campaigns", "iter_list_campaigns")
    list_campaign_tags = Bound("website_campaigns", "list_campaign_tags")
    create_new_campaign = Bound("website_campaigns", "create_new_campaign")
    check_campaign_exists = Bound("website_campaigns", "check_campaign_exists")
    get_campaign = Bound("website_campaigns", "get_campaign")
    save_campaign = Bound("website_campaigns", "save_campaign")
    update_campaign = Bound("website_campaigns", "update_campaign")
    remove_campaign = Bound("website_campaigns", "remove_campaign")
    dispatch_campaign = Bound("website_campaigns", "dispatch_campaign")
    resume_campaign = Bound("website_campaigns", "resume_campaign")
    pause_campaign = Bound("website_campaigns", "pause_campaign")
    test_campaign = Bound("website_campaigns", "test_campaign")
    list_campaign_recipients = Bound("website_campaigns", "list_campaign_recipients")
    iter_list_campaign_recipients = Bound("website_campaigns", "iter_list_campaign_recipients")
    list_campaign_statistics = Bound("website_campaigns", "list_campaign_statistics")
    iter_list_campaign_statistics = Bound("website_campaigns", "iter_list_campaign_statistics")
    list_campaign_templates = Bound("website_campaigns", "list_campaign_templates")
    iter_list_campaign_templates = Bound("website_campaigns", "iter_list_campaign_templates")
    create_new_campaign_template = Bound("website_campaigns", "create_new_campaign_template")
    check_campaign_template_exists = Bound("website_campaigns", "check_campaign_template_exists")
    get_campaign_template = Bound("website_campaigns", "get_campaign_template")
    save_campaign_template = Bound("website_campaigns", "save_campaign_template")
    update_campaign_template = Bound("website_campaigns", "update_campaign_template")
    remove_campaign_template = Bound("website_campaigns", "remove_campaign_template")
    get_connect_endpoints = Bound("website_connect", "get_connect_endpoints")
    create_new_conversation = Bound("website_conversations", "create_new_conversation")
    check_conversation_exists = Bound("website_conversations", "check_conversation_exists")
    get_conversation = Bound("website_conversations", "get_conversation")
    remove_conversation = Bound("website_conversations", "remove_conversation")
    initiate_conversation_with_existing_session = Bound(
        "website_conversations", "initiate_conversation_with_existing_session"
    )
    list_browsing_sessions_for_conversation = Bound(
        "website_conversations", "list_browsing_sessions_for_conversation"
    )
    initiate_browsing_session_for_conversation = Bound(
        "website_conversations", "initiate_browsing_session_for_conversation"
    )
    send_action_to_existing_browsing_session = Bound(
        "website_conversations", "send_action_to_existing_browsing_session"
    )
    assist_existing_browsing_session = Bound(
        "website_conversations", "assist_existing_browsing_session"
    )
    initiate_new_call_session_for_conversation = Bound(
        "website_conversations", "initiate_new_call_session_for_conversation"
    )
    get_ongoing_call_session_for_conversation = Bound(
        "website_conversations", "get_ongoing_call_session_for_conversation"
    )
    abort_ongoing_call_session_for_conversation = Bound(
        "website_conversations", "abort_ongoing_call_session_for_conversation"
    )
    transmit_signaling_on_ongoing_call_session = Bound(
        "website_conversations", "transmit_signaling_on_ongoing_call_session"
    )
    list_conversations = Bound("website_conversations", "list_conversations")
    iter_list_conversations = Bound("website_conversations", "iter_list_conversations")
    list_suggested_conversation_segments = Bound(
        "website_conversations", "list_suggested_conversation_segments"
    )
    iter_list_suggested_conversation_segments = Bound(
        "website_conversations", "iter_list_suggested_conversation_segments"
    )
    delete_suggested_conversation_segment = Bound(
        "website_conversations", "delete_suggested_conversation_segment"
    )
    list_suggested_conversation_data_keys = Bound(
        "website_conversations", "list_suggested_conversation_data_keys"
    )
    iter_list_suggested_conversation_data_keys = Bound(
        "website_conversations", "iter_list_suggested_conversation_data_keys"
    )
    delete_suggested_conversation_data_key = Bound(
        "website_conversations", "delete_suggested_conversation_data_key"
    )
    list_spam_conversations = Bound("website_conversations", "list_spam_conversations")
    iter_list_spam_conversations = Bound("website_conversations", "iter_list_spam_conversations")
    resolve_spam_conversation_content = Bound(
        "website_conversations", "resolve_spam_conversation_content"
    )
    submit_spam_conversation_decision = Bound(
        "website_conversations", "submit_spam_conversation_decision"
    )
    get_messages_in_conversation = Bound("website_conversations", "get_messages_in_conversation")
    iter_get_messages_in_conversation = Bound(
        "website_conversations", "iter_get_messages_in_conversation"
    )
    send_message_in_conversation = Bound("website_conversations", "send_message_in_conversation")
    get_message_in_conversation = Bound("website_conversations", "get_message_in_conversation")
    update_message_in_conversation = Bound(
        "website_conversations", "update_message_in_conversation"
    )
    remove_message_in_conversation = Bound(
        "website_conversations", "remove_message_in_conversation"
    )
    compose_message_in_conversation = Bound(
        "website_conversations", "compose_message_in_conversation"
    )
    mark_messages_read_in_conversation = Bound(
        "website_conversations", "mark_messages_read_in_conversation"
    )
    acknowledge_messages = Bound("website_conversations", "acknowledge_messages")
    mark_conversation_as_unread = Bound("website_conversations", "mark_conversation_as_unread")
    mark_messages_delivered_in_conversation = Bound(
        "website_conversations", "mark_messages_delivered_in_conversation"
    )
    get_original_message_in_conversation = Bound(
        "website_conversations", "get_original_message_in_conversation"
    )
    update_conversation_open_state = Bound(
        "website_conversations", "update_conversation_open_state"
    )
    get_conversation_routing_assign = Bound(
        "website_conversations", "get_conversation_routing_assign"
    )
    assign_conversation_routing = Bound("website_conversations", "assign_conversation_routing")
    update_conversation_inbox = Bound("website_conversations", "update_conversation_inbox")
    get_conversation_metas = Bound("website_conversations", "get_conversation_metas")
    update_conversation_metas = Bound("website_conversations", "update_conversation_metas")
    list_conversation_pages = Bound("website_conversations", "list_conversation_pages")
    iter_list_conversation_pages = Bound("website_conversations", "iter_list_conversation_pages")
    list_conversation_events = Bound("website_conversations", "list_conversation_events")
    iter_list_conversation_events = Bound("website_conversations", "iter_list_conversation_events")
    list_conversation_files = Bound("website_conversations", "list_conversation_files")
    iter_list_conversation_files = Bound("website_conversations", "iter_list_conversation_files")
    get_conversation_state = Bound("website_conversations", "get_conversation_state")
    change_conversation_state = Bound("website_conversations", "change_conversation_state")
    set_state = Bound("website_conversations", "set_state")
    get_conversation_relations = Bound("website_conversations", "get_conversation_relations")
    get_conversation_participants = Bound("website_conversations", "get_conversation_participants")
    save_conversation_participants = Bound(
        "website_conversations", "save_conversation_participants"
    )
    get_block_status_for_conversation = Bound(
        "website_conversations", "get_block_status_for_conversation"
    )
    block_incoming_messages_for_conversation = Bound(
        "website_conversations", "block_incoming_messages_for_conversation"
    )
    request_email_transcript_for_conversation = Bound(
        "website_conversations", "request_email_transcript_for_conversation"
    )
    request_chatbox_binding_purge_for_conversation = Bound(
        "website_conversations", "request_chatbox_binding_purge_for_conversation"
    )
    request_user_feedback_for_conversation = Bound(
        "website_conversations", "request_user_feedback_for_conversation"
    )
    request_tool_call_for_conversation = Bound(
        "website_conversations", "request_tool_call_for_conversation"
    )
    deliver_widget_button_action_for_conversation = Bound(
        "website_conversations", "deliver_widget_button_action_for_conversation"
    )
    deliver_widget_data_action_for_conversation = Bound(
        "website_conversations", "deliver_widget_data_action_for_conversation"
    )
    deliver_widget_data_fetch_action_for_conversation = Bound(
        "website_conversations", "deliver_widget_data_fetch_action_for_conversation"
    )
    deliver_widget_data_edit_action_for_conversation = Bound(
        "website_conversations", "deliver_widget_data_edit_action_for_conversation"
    )
    schedule_reminder_for_conversation = Bound(
        "website_conversations", "schedule_reminder_for_conversation"
    )
    report_conversation = Bound("website_conversations", "report_conversation")
    get_verify_status_for_conversation = Bound(
        "website_conversations", "get_verify_status_for_conversation"
    )
    update_verify_status_for_conversation = Bound(
        "website_conversations", "update_verify_status_for_conversation"
    )
    request_identity_verification_for_conversation = Bound(
        "website_conversations", "request_identity_verification_for_conversation"
    )
    redeem_identity_verification_link_for_conversation = Bound(
        "website_conversations", "redeem_identity_verification_link_for_conversation"
    )
    list_helpdesk_locale_article_alternates = Bound(
        "website_helpdesk", "list_helpdesk_locale_article_alternates"
    )
    check_helpdesk_locale_article_alternate_exists = Bound(
        "website_helpdesk", "check_helpdesk_locale_article_alternate_exists"
    )
    resolve_helpdesk_locale_article_alternate = Bound(
        "website_helpdesk", "resolve_helpdesk_locale_article_alternate"
    )
    save_helpdesk_locale_article_alternate = Bound(
        "website_helpdesk", "save_helpdesk_locale_article_alternate"
    )
    delete_helpdesk_locale_article_alternate = Bound(
        "website_helpdesk", "delete_helpdesk_locale_article_alternate"
    )
    list_helpdesk_locale_articles = Bound("website_helpdesk", "list_helpdesk_locale_articles")
    iter_list_helpdesk_locale_articles = Bound(
        "website_helpdesk", "iter_list_helpdesk_locale_articles"
    )
    add_new_helpdesk_locale_article = Bound("website_helpdesk", "add_new_helpdesk_locale_article")
    check_helpdesk_locale_article_exists = Bound(
        "website_helpdesk", "check_helpdesk_locale_article_exists"
    )
    resolve_helpdesk_locale_article = Bound("website_helpdesk", "resolve_helpdesk_locale_article")
    save_helpdesk_locale_article = Bound("website_helpdesk", "save_helpdesk_locale_article")
    update_helpdesk_locale_article = Bound("website_helpdesk", "update_helpdesk_locale_article")
    delete_helpdesk_locale_article = Bound("website_helpdesk", "delete_helpdesk_locale_article")
    resolve_helpdesk_locale_article_page = Bound(
        "website_helpdesk", "resolve_helpdesk_locale_article_page"
    )
    resolve_helpdesk_locale_article_category = Bound(
        "website_helpdesk", "resolve_helpdesk_locale_article_category"
    )
    update_helpdesk_locale_article_category = Bound(
        "website_helpdesk", "update_helpdesk_locale_article_category"
    )
    publish_helpdesk_locale_article = Bound("website_helpdesk", "publish_helpdesk_locale_article")
    unpublish_helpdesk_locale_article = Bound(
        "website_helpdesk", "unpublish_helpdesk_locale_article"
    )
    list_helpdesk_locale_categories = Bound("website_helpdesk", "list_helpdesk_locale_categories")
    iter_list_helpdesk_locale_categories = Bound(
        "website_helpdesk", "iter_list_helpdesk_locale_categories"
    )
    add_helpdesk_locale_category = Bound("website_helpdesk", "add_helpdesk_locale_category")
    check_helpdesk_locale_category_exists = Bound(
        "website_helpdesk", "check_helpdesk_locale_category_exists"
    )
    resolve_helpdesk_locale_category = Bound("website_helpdesk", "resolve_helpdesk_locale_category")
    save_helpdesk_locale_category = Bound("website_helpdesk", "save_helpdesk_locale_category")
    update_helpdesk_locale_category = Bound("website_helpdesk", "update_helpdesk_locale_category")
    delete_helpdesk_locale_category = Bound("website_helpdesk", "delete_helpdesk_locale_category")
    list_helpdesk_locale_sections = Bound("website_helpdesk", "list_helpdesk_locale_sections")
    iter_list_helpdesk_locale_sections = Bound(
        "website_helpdesk", "iter_list_helpdesk_locale_sections"
    )
    add_helpdesk_locale_section = Bound("website_helpdesk", "add_helpdesk_locale_section")
    check_helpdesk_locale_section_exists = Bound(
        "website_helpdesk", "check_helpdesk_locale_section_exists"
    )
    resolve_helpdesk_locale_section = Bound("website_helpdesk", "resolve_helpdesk_locale_section")
    save_helpdesk_locale_section = Bound("website_helpdesk", "save_helpdesk_locale_section")
    update_helpdesk_locale_section = Bound("website_helpdesk", "update_helpdesk_locale_section")
    delete_helpdesk_locale_section = Bound("website_helpdesk", "delete_helpdesk_locale_section")
    map_helpdesk_locale_feedback_ratings = Bound(
        "website_helpdesk", "map_helpdesk_locale_feedback_ratings"
    )
    map_old_helpdesk_locale_feedback_ratings = Bound(
        "website_helpdesk", "map_old_helpdesk_locale_feedback_ratings"
    )
    list_helpdesk_locale_feedbacks = Bound("website_helpdesk", "list_helpdesk_locale_feedbacks")
    iter_list_helpdesk_locale_feedbacks = Bound(
        "website_helpdesk", "iter_list_helpdesk_locale_feedbacks"
    )
    list_old_helpdesk_locale_feedbacks = Bound(
        "website_helpdesk", "list_old_helpdesk_locale_feedbacks"
    )
    iter_list_old_helpdesk_locale_feedbacks = Bound(
        "website_helpdesk", "iter_list_old_helpdesk_locale_feedbacks"
    )
    list_helpdesk_history_changes = Bound("website_helpdesk", "list_helpdesk_history_changes")
    iter_list_helpdesk_history_changes = Bound(
        "website_helpdesk", "iter_list_helpdesk_history_changes"
    )
    resolve_helpdesk_history_change = Bound("website_helpdesk", "resolve_helpdesk_history_change")
    cancel_helpdesk_history_change = Bound("website_helpdesk", "cancel_helpdesk_history_change")
    list_helpdesk_locales = Bound("website_helpdesk", "list_helpdesk_locales")
    iter_list_helpdesk_locales = Bound("website_helpdesk", "iter_list_helpdesk_locales")
    add_helpdesk_locale = Bound("website_helpdesk", "add_helpdesk_locale")
    check_helpdesk_locale_exists = Bound("website_helpdesk", "check_helpdesk_locale_exists")
    resolve_helpdesk_locale = Bound("website_helpdesk", "resolve_helpdesk_locale")
    delete_helpdesk_locale = Bound("website_helpdesk", "delete_helpdesk_locale")
    import_external_helpdesk_to_locale = Bound(
        "website_helpdesk", "import_external_helpdesk_to_locale"
    )
    import_external_helpdesk_to_old_locale = Bound(
        "website_helpdesk", "import_external_helpdesk_to_old_locale"
    )
    export_helpdesk_locale_articles = Bound("website_helpdesk", "export_helpdesk_locale_articles")
    export_old_helpdesk_locale_articles = Bound(
        "website_helpdesk", "export_old_helpdesk_locale_articles"
    )
    list_helpdesk_pages = Bound("website_helpdesk", "list_helpdesk_pages")
    iter_list_helpdesk_pages = Bound("website_helpdesk", "iter_list_helpdesk_pages")
    resolve_helpdesk_page_entity = Bound("website_helpdesk", "resolve_helpdesk_page_entity")
    request_helpdesk_content_refresh = Bound("website_helpdesk", "request_helpdesk_content_refresh")
    list_helpdesk_redirections = Bound("website_helpdesk", "list_helpdesk_redirections")
    iter_list_helpdesk_redirections = Bound("website_helpdesk", "iter_list_helpdesk_redirections")
    add_helpdesk_redirection = Bound("website_helpdesk", "add_helpdesk_redirection")
    check_helpdesk_redirection_exists = Bound(
        "website_helpdesk", "check_helpdesk_redirection_exists"
    )
    resolve_helpdesk_redirection = Bound("website_helpdesk", "resolve_helpdesk_redirection")
    delete_helpdesk_redirection = Bound("website_helpdesk", "delete_helpdesk_redirection")
    check_helpdesk_exists = Bound("website_helpdesk", "check_helpdesk_exists")
    resolve_helpdesk = Bound("website_helpdesk", "resolve_helpdesk")
    initialize_helpdesk = Bound("website_helpdesk", "initialize_helpdesk")
    delete_helpdesk = Bound("website_helpdesk", "delete_helpdesk")
    resolve_helpdesk_settings = Bound("website_helpdesk", "resolve_helpdesk_settings")
    save_helpdesk_settings = Bound("website_helpdesk", "save_helpdesk_settings")
    resolve_helpdesk_domain = Bound("website_helpdesk", "resolve_helpdesk_domain")
    request_helpdesk_domain_change = Bound("website_helpdesk", "request_helpdesk_domain_change")
    generate_helpdesk_domain_setup_flow = Bound(
        "website_helpdesk", "generate_helpdesk_domain_setup_flow"
    )
    list_helpdesk_tree = Bound("website_helpdesk", "list_helpdesk_tree")
    iter_list_helpdesk_tree = Bound("website_helpdesk", "iter_list_helpdesk_tree")
    create_helpdesk_tree_path = Bound("website_helpdesk", "create_helpdesk_tree_path")
    resolve_helpdesk_tree_path = Bound("website_helpdesk", "resolve_helpdesk_tree_path")
    update_helpdesk_tree_path = Bound("website_helpdesk", "update_helpdesk_tree_path")
    delete_helpdesk_tree_path = Bound("website_helpdesk", "delete_helpdesk_tree_path")
    resolve_helpdesk_tree_content = Bound("website_helpdesk", "resolve_helpdesk_tree_content")
    save_helpdesk_tree_content = Bound("website_helpdesk", "save_helpdesk_tree_content")
    resolve_helpdesk_tree_metadata = Bound("website_helpdesk", "resolve_helpdesk_tree_metadata")
    update_helpdesk_tree_metadata = Bound("website_helpdesk", "update_helpdesk_tree_metadata")
    resolve_helpdesk_tree_page = Bound("website_helpdesk", "resolve_helpdesk_tree_page")
    list_inboxes = Bound("website_inboxes", "list_inboxes")
    iter_list_inboxes = Bound("website_inboxes", "iter_list_inboxes")
    batch_order_inboxes = Bound("website_inboxes", "batch_order_inboxes")
    create_new_inbox = Bound("website_inboxes", "create_new_inbox")
    check_inbox_exists = Bound("website_inboxes", "check_inbox_exists")
    get_inbox = Bound("website_inboxes", "get_inbox")
    save_inbox = Bound("website_inboxes", "save_inbox")
    delete_inbox = Bound("website_inboxes", "delete_inbox")
    list_operators = Bound("website_operators", "list_website_operators")
    list_last_active_operators = Bound("website_operators", "list_last_active_website_operators")
    flush_last_active_operators = Bound("website_operators", "flush_last_active_website_operators")
    send_email_to_operators = Bound("website_operators", "send_email_to_website_operators")
    get_operator = Bound("website_operators", "get_website_operator")
    invite_operator = Bound("website_operators", "invite_website_operator")
    change_operator_membership = Bound("website_operators", "change_operator_membership")
    unlink_operator = Bound("website_operators", "unlink_operator_from_website")
    list_people_profiles = Bound("website_people", "list_people_profiles")
    iter_list_people_profiles = Bound("website_people", "iter_list_people_profiles")
    add_new_people_profile = Bound("website_people", "add_new_people_profile")
    check_people_profile_exists = Bound("website_people", "check_people_profile_exists")
    get_people_profile = Bound("website_people", "get_people_profile")
    save_people_profile = Bound("website_people", "save_people_profile")
    update_people_profile = Bound("website_people", "update_people_profile")
    remove_people_profile = Bound("website_people", "remove_people_profile")
    list_people_segments = Bound("website_people", "list_people_segments")
    iter_list_people_segments = Bound("website_people", "iter_list_people_segments")
    list_people_conversations = Bound("website_people", "list_people_conversations")
    iter_list_people_conversations = Bound("website_people", "iter_list_people_conversations")
    add_people_event = Bound("website_people", "add_people_event")
    list_people_events = Bound("website_people", "list_people_events")
    iter_list_people_events = Bound("website_people", "iter_list_people_events")
    get_people_data = Bound("website_people", "get_people_data")
    save_people_data = Bound("website_people", "save_people_data")
    update_people_data = Bound("website_people", "update_people_data")
    list_people_campaigns = Bound("website_people", "list_people_campaigns")
    iter_list_people_campaigns = Bound("website_people", "iter_list_people_campaigns")
    get_people_subscription_status = Bound("website_people", "get_people_subscription_status")
    update_people_subscription_status = Bound("website_people", "update_people_subscription_status")
    get_people_statistics = Bound("website_people", "get_people_statistics")
    list_suggested_people_segments = Bound("website_people", "list_suggested_people_segments")
    iter_list_suggested_people_segments = Bound(
        "website_people", "iter_list_suggested_people_segments"
    )
    delete_suggested_people_segment = Bound("website_people", "delete_suggested_people_segment")
    list_suggested_people_data_keys = Bound("website_people", "list_suggested_people_data_keys")
    iter_list_suggested_people_data_keys = Bound(
        "website_people", "iter_list_suggested_people_data_keys"
    )
    delete_suggested_people_data_key = Bound("website_people", "delete_suggested_people_data_key")
    list_suggested_people_events = Bound("website_people", "list_suggested_people_events")
    iter_list_suggested_people_events = Bound("website_people", "iter_list_suggested_people_events")
    delete_suggested_people_event = Bound("website_people", "delete_suggested_people_event")
    export_people_profiles = Bound("website_people", "export_people_profiles")
    import_people_profiles = Bound("website_people", "import_people_profiles")
    get_settings = Bound("website_settings", "get_website_settings")
    update_settings = Bound("website_settings", "update_website_settings")
    get_all_statistics = Bound("website_stats", "get_all_statistics")
    list_teams = Bound("website_teams", "list_teams")
    iter_list_teams = Bound("website_teams", "iter_list_teams")
    create_new_team = Bound("website_teams", "create_new_team")
    check_team_exists = Bound("website_teams", "check_team_exists")
    get_team = Bound("website_teams", "get_team")
    save_team = Bound("website_teams", "save_team")
    delete_team = Bound("website_teams", "delete_team")
    get_verify_settings = Bound("website_verify", "get_verify_settings")
    update_verify_settings = Bound("website_verify", "update_verify_settings")
    get_verify_key = Bound("website_verify", "get_verify_key")
    roll_verify_key = Bound("website_verify", "roll_verify_key")
    count_visitors = Bound("website_visitors", "count_visitors")
    list_visitors = Bound("website_visitors", "list_visitors")
    iter_list_visitors = Bound("website_visitors", "iter_list_visitors")
    pinpoint_visitors_on_map = Bound("website_visitors", "pinpoint_visitors_on_map")
    get_session_identifier_from_token = Bound(
        "website_visitors", "get_session_identifier_from_token"
    )
    count_blocked_visitors = Bound("website_visitors", "count_blocked_visitors")
    count_blocked_visitors_in_rule = Bound("website_visitors", "count_blocked_visitors_in_rule")
    clear_blocked_visitors_in_rule = Bound("website_visitors", "clear_blocked_visitors_in_rule")
