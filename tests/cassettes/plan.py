"""What a live recording calls: only what stays inside of one website, and is deleted again.

It all follows from the paths of the spec. A thing is what a POST makes, answering its id, and a
DELETE removes by that id; parents are made before it. Reads are called, and changes of things that
were made for it; what changes the website itself, or asks it to do something, is left out.
"""

from attrs import frozen

from codegen.ir import Enum
from codegen.ir import Model
from codegen.ir import Operation
from codegen.irtypes import Ref
from codegen.irtypes import Scalar
from codegen.irtypes import Words
from codegen.state import template

WEBSITE = "/website/{website_id}"
# What no path tells.
_OBJECTIONS = {
    "website_conversations.update_conversation_metas": "they make a contact that would stay",
}


@frozen
class Thing:
    """What can be made and deleted again; `parents` are the names of the ids that it needs."""

    id_name: str
    maker: Operation
    deleter: Operation
    parents: tuple[str, ...]


@frozen
class Plan:
    """The operations to call, each with the things to make for it, and why others are left out."""

    called: list[tuple[Operation, tuple[Thing, ...]]]
    left_out: dict[str, list[Operation]]

    def lines(self):
        """Yield what the plan says, for people."""
        for operation, things in self.called:
            yield f"{operation.method} {operation.path}  ({operation.key})"
            for thing in things:
                yield f"    makes:   {thing.maker.method} {thing.maker.path}"
            for thing in reversed(things):
                yield f"    deletes: {thing.deleter.method} {thing.deleter.path}"
        for reason, operations in self.left_out.items():
            yield f"left out, {reason}:"
            yield from (f"    {one.method} {one.path}  ({one.key})" for one in operations)


def plan(api, only=()):
    """Return what to call; with `only`, keys of operations, no others than these."""
    things = things_of(api)
    made = {thing.maker.key: thing for thing in things.values()}
    called, left_out = [], {}
    for operation in api.operations():
        if only and operation.key not in only:
            continue
        if reason := _objection(api, operation, things, made):
            left_out.setdefault(reason, []).append(operation)
            continue
        needed = [things[name] for name in _ids(operation) if name in things]
        own = [made[operation.key]] if operation.key in made else []
        called.append((operation, (*needed, *own)))
    return Plan(called, left_out)


def things_of(api):
    """Return the things by the name of their id, parents first."""
    routes = {(one.method, template(one.path)): one for one in api.operations() if not one.shares}
    found = {}
    for (method, path), deleter in sorted(routes.items(), key=lambda row: row[0][1]):
        *parents, name = _ids(deleter) or [""]
        maker = routes.get(("POST", path.rpartition("/")[0]))
        ours = path.startswith(f"{WEBSITE}/") and path.endswith(f"{{{name}}}")
        if method != "DELETE" or not ours or maker is None or not _answers(api, maker, name):
            continue
        if all(parent in found for parent in parents):
            found[name] = Thing(name, maker, deleter, tuple(parents))
    return found


def _objection(api, operation, things, made):
    """Return why an operation is not called; empty if it is."""
    path = template(operation.path)
    if path != WEBSITE and not path.startswith(f"{WEBSITE}/"):
        return "outside of the website"
    if operation.status in ("seed-only", "removed"):  # what is only announced to end still works
        return "Crisp no longer has or documents them"
    if operation.key in _OBJECTIONS:
        return _OBJECTIONS[operation.key]
    reads = operation.method in ("GET", "HEAD")
    for field in operation.path_params[1:]:
        if field.wire not in things and not _is_word(api, field.type):
            return f"nothing with a {field.wire} can be made and deleted again"
    if reads or operation.key in made:
        return ""
    if operation.method == "POST":
        return "they make the website do something, or what they make cannot be deleted"
    if not any(name in things for name in _ids(operation)):
        return "they change the website itself"
    return ""


def _ids(operation):
    """Return the names of the ids in a path, without that of the website."""
    return [field.wire for field in operation.path_params if field.wire != "website_id"]


def _answers(api, maker, name):
    returned = maker.returns
    named = api.types[returned.name] if isinstance(returned, Ref) else None
    return isinstance(named, Model) and name in {field.wire for field in named.fields}


def _is_word(api, found):
    """Tell whether a parameter is a page or one of several words, and no id."""
    named = api.types[found.name] if isinstance(found, Ref) else found
    return found == Scalar("page") or isinstance(named, Enum | Words)
