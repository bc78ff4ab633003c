"""What an example finds in its environment: the address and the token of a local Crisp."""

from __future__ import annotations

import os

from crisp_client.testing import Emulator


def environment(crisp: Emulator, **more: str) -> dict[str, str]:
    return {
        **os.environ,
        "CRISP_IDENTIFIER": crisp.identifier,
        "CRISP_KEY": crisp.key,
        "CRISP_TIER": crisp.tier,
        "CRISP_HOST": crisp.url,
        **more,
    }
