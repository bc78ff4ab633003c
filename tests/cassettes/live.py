"""`make record LIVE=1`: record cassettes from a real account, inside of one throw-away website.

The account is that of `CRISP_IDENTIFIER`, `CRISP_KEY`, `CRISP_TIER` and `CRISP_WEBSITE_ID`. What
is called, made and deleted again is told first, and done only when somebody types the id of the
website. Files are written when all of it is recorded, and never after a failure.
"""

import contextlib
import datetime
import json
import os
import signal
import sys
from urllib.parse import urlsplit

from attrs import field
from attrs import frozen

from codegen.problems import did_you_mean
from codegen.state import template
from crisp_client import APIError
from crisp_client import CrispClient
from crisp_client import CrispError
from crisp_client import DecodeError
from crisp_client import NotFoundError
from crisp_client._runtime.credentials import Credentials

from ..package.calls import check_result
from .contract import contract
from .form import Form
from .form import named
from .hear import Listener
from .plan import plan
from .recordings import API
from .recordings import call
from .recordings import calls
from .recordings import FOLDER
from .recordings import Given
from .recordings import of_operation
from .recordings import ONCE
from .recordings import taken
from .scrub import anonymous
from .scrub import moments
from .scrub import Scrubber
from .scrub import secret_names
from .stories import WEBSITE
from .tape import HOST
from .tape import recording

MARK = "[throw-away]"
_VARIABLES = ("CRISP_IDENTIFIER", "CRISP_KEY", "CRISP_TIER", "CRISP_WEBSITE_ID")


class Refused(Exception):
    """Nothing was written; the text says why."""


@frozen
class Account:
    """Whose website it is; `network` is how to reach it, as a client takes it."""

    identifier: str = field(repr=False)
    key: str = field(repr=False)
    tier: str
    website_id: str
    network: dict = field(factory=dict, repr=False)

    @property
    def credentials(self):
        return Credentials(self.tier, self.identifier, self.key)

    def client(self, **options):
        return CrispClient(self.identifier, self.key, self.tier, **self.network, **options)


def main(only=()):
    """Record from the account of the environment; return what to exit with."""
    if missing := [name for name in _VARIABLES if not os.environ.get(name)]:
        return f"not set: {', '.join(missing)}"
    try:
        left = record(Account(*(os.environ[name] for name in _VARIABLES)), only)
    except (Refused, CrispError) as refused:
        return f"nothing was written: {refused}"
    except KeyboardInterrupt:
        return "nothing was written: interrupted"
    return 1 if left else 0


def record(account, only=(), *, folder=FOLDER, ask=None, say=print, api=API):
    """Record, and write the cassettes below `folder`; return the paths of what is left behind."""
    known = [operation.key for operation in api.operations()]
    if unknown := [name for name in only if name not in known]:
        hints = (f"{name}{did_you_mean(name, known)}" for name in unknown)
        raise Refused(f"there is no operation {', '.join(hints)}")
    try:
        with account.client() as client:
            website = client.website.get_website(account.website_id)
    except ValueError as error:  # of what the environment says
        raise Refused(str(error)) from None
    if MARK not in (website.name or ""):
        raise Refused(f"the name of the website does not hold {MARK}, which its owner has to add")
    planned = plan(api, only)
    for line in planned.lines():
        say(line)
    say("meanwhile it listens to the events of the website")
    _confirm(account.website_id, ask)
    texts = {}
    with (
        _interrupts() as asked,
        _Session(account, api, say) as session,
        Listener(account, api, say) as listener,
    ):
        for operation, things in planned.called:
            listener.begin(operation)
            texts[operation.key] = session.record(operation, things, asked)
            listener.end(operation)
        _go_on(asked)
    if session.refused:
        told = "\n".join(f"  {line}" for line in session.refused)
        good = " ".join(key for key, text in texts.items() if text)
        raise Refused(f'not answered as asked:\n{told}\nthe others can be recorded: ONLY="{good}"')
    files = [(of_operation(one).path, texts[one.key]) for one, _ in planned.called]
    streams = listener.texts(_origin(api), account.credentials, session.scrubber)
    _write([*files, *streams], folder, say)
    return session.left


def _known(account):
    """Return ids of what nobody has to make; an operator is mentioned and assigned."""
    known = {"website_id": account.website_id, "page_number": 1}
    with account.client() as client:
        for row in client.website_operators.list_website_operators(account.website_id)[:1]:
            known["user_id"] = row.details.user_id
    return known


def _origin(api):
    date = datetime.datetime.now(datetime.UTC).date().isoformat()
    return {"recorded from": "live", "date": date, "revision": api.platform.revision}


def _confirm(website_id, ask):
    if ask is None:
        if not sys.stdin.isatty():
            raise Refused("there is no terminal at which somebody could agree")
        ask = input
    if ask("Type the id of the website to go on: ").strip() != website_id:
        raise Refused("that is not the id of the website")


