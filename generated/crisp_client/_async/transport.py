# Copied from codegen/templates/_async/transport.py. Do not edit: change that and run `make generate`.
"""Send calls, wait and retry. `planner` decides what to send and when to stop."""

from __future__ import annotations

import functools
import time
from collections.abc import Callable
from collections.abc import Sequence
from typing import Any
from typing import TypeVar
from typing import Unpack

from .._runtime.data.decode import plain
from .._runtime.errors import ClosedError
from .._runtime.errors import CrispError
from .._runtime.errors import DeadlineExceededError
from .._runtime.errors import NotFoundError
from .._runtime.facts import Facts
from .._runtime.http.adapter import Answer
from .._runtime.http.adapter import Outgoing
from .._runtime.http.aio import AsyncHttp
from .._runtime.http.network import Network
from .._runtime.http.progress import Progress
from .._runtime.info import ResponseInfo
from .._runtime.rate.aio import wait_for_turn
from .._runtime.rest.attempt import Attempt
from .._runtime.rest.attempt import CallInfo
from .._runtime.rest.call import Call
from .._runtime.rest.call import Outcome
from .._runtime.rest.hooks import AsyncLayer
from .._runtime.rest.hooks import AsyncProceed
from .._runtime.rest.hooks import checked_response
from .._runtime.rest.hooks import Once
from .._runtime.rest.identity import Identity
from .._runtime.rest.options import RequestOptions
from .._runtime.rest.planner import CallArguments
from .._runtime.rest.planner import Planner
from .._runtime.rest.raw import caught
from .._runtime.rest.response import response_info
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
        return await self._call(call, functools.partial(self.decoded, decode))

    async def exists(self, template: str, **arguments: Unpack[CallArguments]) -> bool:
        """Ask with HEAD; return true for any success and false for 404."""
        return await self._call(self.prepare("HEAD", template, **arguments), self.existing)

    async def aclose(self) -> None:
        await self._http.aclose()

    async def _call(self, call: Call, decode: Callable[[Call, Answer], T]) -> T:
        if layers := self.hooks.calls.functions:
            answer, value = await self._around(layers, call, decode)
        else:
            answer = await self._carry_out(call)
            value = self.result(call, answer, decode)
        if (catch := caught.get()) is not None:
            catch.keep(answer, call.attempts)
        return value

    async def _around(
        self, layers: Sequence[AsyncLayer], call: Call, decode: Callable[[Call, Answer], T]
    ) -> tuple[Answer, T]:
        """Carry out a call, with the middleware of calls around it; return answer and result."""
        info = call.info()
        shown: ResponseInfo | None = None
        failure: Exception | None = None
        done: list[tuple[Answer, T]] = []

        async def carry_out() -> ResponseInfo:
            nonlocal shown, failure
            call.use(info.request.headers)
            try:
                answer = await self._carry_out(call)
                done.append((answer, self.result(call, answer, decode)))
            except Exception as error:
                failure = error
                raise
            shown = response_info(answer, call.credentials)
            return shown

        try:
            response = await _through(layers, info, carry_out)
            if response is shown:
                return done[0]
            answer = call.answer(response)
            return answer, self.result(call, answer, decode)
        except Exception as error:
            if error is not failure:
                call.tell(error)
            raise

    async def _carry_out(self, call: Call) -> Answer:
        """Attempt the call until it is final; return the last answer, whatever its status."""
        try:
            return await self._attempts(call)
        except CrispError as error:
            call.explain(error, None)
            raise

    async def _attempts(self, call: Call) -> Answer:
        outcome: Outcome | None = None
        while True:
            try:
                if self.turns is not None:
                    await wait_for_turn(self.turns, call.deadline, self._http)
            except (DeadlineExceededError, ClosedError):
                if outcome is None:
                    raise
                return call.final(outcome)
            call.attempts += 1
            try:
                outcome = await self._attempt(call)
            except ClosedError:
                call.attempts -= 1  # this one was not made
                if outcome is None:
                    raise
                return call.final(outcome)
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

    async def _attempt(self, call: Call) -> Outcome:
        """Make an attempt, with hooks and the middleware of attempts around it."""
        if not self.hooks.watch_attempts:
            return await self._send(call, None, call.outgoing)
        attempt = call.attempt()
        shown: ResponseInfo | None = None
        failure: Exception | None = None

        async def send() -> ResponseInfo:
            nonlocal shown, failure
            outgoing = self.sending(call, attempt)
            try:
                outcome = await self._send(call, attempt, outgoing)
            except Exception as error:
                failure = error  # not of middleware: it comes out as it does without any
                raise
            if not isinstance(outcome, Answer):
                raise outcome
            shown = response_info(outcome, call.credentials)
            return shown

        try:
            response = await _through(self.hooks.attempts.functions, attempt, send)
            return call.answer(response, shown)
        except Exception as error:
            if error not in (call.outcome, failure):
                call.tell(error)
            if isinstance(error, CrispError):
                return error
            raise

    async def _send(self, call: Call, attempt: Attempt | None, outgoing: Outgoing) -> Outcome:
        started = time.perf_counter()
        outcome: Outcome
        progress = Progress(outgoing.method, outgoing.route)
        call.is_under_way = True
        try:
            outcome = await self._http.send(outgoing, call.deadline, progress)
        except CrispError as error:
            outcome = error
        except BaseException:
            call.is_under_way = progress.sent
            raise
        call.is_under_way = False
        self.finished(call, attempt, outcome, started)
        return outcome

    async def _look_up(self, call: Call) -> Answer | Next:
        """Look for a write whose answer was lost.

        Return its answer if it arrived, RETRY if it did not, GIVE_UP if that cannot be told.
        """
        try:
            look_up = call.look_up()
            asking = self.prepare(
                "GET",
                look_up.template,
                operation=call.operation,
                path=look_up.path,
                options=look_up.options,
            )
            answer = await self._carry_out(asking)
            found = self.result(asking, answer, functools.partial(self.decoded, plain(dict)))
        except NotFoundError as error:
            return call.not_found(error)
        except Exception:  # whatever it is, the caller must hear of the write
            return Next.GIVE_UP
        return call.found(found)


async def _through(
    layers: Sequence[AsyncLayer],
    info: CallInfo,
    innermost: AsyncProceed,
) -> ResponseInfo:
    """Call the first middleware; what it is given as `proceed` calls the next."""
    if not layers:
        return await innermost()
    proceed = Once(functools.partial(_through, layers[1:], info, innermost))
    return checked_response(await layers[0](info, proceed))
