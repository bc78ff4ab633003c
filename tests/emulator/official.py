"""Every method of an official client against the emulator, with things that are there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from codegen.drift.client import Client
from codegen.drift.exchange import Call
from codegen.drift.exchange import exchange
from codegen.drift.exchange import Sent
from codegen.drift.recorder import Request
from codegen.drift.routes import route_of
from codegen.drift.routes import routes
from codegen.drift.run import asked
from codegen.drift.run import Runner
from codegen.ir import Api
from codegen.naming import snake
from crisp_client.testing import Emulator
from tests.emulator.examples import Examples
from tests.emulator.population import populate

# What a request with made-up values may be answered: a value of the wrong kind, something that is
# not there or is there already, a wrong password.
REFUSED = ("refused 400", "refused 404", "refused 409", "refused 423")


@frozen
class Run:
    client: Client
    sent: list[Sent]
    """What the calls send, in another order than they were made."""
    broken: dict[str, str]
    """What was raised by methods that did not get an answer of Crisp's kind."""
    served: set[str]
    """The methods of which the emulator did what a call asked for."""
    unknown: list[Request]
    """Requests for routes that the spec does not have."""


def run_all(runner: Runner, api: Api, crisp: Emulator) -> Run:
    client, sent = exchange(runner, api)
    known = populate(crisp, crisp.website_id) | {"page_number": 1}
    made = [one.call for one in sorted(sent, key=_ends)]
    examples = Examples(api)
    examples.learn(sent)
    listed = [(call.method.name, _arguments(call, known, examples)) for call in made]
    before = len(crisp.requests)
    outcomes = runner.call(asked(crisp.url, listed, crisp.identifier, crisp.key, crisp.tier))
    broken = {
        call.method.name: outcome
        for call, outcome in zip(made, outcomes, strict=True)
        if outcome and not outcome.startswith(REFUSED)
    }
    base, paths = api.platform.base_path, routes(api)
    got = [Request(r.method, r.path.removeprefix(base)) for r in crisp.requests[before:]]
    assert len(got) >= len(made) - len(broken)
    served = {call.method.name for call, o in zip(made, outcomes, strict=True) if not o}
    return Run(client, sent, broken, served, [r for r in got if route_of(r, paths) is None])


def _ends(sent: Sent) -> tuple[bool, int]:
    """Put last what takes things away that other calls need, and parts before the whole."""
    deleted = [request.path for request in sent.requests if request.verb == "DELETE"]
    return bool(deleted), -max((path.count("/") for path in deleted), default=0)


def _arguments(call: Call, known: Mapping[str, Any], examples: Examples) -> list[Any]:
    """Return the arguments of a call, with the ids of things that are there."""
    return [known.get(snake(name), examples.applied(value)) for name, value in call.given.items()]
