"""Takes out of a live recording what is secret, personal or of one account.

Credentials are found as the client finds them in what it logs, and secret fields are those that
the spec marks. What is personal is told by the name of its field, and by its form in any text.
"""

import ipaddress
import json
import re
from urllib.parse import urlsplit
from urllib.parse import urlunsplit

from codegen.ir import Model

from .form import FINGERPRINT
from .form import settled
from .form import START

SECRET = "SECRET"
_PERSONAL = {
    "email": "person@example.com",
    "phone": "+15550100",
    "ip": "192.0.2.1",
    **{name: name.upper() for name in ("first_name", "last_name", "full_name", "nickname")},
    **{name: name.upper() for name in ("address", "city", "region", "company", "avatar")},
    "company.name": "COMPANY",
    "company.domain": "example.com",
    "latitude": 0.5,
    "longitude": 0.5,
}
_URL = re.compile(r"\b[a-z][a-z0-9+.-]*://[^\s\"'<>]+", re.IGNORECASE)
_EMAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_ADDRESS = re.compile(
    r"(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*)(?![\w:])"
)
_PHONE = re.compile(r"\+\d[\d ()./-]{5,}\d")
_TOKEN = re.compile(r"eyJ[\w-]+\.[\w-]+\.[\w-]*|(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{32,}")
_ID = re.compile(r"(?:session_)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_NUMBER = re.compile(r"(?<![\d.])1[5-9]\d{11}(?:\d\d)?(?![\d.])")


def secret_names(api):
    """Return the names on the wire of all fields that the spec marks as secret."""
    models = [found.fields for found in api.types.values() if isinstance(found, Model)]
    sent = [operation.sent_fields for operation in api.operations()]
    return {field.wire for fields in (*models, *sent) for field in fields if field.secret}


class Scrubber:
    """Scrubs one recording, in which the same text becomes the same everywhere."""

    def __init__(self, secrets):
        self._secrets = secrets
        self._made = {}

    def value(self, value, name=""):
        """Return a value of an answer as it may be shown; `name` is that of its field."""
        if isinstance(value, dict):
            above = "company." if name == "company" else ""  # which follows from an e-mail address
            return {self._text(key): self.value(value[key], above + key) for key in value}
        if isinstance(value, list):
            return [self.value(item, name) for item in value]
        if isinstance(value, str) and value and name in self._secrets:
            return SECRET
        if name in _PERSONAL and value and type(value) is type(_PERSONAL[name]):
            return _PERSONAL[name]
        return self._text(value) if isinstance(value, str) else value

    def _text(self, text):
        text = _URL.sub(lambda found: _plain(found[0]), text)
        text = _EMAIL.sub(lambda found: self._counted(found[0], "person{}@example.com"), text)
        text = _ADDRESS.sub(lambda found: self._address(found[0]), text)
        text = _PHONE.sub(lambda found: self._counted(found[0], "+1555010{}"), text)
        return _TOKEN.sub(lambda found: found[0] if _ID.fullmatch(found[0]) else SECRET, text)

    def _address(self, text):
        try:
            version = ipaddress.ip_address(text).version
        except ValueError:
            return text
        return self._counted(text, "192.0.2.{}" if version == 4 else "2001:db8::{}")

    def _counted(self, text, form):
        alike = self._made.setdefault(form, {})
        return form.format(alike.setdefault(text, len(alike) + 1))


def moments(text, kept):
    """Return what to show for each time and fingerprint in a text, but those in `kept`."""
    found = [one for one in dict.fromkeys(_NUMBER.findall(text)) if one not in kept]
    starts = {13: START * 1000, 15: FINGERPRINT}
    return {one: str(starts[len(one)] + number) for number, one in enumerate(found, 1)}


def anonymous(found, credentials, known, kept=()):
    """Return JSON without credentials, and with ids and times of nobody; see `settled`."""
    known = {**known, **moments(json.dumps(found), kept)}
    text = credentials.scrub_text(json.dumps(found, ensure_ascii=False))
    return json.loads(settled(text, known))


def _plain(url):
    """Return a URL without user, query and fragment, any of which may hold a token."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return SECRET
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit((parts.scheme, host, parts.path, parts.query and SECRET, ""))
