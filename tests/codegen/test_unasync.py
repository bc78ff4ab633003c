"""The sync half of the package, derived from the async half."""

from __future__ import annotations

import io
import re
import tokenize

import pytest

from codegen.ir import Api
from codegen.render.tree import render
from codegen.unasync import PREFIX
from codegen.unasync import RULES
from codegen.unasync import Unasync
from codegen.unasync import UnusedRule

SOURCE = '''\
"""An async docstring: `await`, `AsyncThing`, aclose."""

from .aio import AsyncHttp


class AsyncThing(AsyncBase):  # async comment, AsyncThing
    async def __aenter__(self) -> AsyncThing:
        text = "await AsyncThing.aclose"
        other = f"{await_} await {text} Async {AsyncThing}"
        return await self.go(asynchronous, Asyncio, awaited) or (await self.aclose())

    async def __anext__(self):
        return await anext(self.rows)

    async def __aexit__(self, *_):
        async with self.lock:
            async for row in self.rows:
                yield [x async for x in row]
        await(self.aclose())
'''
DERIVED = '''\
"""An async docstring: `await`, `AsyncThing`, aclose."""

from .blocking import Http


class Thing(Base):  # async comment, AsyncThing
    def __enter__(self) -> Thing:
        text = "await AsyncThing.aclose"
        other = f"{await_} await {text} Async {AsyncThing}"
        return self.go(asynchronous, Asyncio, awaited) or (self.close())

    def __next__(self):
        return next(self.rows)

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
    unasync.convert(re.sub(rf"\b{rule}(\b|(?=[A-Z]))", replacement, SOURCE))
    with pytest.raises(UnusedRule, match=f"no token matched these rules of .*: {rule}"):
        unasync.check_used()


def names_and_rest(source: str) -> list[str]:
    """The tokens of the sync half as Python itself finds them in the async half."""
    found: list[str] = []
    depth = 0  # of f-strings, whose names are tokens since Python 3.12
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        kind = tokenize.tok_name[token.type]
        depth += {"FSTRING_START": 1, "FSTRING_END": -1}.get(kind, 0)
        text: str | None = token.string
        if kind == "NAME" and not depth:
            text = RULES.get(token.string, token.string)
            if text and text.startswith(PREFIX) and text[len(PREFIX) :][:1].isupper():
                text = text.removeprefix(PREFIX)
        if text is not None:
            found.append(text)
    return found


def tokens(source: str) -> list[str]:
    return [token.string for token in tokenize.generate_tokens(io.StringIO(source).readline)]


def test_the_result_is_what_python_s_own_tokens_give(real_api: Api) -> None:
    sources = [SOURCE]
    sources += [o.text for o in render(real_api) if o.path.startswith("_async/")]
    assert len(sources) > 50
    for source in sources:
        assert tokens(Unasync().convert(source)) == names_and_rest(source)
