"""Makes one thing of every kind in a website, so that every path of the API leads somewhere."""

from __future__ import annotations

from typing import Any

import httpx

from crisp_client.testing import Emulator

INBOX = {"name": "Sales", "emoji": "", "order": 1, "operators": [], "conditions": []}


def populate(crisp: Emulator, website_id: str) -> dict[str, str]:
    """The value of every path parameter, each of something that exists."""
    visitor = crisp.visitor("Ada", "ada@example.org", website_id=website_id)
    visitor.say("hello")
    session_id = visitor.session_id
    with httpx.Client(
        base_url=f"{crisp.url}/v1/",
        auth=(crisp.identifier, crisp.key),
        headers={"X-Crisp-Tier": "plugin"},
    ) as api:

        def made(path: str, /, **body: Any) -> Any:
            answer = api.post(f"{site}/{path}", json=body)
            assert answer.is_success, answer.text
            return answer.json()["data"]

        site = f"website/{website_id}"
        conversation = f"conversation/{session_id}"
        text = {"type": "text", "from": "operator", "origin": "email", "content": "Hi"}
        made(f"{conversation}/message", **text, original={"type": "text/html", "content": "Hi"})
        made(f"{conversation}/browsing")
        made("helpdesk", name="Help", domain_basic="help")
        locale = "helpdesk/locale/en"
        made("helpdesk/locale", locale="en")
        article_id = made(f"{locale}/article", title="How to")["article_id"]
        category_id = made(f"{locale}/category", name="First steps")["category_id"]
        alternate = f"{locale}/article/{article_id}/alternate/fr"
        api.put(f"{site}/{alternate}", json={"article_id": article_id}).raise_for_status()
        plan = api.post(f"plans/subscription/{website_id}", json={"plan_id": "pro"})
        plan.raise_for_status()
        browsing = api.get(f"{site}/{conversation}/browsing").json()["data"]
        return {
            "website_id": website_id,
            "session_id": session_id,
            "people_id": crisp.conversation(session_id)["people_id"],
            "user_id": crisp.operator_id,
            "page_number": "1",
            "fingerprint": str(crisp.messages(session_id)[0]["fingerprint"]),
            "original_id": crisp.messages(session_id)[1]["original"]["original_id"],
            "browsing_id": browsing[0]["browsing_id"],
            "call_id": made(f"{conversation}/call", mode="audio")["call_id"],
            "inbox_id": made("inbox", **INBOX)["inbox_id"],
            "campaign_id": made("campaign", type="one-shot", name="News")["campaign_id"],
            "template_id": made("campaigns/template", name="Plain", format="html")["template_id"],
            "redirection_id": made("helpdesk/redirection", path="/a", target="/b")[
                "redirection_id"
            ],
            "locale": "en",
            "locale_linked": "fr",
            "article_id": article_id,
            "category_id": category_id,
            "section_id": made(f"{locale}/category/{category_id}/section", name="One")[
                "section_id"
            ],
            "plugin_id": api.get("plugin/connect/account").json()["data"]["plugin_id"],
        }
