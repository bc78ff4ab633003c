"""The readable form of a cassette, as a serializer of vcrpy; nothing in it moves by itself.

Bodies are YAML, not text. Ids, times and secrets that the emulator made have names, or numbers in
the order in which they appear.
"""

import json
import re
from pathlib import Path
from urllib.parse import parse_qsl
from urllib.parse import quote
from urllib.parse import urlencode

import yaml

START = 1_760_000_000
"""The time of the emulator's clock, in seconds; what it derives from it is told by these digits."""
FINGERPRINT = START * 100_000
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_SECRET = re.compile(r"\b[0-9a-f]{64}\b")
_TIME = re.compile(rf"(?<![\d.]){START // 100_000}\d{{8}}(?![\d.])")
_PRINT = re.compile(rf"(?<![\d.]){START // 100_000}\d{{10}}(?![\d.])")
_CODE = re.compile(r'(?<="code": ")\d{6}(?=")')
_VISITOR = re.compile(r'(?<="nickname": "visitor)\d{1,3}(?=")')
_PORT = re.compile(r"(//127\.0\.0\.1):\d+")
_SPEC = "\n".join(
    path.read_text("utf-8") for path in (Path(__file__).parents[2] / "spec").rglob("*.yaml")
)
STANDING = {*_UUID.findall(_SPEC), *_SECRET.findall(_SPEC)}
"""Ids and secrets of examples in the spec: the emulator did not make them, so they stay."""


class Form:
    """Writes and reads one cassette. `known` maps texts that it must not show to their names."""

    def __init__(self, header=None, known=None):
        self.header = header or {}
        self.known = known or {}

    def serialize(self, cassette):
        shown = [_shown(interaction) for interaction in cassette["interactions"]]
        found = self.still({**self.header, "interactions": shown})
        return yaml.dump(found, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=100)

    def deserialize(self, text):
        return {"interactions": [_played(found) for found in read(text)["interactions"]]}

    def still(self, found):
        """Return what the cassette shows, as JSON in which nothing moves."""
        return json.loads(settled(json.dumps(found, ensure_ascii=False), self.known))


def settled(text, known):
    """Return a text in which nothing moves; `known` maps texts that it must not show to names."""
    for value in sorted(known, key=len, reverse=True):
        text = text.replace(value, known[value])
    text = _PORT.sub(r"\1", text)
    text = _numbered(_UUID, text, "ID_{}".format)
    text = _numbered(_SECRET, text, "SECRET_{}".format)
    text = _numbered(_CODE, text, "{:06}".format)
    text = _numbered(_VISITOR, text, str)
    text = _numbered(_PRINT, text, lambda number: str(FINGERPRINT + number))
    return _numbered(_TIME, text, lambda number: str(START * 1000 + number))


def named(ids):
    """Return the names to show for those ids that the emulator made, by the ids."""
    names = {}
    for name, value in ids.items():
        if _UUID.search(str(value)) and value not in STANDING:
            names.setdefault(value, name.upper())
    return names


def moving(text):
    """Return what a text shows that the next recording would show otherwise."""
    found = [*_UUID.findall(text), *_SECRET.findall(text), *_PORT.findall(text)]
    return [value for value in found if value not in STANDING]


def read(text):
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


class _Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):
    def ignore_aliases(self, data):
        return True


def _numbered(pattern, text, name):
    values = [value for value in dict.fromkeys(pattern.findall(text)) if value not in STANDING]
    found = {value: name(n) for n, value in enumerate(values, 1)}
    return pattern.sub(lambda match: found.get(match[0], match[0]), text)


def _shown(interaction):
    request, response = interaction["request"], interaction["response"]
    status = response["status"]
    return {
        "request": {
            "method": request["method"],
            **_address(request["uri"]),
            "headers": _flat(request["headers"]),
            **_body(request["body"]),
        },
        "response": {
            "status": f"{status['code']} {status['message']}",
            "headers": _flat(response["headers"]),
            **_body(response["body"]["string"]),
        },
    }


def _played(interaction):
    request, response = interaction["request"], interaction["response"]
    code, _, message = response["status"].partition(" ")
    return {
        "request": {
            "method": request["method"],
            "uri": _uri(request),
            "headers": {name: [value] for name, value in request["headers"].items()},
            "body": _text(request),
        },
        "response": {
            "status": {"code": int(code), "message": message},
            "headers": {name: [value] for name, value in response["headers"].items()},
            "body": {"string": _text(response)},
        },
    }


def _address(uri):
    path, _, query = uri.partition("?")
    shown = {"uri": path, "query": dict(parse_qsl(query, keep_blank_values=True))}
    if not query or _uri(shown) != uri:
        return {"uri": uri}
    return shown


def _uri(request):
    if "query" not in request:
        return request["uri"]
    return f"{request['uri']}?{urlencode(request['query'], quote_via=quote, safe='')}"


def _flat(headers):
    return {name: ", ".join(values) for name, values in sorted(headers.items())}


def _body(text):
    return {"body": json.loads(text)} if text else {}


def _text(message):
    return compact(message["body"]) if "body" in message else ""


def compact(value):
    return json.dumps(value, ensure_ascii=False)
