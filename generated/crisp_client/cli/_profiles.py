# Copied from codegen/templates/cli/_profiles.py. Do not edit: change that and run `make generate`.
"""Profiles: a file with tier, host and website of each; their tokens are in the keyring, or there.

The file is the user's own, of mode 0600: `profiles.json` in the folder `crisp` of
`XDG_CONFIG_HOME`, which is `~/.config` where it is not set.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from .._runtime.credentials import Secret
from ._status import CommandError
from ._status import Status

DEFAULT = "default"
_SERVICE = "crisp_client"


def path() -> Path:
    base = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(base) / "crisp" / "profiles.json"


def read() -> dict[str, dict[str, Any]]:
    """Return all profiles by name."""
    try:
        with open(path(), "rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            text = file.read()
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise CommandError(
            f"{path()} cannot be read: {error.strerror}", Status.CREDENTIALS
        ) from None
    if os.name == "posix" and mode & 0o077:
        said = f"others may read {path()}, where tokens are kept: run `chmod 600 {path()}` first"
        raise CommandError(said, Status.CREDENTIALS)
    try:
        found: dict[str, dict[str, Any]] = json.loads(text)
        wanted = ("tier", "host")
        if all(isinstance(one[name], str) for one in found.values() for name in wanted):
            return found
    except Exception:  # it may be anything, and fail in as many ways
        pass
    said = f"{path()} cannot be read as profiles: remove it, and `crisp login` again"
    raise CommandError(said, Status.CREDENTIALS)


def write(profiles: Mapping[str, Mapping[str, Any]]) -> None:
    """Put the profiles in the place of those that are kept, in one step."""
    target = path()
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent)  # of mode 0600
    try:
        with open(handle, "wb") as file:
            file.write(f"{json.dumps(profiles, indent=2)}\n".encode())
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise


def token(name: str, profile: Mapping[str, Any]) -> tuple[Secret, Secret]:
    """Return identifier and key of a profile."""
    if "key" in profile:
        return Secret(profile["identifier"]), Secret(profile["key"])
    keyring = _keyring()
    kept = keyring.get_password(_SERVICE, name) if keyring else None
    if kept is None:
        said = f"the keyring has no token of the profile {name!r}: `crisp login --profile {name}`"
        raise CommandError(said, Status.CREDENTIALS)
    identifier, _, key = kept.partition(":")
    return Secret(identifier), Secret(key)


def keep_in_keyring(name: str, identifier: str, key: str) -> bool:
    """Put a token into the keyring; return whether there is one that took it."""
    keyring = _keyring()
    if keyring is None:
        return False
    try:
        keyring.set_password(_SERVICE, name, f"{identifier}:{key}")
    except Exception:  # each kind of keyring has errors of its own
        return False
    return True


def forget_in_keyring(name: str) -> None:
    keyring = _keyring()
    if keyring is not None:
        with suppress(Exception):  # it may have been removed by hand
            keyring.delete_password(_SERVICE, name)


def _keyring() -> Any:
    try:
        import keyring
    except ImportError:
        return None
    return keyring
