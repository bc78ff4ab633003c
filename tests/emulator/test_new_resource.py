"""The spec is all that is edited: a new resource is served, keeps its state, and is tested.

It is added to a copy of the spec, with nothing beside it. The tests that the spec drives run on
what is generated, in a process of their own.
"""

from __future__ import annotations

import asyncio
import importlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from codegen.leftovers import ask
from codegen.leftovers import leftovers
from codegen.output import generate
from codegen.resolve import load_api
from tests.codegen.specs import import_package
from tests.emulator.sockets import Got
from tests.emulator.sockets import socket
from tests.emulator.sockets import until

ROOT = Path(__file__).parents[2]
GADGETS = """\
resource: website_gadgets
tiers: [user, plugin]

params:
  gadget_id: int
  part_id: str
  trinket_id: str

operations:

  list_gadgets:
    http: GET /website/{website_id}/gadgets/{page_number}
    doc: One page of the gadgets of a website.
    page_rows: 3
    returns: [GadgetExcerpt]

  list_gadget_parts:
    http: GET /website/{website_id}/gadget/{gadget_id}/parts/{page_number}
    doc: One page of what a gadget is made of.
    query:
      per_page?: int 2..4 = 2
    returns: [GadgetPart]

  get_trinket:
    http: GET /website/{website_id}/trinket/{trinket_id}
    doc: A trinket, of which there is no list.
    returns: Trinket

  add_trinket:
    http: POST /website/{website_id}/trinket
    doc: Add a trinket.
    body:
      name: str
    returns: Trinket

  delete_trinket:
    http: DELETE /website/{website_id}/trinket/{trinket_id}
    doc: Throw a trinket away.

  add_gadget:
    http: POST /website/{website_id}/gadget
    doc: Add a gadget.
    body:
      name: str
      size?: int
    returns: GadgetNew
    causes: gadget:added

  get_gadget:
    http: GET /website/{website_id}/gadget/{gadget_id}
    doc: A gadget.
    returns: Gadget

  update_gadget:
    http: PATCH /website/{website_id}/gadget/{gadget_id}
    doc: Change a gadget.
    body:
      name?: str
      size?: int
    causes: gadget:updated

  delete_gadget:
    http: DELETE /website/{website_id}/gadget/{gadget_id}
    doc: Delete a gadget.

  paint_gadgets:
    http: PATCH /website/{website_id}/gadgets/batch/color
    doc: Paint many gadgets.
    body:
      gadgets: [int]
      color: str
    each: website_gadgets.save_gadget_color of gadgets

  rename_gadgets:
    http: PATCH /website/{website_id}/gadgets/batch/plain
    doc: Take the names of many gadgets away.
    body:
      gadgets: [int]
    each: website_gadgets.update_gadget of gadgets with name = plain, size = 1

  get_gadget_color:
    http: GET /website/{website_id}/gadget/{gadget_id}/color
    doc: How a gadget looks.
    returns: GadgetColor

  save_gadget_color:
    http: PUT /website/{website_id}/gadget/{gadget_id}/color
    doc: Paint a gadget.
    body: GadgetColor

  add_part:
    http: POST /website/{website_id}/gadget/{gadget_id}/part
    doc: Add a part to a gadget.

  get_part:
    http: GET /website/{website_id}/gadget/{gadget_id}/part/{part_id}
    doc: A part of a gadget.
    deprecated: The list has them all.
    successor: website_gadgets.list_gadget_parts
    returns: GadgetPart

  delete_part:
    http: DELETE /website/{website_id}/gadget/{gadget_id}/part/{part_id}
    doc: Take a part away.

  open_shelf:
    http: POST /website/{website_id}/shelf
    doc: Give a website a shelf.
    body:
      width: int
      wood: str

  get_shelf:
    http: GET /website/{website_id}/shelf
    doc: The shelf of a website.
    returns: Shelf

  check_shelf:
    http: HEAD /website/{website_id}/shelf
    doc: Whether a website has a shelf.

  widen_shelf:
    http: PATCH /website/{website_id}/shelf
    doc: Widen a shelf.
    body:
      width: int

  remove_shelf:
    http: DELETE /website/{website_id}/shelf
    doc: Take the shelf away.

  get_shelf_light:
    http: GET /website/{website_id}/shelf/light
    doc: The light of a shelf.
    returns: ShelfLight

  set_shelf_light:
    http: PATCH /website/{website_id}/shelf/light
    doc: Switch the light of a shelf.
    body: ShelfLight

  get_gadget_state:
    http: GET /website/{website_id}/gadget/{gadget_id}/state
    doc: The state of a gadget.
    returns: GadgetState

  change_gadget_state:
    http: PATCH /website/{website_id}/gadget/{gadget_id}/state
    doc: Move a gadget to another state.
    body:
      state: fresh | used
      reason?: str

  get_gadget_box:
    http: GET /website/{website_id}/gadget/{gadget_id}/box
    doc: What is in the box of a gadget.
    returns: GadgetBox

  pack_gadget_box:
    http: PUT /website/{website_id}/gadget/{gadget_id}/box
    doc: Put other things into the box of a gadget.
    body: GadgetBox

  fill_gadget_box:
    http: PATCH /website/{website_id}/gadget/{gadget_id}/box
    doc: Put more into the box of a gadget.
    body: GadgetBox

  pin_badge:
    http: POST /website/{website_id}/gadget/{gadget_id}/badge
    doc: Pin a badge to a gadget.

  get_badge:
    http: GET /website/{website_id}/gadget/{gadget_id}/badge
    doc: The badge of a gadget.
    returns: GadgetOwner

  remove_badge:
    http: DELETE /website/{website_id}/gadget/{gadget_id}/badge
    doc: Take the badge of a gadget off.

types:

  GadgetBox:
    doc: What is in the box of a gadget.
    fields:
      box: {str: str}

  GadgetState:
    doc: The state of a gadget.
    fields:
      state: fresh | used

  Shelf:
    doc: A shelf.
    fields:
      width: int
      website_id: str

  ShelfLight:
    doc: The light of a shelf.
    fields:
      color: str

  Trinket:
    doc: A trinket.
    fields:
      trinket_id: str
      name: str

  GadgetPart:
    doc: A part.
    key: part_id
    fields:
      part_id: str
      gadget_id: int

  GadgetNew:
    doc: The gadget that was added, by id only.
    fields:
      gadget_id: int

  GadgetExcerpt:
    doc: A gadget in a list.
    key: gadget_id
    fields:
      gadget_id: int
      name: str

  Gadget:
    doc: A gadget.
    extends: GadgetExcerpt
    starts:
      state: fresh
    fields:
      state: fresh | used
      owner: GadgetOwner
    fields?:
      size: int
      parts: int
      box: {str: str}

  GadgetOwner:
    doc: Whose it is.
    fields:
      website_id: str

  GadgetColor:
    doc: How a gadget looks.
    fields:
      color: str
    fields?:
      shade: {type: str, deprecated: A color says all.}
"""
EVENTS = """\
family: gadget
tiers: [user, website, plugin]
scope: none
web_hook: true

events:

  gadget:added:
    doc: A gadget was added.
    extends: GadgetEvent
    fields:
      gadget: Gadget

  gadget:updated:
    doc: A gadget was changed.
    extends: GadgetEvent
    fields:
      state: fresh | used
    fields?:
      name: str
      unsaid: str

types:

  GadgetEvent:
    doc: What every event of a gadget carries.
    fields:
      website_id: str
      gadget_id: int
"""
ONE_GET = """\
resource: website_widgets
tiers: [user, plugin]

operations:

  count_widgets:
    http: GET /website/{website_id}/widgets/count
    doc: How many widgets a website has.
    query:
      of?: {type: str, deprecated: They are all counted.}
    returns: WidgetCount

types:

  WidgetCount:
    doc: How many there are.
    fields:
      count: int
"""
FIVE_ROUTES = "rest/website_helpdesk_redirections.yaml"


