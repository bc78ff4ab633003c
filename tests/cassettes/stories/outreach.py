"""Campaigns."""

from .common import WEBSITE


def website_campaigns(client, password):
    campaigns = client.website_campaigns
    campaign_id = (yield campaigns.create_new_campaign(WEBSITE, "one-shot", "News")).campaign_id
    yield campaigns.update_campaign(WEBSITE, campaign_id, {"tag": "spring", "message": "Hello"})
    assert (yield campaigns.list_campaign_tags(WEBSITE)) == ["spring"]
    yield campaigns.dispatch_campaign(WEBSITE, campaign_id)
    campaign = yield campaigns.get_campaign(WEBSITE, campaign_id)
    assert (campaign.name, campaign.message, campaign.dispatched) == ("News", "Hello", True)
    (listed,) = yield campaigns.list_campaigns(WEBSITE, 1, filter_tag="spring")
    assert listed.campaign_id == campaign_id
    made = yield campaigns.create_new_campaign_template(WEBSITE, "Plain", "html")
    yield campaigns.update_campaign_template(WEBSITE, made.template_id, {"content": "<p></p>"})
    template = yield campaigns.get_campaign_template(WEBSITE, made.template_id)
    assert (template.name, template.content) == ("Plain", "<p></p>")
    yield campaigns.remove_campaign(WEBSITE, campaign_id)
    assert (yield campaigns.check_campaign_exists(WEBSITE, campaign_id)) is False
