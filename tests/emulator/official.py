"""Every method of an official client against the emulator, with things that are there."""

from __future__ import annotations

import itertools
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
from tests.tokens import pair_of
from tests.tokens import tier_for

_MOST = "user"  # the tier that most methods are open to
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
    made = sorted(sent, key=lambda one: (_tier(one) == _MOST, *_ends(one)))
    examples = Examples(api)
    examples.learn(sent)
    before = len(crisp.requests)
    outcomes: list[str] = []
    for tier, several in itertools.groupby(made, key=_tier):
        calls = [one.call for one in several]
        listed = [(call.method.name, _arguments(call, known, examples)) for call in calls]
        outcomes += runner.call(asked(crisp.url, listed, *pair_of(crisp, tier), tier))
    broken = {
        one.call.method.name: outcome
        for one, outcome in zip(made, outcomes, strict=True)
        if outcome and not outcome.startswith(REFUSED)
    }
    base, paths = api.platform.base_path, routes(api)
    got = [Request(r.method, r.path.removeprefix(base)) for r in crisp.requests[before:]]
    assert len(got) >= len(made) - len(broken)
    served = {one.call.method.name for one, o in zip(made, outcomes, strict=True) if not o}
    return Run(client, sent, broken, served, [r for r in got if route_of(r, paths) is None])


def _tier(sent: Sent) -> str:
    """Return the tier of a token that gets in."""
    found = [tier_for(one.verb, one.path, _MOST) for one in sent.requests]
    return next((tier for tier in found if tier != _MOST), _MOST)


def _ends(sent: Sent) -> tuple[bool, int]:
    """Put last what takes things away that other calls need, and parts before the whole."""
    deleted = [request.path for request in sent.requests if request.verb == "DELETE"]
    return bool(deleted), -max((path.count("/") for path in deleted), default=0)


def _arguments(call: Call, known: Mapping[str, Any], examples: Examples) -> list[Any]:
    """Return the arguments of a call, with the ids of things that are there."""
    return [known.get(snake(name), examples.applied(value)) for name, value in call.given.items()]
