"""A project and a package that have one of each thing that a site shows of them."""

from __future__ import annotations

from pathlib import Path

PROJECT = {
    "README.md": "# small\n",
    "CHANGELOG.md": "# Changelog\n\n## 1.0.0\n\n- First, with `CrispClient`.\n",
    "CONTRIBUTING.md": "# Contributing\n\nSee [the policy](docs/policy.md#what-ends).\n",
    "docs/changes/README.md": "# Notes\n\nA file each.\n",
    "docs/changes/one.added.md": "Not a page.\n",
    "docs/clients.yaml": """\
node:
  title: Node <1>
  methods:
    widget.getIt(id): GET /it/{id}
""",
    "docs/migration.md": "# From others\n\nTheir `getIt` is `widget.get_it`.\n",
    "docs/policy.md": "# Policy\n\n## What `ends`\n\n1. One\n   1. Two\n\n## What ends\n\nAll.\n",
    "docs/guides/index.md": """\
# Guides

| begin | what is there |
| --- | --- |
| [First `steps`](first.md) | How to begin |

| later | what is there |
| --- | --- |
| [Second](second.md) | What comes after |
""",
    "docs/guides/first.md": """\
# First `steps`

Call `client.ping` of `client.widget`, or `Options`, see [the bot](../../examples/bot.py),
[its folder](../../examples) and [a spec](../../examples/one.yaml#L1).

```python
before = True
```

## Later

Words of no use.

```sh
make
```
""",
    "docs/guides/second.md": "# Second\n\n[Home](../../README.md), ![out](https://example.com/a)\n",
    "docs/guides/third.md": "# Third\n\nOn no list.\n",
    "examples/bot.py": "'''A bot.'''\n\nfrom crisp_client import CrispClient\n",
    "examples/one.yaml": "a: 1\n",
}

PACKAGE = {
    "__init__.py": """\
from ._async.client import AsyncCrispClient
from ._runtime.data.kinds import Kind
from ._runtime.errors import CrispError, LostError
from ._runtime.rest.options import Options, checked
from ._sync.client import CrispClient

Either = Options | None

__all__ = ["AsyncCrispClient", "CrispClient", "CrispError", "Either", "Kind", "LostError"]
__all__ += ["Options", "checked"]
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
    **{f"{name}.py": f'"""About {name}."""\n' for name in ("stores", "workers", "testing", "otel")},
}


def write(folder: Path) -> None:
    """Write the project, and the package into its `generated`."""
    package = {f"generated/crisp_client/{name}": text for name, text in PACKAGE.items()}
    for name, text in {**PROJECT, **package}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
