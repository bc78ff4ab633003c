# Copied from codegen/templates/testing/_handlers/media.py. Do not edit: change that and run `make generate`.
"""Routes whose answer comes as an event: URLs for uploads, animations, imports."""

from __future__ import annotations

from .._call import Call
from .._call import handles
from .._storage import PICTURE


@handles("POST /bucket/url/generate")
def generate_url(call: Call) -> None:
    """Announce where to upload. A file that belongs to nothing is of the first website.

    Older programs say whose file it is by `from` and `identifier`, newer ones by a resource; the
    event has both, each made of the other if need be.
    """
    body = call.body
    website_id = next(iter(call.world.websites), "")
    said = {"type": body.get("from", "website"), "id": body.get("identifier", website_id)}
    resource = body.get("resource") or said
    storage, file = call.world.storage, body["file"]
    url, signed = storage.open(call.origin, body["namespace"], file["name"], file["type"])
    event = {
        "from": body.get("from", resource["type"]),
        "id": body["id"],
        "identifier": body.get("identifier", resource["id"]),
        "type": file["type"],
        "resource": resource,
        "policy": {"size_limit": storage.size_limit},
        "url": {"resource": url, "signed": signed},
    }
    name = f"bucket:url:{body['namespace']}:generated"
    call.world.answer(call.identifier, name, event)


@handles("GET /media/animation/list/{page_number}")
def list_animations(call: Call) -> None:
    """Announce one picture on the first page; `list_id` tells the client which list it is."""
    picture = {"type": "image/gif", "url": f"{call.origin}{PICTURE}"}
    event = {
        "id": int(call.query.get("list_id", "0")),
        "identifier": call.identifier,
        "results": [picture] if call.page == 1 else [],
    }
    call.world.answer(call.identifier, "media:animation:listed", event)


@handles("POST /website/{website_id}/people/import/profiles")
def import_people(call: Call) -> dict[str, str]:
    """Announce an import without rows, done at once: the file is not fetched."""
    import_id = call.world.source.uuid()
    counts = {"skipped": 0, "remaining": 0, "total": 0}
    progress = {"import_id": import_id, "progress": 100, "count": counts}
    call.website.publish("people:import:progress", **progress)
    call.website.publish("people:import:done", import_id=import_id, error=False)
    return {"import_id": import_id}