class Trial:
    """A copy of the spec with another package of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.package = folder / "generated" / "crisp_client"
        shutil.copytree(ROOT / "spec", folder / "spec")

    def write(self, name: str, text: str) -> None:
        (self.folder / "spec" / name).write_text(text)

    def remove(self, name: str, entry: str) -> None:
        """Remove an operation or an event."""
        path = self.folder / "spec" / name
        text, count = re.subn(rf"^  {entry}:\n(    .*\n|\n)*", "", path.read_text(), flags=re.M)
        assert count == 1
        path.write_text(text)

    def generate(self) -> None:
        generate(load_api(self.folder / "spec"), self.package)

    def tests(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a copy of the tests on its package; only the generator is the project's own."""
        unread = shutil.ignore_patterns("*.yaml", "diff", "oracle", "mutants", "workers", "rtm")
        shutil.copytree(ROOT / "tests", self.folder / "tests", ignore=unread)
        for name in ("pyproject.toml", "names.lock"):
            shutil.copy(ROOT / name, self.folder)
        paths = (self.folder, self.package.parent, ROOT)
        return subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:xdist", *arguments],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, paths))},
            capture_output=True,
            text=True,
            check=False,
            timeout=240,
        )


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Trial:
    """One that has gadgets, events of them, and a single route of widgets, but five others not."""
    trial = Trial(tmp_path_factory.mktemp("gadgets"))
    trial.write("rest/website_gadgets.yaml", GADGETS)
    trial.write("rest/website_widgets.yaml", ONE_GET)
    trial.write("rtm/gadget.yaml", EVENTS)
    (trial.folder / "spec" / FIVE_ROUTES).unlink()
    trial.generate()
    return trial


