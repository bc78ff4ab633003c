"""What makes an event happen on the emulator: a call with samples, or what people do.

The spec names the operations that `causes:` an event; the tables name what it does not say. An
event in neither is one that the emulator never sends by itself.
"""

import functools

_TALK = "website_conversations"
_METAS = f"{_TALK}.update_conversation_metas"
_META = "email phone address subject avatar nickname origin data segments".split()

# Of these the spec does not say what they cause.
CALLED = {
    "browsing:request:initiated": f"{_TALK}.initiate_browsing_session_for_conversation",
    "call:request:initiated": f"{_TALK}.initiate_new_call_session_for_conversation",
    "campaign:running": "website_campaigns.resume_campaign",
    "email:subscribe": "website_people.update_people_subscription_status",
    "people:bind:session": _METAS,
    "people:profile:created": "website_people.add_new_people_profile",
    "people:profile:updated": "website_people.update_people_profile",
    "people:profile:removed": "website_people.remove_people_profile",
    "plan:subscription:updated": "plan_subscription.subscribe_website_to_plan",
    "plugin:subscription:updated": "plugin_subscriptions.subscribe_website_to_plugin",
    "session:removed": f"{_TALK}.remove_conversation",
    "session:request:initiated": f"{_TALK}.initiate_conversation_with_existing_session",
    "session:set_block": f"{_TALK}.block_incoming_messages_for_conversation",
    "session:set_inbox": f"{_TALK}.update_conversation_inbox",
    "session:set_mentions": f"{_TALK}.send_message_in_conversation",
    "session:set_opened": f"{_TALK}.update_conversation_open_state",
    "session:set_participants": f"{_TALK}.save_conversation_participants",
    "session:set_routing": f"{_TALK}.assign_conversation_routing",
    "session:set_state": f"{_TALK}.change_conversation_state",
    "session:update_verify": f"{_TALK}.update_verify_status_for_conversation",
    **{f"session:set_{key}": _METAS for key in _META},
}


class Scene:
    """A visitor who said hello, and an operator who can answer with a client."""

    def __init__(self, crisp, client):
        self.visitor = crisp.visitor("Ada", "ada@example.com")
        self.visitor.say("Hello")
        self.talk = client.website_conversations
        self.people = client.website_people
        self.where = (crisp.website_id, self.visitor.session_id)
        conversation = crisp.conversation(self.visitor.session_id)
        self.ids = {"session_id": self.where[1], "people_id": conversation["people_id"]}
        self.upload = client.bucket_url.generate_bucket_url

    def answer(self):
        message = {"type": "text", "from": "operator", "origin": "chat", "content": "Hi"}
        return self.talk.send_message(*self.where, {**message, "fingerprint": 12}).fingerprint


ACTED = {}
"""What people do, by the event; where it is more than one call, or other values than samples."""


def _act(event):
    def register(function):
        ACTED[event] = function
        return function

    return register


def _a_file_is_uploaded(namespace, scene):
    file = {"name": "photo.png", "type": "image/png"}
    scene.upload({"namespace": namespace, "id": "photo", "file": file})


for _namespace in "avatar website campaign helpdesk status processing".split():
    _upload = functools.partial(_a_file_is_uploaded, _namespace)
    ACTED[f"bucket:url:{_namespace}:generated"] = _upload


@_act("message:send")
def a_visitor_says(scene):
    scene.visitor.say("How are you?")


@_act("message:compose:send")
def a_visitor_writes(scene):
    scene.visitor.write("How are you")


@_act("message:compose:receive")
def an_operator_writes(scene):
    compose = scene.talk.compose_message_in_conversation
    compose(*scene.where, {"type": "start", "from": "operator", "excerpt": "I am"})
    compose(*scene.where, {"type": "stop", "from": "operator"})


@_act("message:acknowledge:read:send")
def a_visitor_reads(scene):
    scene.answer()
    scene.visitor.read()


@_act("message:acknowledge:read:received")
def an_operator_reads(scene):
    scene.talk.mark_messages_read_in_conversation(*scene.where, {"from": "user", "origin": "chat"})


@_act("message:acknowledge:unread:send")
def an_operator_marks_as_unread(scene):
    an_operator_reads(scene)
    scene.talk.mark_conversation_as_unread(*scene.where)


@_act("message:acknowledge:delivered")
def an_answer_arrives(scene):
    delivered = [scene.answer()]
    scene.talk.mark_messages_delivered_in_conversation(*scene.where, "chat", delivered)


@_act("people:sync:profile")
def the_profile_of_a_visitor_changes(scene):
    person = {"person": {"nickname": "Ada L."}}
    scene.people.update_people_profile(scene.where[0], scene.ids["people_id"], person)


@_act("session:set_closed")
def an_operator_closes_the_conversation(scene):
    for opened in (True, False):
        scene.talk.update_conversation_open_state(*scene.where, opened)


@_act("session:sync:rating")
def a_visitor_rates(scene):
    scene.visitor.rate(4)
    scene.visitor.rate(5, "Thanks")


@_act("session:update_availability")
def a_visitor_leaves_and_comes_back(scene):
    scene.visitor.leave()
    scene.visitor.come_back()


def operation_causing(api, event):
    """Return the operation to call for an event: the first that the spec names, else ours."""
    said = (
        operation
        for operation in api.operations()
        if event in operation.causes or (operation.awaits and operation.awaits.event == event)
    )
    called = (operation for operation in api.operations() if operation.key == CALLED.get(event))
    return next(said, None) or next(called, None)
