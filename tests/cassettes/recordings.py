"""What is recorded: a cassette for each operation, for each class of error, and for each story."""

import contextlib
import copy
import difflib
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from attrs import frozen

from crisp_client import APIError
from crisp_client import CrispClient
from crisp_client import Retry
from crisp_client.testing import Emulator
from tests.codegen.specs import real_api

from ..described import Sampler
from ..package.calls import arranged
from ..package.calls import check_result
from ..package.calls import prepared
from ..package.samples import Samples
from ..tokens import fitting_tier
from .contract import contract
from .form import Form
from .form import named
from .form import read
from .form import START
from .stories import EMAIL
from .stories import play
from .stories import STORIES
from .stories import WEBSITE
from .tape import NotRecorded
from .tape import recording

ONCE = Retry(attempts=1)
FOLDER = Path(__file__).parent
SPEC = FOLDER.parent.parent / "spec"
API = real_api()
# Compared with other ids, as the emulator draws when the spec has one thing more: nothing that it
# draws may be on a recording.
RECORDED, COMPARED = 7, 8
IDENTIFIER, KEY, PASSWORD = "IDENTIFIER", "KEY", "PASSWORD"
_SAMPLES = Samples(API)
LONGEST = 20


@frozen(eq=False)
class Recording:
    """One cassette: the calls that are on it, and what its header says of them.

    `steps` makes calls with a client, yields each and gets its result. `arrange` prepares the
    emulator, and returns ids of what it made; `takes` are those that the steps are given.
    """

    path: Path
    about: dict
    steps: Callable
    arrange: Callable = lambda crisp: {}
    takes: tuple = ()
    tier: str = "plugin"

    @property
    def credentials(self):
        """Return identifier, key and tier for a replay: an account's token may be of any."""
        if not self.is_live:
            return IDENTIFIER, KEY, self.tier
        (first, *_) = read(self._text())["interactions"]
        return IDENTIFIER, KEY, first["request"]["headers"]["x-crisp-tier"]

    @property
    def name(self):
        return next(iter(self.about.values()))

    def record(self, api=API, seed=RECORDED):
        """Return the text of the cassette, recorded from an emulator of its own."""
        known = {"website_id": WEBSITE, "identifier": IDENTIFIER, "key": KEY}
        with Emulator(seed=seed, clock=lambda: float(START), tier=self.tier, **known) as crisp:
            ids = self.arrange(crisp)
            given = {name: ids[name] for name in self.takes if name in ids}
            form = Form(known={**named(ids), crisp.password: PASSWORD})
            called = set()
            with (
                recording(form) as tape,
                _samples() as samples,
                CrispClient(IDENTIFIER, KEY, self.tier, crisp.url, retry=ONCE) as client,
            ):
                client.on_response(lambda attempt: called.add(attempt.operation))
                play(self.steps(client, Given(given, crisp.email, crisp.password)))
                made_up = [data for data in tape.answers() if data and data in samples]
                form.header = self._header(api, called, given, len(made_up))
        return tape.text

    @property
    def is_live(self):
        return self.path.exists() and "\nrecorded from: live\n" in self._text()

    def given(self):
        """Return what the steps are given in a replay."""
        return Given(read(self._text()).get("given", {}), EMAIL, PASSWORD)

    def differences(self, api=API):
        """Return how a recording from now differs from the cassette, and what to do; or nothing.

        One that is live is not compared: the emulator does not answer what an account did.
        """
        if self.is_live:
            return ""
        old, new = self._text(), self.record(api, COMPARED)
        if old == new:
            return ""
        said = "the spec says" if read(old)["contract"] != read(new)["contract"] else "it answers"
        lines = difflib.unified_diff(old.splitlines(), new.splitlines(), n=0, lineterm="")
        shown = [line for line in lines if not line.startswith(("---", "+++", "@@"))]
        changed = "\n".join(shown[:LONGEST])
        return (
            f"{self.name}: {said} something else than on its cassette: run `make record`\n{changed}"
        )

    def _text(self):
        try:
            return self.path.read_text("utf-8")
        except FileNotFoundError:
            raise NotRecorded(f"{self.name} has no cassette: run `make record`") from None

    def _header(self, api, called, given, made_up):
        sampled = f"{made_up} of the answers, for which the emulator keeps nothing"
        return {
            **self.about,
            "recorded from": "emulator",
            "contract": contract(api, called),
            **({"only a sample": sampled} if made_up else {}),
            **({"given": given} if given else {}),
        }


