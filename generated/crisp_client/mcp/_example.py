# Copied from codegen/templates/mcp/_example.py. Do not edit: change that and run `make generate`.
"""Example data for a local Crisp: an inbox with something to do, and a small helpdesk."""

from __future__ import annotations

from typing import Any

_ARTICLES = {
    "Refunds": "We refund within 30 days. Tell us the number of your order; it takes 5 days.",
    "Delivery times": "Parcels take 2 to 4 days. Each has a number to follow it by.",
    "Change your password": "Choose *Forgot password* on the login page.",
}


def fill(crisp: Any, client: Any) -> None:
    """Put the data into an emulator, by a client of it."""
    site = client.site(crisp.website_id)
    crisp.add_operator("pia@example.com", first_name="Pia", last_name="Support")
    ada = crisp.visitor(nickname="Ada Lovelace", email="ada@example.com")
    ada.say("Hello, my order 1815 has not arrived. Where is it?")
    alan = crisp.visitor(nickname="Alan Turing", email="alan@example.com")
    alan.say("Can I get a refund for the blue one?")
    site.conversation(alan.session_id).send_text("Of course. Which order is it?")
    alan.say("Number 1912, from last week.")
    grace = crisp.visitor(nickname="Grace Hopper", email="grace@example.com")
    grace.say("I cannot log in.")
    site.conversation(grace.session_id).send_text("I have sent you a link to a new password.")
    katherine = crisp.visitor(nickname="Katherine Johnson", email="katherine@example.com")
    katherine.say("Thank you, all is well now!")
    site.conversation(katherine.session_id).resolve()
    for email, segments in (("ada@example.com", ["vip"]), ("alan@example.com", ["trial"])):
        site.person(email).update({"segments": segments})
    site.person("ada@example.com").update_data({"data": {"plan": "Pro", "orders": 3}})
    site.initialize_helpdesk("Example helpdesk", "example")
    site.add_helpdesk_locale({"locale": "en"})
    for title, text in _ARTICLES.items():
        where = ("en", "articles", title.lower().replace(" ", "-"))
        site.create_helpdesk_tree_path(*where)
        site.save_helpdesk_tree_content(*where, text)
        metadata = {"title": title, "state": {"published": True}}
        site.update_helpdesk_tree_metadata(*where, metadata)
