# Rendered from spec, codegen/templates/_async/handles/{handle}.pyi.j2. Do not edit: change that and run `make generate`.
"""A website."""

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
from ..._runtime.deprecated import deprecated
from ..._runtime.handle import Handle
from ..._runtime.rest.options import RequestOptions
from .. import handles as _handles
from ..paging import AsyncRows

class HasId(Protocol):
    @property
    def website_id(self) -> str: ...

class AsyncSiteHandle(Handle):
    """A website. Its methods pass its ids to operations of the client."""
    @property
    def website_id(self) -> str: ...
    def conversation(
        self, of: str | _handles.conversation.HasId, /
    ) -> _handles.conversation.AsyncConversationHandle:
        """Return a conversation of a website; `of` is its `session_id`, or a thing that has one."""
    def person(self, of: str | _handles.person.HasId, /) -> _handles.person.AsyncPersonHandle:
        """Return a contact of a website; `of` is its `people_id`, or a thing that has one."""

    async def get_plan_subscription(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.PlanSubscription:
        """Return the plan of a website.

        `client.plan_subscription.get_plan_subscription_for_website`
        """

    async def subscribe_to_plan(
        self,
        plan_id: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Give a website a plan.

        `client.plan_subscription.subscribe_website_to_plan`
        """

    async def unsubscribe_plan(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """End the plan of a website.

        `client.plan_subscription.unsubscribe_plan_from_website`
        """

    async def change_bill_period_for_plan_subscription(
        self,
        period: models.PlanSubscriptionBillPeriod | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Pay for the plan of a website by the month or by the year.

        `client.plan_subscription.change_bill_period_for_website_plan_subscription`
        """

    async def check_coupon_availability_for_plan_subscription(
        self,
        *,
        code: str,
        options: RequestOptions | None = None,
    ) -> models.PlanSubscriptionCoupon:
        """Return what a coupon would bring for the plan of a website.

        `client.plan_subscription.check_coupon_availability_for_website_plan_subscription`
        """

    async def redeem_coupon_for_plan_subscription(
        self,
        code: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Use a coupon for the plan of a website.

        `client.plan_subscription.redeem_coupon_for_website_plan_subscription`
        """

    async def list_subscriptions(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.PluginSubscription]:
        """Return the plugins of a website.

        `client.plugin_subscriptions.list_subscriptions_for_website`
        """

    async def get_subscription_details(
        self,
        plugin_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.PluginSubscription:
        """Return a plugin of a website.

        `client.plugin_subscriptions.get_subscription_details`
        """

    async def subscribe_to_plugin(
        self,
        plugin_id: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Install a plugin on a website.

        `client.plugin_subscriptions.subscribe_website_to_plugin`
        """

    async def unsubscribe_plugin(
        self,
        plugin_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Remove a plugin from a website.

        `client.plugin_subscriptions.unsubscribe_plugin_from_website`
        """

    async def get_subscription_settings(
        self,
        plugin_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.PluginSubscriptionSettings:
        """Return the settings of a plugin on a website, and their schema.

        `client.plugin_subscriptions.get_subscription_settings`
        """

    async def save_subscription_settings(
        self,
        plugin_id: str,
        body: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace the settings of a plugin on a website.

        `client.plugin_subscriptions.save_subscription_settings`
        """

    async def update_subscription_settings(
        self,
        plugin_id: str,
        body: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change some settings of a plugin on a website.

        `client.plugin_subscriptions.update_subscription_settings`
        """

    async def get_plugin_usage_bills(
        self,
        plugin_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.PluginBillUsage]:
        """Return what a plugin has charged a website for its use.

        `client.plugin_subscriptions.get_plugin_usage_bills`
        """

    async def report_plugin_usage_to_bill(
        self,
        plugin_id: str,
        body: models.PluginSubscriptionBillUsageReport,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Charge a website for its use of the plugin.

        `client.plugin_subscriptions.report_plugin_usage_to_bill`
        """

    async def get_plugin_attest_provenance(
        self,
        plugin_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.PluginAttestProvenance:
        """Return a signed statement of the user and website from which a plugin is used.

        `client.plugin_subscriptions.get_plugin_attest_provenance`
        """

    async def forward_plugin_payload_to_channel(
        self,
        plugin_id: str,
        body: models.PluginSubscriptionChannelForward,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send a payload to those who listen on the channel of a plugin.

        `client.plugin_subscriptions.forward_plugin_payload_to_channel`
        """

    async def dispatch_plugin_event(
        self,
        plugin_id: str,
        body: models.PluginSubscriptionEventDispatch,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send an event of the plugin's own.

        `client.plugin_subscriptions.dispatch_plugin_event`
        """

    async def get(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.Website:
        """Return name and domain of a website.

        `client.website.get_website`
        """

    async def delete(
        self,
        verify: models.WebsiteRemoveVerify | Mapping[Literal["verify"], Any] | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a website with everything in it.

        `client.website.delete_website`
        """

    async def abort_deletion(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Keep a website that was about to be deleted.

        `client.website.abort_website_deletion`
        """

    async def generate_analytics(
        self,
        body: models.AnalyticsGenerateQuery,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.WebsiteAnalyticsGeneratePoint]:
        """Count or measure something over a span of time.

        `client.website_analytics.generate_analytics`
        """

    async def get_availability_status(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteAvailabilityStatus:
        """Return whether visitors find somebody on the website.

        `client.website_availability.get_website_availability_status`
        """

    async def list_operator_availabilities(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.WebsiteAvailabilityOperator]:
        """Return whether each operator is there.

        `client.website_availability.list_website_operator_availabilities`
        """

    async def batch_resolve_conversations(
        self,
        body: models.WebsiteBatchConversationsOperation,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Mark many conversations as resolved.

        `client.website_batch.batch_resolve_conversations`
        """

    async def batch_unresolve_conversations(
        self,
        body: models.BatchUnresolveConversationsBody,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Mark many conversations as unresolved.

        `client.website_batch.batch_unresolve_conversations`
        """

    async def batch_read_conversations(
        self,
        body: models.WebsiteBatchConversationsOperation,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Mark all messages of many conversations as read.

        `client.website_batch.batch_read_conversations`
        """

    async def batch_unread_conversations(
        self,
        body: models.BatchUnreadConversationsBody,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Mark many conversations as unread.

        `client.website_batch.batch_unread_conversations`
        """
    @overload
    async def batch_remove_items(
        self,
        inbox_id: str | Unset = UNSET,
        *,
        sessions: Sequence[str],
        options: RequestOptions | None = None,
    ) -> None:
        """Delete many conversations, or many contacts.

        `client.website_batch.batch_remove_items`
        """
    @overload
    async def batch_remove_items(
        self,
        inbox_id: str | Unset = UNSET,
        *,
        people: models.WebsiteBatchPeopleOperationInner,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete many conversations, or many contacts.

        `client.website_batch.batch_remove_items`
        """
    @overload
    async def batch_remove_items(
        self,
        inbox_id: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete many conversations, or many contacts.

        `client.website_batch.batch_remove_items`
        """

    async def batch_remove_conversations(
        self,
        body: models.BatchRemoveConversationsBody,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete many conversations, as Crisp's Node client calls it.

        `client.website_batch.batch_remove_conversations`
        """

    async def batch_remove_people(
        self,
        people: models.WebsiteBatchPeopleOperationInner | Mapping[Literal["people"], Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete many contacts, as Crisp's Node client calls it.

        `client.website_batch.batch_remove_people`
        """

    async def batch_report_conversations(
        self,
        body: models.WebsiteBatchReportOperation,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Report many conversations to Crisp.

        `client.website_batch.batch_report_conversations`
        """

    async def batch_block_conversations(
        self,
        body: models.WebsiteBatchBlockOperation,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Block the visitors of many conversations, or let them write again.

        `client.website_batch.batch_block_conversations`
        """

    async def batch_routing_conversations(
        self,
        body: models.WebsiteBatchRoutingOperation,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Assign many conversations to an operator.

        `client.website_batch.batch_routing_conversations`
        """

    async def batch_inbox_conversations(
        self,
        body: models.WebsiteBatchInboxOperation,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Move many conversations to an inbox.

        `client.website_batch.batch_inbox_conversations`
        """
    @overload
    async def batch_data_items(
        self,
        data: Mapping[str, str | int | float | bool],
        *,
        sessions: Sequence[str],
        options: RequestOptions | None = None,
    ) -> None:
        """Change custom data of many conversations, or of many contacts.

        `client.website_batch.batch_data_items`
        """
    @overload
    async def batch_data_items(
        self,
        data: Mapping[str, str | int | float | bool],
        *,
        people: models.WebsiteBatchPeopleOperationInner,
        options: RequestOptions | None = None,
    ) -> None:
        """Change custom data of many conversations, or of many contacts.

        `client.website_batch.batch_data_items`
        """
    @overload
    async def batch_data_items(
        self,
        data: Mapping[Literal["data", "sessions", "people"], Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change custom data of many conversations, or of many contacts.

        `client.website_batch.batch_data_items`
        """

    async def batch_update_conversations_data(
        self,
        body: models.WebsiteBatchConversationsDataOperation,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change custom data of many conversations, as Crisp's Node client calls it.

        `client.website_batch.batch_update_conversations_data`
        """
    @overload
    async def batch_update_people_data(
        self,
        people: models.WebsiteBatchPeopleOperationInner,
        data: Mapping[str, str | int | float | bool],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change custom data of many contacts, as Crisp's Node client calls it.

        `client.website_batch.batch_update_people_data`
        """
    @overload
    async def batch_update_people_data(
        self,
        people: Mapping[Literal["people", "data"], Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change custom data of many contacts, as Crisp's Node client calls it.

        `client.website_batch.batch_update_people_data`
        """
    @overload
    async def batch_segments_items(
        self,
        segments: Sequence[str],
        *,
        sessions: Sequence[str],
        options: RequestOptions | None = None,
    ) -> None:
        """Change the segments of many conversations, or of many contacts.

        `client.website_batch.batch_segments_items`
        """
    @overload
    async def batch_segments_items(
        self,
        segments: Sequence[str],
        *,
        people: models.WebsiteBatchPeopleOperationInner,
        options: RequestOptions | None = None,
    ) -> None:
        """Change the segments of many conversations, or of many contacts.

        `client.website_batch.batch_segments_items`
        """
    @overload
    async def batch_segments_items(
        self,
        segments: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change the segments of many conversations, or of many contacts.

        `client.website_batch.batch_segments_items`
        """

    async def batch_update_conversations_segments(
        self,
        body: models.WebsiteBatchConversationsSegmentsOperation,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change the segments of many conversations, as Crisp's Node client calls it.

        `client.website_batch.batch_update_conversations_segments`
        """
    @overload
    async def batch_update_people_segments(
        self,
        people: models.WebsiteBatchPeopleOperationInner,
        segments: Sequence[str],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change the segments of many contacts, as Crisp's Node client calls it.

        `client.website_batch.batch_update_people_segments`
        """
    @overload
    async def batch_update_people_segments(
        self,
        people: Mapping[Literal["people", "segments"], Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change the segments of many contacts, as Crisp's Node client calls it.

        `client.website_batch.batch_update_people_segments`
        """

    async def list_campaigns(
        self,
        page_number: int = 1,
        *,
        search_name: str | None = None,
        filter_tag: str | None = None,
        filter_type_one_shot: bool | None = None,
        filter_type_automated: bool | None = None,
        filter_status_not_configured: bool | None = None,
        filter_status_ready: bool | None = None,
        filter_status_paused: bool | None = None,
        filter_status_sending: bool | None = None,
        filter_status_done: bool | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.WebsiteCampaignExcerpt]:
        """Return one page of the campaigns of a website.

        `client.website_campaigns.list_campaigns`
        """

    def iter_list_campaigns(
        self,
        *,
        search_name: str | None = None,
        filter_tag: str | None = None,
        filter_type_one_shot: bool | None = None,
        filter_type_automated: bool | None = None,
        filter_status_not_configured: bool | None = None,
        filter_status_ready: bool | None = None,
        filter_status_paused: bool | None = None,
        filter_status_sending: bool | None = None,
        filter_status_done: bool | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.WebsiteCampaignExcerpt]:
        """Iterate over all rows of `list_campaigns`, page by page, each once."""

    async def list_campaign_tags(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[str]:
        """Return all tags that campaigns have.

        `client.website_campaigns.list_campaign_tags`
        """
    @overload
    async def create_new_campaign(
        self,
        type: Literal["one-shot", "automated"],
        name: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteCampaignNew:
        """Create a campaign without content.

        `client.website_campaigns.create_new_campaign`
        """
    @overload
    async def create_new_campaign(
        self,
        type: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteCampaignNew:
        """Create a campaign without content.

        `client.website_campaigns.create_new_campaign`
        """

    async def check_campaign_exists(
        self,
        campaign_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether there is such a campaign.

        `client.website_campaigns.check_campaign_exists`
        """

    async def get_campaign(
        self,
        campaign_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteCampaignItem:
        """Return a campaign with its content.

        `client.website_campaigns.get_campaign`
        """

    async def save_campaign(
        self,
        campaign_id: str,
        body: models.SaveCampaignBody | models.WebsiteCampaignItem,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace what a campaign says, to whom and when.

        `client.website_campaigns.save_campaign`
        """

    async def update_campaign(
        self,
        campaign_id: str,
        body: models.UpdateCampaignBody | models.WebsiteCampaignItem,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change a campaign; what is left out stays as it is.

        `client.website_campaigns.update_campaign`
        """

    async def remove_campaign(
        self,
        campaign_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a campaign.

        `client.website_campaigns.remove_campaign`
        """

    async def dispatch_campaign(
        self,
        campaign_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send a campaign to its recipients.

        `client.website_campaigns.dispatch_campaign`
        """

    async def resume_campaign(
        self,
        campaign_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Go on with a campaign that was paused.

        `client.website_campaigns.resume_campaign`
        """

    async def pause_campaign(
        self,
        campaign_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Stop a campaign until it is resumed.

        `client.website_campaigns.pause_campaign`
        """

    async def test_campaign(
        self,
        campaign_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send a campaign as a test, not to its recipients.

        `client.website_campaigns.test_campaign`
        """

    async def list_campaign_recipients(
        self,
        campaign_id: str,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.WebsiteCampaignRecipient]:
        """Return one page of the contacts that a campaign is for.

        `client.website_campaigns.list_campaign_recipients`
        """

    def iter_list_campaign_recipients(
        self,
        campaign_id: str,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.WebsiteCampaignRecipient]:
        """Iterate over all rows of `list_campaign_recipients`, page by page, each once."""

    async def list_campaign_statistics(
        self,
        campaign_id: str,
        type: Literal["opened", "clicked", "unsubscribed"],
        page_number: int = 1,
        *,
        per_page: int | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.WebsiteCampaignStatistic]:
        """Return one page of what recipients did with a campaign.

        `client.website_campaigns.list_campaign_statistics`
        """

    def iter_list_campaign_statistics(
        self,
        campaign_id: str,
        type: Literal["opened", "clicked", "unsubscribed"],
        *,
        per_page: int | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.WebsiteCampaignStatistic]:
        """Iterate over all rows of `list_campaign_statistics`, page by page, each once."""

    async def list_campaign_templates(
        self,
        page_number: int = 1,
        *,
        search_name: str | None = None,
        filter_type_static: bool | None = None,
        filter_type_custom: bool | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.WebsiteCampaignTemplateExcerpt]:
        """Return one page of the templates for campaigns.

        `client.website_campaigns.list_campaign_templates`
        """

    def iter_list_campaign_templates(
        self,
        *,
        search_name: str | None = None,
        filter_type_static: bool | None = None,
        filter_type_custom: bool | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.WebsiteCampaignTemplateExcerpt]:
        """Iterate over all rows of `list_campaign_templates`, page by page, each once."""
    @overload
    async def create_new_campaign_template(
        self,
        name: str,
        format: Literal["markdown", "html"],
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteCampaignTemplateNew:
        """Create a template without content.

        `client.website_campaigns.create_new_campaign_template`
        """
    @overload
    async def create_new_campaign_template(
        self,
        name: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteCampaignTemplateNew:
        """Create a template without content.

        `client.website_campaigns.create_new_campaign_template`
        """

    async def check_campaign_template_exists(
        self,
        template_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether there is such a template.

        `client.website_campaigns.check_campaign_template_exists`
        """

    async def get_campaign_template(
        self,
        template_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteCampaignTemplateItem:
        """Return a template with its content.

        `client.website_campaigns.get_campaign_template`
        """

    async def save_campaign_template(
        self,
        template_id: str,
        body: models.SaveCampaignTemplateBody | models.WebsiteCampaignTemplateItem,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace a template.

        `client.website_campaigns.save_campaign_template`
        """

    async def update_campaign_template(
        self,
        template_id: str,
        body: models.UpdateCampaignTemplateBody | models.WebsiteCampaignTemplateItem,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change a template; what is left out stays as it is.

        `client.website_campaigns.update_campaign_template`
        """

    async def remove_campaign_template(
        self,
        template_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a template.

        `client.website_campaigns.remove_campaign_template`
        """

    async def get_connect_endpoints(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteConnectEndpoints:
        """Return where a client of the website tier connects for real-time events of one website.

        `client.website_connect.get_connect_endpoints`
        """

    async def create_new_conversation(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationNew:
        """Create an empty conversation.

        `client.website_conversations.create_new_conversation`
        """

    async def check_conversation_exists(
        self,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether there is such a conversation.

        `client.website_conversations.check_conversation_exists`
        """

    async def get_conversation(
        self,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.Conversation:
        """Return a conversation without its messages.

        `client.website_conversations.get_conversation`
        """

    async def remove_conversation(
        self,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a conversation with its messages.

        `client.website_conversations.remove_conversation`
        """

    async def initiate_conversation_with_existing_session(
        self,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Open a conversation with a visitor who has a session but has not written yet.

        `client.website_conversations.initiate_conversation_with_existing_session`
        """

    async def list_browsing_sessions_for_conversation(
        self,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.ConversationBrowsing]:
        """Return the pages of the visitor that operators can look at now.

        `client.website_conversations.list_browsing_sessions_for_conversation`
        """

    async def initiate_browsing_session_for_conversation(
        self,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Ask to look at the visitor's page.

        `client.website_conversations.initiate_browsing_session_for_conversation`
        """

    async def send_action_to_existing_browsing_session(
        self,
        session_id: str,
        browsing_id: str,
        action: Literal["start", "stop", "heartbeat"] | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Start or stop to look at the visitor's page, or say that somebody still does.

        `client.website_conversations.send_action_to_existing_browsing_session`
        """

    async def assist_existing_browsing_session(
        self,
        session_id: str,
        browsing_id: str,
        body: models.ConversationBrowsingAssist,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Point, scroll or click in the visitor's page for them.

        `client.website_conversations.assist_existing_browsing_session`
        """

    async def initiate_new_call_session_for_conversation(
        self,
        session_id: str,
        mode: Literal["video", "audio"] | Mapping[str, Any],
        user: models.ConversationMessageUserInput | models.ConversationMessageUser | Unset = UNSET,
        origin: Literal["chat", "email"] | str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationCall:
        """Call the visitor.

        `client.website_conversations.initiate_new_call_session_for_conversation`
        """

    async def get_ongoing_call_session_for_conversation(
        self,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationCall:
        """Return the call that goes on with the visitor.

        `client.website_conversations.get_ongoing_call_session_for_conversation`
        """

    async def abort_ongoing_call_session_for_conversation(
        self,
        session_id: str,
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

    async def transmit_signaling_on_ongoing_call_session(
        self,
        session_id: str,
        call_id: str,
        body: models.ConversationCallSignalingPayload,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send the visitor's side of a call what WebRTC needs to connect.

        `client.website_conversations.transmit_signaling_on_ongoing_call_session`
        """

    async def list_conversations(
        self,
        page_number: int = 1,
        *,
        per_page: int | None = None,
        search_query: str | Sequence[models.FilterSearchQuery] | None = None,
        search_type: Literal["text", "segment", "filter"] | None = None,
        search_operator: Literal["and", "or"] | None = None,
        include_empty: bool | None = None,
        filter_inbox_id: str | None = None,
        filter_unread: bool | None = None,
        filter_resolved: bool | None = None,
        filter_not_resolved: bool | None = None,
        filter_mention: bool | None = None,
        filter_assigned: str | None = None,
        filter_unassigned: bool | None = None,
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        order_date_created: bool | None = None,
        order_date_updated: bool | None = None,
        order_date_waiting: bool | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.Conversation]:
        """Return one page of the conversations of a website.

        `client.website_conversations.list_conversations`
        """

    def iter_list_conversations(
        self,
        *,
        per_page: int | None = None,
        search_query: str | Sequence[models.FilterSearchQuery] | None = None,
        search_type: Literal["text", "segment", "filter"] | None = None,
        search_operator: Literal["and", "or"] | None = None,
        include_empty: bool | None = None,
        filter_inbox_id: str | None = None,
        filter_unread: bool | None = None,
        filter_resolved: bool | None = None,
        filter_not_resolved: bool | None = None,
        filter_mention: bool | None = None,
        filter_assigned: str | None = None,
        filter_unassigned: bool | None = None,
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        order_date_created: bool | None = None,
        order_date_updated: bool | None = None,
        order_date_waiting: bool | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.Conversation]:
        """Iterate over all rows of `list_conversations`, page by page, each once."""

    async def list_suggested_conversation_segments(
        self,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.ConversationSuggestedSegment]:
        """Return one page of the segments that conversations have, to suggest while somebody types.

        `client.website_conversations.list_suggested_conversation_segments`
        """

    def iter_list_suggested_conversation_segments(
        self,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.ConversationSuggestedSegment]:
        """Iterate over all rows of `list_suggested_conversation_segments`, page by page, each once."""

    async def delete_suggested_conversation_segment(
        self,
        segment: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Suggest a segment no longer.

        `client.website_conversations.delete_suggested_conversation_segment`
        """

    async def list_suggested_conversation_data_keys(
        self,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.ConversationSuggestedData]:
        """Return one page of the keys in custom data of conversations, to suggest while somebody types.

        `client.website_conversations.list_suggested_conversation_data_keys`
        """

    def iter_list_suggested_conversation_data_keys(
        self,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.ConversationSuggestedData]:
        """Iterate over all rows of `list_suggested_conversation_data_keys`, page by page, each once."""

    async def delete_suggested_conversation_data_key(
        self,
        key: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Suggest a key of custom data no longer.

        `client.website_conversations.delete_suggested_conversation_data_key`
        """

    async def list_spam_conversations(
        self,
        page_number: int = 1,
        *,
        filter_type: str | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.ConversationSpam]:
        """Return one page of the messages that Crisp held back as spam.

        `client.website_conversations.list_spam_conversations`
        """

    def iter_list_spam_conversations(
        self,
        *,
        filter_type: str | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.ConversationSpam]:
        """Iterate over all rows of `list_spam_conversations`, page by page, each once."""

    async def resolve_spam_conversation_content(
        self,
        spam_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationSpamContent:
        """Return what a message says that was held back as spam.

        `client.website_conversations.resolve_spam_conversation_content`
        """

    async def submit_spam_conversation_decision(
        self,
        spam_id: str,
        action: Literal["accept", "reject"] | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Let a message through that was held back as spam, or throw it away.

        `client.website_conversations.submit_spam_conversation_decision`
        """

    async def get_messages_in_conversation(
        self,
        session_id: str,
        *,
        timestamp_before: Milliseconds | None = None,
        timestamp_after: Milliseconds | None = None,
        timestamp_around: Milliseconds | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.ConversationMessage]:
        """Return the latest messages of a conversation, or those around a time, oldest first.

        `client.website_conversations.get_messages_in_conversation`
        """

    def iter_get_messages_in_conversation(
        self,
        session_id: str,
        *,
        timestamp_before: Milliseconds | None = None,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.ConversationMessage]:
        """Iterate over all rows of `get_messages_in_conversation`, newest first, each once."""

    async def send_message_in_conversation(
        self,
        session_id: str,
        body: models.ConversationMessageNew,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationMessageDispatched:
        """Send a message as an operator or in the visitor's name.

        `client.website_conversations.send_message_in_conversation`
        """

    async def get_message_in_conversation(
        self,
        session_id: str,
        fingerprint: int,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationMessage:
        """Return one message of a conversation.

        `client.website_conversations.get_message_in_conversation`
        """

    async def update_message_in_conversation(
        self,
        session_id: str,
        fingerprint: int,
        content: models.ConversationMessageContentInput | Mapping[Literal["content"], Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change what a message says; its type stays, so the content must fit that.

        `client.website_conversations.update_message_in_conversation`
        """

    async def remove_message_in_conversation(
        self,
        session_id: str,
        fingerprint: int,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a message.

        `client.website_conversations.remove_message_in_conversation`
        """

    async def compose_message_in_conversation(
        self,
        session_id: str,
        body: models.ConversationComposeMessageNew,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Show the other side that somebody types, or has stopped.

        `client.website_conversations.compose_message_in_conversation`
        """

    async def mark_messages_read_in_conversation(
        self,
        session_id: str,
        body: models.ConversationReadMessageMark,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Mark messages as read; without fingerprints, all of them.

        `client.website_conversations.mark_messages_read_in_conversation`
        """

    async def acknowledge_messages(
        self,
        session_id: str,
        fingerprints: Sequence[int] | Mapping[str, Any],
        from_: Literal["user", "operator"] = "user",
        origin: Literal["chat", "email"] | str = "chat",
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Mark messages of the visitor as read.

        `client.website_conversations.acknowledge_messages`
        """

    async def mark_conversation_as_unread(
        self,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Mark the messages of the visitor as unread.

        `client.website_conversations.mark_conversation_as_unread`
        """
    @overload
    async def mark_messages_delivered_in_conversation(
        self,
        session_id: str,
        origin: Literal["chat", "email"] | str,
        fingerprints: Sequence[int],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Mark messages of operators as delivered.

        `client.website_conversations.mark_messages_delivered_in_conversation`
        """
    @overload
    async def mark_messages_delivered_in_conversation(
        self,
        session_id: str,
        origin: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Mark messages of operators as delivered.

        `client.website_conversations.mark_messages_delivered_in_conversation`
        """

    async def get_original_message_in_conversation(
        self,
        session_id: str,
        original_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationOriginal:
        """Return the text from which a message was made, as the HTML of an e-mail.

        `client.website_conversations.get_original_message_in_conversation`
        """

    async def update_conversation_open_state(
        self,
        session_id: str,
        opened: bool | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Tell the team that the operator has the conversation open, or has closed it.

        `client.website_conversations.update_conversation_open_state`
        """

    async def get_conversation_routing_assign(
        self,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationRoutingAssign:
        """Return the operator who has taken a conversation.

        `client.website_conversations.get_conversation_routing_assign`
        """

    async def assign_conversation_routing(
        self,
        session_id: str,
        body: models.ConversationRoutingAssignUpdate,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Assign a conversation to an operator, or to nobody.

        `client.website_conversations.assign_conversation_routing`
        """

    async def update_conversation_inbox(
        self,
        session_id: str,
        inbox_id: str | Mapping[str, Any] | Unset | None = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Move a conversation to another inbox.

        `client.website_conversations.update_conversation_inbox`
        """

    async def get_conversation_metas(
        self,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationMeta:
        """Return what is known of the visitor, with the conversation's data and segments.

        `client.website_conversations.get_conversation_metas`
        """

    async def update_conversation_metas(
        self,
        session_id: str,
        body: models.UpdateConversationMetasBody | models.ConversationMeta,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change what is known of the visitor.

        `client.website_conversations.update_conversation_metas`
        """

    async def list_conversation_pages(
        self,
        session_id: str,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.ConversationPage]:
        """Return one page of the web pages that the visitor looked at.

        `client.website_conversations.list_conversation_pages`
        """

    def iter_list_conversation_pages(
        self,
        session_id: str,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.ConversationPage]:
        """Iterate over all rows of `list_conversation_pages`, page by page, each once."""

    async def list_conversation_events(
        self,
        session_id: str,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.ConversationEvent]:
        """Return one page of the custom events of a conversation.

        `client.website_conversations.list_conversation_events`
        """

    def iter_list_conversation_events(
        self,
        session_id: str,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.ConversationEvent]:
        """Iterate over all rows of `list_conversation_events`, page by page, each once."""

    async def list_conversation_files(
        self,
        session_id: str,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.ConversationFile]:
        """Return one page of the files that were sent in a conversation.

        `client.website_conversations.list_conversation_files`
        """

    def iter_list_conversation_files(
        self,
        session_id: str,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.ConversationFile]:
        """Iterate over all rows of `list_conversation_files`, page by page, each once."""

    async def get_conversation_state(
        self,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationStateData:
        """Return where a conversation stands.

        `client.website_conversations.get_conversation_state`
        """

    async def change_conversation_state(
        self,
        session_id: str,
        state: models.ConversationState | Mapping[str, Any],
        user: models.ConversationMessageUserInput | models.ConversationMessageUser | Unset = UNSET,
        origin: Literal["chat", "email"] | str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Move a conversation to another state.

        `client.website_conversations.change_conversation_state`
        """

    async def set_state(
        self,
        session_id: str,
        state: models.ConversationState,
        user: models.ConversationMessageUserInput | models.ConversationMessageUser | Unset = UNSET,
        origin: Literal["chat", "email"] | str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Move a conversation to another state; an unknown state is refused before anything is sent.

        `client.website_conversations.set_state`
        """

    async def get_conversation_relations(
        self,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationRelations:
        """Return the conversation from which this one came, and those that came from it.

        `client.website_conversations.get_conversation_relations`
        """

    async def get_conversation_participants(
        self,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationParticipants:
        """Return the people outside Crisp who take part in a conversation, beside the visitor.

        `client.website_conversations.get_conversation_participants`
        """

    async def save_conversation_participants(
        self,
        session_id: str,
        body: models.ConversationParticipantsSave,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace the people outside Crisp who take part in a conversation.

        `client.website_conversations.save_conversation_participants`
        """

    async def get_block_status_for_conversation(
        self,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationBlock:
        """Return whether the visitor of a conversation is blocked.

        `client.website_conversations.get_block_status_for_conversation`
        """

    async def block_incoming_messages_for_conversation(
        self,
        session_id: str,
        blocked: bool | Mapping[str, Any],
        user: models.ConversationMessageUserInput | models.ConversationMessageUser | Unset = UNSET,
        origin: Literal["chat", "email"] | str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Block the visitor of a conversation, or let them write again.

        `client.website_conversations.block_incoming_messages_for_conversation`
        """

    async def request_email_transcript_for_conversation(
        self,
        session_id: str,
        to: Literal["user", "operator"] | Mapping[str, Any],
        email: str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send a copy of a conversation by e-mail.

        `client.website_conversations.request_email_transcript_for_conversation`
        """

    async def request_chatbox_binding_purge_for_conversation(
        self,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Make the visitor's chatbox forget a conversation, so that it starts another one.

        `client.website_conversations.request_chatbox_binding_purge_for_conversation`
        """

    async def request_user_feedback_for_conversation(
        self,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Ask the visitor to rate a conversation.

        `client.website_conversations.request_user_feedback_for_conversation`
        """

    async def request_tool_call_for_conversation(
        self,
        session_id: str,
        command: str | Mapping[str, Any],
        payload: Mapping[str, Any] | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Run a tool for a conversation.

        `client.website_conversations.request_tool_call_for_conversation`
        """
    @overload
    async def deliver_widget_button_action_for_conversation(
        self,
        session_id: str,
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
    async def deliver_widget_button_action_for_conversation(
        self,
        session_id: str,
        plugin_id: str,
        section_id: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationWidgetAction:
        """Tell a plugin that a button of its widget was pressed; an event brings the outcome.

        `client.website_conversations.deliver_widget_button_action_for_conversation`
        """
    @overload
    async def deliver_widget_data_action_for_conversation(
        self,
        session_id: str,
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
    async def deliver_widget_data_action_for_conversation(
        self,
        session_id: str,
        plugin_id: str,
        section_id: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationWidgetAction:
        """Have a plugin read or change a value of its widget; an event brings the outcome.

        `client.website_conversations.deliver_widget_data_action_for_conversation`
        """
    @overload
    async def deliver_widget_data_fetch_action_for_conversation(
        self,
        session_id: str,
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
    async def deliver_widget_data_fetch_action_for_conversation(
        self,
        session_id: str,
        plugin_id: str,
        section_id: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationWidgetAction:
        """Have a plugin read a value of its widget; an event brings the outcome.

        `client.website_conversations.deliver_widget_data_fetch_action_for_conversation`
        """
    @overload
    async def deliver_widget_data_edit_action_for_conversation(
        self,
        session_id: str,
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
    async def deliver_widget_data_edit_action_for_conversation(
        self,
        session_id: str,
        plugin_id: str,
        section_id: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationWidgetAction:
        """Have a plugin change a value of its widget; an event brings the outcome.

        `client.website_conversations.deliver_widget_data_edit_action_for_conversation`
        """
    @overload
    async def schedule_reminder_for_conversation(
        self,
        session_id: str,
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
    async def schedule_reminder_for_conversation(
        self,
        session_id: str,
        date: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Come back to a conversation at a later time.

        `client.website_conversations.schedule_reminder_for_conversation`
        """

    async def report_conversation(
        self,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Report a conversation to Crisp as spam.

        `client.website_conversations.report_conversation`
        """

    async def get_verify_status_for_conversation(
        self,
        session_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.ConversationVerify:
        """Return whether the visitor has proved who they are.

        `client.website_conversations.get_verify_status_for_conversation`
        """

    async def update_verify_status_for_conversation(
        self,
        session_id: str,
        verified: bool | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Take the visitor for verified, or no longer.

        `client.website_conversations.update_verify_status_for_conversation`
        """

    async def request_identity_verification_for_conversation(
        self,
        session_id: str,
        body: models.ConversationVerifyIdentityRequest,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Ask the visitor to prove who they are.

        `client.website_conversations.request_identity_verification_for_conversation`
        """

    async def redeem_identity_verification_link_for_conversation(
        self,
        session_id: str,
        body: models.ConversationVerifyIdentityRedeem,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Take the token of the link that the visitor followed as proof.

        `client.website_conversations.redeem_identity_verification_link_for_conversation`
        """
    @deprecated(
        "website_helpdesk.list_helpdesk_locale_article_alternates: Deprecated: It serves accounts with the old knowledge base only; the new one has nothing comparable."
    )
    async def list_helpdesk_locale_article_alternates(
        self,
        locale: str,
        article_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.HelpdeskLocaleArticleAlternate]:
        """Return the articles that say the same in other languages.

        `client.website_helpdesk.list_helpdesk_locale_article_alternates`
        """
    @deprecated(
        "website_helpdesk.check_helpdesk_locale_article_alternate_exists: Deprecated: It serves accounts with the old knowledge base only; the new one has nothing comparable."
    )
    async def check_helpdesk_locale_article_alternate_exists(
        self,
        locale: str,
        article_id: str,
        locale_linked: str,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether an article has an alternate in another language.

        `client.website_helpdesk.check_helpdesk_locale_article_alternate_exists`
        """
    @deprecated(
        "website_helpdesk.resolve_helpdesk_locale_article_alternate: Deprecated: It serves accounts with the old knowledge base only; the new one has nothing comparable."
    )
    async def resolve_helpdesk_locale_article_alternate(
        self,
        locale: str,
        article_id: str,
        locale_linked: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskLocaleArticleAlternate:
        """Return the alternate of an article in another language.

        `client.website_helpdesk.resolve_helpdesk_locale_article_alternate`
        """
    @deprecated(
        "website_helpdesk.save_helpdesk_locale_article_alternate: Deprecated: It serves accounts with the old knowledge base only; the new one has nothing comparable."
    )
    async def save_helpdesk_locale_article_alternate(
        self,
        locale: str,
        article_id: str,
        locale_linked: str,
        body: models.SaveHelpdeskLocaleArticleAlternateBody | models.HelpdeskLocaleArticleAlternate,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Link an article to the one that says the same in another language.

        `client.website_helpdesk.save_helpdesk_locale_article_alternate`
        """
    @deprecated(
        "website_helpdesk.delete_helpdesk_locale_article_alternate: Deprecated: It serves accounts with the old knowledge base only; the new one has nothing comparable."
    )
    async def delete_helpdesk_locale_article_alternate(
        self,
        locale: str,
        article_id: str,
        locale_linked: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Take away the link to another language.

        `client.website_helpdesk.delete_helpdesk_locale_article_alternate`
        """
    @deprecated(
        "website_helpdesk.list_helpdesk_locale_articles: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.list_helpdesk_tree`."
    )
    async def list_helpdesk_locale_articles(
        self,
        locale: str,
        page_number: int = 1,
        *,
        order_visits: bool | None = None,
        search_title: str | None = None,
        filter_category_id: str | None = None,
        filter_section_id: str | None = None,
        filter_status_published: bool | None = None,
        filter_status_draft: bool | None = None,
        filter_visibility_visible: bool | None = None,
        filter_visibility_hidden: bool | None = None,
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.HelpdeskLocaleArticle]:
        """Return one page of the articles in a language.

        `client.website_helpdesk.list_helpdesk_locale_articles`
        """
    @deprecated(
        "website_helpdesk.list_helpdesk_locale_articles: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.list_helpdesk_tree`."
    )
    def iter_list_helpdesk_locale_articles(
        self,
        locale: str,
        *,
        order_visits: bool | None = None,
        search_title: str | None = None,
        filter_category_id: str | None = None,
        filter_section_id: str | None = None,
        filter_status_published: bool | None = None,
        filter_status_draft: bool | None = None,
        filter_visibility_visible: bool | None = None,
        filter_visibility_hidden: bool | None = None,
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.HelpdeskLocaleArticle]:
        """Iterate over all rows of `list_helpdesk_locale_articles`, page by page, each once."""
    @deprecated(
        "website_helpdesk.add_new_helpdesk_locale_article: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.create_helpdesk_tree_path`."
    )
    async def add_new_helpdesk_locale_article(
        self,
        locale: str,
        title: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskLocaleArticleNew:
        """Add an article that has a title and nothing else yet.

        `client.website_helpdesk.add_new_helpdesk_locale_article`
        """
    @deprecated(
        "website_helpdesk.check_helpdesk_locale_article_exists: Deprecated: It serves accounts with the old knowledge base only; the new one has nothing comparable; the nearest is to resolve the path."
    )
    async def check_helpdesk_locale_article_exists(
        self,
        locale: str,
        article_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether there is such an article.

        `client.website_helpdesk.check_helpdesk_locale_article_exists`
        """
    @deprecated(
        "website_helpdesk.resolve_helpdesk_locale_article: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.resolve_helpdesk_tree_path`."
    )
    async def resolve_helpdesk_locale_article(
        self,
        locale: str,
        article_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskLocaleArticle:
        """Return an article.

        `client.website_helpdesk.resolve_helpdesk_locale_article`
        """
    @deprecated(
        "website_helpdesk.save_helpdesk_locale_article: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.save_helpdesk_tree_content`."
    )
    async def save_helpdesk_locale_article(
        self,
        locale: str,
        article_id: str,
        body: models.SaveHelpdeskLocaleArticleBody | models.HelpdeskLocaleArticle,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace an article.

        `client.website_helpdesk.save_helpdesk_locale_article`
        """
    @deprecated(
        "website_helpdesk.update_helpdesk_locale_article: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.update_helpdesk_tree_metadata`."
    )
    async def update_helpdesk_locale_article(
        self,
        locale: str,
        article_id: str,
        body: models.UpdateHelpdeskLocaleArticleBody | models.HelpdeskLocaleArticle,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change an article; what is left out stays as it is.

        `client.website_helpdesk.update_helpdesk_locale_article`
        """
    @deprecated(
        "website_helpdesk.delete_helpdesk_locale_article: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.delete_helpdesk_tree_path`."
    )
    async def delete_helpdesk_locale_article(
        self,
        locale: str,
        article_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an article.

        `client.website_helpdesk.delete_helpdesk_locale_article`
        """
    @deprecated(
        "website_helpdesk.resolve_helpdesk_locale_article_page: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.resolve_helpdesk_tree_page`."
    )
    async def resolve_helpdesk_locale_article_page(
        self,
        locale: str,
        article_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskLocaleArticlePage:
        """Return title and address of the page that shows an article.

        `client.website_helpdesk.resolve_helpdesk_locale_article_page`
        """
    @deprecated(
        "website_helpdesk.resolve_helpdesk_locale_article_category: Deprecated: It serves accounts with the old knowledge base only; the new one has nothing comparable, as a path names the group."
    )
    async def resolve_helpdesk_locale_article_category(
        self,
        locale: str,
        article_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskLocaleArticleCategory:
        """Return the category and section in which an article stands, by id only.

        `client.website_helpdesk.resolve_helpdesk_locale_article_category`
        """
    @deprecated(
        "website_helpdesk.update_helpdesk_locale_article_category: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.update_helpdesk_tree_path`."
    )
    async def update_helpdesk_locale_article_category(
        self,
        locale: str,
        article_id: str,
        category_id: str | Mapping[str, Any],
        section_id: str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Put an article into a category, and into a section of it.

        `client.website_helpdesk.update_helpdesk_locale_article_category`
        """
    @deprecated(
        "website_helpdesk.publish_helpdesk_locale_article: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.update_helpdesk_tree_metadata`."
    )
    async def publish_helpdesk_locale_article(
        self,
        locale: str,
        article_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskLocaleArticlePublish:
        """Show an article to readers.

        `client.website_helpdesk.publish_helpdesk_locale_article`
        """
    @deprecated(
        "website_helpdesk.unpublish_helpdesk_locale_article: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.update_helpdesk_tree_metadata`."
    )
    async def unpublish_helpdesk_locale_article(
        self,
        locale: str,
        article_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Make an article a draft again.

        `client.website_helpdesk.unpublish_helpdesk_locale_article`
        """
    @deprecated(
        "website_helpdesk.list_helpdesk_locale_categories: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.list_helpdesk_tree`."
    )
    async def list_helpdesk_locale_categories(
        self,
        locale: str,
        page_number: int = 1,
        *,
        search_name: str | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.HelpdeskLocaleCategory]:
        """Return one page of the categories in a language.

        `client.website_helpdesk.list_helpdesk_locale_categories`
        """
    @deprecated(
        "website_helpdesk.list_helpdesk_locale_categories: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.list_helpdesk_tree`."
    )
    def iter_list_helpdesk_locale_categories(
        self,
        locale: str,
        *,
        search_name: str | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.HelpdeskLocaleCategory]:
        """Iterate over all rows of `list_helpdesk_locale_categories`, page by page, each once."""
    @deprecated(
        "website_helpdesk.add_helpdesk_locale_category: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.create_helpdesk_tree_path`."
    )
    async def add_helpdesk_locale_category(
        self,
        locale: str,
        name: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskLocaleArticleCategoryNew:
        """Add a category that has a name and nothing else yet.

        `client.website_helpdesk.add_helpdesk_locale_category`
        """
    @deprecated(
        "website_helpdesk.check_helpdesk_locale_category_exists: Deprecated: It serves accounts with the old knowledge base only; the new one has nothing comparable; the nearest is to resolve the path."
    )
    async def check_helpdesk_locale_category_exists(
        self,
        locale: str,
        category_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether there is such a category.

        `client.website_helpdesk.check_helpdesk_locale_category_exists`
        """
    @deprecated(
        "website_helpdesk.resolve_helpdesk_locale_category: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.resolve_helpdesk_tree_path`."
    )
    async def resolve_helpdesk_locale_category(
        self,
        locale: str,
        category_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskLocaleCategory:
        """Return a category.

        `client.website_helpdesk.resolve_helpdesk_locale_category`
        """
    @deprecated(
        "website_helpdesk.save_helpdesk_locale_category: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.update_helpdesk_tree_metadata`."
    )
    async def save_helpdesk_locale_category(
        self,
        locale: str,
        category_id: str,
        body: models.SaveHelpdeskLocaleCategoryBody | models.HelpdeskLocaleCategory,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace a category.

        `client.website_helpdesk.save_helpdesk_locale_category`
        """
    @deprecated(
        "website_helpdesk.update_helpdesk_locale_category: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.update_helpdesk_tree_metadata`."
    )
    async def update_helpdesk_locale_category(
        self,
        locale: str,
        category_id: str,
        body: models.UpdateHelpdeskLocaleCategoryBody | models.HelpdeskLocaleCategory,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change a category; what is left out stays as it is.

        `client.website_helpdesk.update_helpdesk_locale_category`
        """
    @deprecated(
        "website_helpdesk.delete_helpdesk_locale_category: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.delete_helpdesk_tree_path`."
    )
    async def delete_helpdesk_locale_category(
        self,
        locale: str,
        category_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a category.

        `client.website_helpdesk.delete_helpdesk_locale_category`
        """
    @deprecated(
        "website_helpdesk.list_helpdesk_locale_sections: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.list_helpdesk_tree`."
    )
    async def list_helpdesk_locale_sections(
        self,
        locale: str,
        category_id: str,
        page_number: int = 1,
        *,
        search_name: str | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.HelpdeskLocaleSection]:
        """Return one page of the sections of a category.

        `client.website_helpdesk.list_helpdesk_locale_sections`
        """
    @deprecated(
        "website_helpdesk.list_helpdesk_locale_sections: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.list_helpdesk_tree`."
    )
    def iter_list_helpdesk_locale_sections(
        self,
        locale: str,
        category_id: str,
        *,
        search_name: str | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.HelpdeskLocaleSection]:
        """Iterate over all rows of `list_helpdesk_locale_sections`, page by page, each once."""
    @deprecated(
        "website_helpdesk.add_helpdesk_locale_section: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.create_helpdesk_tree_path`."
    )
    async def add_helpdesk_locale_section(
        self,
        locale: str,
        category_id: str,
        name: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskLocaleSectionNew:
        """Add a section to a category.

        `client.website_helpdesk.add_helpdesk_locale_section`
        """
    @deprecated(
        "website_helpdesk.check_helpdesk_locale_section_exists: Deprecated: It serves accounts with the old knowledge base only; the new one has nothing comparable; the nearest is to resolve the path."
    )
    async def check_helpdesk_locale_section_exists(
        self,
        locale: str,
        category_id: str,
        section_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether there is such a section in a category.

        `client.website_helpdesk.check_helpdesk_locale_section_exists`
        """
    @deprecated(
        "website_helpdesk.resolve_helpdesk_locale_section: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.resolve_helpdesk_tree_path`."
    )
    async def resolve_helpdesk_locale_section(
        self,
        locale: str,
        category_id: str,
        section_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskLocaleSection:
        """Return a section of a category.

        `client.website_helpdesk.resolve_helpdesk_locale_section`
        """
    @deprecated(
        "website_helpdesk.save_helpdesk_locale_section: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.update_helpdesk_tree_metadata`."
    )
    async def save_helpdesk_locale_section(
        self,
        locale: str,
        category_id: str,
        section_id: str,
        body: models.SaveHelpdeskLocaleSectionBody | models.HelpdeskLocaleSection,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace a section.

        `client.website_helpdesk.save_helpdesk_locale_section`
        """
    @deprecated(
        "website_helpdesk.update_helpdesk_locale_section: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.update_helpdesk_tree_metadata`."
    )
    async def update_helpdesk_locale_section(
        self,
        locale: str,
        category_id: str,
        section_id: str,
        body: models.UpdateHelpdeskLocaleSectionBody | models.HelpdeskLocaleSection,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change a section; what is left out stays as it is.

        `client.website_helpdesk.update_helpdesk_locale_section`
        """
    @deprecated(
        "website_helpdesk.delete_helpdesk_locale_section: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.delete_helpdesk_tree_path`."
    )
    async def delete_helpdesk_locale_section(
        self,
        locale: str,
        category_id: str,
        section_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a section.

        `client.website_helpdesk.delete_helpdesk_locale_section`
        """

    async def map_helpdesk_locale_feedback_ratings(
        self,
        locale: str,
        content_type: models.HelpdeskContentType,
        *,
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskLocaleFeedbackRatings:
        """Return how many readers found pages of one content type helpful.

        `client.website_helpdesk.map_helpdesk_locale_feedback_ratings`
        """
    @deprecated(
        "website_helpdesk.map_old_helpdesk_locale_feedback_ratings: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.map_helpdesk_locale_feedback_ratings`."
    )
    async def map_old_helpdesk_locale_feedback_ratings(
        self,
        locale: str,
        *,
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskLocaleFeedbackRatings:
        """Return how many readers found articles of the old knowledge base helpful.

        `client.website_helpdesk.map_old_helpdesk_locale_feedback_ratings`
        """

    async def list_helpdesk_locale_feedbacks(
        self,
        locale: str,
        content_type: models.HelpdeskContentType,
        page_number: int = 1,
        *,
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.HelpdeskLocaleFeedbackItem]:
        """Return one page of what readers said about pages of one content type.

        `client.website_helpdesk.list_helpdesk_locale_feedbacks`
        """

    def iter_list_helpdesk_locale_feedbacks(
        self,
        locale: str,
        content_type: models.HelpdeskContentType,
        *,
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.HelpdeskLocaleFeedbackItem]:
        """Iterate over all rows of `list_helpdesk_locale_feedbacks`, page by page, each once."""
    @deprecated(
        "website_helpdesk.list_old_helpdesk_locale_feedbacks: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.list_helpdesk_locale_feedbacks`."
    )
    async def list_old_helpdesk_locale_feedbacks(
        self,
        locale: str,
        page_number: int = 1,
        *,
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.HelpdeskLocaleFeedbackItem]:
        """Return one page of what readers said about articles of the old knowledge base.

        `client.website_helpdesk.list_old_helpdesk_locale_feedbacks`
        """
    @deprecated(
        "website_helpdesk.list_old_helpdesk_locale_feedbacks: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.list_helpdesk_locale_feedbacks`."
    )
    def iter_list_old_helpdesk_locale_feedbacks(
        self,
        locale: str,
        *,
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.HelpdeskLocaleFeedbackItem]:
        """Iterate over all rows of `list_old_helpdesk_locale_feedbacks`, page by page, each once."""

    async def list_helpdesk_history_changes(
        self,
        page_number: int = 1,
        *,
        filter_locale: str | None = None,
        filter_type: str | None = None,
        filter_tree_path: str | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.HelpdeskHistoryChange]:
        """Return one page of the changes of the new knowledge base.

        `client.website_helpdesk.list_helpdesk_history_changes`
        """

    def iter_list_helpdesk_history_changes(
        self,
        *,
        filter_locale: str | None = None,
        filter_type: str | None = None,
        filter_tree_path: str | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.HelpdeskHistoryChange]:
        """Iterate over all rows of `list_helpdesk_history_changes`, page by page, each once."""

    async def resolve_helpdesk_history_change(
        self,
        change_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskHistoryChange:
        """Return a change of the new knowledge base.

        `client.website_helpdesk.resolve_helpdesk_history_change`
        """

    async def cancel_helpdesk_history_change(
        self,
        change_id: str,
        action: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Take a change back.

        `client.website_helpdesk.cancel_helpdesk_history_change`
        """

    async def list_helpdesk_locales(
        self,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.HelpdeskLocale]:
        """Return one page of the languages of the helpdesk.

        `client.website_helpdesk.list_helpdesk_locales`
        """

    def iter_list_helpdesk_locales(
        self,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.HelpdeskLocale]:
        """Iterate over all rows of `list_helpdesk_locales`, page by page, each once."""

    async def add_helpdesk_locale(
        self,
        locale: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Add a language to the helpdesk.

        `client.website_helpdesk.add_helpdesk_locale`
        """

    async def check_helpdesk_locale_exists(
        self,
        locale: str,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether the helpdesk has a language.

        `client.website_helpdesk.check_helpdesk_locale_exists`
        """

    async def resolve_helpdesk_locale(
        self,
        locale: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskLocale:
        """Return a language of the helpdesk.

        `client.website_helpdesk.resolve_helpdesk_locale`
        """

    async def delete_helpdesk_locale(
        self,
        locale: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a language of the helpdesk.

        `client.website_helpdesk.delete_helpdesk_locale`
        """

    async def import_external_helpdesk_to_locale(
        self,
        locale: str,
        content_type: models.HelpdeskContentType,
        body: models.HelpdeskLocaleExternalImport,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Fill one content type of a language from a helpdesk that is elsewhere.

        `client.website_helpdesk.import_external_helpdesk_to_locale`
        """
    @deprecated(
        "website_helpdesk.import_external_helpdesk_to_old_locale: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.import_external_helpdesk_to_locale`."
    )
    async def import_external_helpdesk_to_old_locale(
        self,
        locale: str,
        helpdesk_url: str | Mapping[str, Any],
        detect_locales: bool | Unset = UNSET,
        other_locales: Sequence[str] | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Fill a language of the old knowledge base with the articles of a helpdesk that is elsewhere.

        `client.website_helpdesk.import_external_helpdesk_to_old_locale`
        """

    async def export_helpdesk_locale_articles(
        self,
        locale: str,
        content_type: models.HelpdeskContentType,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Start an export of one content type in a language, of articles or any other.

        `client.website_helpdesk.export_helpdesk_locale_articles`
        """
    @deprecated(
        "website_helpdesk.export_old_helpdesk_locale_articles: Deprecated: It serves accounts with the old knowledge base only. Use `website_helpdesk.export_helpdesk_locale_articles`."
    )
    async def export_old_helpdesk_locale_articles(
        self,
        locale: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Start an export of the articles of the old knowledge base in a language.

        `client.website_helpdesk.export_old_helpdesk_locale_articles`
        """

    async def list_helpdesk_pages(
        self,
        locale: str,
        content_type: models.HelpdeskContentType,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.HelpdeskPage]:
        """Return one page of the pages of the new knowledge base.

        `client.website_helpdesk.list_helpdesk_pages`
        """

    def iter_list_helpdesk_pages(
        self,
        locale: str,
        content_type: models.HelpdeskContentType,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.HelpdeskPage]:
        """Iterate over all rows of `list_helpdesk_pages`, page by page, each once."""

    async def resolve_helpdesk_page_entity(
        self,
        locale: str,
        content_type: models.HelpdeskContentType,
        entity_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskPage:
        """Return a page of the new knowledge base, by its id.

        `client.website_helpdesk.resolve_helpdesk_page_entity`
        """

    async def request_helpdesk_content_refresh(
        self,
        locale: str,
        content_type: models.HelpdeskContentType,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Ask for one content type of the new knowledge base to be refreshed.

        `client.website_helpdesk.request_helpdesk_content_refresh`
        """

    async def list_helpdesk_redirections(
        self,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.HelpdeskRedirection]:
        """Return one page of the redirections of the helpdesk.

        `client.website_helpdesk.list_helpdesk_redirections`
        """

    def iter_list_helpdesk_redirections(
        self,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.HelpdeskRedirection]:
        """Iterate over all rows of `list_helpdesk_redirections`, page by page, each once."""
    @overload
    async def add_helpdesk_redirection(
        self,
        path: str,
        target: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskRedirectionNew:
        """Send readers of one path on to another address.

        `client.website_helpdesk.add_helpdesk_redirection`
        """
    @overload
    async def add_helpdesk_redirection(
        self,
        path: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskRedirectionNew:
        """Send readers of one path on to another address.

        `client.website_helpdesk.add_helpdesk_redirection`
        """

    async def check_helpdesk_redirection_exists(
        self,
        redirection_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether there is such a redirection.

        `client.website_helpdesk.check_helpdesk_redirection_exists`
        """

    async def resolve_helpdesk_redirection(
        self,
        redirection_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskRedirection:
        """Return a redirection.

        `client.website_helpdesk.resolve_helpdesk_redirection`
        """

    async def delete_helpdesk_redirection(
        self,
        redirection_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a redirection.

        `client.website_helpdesk.delete_helpdesk_redirection`
        """

    async def check_helpdesk_exists(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether a website has a helpdesk.

        `client.website_helpdesk.check_helpdesk_exists`
        """

    async def resolve_helpdesk(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.Helpdesk:
        """Return name and address of the helpdesk.

        `client.website_helpdesk.resolve_helpdesk`
        """
    @overload
    async def initialize_helpdesk(
        self,
        name: str,
        domain_basic: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Open a helpdesk for a website.

        `client.website_helpdesk.initialize_helpdesk`
        """
    @overload
    async def initialize_helpdesk(
        self,
        name: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Open a helpdesk for a website.

        `client.website_helpdesk.initialize_helpdesk`
        """

    async def delete_helpdesk(
        self,
        verify: models.HelpdeskRemoveVerify | Mapping[Literal["verify"], Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete the helpdesk with everything in it.

        `client.website_helpdesk.delete_helpdesk`
        """

    async def resolve_helpdesk_settings(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskSettings:
        """Return the settings of the helpdesk.

        `client.website_helpdesk.resolve_helpdesk_settings`
        """

    async def save_helpdesk_settings(
        self,
        body: models.HelpdeskSettingsInput | models.HelpdeskSettings,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change settings of the helpdesk.

        `client.website_helpdesk.save_helpdesk_settings`
        """

    async def resolve_helpdesk_domain(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskDomain:
        """Return the domains under which the helpdesk is found.

        `client.website_helpdesk.resolve_helpdesk_domain`
        """

    async def request_helpdesk_domain_change(
        self,
        basic: str | Mapping[str, Any] | Unset = UNSET,
        custom: str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Ask for another domain.

        `client.website_helpdesk.request_helpdesk_domain_change`
        """

    async def generate_helpdesk_domain_setup_flow(
        self,
        *,
        custom: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskDomainSetupFlow:
        """Return the DNS records to create before a domain of one's own can be used.

        `client.website_helpdesk.generate_helpdesk_domain_setup_flow`
        """

    async def list_helpdesk_tree(
        self,
        locale: str,
        content_type: models.HelpdeskContentType,
        page_number: int = 1,
        *,
        sub_path: str | None = None,
        search_title: str | None = None,
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.HelpdeskTreeEntry]:
        """Return one page of the entries of the new knowledge base, below one path or at the top.

        `client.website_helpdesk.list_helpdesk_tree`
        """

    def iter_list_helpdesk_tree(
        self,
        locale: str,
        content_type: models.HelpdeskContentType,
        *,
        sub_path: str | None = None,
        search_title: str | None = None,
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.HelpdeskTreeEntry]:
        """Iterate over all rows of `list_helpdesk_tree`, page by page, each once."""

    async def create_helpdesk_tree_path(
        self,
        locale: str,
        content_type: models.HelpdeskContentType,
        path: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Add an entry to the tree.

        `client.website_helpdesk.create_helpdesk_tree_path`
        """

    async def resolve_helpdesk_tree_path(
        self,
        locale: str,
        content_type: models.HelpdeskContentType,
        path: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskTreeEntry:
        """Return an entry of the tree.

        `client.website_helpdesk.resolve_helpdesk_tree_path`
        """

    async def update_helpdesk_tree_path(
        self,
        locale: str,
        content_type: models.HelpdeskContentType,
        path: str,
        body: models.HelpdeskTreePathUpdate,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Move an entry, to another path or position.

        `client.website_helpdesk.update_helpdesk_tree_path`
        """

    async def delete_helpdesk_tree_path(
        self,
        locale: str,
        content_type: models.HelpdeskContentType,
        path: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an entry of the tree.

        `client.website_helpdesk.delete_helpdesk_tree_path`
        """

    async def resolve_helpdesk_tree_content(
        self,
        locale: str,
        content_type: models.HelpdeskContentType,
        path: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskTreeContent:
        """Return the content of an entry.

        `client.website_helpdesk.resolve_helpdesk_tree_content`
        """

    async def save_helpdesk_tree_content(
        self,
        locale: str,
        content_type: models.HelpdeskContentType,
        path: str,
        content: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace the content of an entry.

        `client.website_helpdesk.save_helpdesk_tree_content`
        """

    async def resolve_helpdesk_tree_metadata(
        self,
        locale: str,
        content_type: models.HelpdeskContentType,
        path: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskTreeMetadata:
        """Return title, state and the like of an entry.

        `client.website_helpdesk.resolve_helpdesk_tree_metadata`
        """

    async def update_helpdesk_tree_metadata(
        self,
        locale: str,
        content_type: models.HelpdeskContentType,
        path: str,
        body: models.HelpdeskTreeMetadataInput | models.HelpdeskTreeMetadata,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change title, state and the like of an entry; to publish it is one of these.

        `client.website_helpdesk.update_helpdesk_tree_metadata`
        """

    async def resolve_helpdesk_tree_page(
        self,
        locale: str,
        content_type: models.HelpdeskContentType,
        path: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskTreePage:
        """Return title and address of the page that shows an entry.

        `client.website_helpdesk.resolve_helpdesk_tree_page`
        """

    async def list_inboxes(
        self,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.WebsiteInbox]:
        """Return one page of the inboxes of a website.

        `client.website_inboxes.list_inboxes`
        """

    def iter_list_inboxes(
        self,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.WebsiteInbox]:
        """Iterate over all rows of `list_inboxes`, page by page, each once."""

    async def batch_order_inboxes(
        self,
        body: models.WebsiteInboxOrders,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Put inboxes in another order.

        `client.website_inboxes.batch_order_inboxes`
        """

    async def create_new_inbox(
        self,
        body: models.CreateNewInboxBody | models.WebsiteInbox,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteInboxNew:
        """Add an inbox.

        `client.website_inboxes.create_new_inbox`
        """

    async def check_inbox_exists(
        self,
        inbox_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether there is such an inbox.

        `client.website_inboxes.check_inbox_exists`
        """

    async def get_inbox(
        self,
        inbox_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteInbox:
        """Return an inbox.

        `client.website_inboxes.get_inbox`
        """

    async def save_inbox(
        self,
        inbox_id: str,
        body: models.SaveInboxBody | models.WebsiteInbox,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace an inbox.

        `client.website_inboxes.save_inbox`
        """

    async def delete_inbox(
        self,
        inbox_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an inbox.

        `client.website_inboxes.delete_inbox`
        """

    async def list_operators(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.WebsiteOperatorListOne]:
        """Return all operators of a website.

        `client.website_operators.list_website_operators`
        """

    async def list_last_active_operators(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.WebsiteOperatorsLastActiveListOne]:
        """Return the operators who were active last.

        `client.website_operators.list_last_active_website_operators`
        """

    async def flush_last_active_operators(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Forget which operators were active last.

        `client.website_operators.flush_last_active_website_operators`
        """

    async def send_email_to_operators(
        self,
        body: models.WebsiteOperatorEmail,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send an e-mail to operators of a website.

        `client.website_operators.send_email_to_website_operators`
        """

    async def get_operator(
        self,
        user_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteOperator:
        """Return one operator of a website.

        `client.website_operators.get_website_operator`
        """

    async def invite_operator(
        self,
        body: models.WebsiteOperatorInvite,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Invite somebody by e-mail to become an operator.

        `client.website_operators.invite_website_operator`
        """

    async def change_operator_membership(
        self,
        user_id: str,
        body: models.WebsiteOperatorMembership,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change the role or title of an operator.

        `client.website_operators.change_operator_membership`
        """

    async def unlink_operator(
        self,
        user_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Take an operator off a website.

        `client.website_operators.unlink_operator_from_website`
        """

    async def list_people_profiles(
        self,
        page_number: int = 1,
        *,
        per_page: int | None = None,
        sort_field: str | None = None,
        sort_order: str | None = None,
        search_operator: Literal["and", "or"] | None = None,
        search_filter: Sequence[models.PeopleFilter] | None = None,
        search_text: str | None = None,
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.PeopleProfile]:
        """Return one page of the contacts of a website.

        `client.website_people.list_people_profiles`
        """

    def iter_list_people_profiles(
        self,
        *,
        per_page: int | None = None,
        sort_field: str | None = None,
        sort_order: str | None = None,
        search_operator: Literal["and", "or"] | None = None,
        search_filter: Sequence[models.PeopleFilter] | None = None,
        search_text: str | None = None,
        filter_date_start: Iso8601 | None = None,
        filter_date_end: Iso8601 | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.PeopleProfile]:
        """Iterate over all rows of `list_people_profiles`, page by page, each once."""

    async def add_new_people_profile(
        self,
        body: models.AddNewPeopleProfileBody,
        *,
        options: RequestOptions | None = None,
    ) -> models.PeopleProfileNew:
        """Add a contact.

        `client.website_people.add_new_people_profile`
        """

    async def check_people_profile_exists(
        self,
        people_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether there is such a contact.

        `client.website_people.check_people_profile_exists`
        """

    async def get_people_profile(
        self,
        people_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.PeopleProfile:
        """Return a contact.

        `client.website_people.get_people_profile`
        """

    async def save_people_profile(
        self,
        people_id: str,
        body: models.SavePeopleProfileBody,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace a contact.

        `client.website_people.save_people_profile`
        """

    async def update_people_profile(
        self,
        people_id: str,
        body: models.PeopleProfileUpdateCard,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change a contact; what is left out stays as it is.

        `client.website_people.update_people_profile`
        """

    async def remove_people_profile(
        self,
        people_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a contact.

        `client.website_people.remove_people_profile`
        """

    async def list_people_segments(
        self,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.PeopleSegment]:
        """Return one page of the segments in use.

        `client.website_people.list_people_segments`
        """

    def iter_list_people_segments(
        self,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.PeopleSegment]:
        """Iterate over all rows of `list_people_segments`, page by page, each once."""

    async def list_people_conversations(
        self,
        people_id: str,
        page_number: int = 1,
        *,
        filter_unread: bool | None = None,
        filter_resolved: bool | None = None,
        filter_not_resolved: bool | None = None,
        options: RequestOptions | None = None,
    ) -> list[str]:
        """Return one page of the conversations with a contact, each by its session_id.

        `client.website_people.list_people_conversations`
        """

    def iter_list_people_conversations(
        self,
        people_id: str,
        *,
        filter_unread: bool | None = None,
        filter_resolved: bool | None = None,
        filter_not_resolved: bool | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[str]:
        """Iterate over all rows of `list_people_conversations`, page by page, each once."""

    async def add_people_event(
        self,
        people_id: str,
        body: models.PeopleEventAdd,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Add an event to the history of a contact.

        `client.website_people.add_people_event`
        """

    async def list_people_events(
        self,
        people_id: str,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.PeopleEvent]:
        """Return one page of the events of a contact.

        `client.website_people.list_people_events`
        """

    def iter_list_people_events(
        self,
        people_id: str,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.PeopleEvent]:
        """Iterate over all rows of `list_people_events`, page by page, each once."""

    async def get_people_data(
        self,
        people_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.PeopleData:
        """Return the custom data of a contact.

        `client.website_people.get_people_data`
        """

    async def save_people_data(
        self,
        people_id: str,
        body: models.PeopleDataInput | models.PeopleData,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace the custom data of a contact.

        `client.website_people.save_people_data`
        """

    async def update_people_data(
        self,
        people_id: str,
        body: models.PeopleDataInput | models.PeopleData,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change some of the custom data of a contact.

        `client.website_people.update_people_data`
        """

    async def list_people_campaigns(
        self,
        people_id: str,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.PeopleCampaign]:
        """Return one page of the campaigns that a contact was sent.

        `client.website_people.list_people_campaigns`
        """

    def iter_list_people_campaigns(
        self,
        people_id: str,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.PeopleCampaign]:
        """Iterate over all rows of `list_people_campaigns`, page by page, each once."""

    async def get_people_subscription_status(
        self,
        people_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.PeopleSubscription:
        """Return whether a contact accepts campaigns.

        `client.website_people.get_people_subscription_status`
        """

    async def update_people_subscription_status(
        self,
        people_id: str,
        body: models.PeopleSubscriptionUpdate,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Subscribe a contact to campaigns, or unsubscribe them.

        `client.website_people.update_people_subscription_status`
        """

    async def get_people_statistics(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.PeopleStatistics:
        """Return how many contacts a website has.

        `client.website_people.get_people_statistics`
        """

    async def list_suggested_people_segments(
        self,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.PeopleSuggestedSegment]:
        """Return one page of the segments that contacts have.

        `client.website_people.list_suggested_people_segments`
        """

    def iter_list_suggested_people_segments(
        self,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.PeopleSuggestedSegment]:
        """Iterate over all rows of `list_suggested_people_segments`, page by page, each once."""

    async def delete_suggested_people_segment(
        self,
        segment: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a segment from the suggestions.

        `client.website_people.delete_suggested_people_segment`
        """

    async def list_suggested_people_data_keys(
        self,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.PeopleSuggestedDataKey]:
        """Return one page of the keys that the custom data of contacts have.

        `client.website_people.list_suggested_people_data_keys`
        """

    def iter_list_suggested_people_data_keys(
        self,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.PeopleSuggestedDataKey]:
        """Iterate over all rows of `list_suggested_people_data_keys`, page by page, each once."""

    async def delete_suggested_people_data_key(
        self,
        key: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a key of custom data from the suggestions.

        `client.website_people.delete_suggested_people_data_key`
        """

    async def list_suggested_people_events(
        self,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.PeopleSuggestedEvent]:
        """Return one page of the events that contacts have, by text.

        `client.website_people.list_suggested_people_events`
        """

    def iter_list_suggested_people_events(
        self,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.PeopleSuggestedEvent]:
        """Iterate over all rows of `list_suggested_people_events`, page by page, each once."""

    async def delete_suggested_people_event(
        self,
        text: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete an event from the suggestions.

        `client.website_people.delete_suggested_people_event`
        """

    async def export_people_profiles(
        self,
        profiles: Sequence[str] | Mapping[str, Any] | Unset = UNSET,
        search: models.WebsiteBatchPeopleOperationInnerSearch | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Ask for a file of contacts.

        `client.website_people.export_people_profiles`
        """

    async def import_people_profiles(
        self,
        body: models.PeopleProfileImportSetup,
        *,
        options: RequestOptions | None = None,
    ) -> models.PeopleProfileImport:
        """Start to add contacts from a file.

        `client.website_people.import_people_profiles`
        """

    async def get_settings(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteSettings:
        """Return the settings of a website and of its chatbox.

        `client.website_settings.get_website_settings`
        """

    async def update_settings(
        self,
        body: models.WebsiteSettingsUpdate,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change settings; those left out stay as they are.

        `client.website_settings.update_website_settings`
        """

    async def get_all_statistics(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteStatisticsAll:
        """Return how many conversations a website has, by state.

        `client.website_stats.get_all_statistics`
        """

    async def list_teams(
        self,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.WebsiteTeam]:
        """Return one page of the teams of a website.

        `client.website_teams.list_teams`
        """

    def iter_list_teams(
        self,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.WebsiteTeam]:
        """Iterate over all rows of `list_teams`, page by page, each once."""

    async def create_new_team(
        self,
        body: models.CreateNewTeamBody | models.WebsiteTeam,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteTeamNew:
        """Add a team.

        `client.website_teams.create_new_team`
        """

    async def check_team_exists(
        self,
        team_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether there is such a team.

        `client.website_teams.check_team_exists`
        """

    async def get_team(
        self,
        team_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteTeam:
        """Return a team.

        `client.website_teams.get_team`
        """

    async def save_team(
        self,
        team_id: str,
        body: models.SaveTeamBody | models.WebsiteTeam,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace a team.

        `client.website_teams.save_team`
        """

    async def delete_team(
        self,
        team_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a team.

        `client.website_teams.delete_team`
        """

    async def get_verify_settings(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteVerifySettings:
        """Return whether visitors must prove that an e-mail address is theirs.

        `client.website_verify.get_verify_settings`
        """

    async def update_verify_settings(
        self,
        body: models.WebsiteVerifySettingsUpdate,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Turn the proof of e-mail addresses on or off.

        `client.website_verify.update_verify_settings`
        """

    async def get_verify_key(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteVerifyKey:
        """Return the secret with which the website signs the e-mail addresses of its visitors.

        `client.website_verify.get_verify_key`
        """

    async def roll_verify_key(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace the secret; signatures made with the old one are no longer good.

        `client.website_verify.roll_verify_key`
        """

    async def count_visitors(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteVisitorCount:
        """Return how many visitors are on the website.

        `client.website_visitors.count_visitors`
        """

    async def list_visitors(
        self,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.WebsiteVisitor]:
        """Return one page of the visitors on the website.

        `client.website_visitors.list_visitors`
        """

    def iter_list_visitors(
        self,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> AsyncRows[models.WebsiteVisitor]:
        """Iterate over all rows of `list_visitors`, page by page, each once."""

    async def pinpoint_visitors_on_map(
        self,
        *,
        center_latitude: float | None = None,
        center_longitude: float | None = None,
        center_radius: int | None = None,
        options: RequestOptions | None = None,
    ) -> list[models.WebsiteVisitorsMapPoint]:
        """Return where the visitors are, all over the world or around a place.

        `client.website_visitors.pinpoint_visitors_on_map`
        """

    async def get_session_identifier_from_token(
        self,
        token_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteVisitorsToken:
        """Return the session_id of the visitor who has a token.

        `client.website_visitors.get_session_identifier_from_token`
        """

    async def count_blocked_visitors(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.WebsiteVisitorsBlocked]:
        """Return how many visitors each rule blocks.

        `client.website_visitors.count_blocked_visitors`
        """

    async def count_blocked_visitors_in_rule(
        self,
        block_rule: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteVisitorsBlocked:
        """Return how many visitors a rule blocks.

        `client.website_visitors.count_blocked_visitors_in_rule`
        """

    async def clear_blocked_visitors_in_rule(
        self,
        block_rule: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Let the visitors in whom a rule blocks.

        `client.website_visitors.clear_blocked_visitors_in_rule`
        """
