"""An operation whose answer comes as an event has a form that returns it."""

from __future__ import annotations

import asyncio
import typing
from collections.abc import Iterator
from typing import Any

import pytest

from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import InvalidDataError
from crisp_client.events import MediaAnimationListed
from crisp_client.testing import Emulator
from tests.waiting import in_vain


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    with Emulator(tier="user") as emulator:
        yield emulator


@pytest.fixture(params=["async", "sync"])
def is_async(request: pytest.FixtureRequest) -> bool:
    return bool(request.param == "async")


def ask(crisp: Emulator, is_async: bool, *args: Any, **named: Any) -> MediaAnimationListed:
    credentials = (crisp.identifier, crisp.key, crisp.tier, crisp.url)

    async def main() -> MediaAnimationListed:
        async with AsyncCrispClient(*credentials) as client:
            return await client.media_animation.wait_for_list_animation_medias(*args, **named)

    if is_async:
        return asyncio.run(main())
    with CrispClient(*credentials) as client:
        return client.media_animation.wait_for_list_animation_medias(*args, **named)


def asked(crisp: Emulator) -> list[str]:
    return [f"{r.path}?{r.query}" for r in crisp.requests if "/media/" in r.path]


def test_it_returns_the_answer(crisp: Emulator, is_async: bool) -> None:
    found = ask(crisp, is_async, search_query="thanks")
    assert isinstance(found, MediaAnimationListed)
    assert [picture.type for picture in found.results] == ["image/gif"]
    path = f"/v1/media/animation/list/1?search_query=thanks&list_id={found.id}"
    assert asked(crisp) == [path]
    assert ask(crisp, is_async).id != found.id


def test_the_arguments_are_those_of_the_operation(crisp: Emulator, is_async: bool) -> None:
    found = ask(crisp, is_async, 2, list_id=7, per_page=20)
    assert (found.id, found.results) == (7, [])
    assert asked(crisp) == ["/v1/media/animation/list/2?per_page=20&list_id=7"]


def test_the_answer_to_another_call_is_not_it(
    crisp: Emulator, is_async: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish = crisp._world.publish
    monkeypatch.setattr(
        crisp._world, "publish", lambda name, payload: publish(name, {**payload, "id": 1})
    )

    def wait(seconds: float) -> None:
        ask(crisp, is_async, list_id=2, timeout=seconds)

    _, error = in_vain(wait, lambda error: error.unmatched == 1)
    assert "1 came that did not match" in str(error)


def test_a_refusal_is_raised_at_once(crisp: Emulator, is_async: bool) -> None:
    with pytest.raises(InvalidDataError):
        ask(crisp, is_async, 0, timeout=60)


def test_its_type(is_async: bool) -> None:
    client: Any = AsyncCrispClient() if is_async else CrispClient()
    form = client.media_animation.wait_for_list_animation_medias
    hints = typing.get_type_hints(form)
    assert hints["return"] is MediaAnimationListed
    assert hints["timeout"] is float
    assert "Unless `list_id` is given, one is chosen at random." in form.__doc__