@pytest.fixture(scope="module")
def changed_package(changed: Trial) -> Any:
    return import_package(changed.package)


@contextmanager
def emulator_of(package: Any) -> Iterator[Any]:
    testing = importlib.import_module(f"{package.__name__}.testing")
    with testing.Emulator(seed=1, tier="user") as crisp:
        yield crisp


@pytest.fixture
def with_gadgets(changed_package: Any) -> Iterator[tuple[Any, Any]]:
    """That package, and an emulator of it."""
    with emulator_of(changed_package) as crisp:
        yield changed_package, crisp


SPEC_DRIVEN = (
    "tests/emulator/test_collections.py",
    "tests/emulator/test_causes.py",
    "tests/emulator/test_every_route.py",
    "tests/emulator/test_handlers.py",
    "tests/package/test_every_operation.py",
    "tests/package/test_paths.py",
)


def test_five_routes_and_an_event(with_gadgets: Any) -> None:
    package, crisp = with_gadgets
    site = crisp.website_id

    def story(gadgets: Any) -> int:
        made: int = gadgets.add_gadget(site, "One", size=3).gadget_id
        gadget = gadgets.get_gadget(site, made)
        assert (gadget.name, gadget.size, gadget.state) == ("One", 3, "fresh")
        assert gadget.owner.website_id == site
        gadgets.update_gadget(site, made, name="Two")
        assert [(row.gadget_id, row.name) for row in gadgets.iter_list_gadgets(site)] == [
            (made, "Two")
        ]
        changed = gadgets.get_gadget(site, made)
        assert (changed.name, changed.size) == ("Two", 3)
        gadgets.add_part(site, made)
        (part,) = gadgets.list_gadget_parts(site, made)
        assert part.gadget_id == made == gadgets.get_part(site, made, part.part_id).gadget_id
        assert gadgets.get_gadget(site, made).parts == 1
        gadgets.save_gadget_color(site, made, {"color": "red"})
        assert gadgets.get_gadget_color(site, made).color == "red"
        gadgets.paint_gadgets(site, [made, made + 1], "blue")
        assert gadgets.get_gadget_color(site, made).color == "blue"
        gadgets.rename_gadgets(site, [made])
        plain = gadgets.get_gadget(site, made)
        assert (plain.name, plain.size) == ("plain", 1)
        gadgets.delete_gadget(site, made)
        for gone in (gadgets.get_gadget, gadgets.delete_gadget, gadgets.get_gadget_color):
            with pytest.raises(package.NotFoundError):
                gone(site, made)
        assert list(gadgets.iter_list_gadgets(site)) == []
        return made

    async def run() -> tuple[int, Got]:
        async with socket(crisp, events=["gadget:added", "gadget:updated"]) as (_, got):
            credentials = (crisp.identifier, crisp.key, crisp.tier, crisp.url)
            with package.CrispClient(*credentials) as client:
                made = await asyncio.to_thread(story, client.website_gadgets)
            return made, await until(got, 4)

    made, got = asyncio.run(run())
    ids = {"website_id": site, "gadget_id": made}
    owner = {"website_id": site}
    gadget = {"gadget_id": made, "name": "One", "size": 3, "state": "fresh", "owner": owner}
    assert got == [
        ("gadget:added", {**ids, "gadget": gadget}),
        ("gadget:updated", {**ids, "name": "Two", "state": "fresh"}),
        ("gadget:updated", {**ids, "name": "plain", "state": "fresh"}),
    ]
    for event, payload in got:
        package.events.decode(event, payload, strict=True)


