"""A package that has one of each thing that a site shows of its own classes."""

from __future__ import annotations

PACKAGE = {
    "__init__.py": """\
from . import resources
from ._async.client import AsyncCrispClient
from ._async.paging import AsyncRows
from ._runtime.data.kinds import Kind
from ._runtime.dispatch.gap import Gap
from ._runtime.errors import CrispError, LostError
from ._runtime.info import RequestInfo
from ._runtime.layers import Middleware
from ._runtime.rate import Rate
from ._runtime.realtime.state import State
from ._runtime.rest.options import Options, checked
from ._sync.client import CrispClient
from ._sync.paging import Rows
from .events import Event
from .registry import Registry

Either = Options | None
__version__ = "1.2.3"

__all__ = ["AsyncCrispClient", "CrispClient", "CrispError", "Either", "Kind", "LostError"]
__all__ += ["AsyncRows", "Event", "Gap", "Middleware", "Rate", "Registry", "RequestInfo", "Rows"]
__all__ += ["Options", "State", "__version__", "checked", "resources"]
""",
    "_async/paging.py": "class AsyncRows: ...\n",
    "_sync/paging.py": "class Rows: ...\n",
    "_runtime/info.py": "class RequestInfo: ...\n",
    "_runtime/layers.py": "class Middleware: ...\n",
    "_runtime/rate.py": "class Rate: ...\n",
    "_runtime/dispatch/gap.py": "class Gap: ...\n",
    "_runtime/realtime/state.py": "class State: ...\n",
    "events.py": "class Event: ...\n",
    "registry.py": """\
from ._runtime.info import RequestInfo
from ._runtime.rate import Rate

DEFAULT = object()


class _Base:
    \"\"\"Not public.\"\"\"

    def shared(self, one, /, two=DEFAULT, *, three=None, four=Rate) -> "Rate":
        \"\"\"Of a class that is not public.\"\"\"

    def replaced(self) -> None:
        \"\"\"Not shown.\"\"\"


class Registry(_Base, RequestInfo, Rate):
    \"\"\"Keeps handlers.


    After two lines,
        of which one is indented.

        first: int = 1

    It goes

    - on and
      on

    Args:
        what: It is
            said: twice.
    \"\"\"

    LIMIT = 5
    name: str = "Not shown."

    def __init__(self, *, first=1) -> None: ...

    def replaced(self, wide: dict[str, int], other: str = "a text of a length to fit") -> None:
        pass

    def replaced_(self, wide: dict[str, int], other: str = "a text of a length to fit") -> None:
        pass

    @staticmethod
    def still(self_=1): ...

    @classmethod
    def made(cls, *names, **more): ...

    @property
    def untyped(self):
        \"\"\"Of no type that is told.\"\"\"

    @property
    def silent(self) -> int: ...
""",
    "_sync/client.py": '''\
from __future__ import annotations
from functools import cached_property
from typing import Any


class CrispClient:
    """Talks to Crisp; see `Options`.

    Args:
        identifier: Of a token,
            or `None`.
        key: Its other half.

        with CrispClient() as client:
            client.ping()

    - one: `Options`
    - two
    """

    def __init__(self, identifier: str | None = None, *, key: object = print) -> None: ...

    @cached_property
    def widget(self) -> _resources.Widget:
        """Not shown: it is a resource."""

    @property
    def state(self) -> str:
        """What it does."""

    @cached_property
    def kept(self) -> int:
        """What it has."""
        return 1

    def ping(self, *hosts: str, wait: float = 1.0, **more: Any) -> bool:
        """Ask whether Crisp is there."""

    def with_a_name_that_is_long(self, argument: str, another_argument: str, last: int) -> None:
        pass

    def _hidden(self) -> None:
        """Not shown."""
''',
    "_async/client.py": '''\
from __future__ import annotations


class AsyncCrispClient:
    """Talks to Crisp, and is awaited."""

    async def ping(self) -> bool:
        """Ask whether Crisp is there."""

    def stop(self) -> None:
        """End it."""
''',
    "_runtime/errors.py": '''\
"""What can go wrong.

    CrispError
    └── LostError: it is gone

Each has its text.
"""


class CrispError(Exception):
    """All that can go wrong."""

    @classmethod
    def of(cls, text: str) -> "CrispError":
        """Make one."""


class LostError(CrispError):
    """It is gone."""


__all__ = ["CrispError", "LostError"]
''',
    "_runtime/rest/options.py": '''\
from __future__ import annotations


class Options:
    """Options of one call."""

    def __init__(self, timeout: float = 10) -> None: ...


def checked(options: Options) -> Options:
    """Return them, or raise `CrispError`."""
''',
    "_runtime/data/kinds.py": '''\
from enum import StrEnum


class Kind(StrEnum):
    """A kind."""

    ONE = "one"
''',
    "resources.py": '''\
class ShelfHandle:
    def get(self):
        """Not by hand."""

    def count(self) -> int:
        """Count the rows, by hand."""


class BoxHandle:
    pass
''',
    "webhooks.py": '"""Receive web hooks.\n\nThey are signed."""\n\n'
    "from crisp_client import CrispError\n\n"
    'def parse(body: bytes) -> str:\n    """Parse one."""\n\n'
    '__all__ = ["CrispError", "parse"]\n',
    **{
        f"{name}.py": f'"""About {name}."""\n\n\nclass Of{name}: ...\n\n\n__all__ = ["Of{name}"]\n'
        for name in ("stores", "workers", "testing", "otel")
    },
}
