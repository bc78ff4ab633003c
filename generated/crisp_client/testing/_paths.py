# Copied from codegen/templates/testing/_paths.py. Do not edit: change that and run `make generate`.
"""Paths of the one port."""

from __future__ import annotations

BASE_PATH = "/v1"

# What the endpoint routes name for each tier; bots that drop the path come by the last one.
RTM_PATHS = {"user": "/u/1a7/", "website": "/w/f43/", "plugin": "/p/68/", "": "/socket.io/"}


def is_rtm(path: str) -> bool:
    return f"{path.rstrip('/')}/" in RTM_PATHS.values()