@contextlib.contextmanager
def _interrupts():
    """Let Ctrl-C wait until the call that runs has ended: what that made has to be known."""
    asked = []
    before = signal.signal(signal.SIGINT, lambda *_: asked.append(True))
    try:
        yield asked
    finally:
        signal.signal(signal.SIGINT, before)


class _Session:
    """Makes things, records calls, and deletes the things again, whatever happens."""

    def __init__(self, account, api, say):
        self._account, self._api, self._say = account, api, say
        self.scrubber = Scrubber(secret_names(api))
        self._known = _known(account)
        # What is taped is sent once, so that a cassette holds no second attempt.
        self._taped, self._client = account.client(retry=ONCE), account.client()
        self.refused, self.left = [], []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._taped.close()
        self._client.close()

    def record(self, operation, things, asked):
        """Return the text of a cassette, or nothing if Crisp refused; `asked` is of Ctrl-C."""
        ids = {**self._known}
        made = []
        try:
            for thing in things:
                _go_on(asked)
                if thing.maker is not operation:
                    ids[thing.id_name] = self._make(thing, ids)
                    made.append(thing)
            _go_on(asked)
            return self._tape(operation, things, ids, made)
        except (APIError, AssertionError) as error:
            said = str(error) or "it is not there, or is no such thing as the spec says"
            self.refused.append(f"{operation.key}: {said.removeprefix(f'{operation.key}: ')}")
            return ""
        finally:
            for thing in reversed(made):
                self._delete(thing, ids)

    def _tape(self, operation, things, ids, made):
        given = {name: ids[name] for name in taken(operation) if name in ids}
        form = _Form(self._account, self.scrubber)
        own = next((thing for thing in things if thing.maker is operation), None)
        with recording(form) as tape, self._doubting(own, ids):
            for result in calls(self._taped, operation, Given(given, "", "")):
                if own is not None:
                    ids[own.id_name] = _id(own, result)
                    made.append(own)
                self._check(operation, result)
            form.header = {
                "operation": operation.key,
                **_origin(self._api),
                "contract": contract(self._api, {operation.key}),
                "given": given,
            }
            form.ids = ids
        return tape.text

    def _check(self, operation, result):
        """Say what the spec does not know of a result; the tests of the cassette fail for it."""
        try:
            check_result(operation, result)
        except DecodeError as error:
            self._say(f"{operation.key}: not as in the spec: {error}")

    def _make(self, thing, ids):
        with self._doubting(thing, ids):
            result = call(self._client, thing.maker, Given(ids, "", ""))
        return _id(thing, result)

    @contextlib.contextmanager
    def _doubting(self, thing, ids):
        """Say so when it cannot be known whether a thing was made; `thing` may be None."""
        try:
            yield
        except CrispError as error:
            refused = isinstance(error, APIError) and error.status < 500
            if thing is not None and not refused:
                path = template(thing.maker.path).format_map(ids)
                self._say(f"perhaps made, please look: POST {path} ({error})")
            raise

    def _delete(self, thing, ids):
        try:
            call(self._client, thing.deleter, Given(ids, "", ""))
        except NotFoundError:
            pass  # what was recorded deleted it
        except CrispError as error:
            path = template(thing.deleter.path).format_map(ids)
            self.left.append(path)
            self._say(f"not deleted, please do: {path} ({error})")


def _id(thing, result):
    value = getattr(result, thing.id_name)
    if value is None:
        raise AssertionError(f"what was made has no {thing.id_name}, please look for it")
    return value


def _go_on(asked):
    if asked:
        raise KeyboardInterrupt


class _Form(Form):
    """The form of a live cassette, with nothing of the account on it."""

    def __init__(self, account, scrubber):
        super().__init__()
        self.ids = {}
        self._scrubber = scrubber
        self._website_id = account.website_id
        self._credentials = account.credentials

    def still(self, found):
        rows = found["interactions"]
        if not rows:  # it failed before the first answer
            return found
        for row in rows:
            if "body" in row["response"]:
                row["response"]["body"] = self._scrubber.value(row["response"]["body"])
        address = urlsplit(rows[0]["request"]["uri"])
        host = f"{address.scheme}://{address.netloc}"
        known = {**named(self.ids), self._website_id: WEBSITE, host: HOST}
        # A time that a request holds is a sample, and is sent again in a replay.
        sent = json.dumps([row["request"] for row in rows])
        kept = moments(sent, set(map(str, self.ids.values())))
        return anonymous(found, self._credentials, known, kept)


def _write(texts, folder, say):
    """Write all files, each of them whole: first beside its place, and then there."""
    ready = []
    try:
        for place, text in texts:
            path = folder / place.relative_to(FOLDER)
            path.parent.mkdir(parents=True, exist_ok=True)
            ready.append((path.with_suffix(".part"), path))
            ready[-1][0].write_text(text, "utf-8")
        for part, path in ready:
            part.replace(path)
            say(path)
    finally:
        for part, _ in ready:
            part.unlink(missing_ok=True)
