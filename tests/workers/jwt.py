"""An operator, an account and a user of NATS, as `nsc` would make them."""

from __future__ import annotations

import base64
import json
import os
import time
from typing import Any

import nkeys


class Key:
    """A pair of keys, which signs."""

    def __init__(self, kind: int) -> None:
        self.seed = nkeys.encode_seed(os.urandom(32), kind)
        self._pair = nkeys.from_seed(bytearray(self.seed))
        self.public = self._pair.public_key.decode()

    def jwt(self, subject: str, kind: str, **claims: Any) -> str:
        """Return what this key says of a subject."""
        body = {
            "jti": base64.b32encode(os.urandom(20)).decode(),
            "iat": int(time.time()),
            "iss": self.public,
            "name": kind,
            "sub": subject,
            "nats": {**claims, "type": kind, "version": 2},
        }
        text = f"{_encoded({'typ': 'JWT', 'alg': 'ed25519-nkey'})}.{_encoded(body)}"
        return f"{text}.{_base64(self._pair.sign(text.encode()))}"


def decentralized() -> tuple[str, str]:
    """Return the configuration of a server, and the file of a user whom it lets in."""
    operator = Key(nkeys.PREFIX_BYTE_OPERATOR)
    account = Key(nkeys.PREFIX_BYTE_ACCOUNT)
    user = Key(nkeys.PREFIX_BYTE_USER)
    system = Key(nkeys.PREFIX_BYTE_ACCOUNT)
    limits = "subs data payload imports exports conn leaf mem_storage disk_storage streams consumer"
    unlimited = {**dict.fromkeys(limits.split(), -1), "wildcards": True}
    of_account = operator.jwt(account.public, "account", limits=unlimited)
    of_system = operator.jwt(system.public, "account", limits={})
    of_user = account.jwt(user.public, "user", subs=-1, data=-1, payload=-1)
    config = (
        f"operator: {operator.jwt(operator.public, 'operator')}\n"
        f"system_account: {system.public}\n"
        "resolver: MEMORY\n"
        f"resolver_preload: {{ {account.public}: {of_account}, {system.public}: {of_system} }}\n"
    )
    file = (
        f"-----BEGIN NATS USER JWT-----\n{of_user}\n------END NATS USER JWT------\n\n"
        f"-----BEGIN USER NKEY SEED-----\n{user.seed.decode()}\n------END USER NKEY SEED------\n"
    )
    return config, file


def _encoded(value: Any) -> str:
    return _base64(json.dumps(value).encode())


def _base64(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode()
