"""How cassettes are recorded and replayed: strictly, and without secrets."""

import json
from pathlib import Path

import vcr

FOLDER = Path(__file__).parent
HOST = "https://api.crisp.chat"
RELAY = "wss://app.relay.crisp.chat"
# A pair as they look; neither the emulator's nor anybody's.
IDENTIFIER = "00000000-0000-4000-8000-000000000000"
KEY = "0" * 64
_SECRET_KEYS = {"password": "secret", "secret": "secret", "identifier": IDENTIFIER, "key": KEY}
_KEPT_HEADERS = {"content-type", "accept", "x-crisp-tier"}


def tape(resource, record_mode="none", recorded_from=HOST):
    """The cassette of a resource as a context manager; replayed, it refuses every other request."""

    relay = recorded_from.replace("http", "ws", 1)

    def clean_request(request):
        request.uri = request.uri.replace(recorded_from, HOST, 1)
        kept = {k: v for k, v in request.headers.items() if k.lower() in _KEPT_HEADERS}
        request.headers = kept
        if request.body:
            request.body = _without_secrets(request.body)
        return request

    def clean_response(response):
        response["headers"] = {
            k: v for k, v in response["headers"].items() if k.lower() in _KEPT_HEADERS
        }
        if response["body"]["string"]:
            body = _without_secrets(response["body"]["string"])
            # The relay that the emulator names is at a port of its own in every run.
            response["body"]["string"] = body.replace(relay.encode(), RELAY.encode())
        return response

    return vcr.use_cassette(
        str(FOLDER / f"{resource}.yaml"),
        record_mode=record_mode,
        match_on=["method", "scheme", "host", "port", "path", "query", "body"],
        before_record_request=clean_request,
        before_record_response=clean_response,
    )


def _without_secrets(body):
    def cleaned(value):
        if isinstance(value, list):
            return [cleaned(item) for item in value]
        if isinstance(value, dict):
            return {k: _SECRET_KEYS.get(k, cleaned(v)) for k, v in value.items()}
        return value

    return json.dumps(cleaned(json.loads(body)), ensure_ascii=False).encode()