@contextlib.contextmanager
def _samples():
    """Collect what the emulator makes up, instead of answering what it keeps."""
    found = []
    make = Sampler.sample

    def noted(*arguments):
        found.append(make(*arguments))
        return copy.deepcopy(found[-1])

    with mock.patch.object(Sampler, "sample", noted):
        yield found


class Given(NamedTuple):
    ids: dict
    email: str
    password: str


def of_operation(operation):
    def steps(client, given):
        for made in calls(client, operation, given):
            check_result(operation, (yield made))

    about = {"operation": operation.key}
    path = FOLDER / "operations" / operation.resource / f"{operation.name}.yaml"
    tier = fitting_tier(operation, API.platform)
    return Recording(path, about, steps, arranged, taken(operation), tier)


def of_refusal(error, status, reason, operation):
    """A refusal that the emulator was told to make, as a class of errors."""

    def arrange(crisp):
        ids = arranged(crisp)
        crisp.rest.fail(status, reason=reason)
        return ids

    def steps(client, given):
        try:
            yield call(client, operation, given)
        except APIError as raised:
            assert (type(raised).__name__, raised.status) == (error, status)
            assert reason in (raised.reason, None)
        else:
            raise AssertionError(f"{operation.key} was not refused")

    about = {"error": error, "answer": "ordered from the emulator, which would not refuse this"}
    path, tier = FOLDER / f"errors/{error}.yaml", fitting_tier(operation, API.platform)
    return Recording(path, about, steps, arrange, taken(operation), tier)


def of_story(name, story):
    def steps(client, given):
        return story(client, given.password)

    path = FOLDER / f"stories/{name}.yaml"
    return Recording(path, {"story": name}, steps, tier="user")  # most routes are open to it


def calls(client, operation, given):
    """Yield each call that is on the cassette of an operation."""
    yield call(client, operation, given)
    if operation.method == "GET" and optional(operation):
        # All filters at once mostly find nothing.
        yield call(client, operation, given, optional(operation))


def call(client, operation, given, without=()):
    arguments, keywords, _, _ = prepared(_SAMPLES, operation, given.ids, given)
    chosen = {name: value for name, value in keywords.items() if name not in without}
    method = getattr(getattr(client, operation.resource), operation.name)
    with warnings.catch_warnings():
        # One that ends is on a cassette as long as it is there.
        warnings.simplefilter("ignore", DeprecationWarning)
        return method(*arguments, **chosen)


def optional(operation):
    return {field.name for field in operation.query if not field.required}


def taken(operation):
    sent = [field.wire for field in operation.sent_fields]
    return tuple(dict.fromkeys([*sent, *_SAMPLES.referred(operation)]))


def refusals(platform):
    """Return status and reason by class of error: the first that the spec has for each."""
    found = {"APIError": (405, "method_not_allowed"), "ServerError": (500, None)}
    for known in platform.reasons:
        if error := known.error or platform.status_errors.get(known.status):
            found.setdefault(error, (known.status, known.reason))
    for status, error in platform.status_errors.items():
        found.setdefault(error, (status, None))
    return found


def recordings(api=API):
    refused = next(o for o in api.operations() if o.method == "GET" and taken(o) == ("website_id",))
    return [
        *(of_operation(operation) for operation in api.operations()),
        *(of_refusal(error, *how, refused) for error, how in refusals(api.platform).items()),
        *(of_story(name, story) for name, story in STORIES.items()),
    ]


def files():
    """Return all cassettes that there are."""
    return set(FOLDER.rglob("*.yaml"))
