# Copied from codegen/templates/testing/_faults.py. Do not edit: change that and run `make generate`.
"""Makes REST requests fail when a program asks for it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from collections.abc import Mapping

from attrs import define
from attrs import field
from attrs import frozen

from ._description import Description
from ._description import Route
from ._quota import Quota


@frozen
class Fault:
    """The fault of one request; its `status`, if it has one, is the answer."""

    status: int | None = None
    reason: str = ""
    headers: Mapping[str, str] = field(factory=dict)
    is_lost: bool = False
    delay: float = 0.0


NO_FAULT = Fault()


@define
class _Plan:
    fault: Fault
    fits: Callable[[Route], bool]
    left: int | None


# What Crisp answers above a limit; 423 is a quota, which counts by the day, the others are rates.
_LIMITS = (420, 423, 429)


class Faults:
    """Makes the next requests fail: `times` requests, or with None all of them until `recover()`.

    A request meets one fault at most; they are used up in the order of the calls. `method` and
    `path`, a template as in the docstrings (`/website/{website_id}/conversation`), limit a fault to
    some requests. All methods may be called from any thread, also while the emulator is stopped.
    """

    def __init__(self, description: Description, clock: Callable[[], float]) -> None:
        self._description = description
        self._clock = clock
        self._plans: list[_Plan] = []
        self._quotas: list[Quota] = []
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        with self._lock:
            return f"<{type(self).__name__}: {len(self._plans)} to come>"

    def fail(
        self,
        status: int,
        *,
        times: int | None = 1,
        reason: str | None = None,
        retry_after: int | None = None,
        method: str | None = None,
        path: str | None = None,
    ) -> None:
        """Answer with an error status and do not carry the request out.

        `reason` is by default the first that Crisp has for the status. `retry_after` adds the
        header `Retry-After`, in seconds.
        """
        if not 400 <= status <= 599:
            raise ValueError(f"status must be from 400 to 599, not {status!r}")
        reason = self._reason(status) if reason is None else reason
        headers = {} if retry_after is None else {"Retry-After": str(retry_after)}
        self._plan(Fault(status, reason, headers), times, method, path)

    def lose_answers(
        self,
        times: int | None = 1,
        *,
        method: str | None = None,
        path: str | None = None,
    ) -> None:
        """Carry the request out, and break the connection instead of answering."""
        self._plan(Fault(is_lost=True), times, method, path)

    def delay(
        self,
        seconds: float,
        *,
        times: int | None = 1,
        method: str | None = None,
        path: str | None = None,
    ) -> None:
        """Carry the request out at once, and answer that many seconds later."""
        if not 0 <= seconds < float("inf"):
            raise ValueError(f"seconds must be a number that is not negative, not {seconds!r}")
        self._plan(Fault(delay=seconds), times, method, path)

    def quota(
        self,
        requests: int,
        *,
        per: float = 60.0,
        status: int = 429,
        retry_after: bool = True,
        method: str | None = None,
        path: str | None = None,
    ) -> None:
        """Refuse requests above so many in `per` seconds, until `recover()`.

        A window begins with its first request; when it is over, requests are answered again. All
        routes count together, discovery for real time too; `method` and `path` limit it to some.
        `status` is 429 or 420, a rate limit, or 423, a quota such as Crisp's for a day. A request
        counts against each quota that it meets, until one refuses it; what is refused is not
        carried out and uses up no other fault. The header `Retry-After` has the seconds until the
        window is over; Crisp documents none, and without `retry_after` there is none.
        """
        if not _counts(requests):
            raise ValueError(f"requests must be a whole number of 1 or more, not {requests!r}")
        if not 0 < per < float("inf"):
            raise ValueError(f"per must be a number of seconds above 0, not {per!r}")
        if status not in _LIMITS:
            raise ValueError(f"status must be one of {_LIMITS}, not {status!r}")
        fits = self._fitting(method, path)
        quota = Quota(requests, per, status, self._reason(status), retry_after, fits, self._clock)
        with self._lock:
            self._quotas.append(quota)

    def recover(self) -> None:
        """Forget all faults that have not happened yet, and all quotas."""
        with self._lock:
            self._plans.clear()
            self._quotas.clear()

    def take(self, route: Route) -> Fault:
        """Return the fault of a request that came now, which uses it up."""
        with self._lock:
            for quota in self._quotas:
                if quota.fits(route) and quota.take():
                    return Fault(quota.status, quota.reason, quota.headers)
            for plan in self._plans:
                if plan.fits(route):
                    if plan.left is not None:
                        plan.left -= 1
                        if not plan.left:
                            self._plans.remove(plan)
                    return plan.fault
        return NO_FAULT

    def _plan(self, fault: Fault, times: int | None, method: str | None, path: str | None) -> None:
        if times is not None and not _counts(times):
            raise ValueError(
                f"times must be a whole number of 1 or more, or None for always, not {times!r}"
            )
        plan = _Plan(fault, self._fitting(method, path), times)
        with self._lock:
            self._plans.append(plan)

    def _fitting(self, method: str | None, path: str | None) -> Callable[[Route], bool]:
        """Return what tells whether a route is meant; raise `ValueError` if none is."""
        verb = None if method is None else method.upper()

        def fits(route: Route) -> bool:
            return verb in (None, route.method) and path in (None, route.template)

        if not any(map(fits, self._description.operations)):
            raise ValueError(f"there is no route {verb or 'of any method'} {path or ''}")
        return fits

    def _reason(self, status: int) -> str:
        """Return the first reason that Crisp has for a status; 420 means the same as 429."""
        wanted = 429 if status == 420 else status
        reasons = self._description.reasons.items()
        return next((name for name, (known, _) in reasons if known == wanted), "error")


def _counts(number: object) -> bool:
    """Return whether so many requests can be counted: 1.5 would never be reached."""
    return isinstance(number, int) and number >= 1
