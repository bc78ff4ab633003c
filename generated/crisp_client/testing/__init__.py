# Copied from codegen/templates/testing/__init__.py. Do not edit: change that and run `make generate`.
"""A local, stateful Crisp to test a program against: REST, real-time events and web hooks.

    with Emulator() as crisp:
        client = CrispClient(crisp.identifier, crisp.key, tier=crisp.tier, host=crisp.url)
        crisp.visitor(nickname="Ada").say("hello")

`python -m crisp_client.testing --port 8080` runs it as a program, with a page on which one plays
the visitor; in pytest, use the fixture `crisp_emulator`. It needs the extra `testing`. The server
libraries are imported with the first name that is used, since pytest imports this package in every
project that has it installed.
"""

from __future__ import annotations

from typing import Any
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._app import RecordedRequest
    from ._emulator import Emulator
    from ._hook_sender import Widget
    from ._hooks import Hook
    from ._hooks import HookAttempt
    from ._storage import Upload
    from ._visitor import Visitor
else:

    def __getattr__(name: str) -> Any:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        try:
            from . import _emulator
        except ImportError as error:
            missing = (error.name or "").partition(".")[0]
            if missing in ("", __name__.partition(".")[0]):
                raise
            raise ImportError(
                f'crisp_client.testing needs {missing}: pip install "crisp-client[testing]"',
                name=error.name,
            ) from None
        return getattr(_emulator, name)


__all__ = ["Emulator", "Hook", "HookAttempt", "RecordedRequest", "Upload", "Visitor", "Widget"]
