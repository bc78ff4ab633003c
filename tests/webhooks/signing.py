"""Requests as Crisp signs them, made here a second time and independently of the package."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import Any

SECRET = "whsec-canary-1c7f"
WEBSITE = "8c842203-7ed8-4e29-a608-7cf78a7d2fcc"
SESSION = "session_31f3ab2d-2f3a-4bd8-a4c1-7d9e5a3a1c11"
TIMESTAMP = "1700000000123"


def signature(text: bytes, timestamp: str = TIMESTAMP, secret: str = SECRET) -> str:
    message = b"[" + timestamp.encode() + b";" + text + b"]"
    return hmac.new(secret.encode(), message, hashlib.sha256).hexdigest()


def signed(text: bytes, timestamp: str = TIMESTAMP, secret: str = SECRET) -> dict[str, str]:
    """The headers that go with the text."""
    return {
        "X-Crisp-Hook-Origin": "plugin/rtm 5e7b production",
        "X-Crisp-Request-Timestamp": timestamp,
        "X-Crisp-Signature": signature(text, timestamp, secret),
        "X-Delivery-Attempt-Count": "1",
        "X-Delivery-Attempt-Limit": "3",
    }


def message(content: str = "hello", *, session_id: str = SESSION, **more: Any) -> dict[str, Any]:
    """The body of a hook: a visitor says something."""
    data = {
        "website_id": WEBSITE,
        "session_id": session_id,
        "type": "text",
        "from": "user",
        "origin": "chat",
        "content": content,
        "fingerprint": 170000000012345,
        "timestamp": 1700000000100,
        "user": {"nickname": "Ada", "user_id": session_id},
    }
    body = {"website_id": WEBSITE, "event": "message:send", "data": data}
    return {**body, "timestamp": 1700000000120, **more}


def written(body: Any) -> bytes:
    """As JavaScript writes it."""
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()
