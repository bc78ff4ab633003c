"""Send calls, wait and retry. `planner` decides what to send and when to stop."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from typing import TypeVar
from typing import Unpack

from .._runtime.data.decode import plain
from .._runtime.data.unset import UNSET
from .._runtime.errors import ClosedError
from .._runtime.errors import CrispError
from .._runtime.errors import DeadlineExceededError
from .._runtime.errors import NotFoundError
from .._runtime.facts import Facts
from .._runtime.http.adapter import Answer
from .._runtime.http.aio import AsyncHttp
from .._runtime.http.network import Network
from .._runtime.rate.aio import wait_for_turn
from .._runtime.rest.call import Call
from .._runtime.rest.call import Outcome
from .._runtime.rest.identity import Identity
from .._runtime.rest.options import RequestOptions
from .._runtime.rest.planner import CallArguments
from .._runtime.rest.planner import Planner
from .._runtime.rest.raw import caught
from .._runtime.rest.response import read
from .._runtime.rest.response import read_exists
from .._runtime.rest.retry import Next

T = TypeVar("T")


class AsyncTransport(Planner):
    """Sends the calls of all resources of a client over its connections, and waits in between."""

    def __init__(
        self,
        facts: Facts,
        network: Network,
        identity: Identity,
        options: RequestOptions,
        http: AsyncHttp,
    ) -> None:
        super().__init__(facts, network, identity, options)
        self._http = http

    async def call(
        self,
        method: str,
        template: str,
        *,
        decode: Callable[[Any], T],
        **arguments: Unpack[CallArguments],
    ) -> T:
        """Send a request, as often as the retries allow, and return the decoded `data`."""
        call = self.prepare(method, template, **arguments)
        answer = None
        try:
            answer = await self._carry_out(call)
            if (catch := caught.get()) is not None:
                catch.keep(answer, call.attempts)
            return decode(
                read(
                    self._facts,
                    answer,
                    call.credentials,
                    sent=arguments.get("body", UNSET),
                    hint=call.hint,
                    scope=call.scope,
                )
            )
        except CrispError as error:
            call.explain(error, answer)
            raise

    async def exists(self, template: str, **arguments: Unpack[CallArguments]) -> bool:
        """Ask with HEAD; return true for any success and false for 404."""
        call = self.prepare("HEAD", template, **arguments)
        answer = None
        try:
            answer = await self._carry_out(call)
            if (catch := caught.get()) is not None:
                catch.keep(answer, call.attempts)
            return read_exists(self._facts, answer, call.credentials, hint=call.hint)
        except CrispError as error:
            call.explain(error, answer)
            raise

    async def aclose(self) -> None:
        await self._http.aclose()

    async def _carry_out(self, call: Call) -> Answer:
        """Attempt the call until it is final; return the last answer, whatever its status."""
        outcome: Outcome | None = None
        while True:
            try:
                if self.turns is not None:
                    await wait_for_turn(self.turns, call.deadline)
            except DeadlineExceededError:
                if outcome is None:
                    raise
                return call.final(outcome)
            started = self.starting(call)
            try:
                outcome = await self._http.send(call.outgoing, call.deadline)
            except CrispError as error:
                outcome = error
            except ClosedError:
                call.attempts -= 1  # this one was not made
                if outcome is None:
                    raise
                return call.final(outcome)
            self.finished(call, outcome, started)
            if isinstance(outcome, Answer) and self.succeeded(outcome):
                return outcome
            decision = self.decide(call, outcome)
            if decision.next is Next.GIVE_UP:
                return call.final(outcome)
            await self._http.sleep(decision.wait)
            if decision.next is Next.LOOK_UP:
                seen = await self._look_up(call)
                if isinstance(seen, Answer):
                    return seen
                if seen is Next.GIVE_UP or not self.may_repeat(call):
                    return call.final(outcome)

    async def _look_up(self, call: Call) -> Answer | Next:
        """Look for a write whose answer was lost.

        Return its answer if it arrived, RETRY if it did not, GIVE_UP if that cannot be told.
        """
        try:
            look_up = call.look_up()
            found = await self.call(
                "GET",
                look_up.template,
                operation=call.operation,
                decode=plain(dict),
                path=look_up.path,
                options=look_up.options,
            )
        except NotFoundError as error:
            return call.not_found(error)
        except Exception:  # whatever it is, the caller must hear of the write
            return Next.GIVE_UP
        return call.found(found)
