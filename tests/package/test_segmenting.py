"""What is written by hand for people: segments one by one, which Crisp takes as a whole."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest

from crisp_client import AsyncCrispClient
from crisp_client import CrispClient
from crisp_client import DecodeError
from crisp_client import NotFoundError
from crisp_client import ResponseInfo
from crisp_client.testing import Emulator

EMAIL = "ada@example.com"


@pytest.fixture
def crisp() -> Iterator[Emulator]:
    with Emulator() as emulator:
        emulator.visitor("Ada", EMAIL)
        yield emulator


@pytest.fixture
def person(crisp: Emulator) -> Iterator[Any]:
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        yield client.site(crisp.website_id).person(EMAIL)


def test_the_others_stay(person: Any) -> None:
    for segment in ("vip", "eu"):
        person.add_segment(segment)
    assert person.get().segments == ["vip", "eu"]
    person.remove_segment("vip")
    assert person.get().segments == ["eu"]


def test_nothing_is_written_for_what_is_so_already(person: Any, crisp: Emulator) -> None:
    person.add_segment("vip")
    before = len(crisp.requests)
    person.add_segment("vip")
    person.remove_segment("eu")
    assert {one.method for one in crisp.requests[before:]} == {"GET"}


@pytest.mark.parametrize("wrong", ["", " ", 7, None])
def test_what_is_no_segment(person: Any, crisp: Emulator, wrong: Any) -> None:
    before = len(crisp.requests)
    for change in (person.add_segment, person.remove_segment):
        with pytest.raises((TypeError, ValueError), match="segment"):
            change(wrong)
    assert len(crisp.requests) == before


def test_segments_that_are_no_list_are_not_taken_apart(crisp: Emulator) -> None:
    content = b'{"error": false, "data": {"people_id": "p", "segments": "vip"}}'
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        person = client.site(crisp.website_id).person(EMAIL)
        with client.middleware(lambda call, proceed: ResponseInfo(200, {}, content)):
            for change in (person.add_segment, person.remove_segment):
                with pytest.raises(DecodeError, match="segments must be a list, got a string"):
                    change("eu")
        assert not person.get().segments


def test_of_nobody(crisp: Emulator) -> None:
    with CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        nobody = client.person("eve@example.com", website_id=crisp.website_id)
        with pytest.raises(NotFoundError):
            nobody.add_segment("vip")


def test_the_async_adds(person: Any, crisp: Emulator) -> None:
    async def add() -> None:
        login = (crisp.identifier, crisp.key, crisp.tier, crisp.url)
        async with AsyncCrispClient(*login) as client:
            ada = client.person(EMAIL, website_id=crisp.website_id)
            await ada.add_segment("vip")
            await ada.add_segment("eu")
            await ada.remove_segment("vip")

    asyncio.run(add())
    assert person.get().segments == ["eu"]