def test_pages_and_things_that_no_list_has(with_gadgets: Any) -> None:
    package, crisp = with_gadgets
    site = crisp.website_id
    with package.CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        gadgets = client.website_gadgets
        made = [gadgets.add_gadget(site, str(number)).gadget_id for number in range(4)]
        pages = [gadgets.list_gadgets(site, number) for number in (1, 2, 3)]
        assert [len(page) for page in pages] == [3, 1, 0]
        assert [row.gadget_id for row in gadgets.iter_list_gadgets(site)] == made
        for _ in range(3):
            gadgets.add_part(site, made[0])
        parts = [gadgets.list_gadget_parts(site, made[0], number) for number in (1, 2)]
        assert [len(page) for page in parts] == [2, 1]
        assert len(gadgets.list_gadget_parts(site, made[0], per_page=4)) == 3
        assert "A page has at most 3 rows." in gadgets.list_gadgets.__doc__
        trinket = gadgets.add_trinket(site, "Bell").trinket_id
        assert gadgets.get_trinket(site, trinket).name == "Bell"
        gadgets.delete_trinket(site, trinket)
        with pytest.raises(package.NotFoundError):
            gadgets.get_trinket(site, trinket)


def test_a_thing_of_which_there_is_one(with_gadgets: Any) -> None:
    package, crisp = with_gadgets
    site, other = crisp.website_id, crisp.add_website("Other", "other.example")
    with package.CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        gadgets = client.website_gadgets

        def absent(of: str) -> None:
            assert not gadgets.check_shelf(of)
            for ask in (gadgets.get_shelf, gadgets.remove_shelf, gadgets.get_shelf_light):
                with pytest.raises(package.NotFoundError, match="the shelf does not exist"):
                    ask(of)
            with pytest.raises(package.NotFoundError):
                gadgets.widen_shelf(of, 5)

        absent(site)
        gadgets.open_shelf(site, 3, "oak")
        assert gadgets.check_shelf(site)
        assert gadgets.get_shelf(site).to_dict() == {"width": 3, "website_id": site}
        gadgets.widen_shelf(site, 4)
        gadgets.set_shelf_light(site, {"color": "warm"})
        assert gadgets.get_shelf(site).width == 4
        assert gadgets.get_shelf_light(site).color == "warm"
        absent(other)
        gadgets.remove_shelf(site)
        absent(site)
        gadgets.open_shelf(site, 3, "oak")
        assert gadgets.get_shelf_light(site).color != "warm"
        gadget = gadgets.add_gadget(site, "One").gadget_id
        with pytest.raises(package.NotFoundError, match="the badge does not exist"):
            gadgets.get_badge(site, gadget)
        gadgets.pin_badge(site, gadget)
        assert gadgets.get_badge(site, gadget).website_id == site
        gadgets.delete_gadget(site, gadget)
        with pytest.raises(package.NotFoundError):
            gadgets.get_badge(site, gadget)


def test_a_part_of_a_thing(with_gadgets: Any) -> None:
    package, crisp = with_gadgets
    site = crisp.website_id
    with package.CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        gadgets = client.website_gadgets
        one, other = (gadgets.add_gadget(site, name).gadget_id for name in ("One", "Two"))
        assert gadgets.get_gadget_state(site, one).state == "fresh"
        gadgets.change_gadget_state(site, one, "used", reason="It was needed.")
        assert gadgets.get_gadget(site, one).state == "used"
        assert "reason" not in gadgets.get_gadget(site, one).extra
        assert gadgets.get_gadget_state(site, one).state == "used"
        assert gadgets.get_gadget_state(site, other).state == "fresh"
        gadgets.pack_gadget_box(site, one, {"box": {"a": "1"}})
        gadgets.fill_gadget_box(site, one, {"box": {"b": "2"}})
        assert gadgets.get_gadget(site, one).box == {"a": "1", "b": "2"}
        gadgets.pack_gadget_box(site, one, {"box": {"c": "3"}})
        assert gadgets.get_gadget_box(site, one).box == {"c": "3"}


