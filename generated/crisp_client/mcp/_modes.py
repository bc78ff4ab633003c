# Rendered from spec, codegen/templates/mcp/_modes.py.j2. Do not edit: change that and run `make generate`.
"""The tools of each mode."""

from __future__ import annotations

from . import _answering
from . import _conversations
from . import _every
from . import _helpdesk
from . import _people
from . import _search
from . import _waiting
from ._policy import Policy
from ._tool import Tool

MODES = ("curated", "search", "all")


def tools_of(mode: str, policy: Policy, website_id: str | None) -> list[Tool]:
    if mode == "all":
        return _every.tools(website_id)
    if mode == "search":
        return _search.tools(policy, website_id)
    return [
        _conversations.what_is_waiting,
        _conversations.find_conversations,
        _conversations.read_conversation,
        _waiting.wait_for_message,
        _answering.reply,
        _answering.note,
        _answering.set_state,
        _answering.assign,
        _conversations.list_operators,
        _people.find_people,
        _people.read_person,
        _people.person_history,
        _people.list_segments,
        _people.update_person,
        _people.set_person_data,
        _helpdesk.search_helpdesk,
        _helpdesk.read_article,
    ]
