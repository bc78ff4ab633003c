"""Parts of a conversation beside its messages: block, routing, participants, calls, ..."""

from __future__ import annotations

from typing import Any

from .. import _activity
from .._activity import card
from .._call import adds_to
from .._call import Call
from .._call import handles
from .._refusal import Refusal

Doc = dict[str, Any]

_CONVERSATION = "/website/{website_id}/conversation/{session_id}"
_BROWSING = f"{_CONVERSATION}/browsing/{{browsing_id}}"


@handles(f"HEAD {_CONVERSATION}")
def exists(call: Call) -> None:
    """Do nothing: the path was checked, so the conversation exists."""


@handles(f"GET {_CONVERSATION}/block")
def get_block(call: Call) -> Doc:
    return {"blocked": call.conversation.doc["is_blocked"]}


@handles(f"PATCH {_CONVERSATION}/open")
def set_open(call: Call) -> None:
    operator = card(call.acting_operator)
    opened = "opened" if call.body["opened"] else "closed"
    call.conversation.publish(f"session:set_{opened}", operator=operator)


@handles(f"PATCH {_CONVERSATION}/routing")
def assign(call: Call) -> None:
    _activity.assign(call.conversation, call.body.get("assigned"))


@handles(f"PATCH {_CONVERSATION}/inbox")
def move(call: Call) -> None:
    _activity.move(call.conversation, call.body.get("inbox_id"))


@handles(f"PUT {_CONVERSATION}/participants")
def save_participants(call: Call) -> None:
    _activity.save_participants(call.conversation, call.body["participants"])


@handles(f"GET {_CONVERSATION}/relations")
def get_relations(call: Call) -> Doc:
    """Return none: the emulator never splits or merges conversations."""
    return {"conversations": {"parent": None, "children": []}}


@handles(f"GET {_CONVERSATION}/verify")
def get_verify(call: Call) -> Doc:
    doc = call.conversation.doc
    return {"verified": doc.get("is_verified", False), "verifications": doc["verifications"]}


@handles(f"PATCH {_CONVERSATION}/verify")
def set_verify(call: Call) -> None:
    _activity.verify(call.conversation, call.body["verified"])


@handles(f"POST {_CONVERSATION}/verify/identity")
def request_verify(call: Call) -> None:
    """Ask for a proof of the recipient, by default the visitor's own address or number."""
    meta = call.conversation.doc["meta"]
    identity = call.body["identity"]
    call.conversation.publish(
        "identity:verify:request",
        plugin_id=call.world.plugin_id,
        target=call.body.get("recipient") or meta.get(identity, ""),
        code=f"{call.world.source.number(1_000_000):06}",
        confirm_url=f"{call.origin}/verify/{call.world.source.uuid()}",
    )


@handles(f"PUT {_CONVERSATION}/verify/identity/link")
def redeem_verify(call: Call) -> None:
    """Accept any token: the link was not sent, so nobody can know the right one."""
    proof = {
        "identity": call.body["identity"],
        "method": "link",
        "annotation": call.body["recipient"],
    }
    _activity.verify(call.conversation, True, proof)


@handles(f"GET {_CONVERSATION}/pages/{{page_number}}")
def list_pages(call: Call) -> list[Doc]:
    """Return none: visitors of the emulator do not open pages."""
    return []


@handles(f"GET {_CONVERSATION}/events/{{page_number}}")
def list_events(call: Call) -> list[Doc]:
    """List the events of the contact, newest first."""
    events = call.website.people.events.get(call.conversation.doc.get("people_id", ""), [])
    return call.paged(events)


@handles(f"GET {_CONVERSATION}/files/{{page_number}}")
def list_files(call: Call) -> list[Doc]:
    """List the files of the conversation, newest first."""
    rows = [
        {
            **{key: message["content"][key] for key in ("name", "type", "url")},
            "fingerprint": message["fingerprint"],
            "timestamp": message["timestamp"],
        }
        for message in reversed(call.conversation.messages)
        if message["type"] == "file"
    ]
    return call.paged(rows)


@handles(f"POST {_CONVERSATION}/call")
def start_call(call: Call) -> Doc:
    call.conversation.call = {"call_id": call.world.source.uuid()}
    call.conversation.publish("call:request:initiated", **call.conversation.call)
    return call.conversation.call


@handles(f"GET {_CONVERSATION}/call")
def get_call(call: Call) -> Doc:
    if call.conversation.call is None:
        raise Refusal("not_found", "there is no call")
    return call.conversation.call


@handles(f"PATCH {_CONVERSATION}/call/{{call_id}}")
def signal_call(call: Call) -> None:
    _check_call(call)


@handles(f"DELETE {_CONVERSATION}/call/{{call_id}}")
def end_call(call: Call) -> None:
    _check_call(call)
    call.conversation.call = None


def _check_call(call: Call) -> None:
    if get_call(call)["call_id"] != call.params["call_id"]:
        raise Refusal("not_found", "there is no such call")


@handles(
    f"POST {_CONVERSATION}/widget/{{plugin_id}}/button",
    f"POST {_CONVERSATION}/widget/{{plugin_id}}/data",
)
def widget_action(call: Call) -> Any:
    """Report success without a result at once: there is no plugin that acts."""
    answer = {**call.sample(), "correlation_id": call.world.source.uuid()}
    call.conversation.publish(
        "widget:action:processed",
        plugin_id=call.params["plugin_id"],
        correlation_id=answer["correlation_id"],
        outcome="success",
        result={},
    )
    return answer


@adds_to(f"POST {_CONVERSATION}/browsing")
def start_browsing(call: Call, session: Doc) -> None:
    session["browsing_token"] = call.world.source.key()
    announced = {name: session[name] for name in ("browsing_id", "browsing_token")}
    call.conversation.publish("browsing:request:initiated", **announced)


@adds_to(f"PATCH {_BROWSING}")
def act_on_browsing(call: Call, _: Doc) -> None:
    if call.body["action"] == "stop":
        call.remove(_BROWSING)