def test_keys_that_it_does_not_have(with_gadgets: Any, caplog: pytest.LogCaptureFixture) -> None:
    package, crisp = with_gadgets
    site = crisp.website_id
    with package.CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        gadgets = client.website_gadgets
        made = gadgets.add_gadget(site, "One").gadget_id
        gadgets.save_gadget_color(site, made, {"color": "red", "shady": "x"})
        assert gadgets.get_gadget_color(site, made).extra == {}
    route = "PUT /website/{website_id}/gadget/{gadget_id}/color"
    assert caplog.messages == [
        f"{route}: the spec has no key 'shady' in the body (did you mean 'shade'?); it is left out"
    ]


def test_one_get(with_gadgets: Any) -> None:
    package, crisp = with_gadgets
    with package.CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client:
        assert client.website_widgets.count_widgets(crisp.website_id, of="a").count == 0


def test_what_is_written_by_hand_for_routes_that_went(tmp_path: Path) -> None:
    trial = Trial(tmp_path)
    trial.remove("rest/website_visitors.yaml", "count_visitors")
    # Without it inboxes are no collection, of which `batch_order_inboxes` changes the items.
    trial.remove("rest/website_inboxes.yaml", "create_new_inbox")
    trial.remove("rtm/campaign.yaml", "campaign:running")
    trial.generate()
    package = import_package(trial.package)
    got: list[str] = []
    orders = {"orders": [{"inbox_id": "a", "order": 1}]}
    with (
        emulator_of(package) as crisp,
        package.CrispClient(crisp.identifier, crisp.key, crisp.tier, crisp.url) as client,
    ):
        site = crisp.website_id
        client.website_inboxes.batch_order_inboxes(site, orders)
        campaigns = client.website_campaigns
        campaign = campaigns.create_new_campaign(site, "one-shot", "News").campaign_id
        crisp._world.listeners.append(lambda event, _: got.append(event))
        campaigns.resume_campaign(site, campaign)
        campaigns.dispatch_campaign(site, campaign)
    assert got == ["campaign:dispatched"]
    left = "\n".join(leftovers(load_api(trial.folder / "spec"), ask(trial.package.parent)))
    found = re.findall(r"^(an? \w+) for nothing: (\S+):(\d+) \((.*)\)$", left, re.M)
    assert [(what, name) for what, _, _, name in found] == [
        ("a handler", "GET /website/{website_id}/visitors/count"),
        ("an event", "campaign:running"),
    ]
    lines = [(ROOT / file).read_text().splitlines()[int(line) - 1] for _, file, line, _ in found]
    assert lines == [
        '@handles(f"GET {_WEBSITE}/visitors/count")',
        '    call.website.publish("campaign:running", campaign_id=campaign_id, running=running)',
    ]


@pytest.mark.timeout(600)  # more than the tests inside have
def test_the_tests_know_what_came_and_what_went(changed: Trial) -> None:
    some = "gadget or widget or making_to_its_end or surface or misspelt or said_to_cause"
    ran = changed.tests(*SPEC_DRIVEN, "-vvv", "-k", some)
    assert ran.returncode == 0, ran.stdout
    for name in (
        "test_from_its_making_to_its_end[gadget]",
        "test_lists_come_in_pages[gadget]",
        "test_what_the_spec_says_that_a_route_causes[website_gadgets.add_gadget]",
        "test_answers[website_gadgets.save_gadget_color]",
        "test_operation[website_widgets.count_widgets-sync]",  # one of its arguments ends
        "test_operation[website_gadgets.save_gadget_color-sync]",  # a key of its body
        "test_operation[website_gadgets.get_part-sync]",  # it does itself
    ):
        assert name in ran.stdout
    assert "redirection" not in ran.stdout
