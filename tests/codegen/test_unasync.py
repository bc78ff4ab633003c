"""The sync half of the package, derived from the async half."""

from __future__ import annotations

import pytest

from codegen.unasync import RULES
from codegen.unasync import Unasync
from codegen.unasync import UnusedRule

SOURCE = '''\
"""An async docstring: `await`, `AsyncThing`, aclose."""


class AsyncThing(AsyncBase):  # async comment, AsyncThing
    async def __aenter__(self) -> AsyncThing:
        text = "await AsyncThing.aclose"
        other = f"{await_} await {text} Async {AsyncThing}"
        return await self.go(asynchronous, Asyncio, awaited) or (await self.aclose())

    async def __aexit__(self, *_):
        async with self.lock:
            async for row in self.rows:
                yield [x async for x in row]
        await(self.aclose())
'''
DERIVED = '''\
"""An async docstring: `await`, `AsyncThing`, aclose."""


class Thing(Base):  # async comment, AsyncThing
    def __enter__(self) -> Thing:
        text = "await AsyncThing.aclose"
        other = f"{await_} await {text} Async {AsyncThing}"
        return self.go(asynchronous, Asyncio, awaited) or (self.close())

    def __exit__(self, *_):
        with self.lock:
            for row in self.rows:
                yield [x for x in row]
        (self.close())
'''


def test_names_are_mapped_and_texts_and_comments_are_not():
    unasync = Unasync()
    assert unasync.convert(SOURCE) == DERIVED
    unasync.check_used()


def test_what_is_sync_already_stays_as_it_is():
    assert Unasync().convert(DERIVED) == DERIVED


def test_lines_that_only_python_does_not_count():
    source = 'a = """\x0c\x1c"""\nb = "\x85"; await c()\nawait d()\n'
    assert Unasync().convert(source) == source.replace("await ", "")


@pytest.mark.parametrize("rule", [*RULES, "Async"])
def test_a_rule_that_does_nothing_is_an_error(rule):
    replacement = "Sync" if rule == "Async" else "other"
    unasync = Unasync()
    unasync.convert(SOURCE.replace(rule, replacement))
    with pytest.raises(UnusedRule, match=f"no token matched these rules of .*: {rule}"):
        unasync.check_used()
