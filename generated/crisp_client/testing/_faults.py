# Copied from codegen/templates/testing/_faults.py. Do not edit: change that and run `make generate`.
"""Makes REST requests fail when a program asks for it."""

from __future__ import annotations

import threading
from collections.abc import Mapping

from attrs import define
from attrs import field
from attrs import frozen

from ._description import Description
from ._description import Route


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
    method: str | None
    path: str | None
    left: int | None

    def fits(self, route: Route) -> bool:
        return self.method in (None, route.method) and self.path in (None, route.template)


class Faults:
    """Makes the next requests fail: `times` requests, or with None all of them until `recover()`.

    A request meets one fault at most; they are used up in the order of the calls. `method` and
    `path`, a template as in the docstrings (`/website/{website_id}/conversation`), limit a fault to
    some requests. All methods may be called from any thread, also while the emulator is stopped.
    """

    def __init__(self, description: Description) -> None:
        self._description = description
        self._plans: list[_Plan] = []
        self._lock = threading.Lock()

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
        if reason is None:
            reasons = self._description.reasons.items()
            reason = next((name for name, (known, _) in reasons if known == status), "error")
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

    def recover(self) -> None:
        """Forget all faults that have not happened yet."""
        with self._lock:
            self._plans.clear()

    def take(self, route: Route) -> Fault:
        """Return the fault of a request that came now, which uses it up."""
        with self._lock:
            for plan in self._plans:
                if plan.fits(route):
                    if plan.left is not None:
                        plan.left -= 1
                        if not plan.left:
                            self._plans.remove(plan)
                    return plan.fault
        return NO_FAULT

    def _plan(self, fault: Fault, times: int | None, method: str | None, path: str | None) -> None:
        if times is not None and times < 1:
            raise ValueError(f"times must be 1 or more, or None for always, not {times!r}")
        plan = _Plan(fault, None if method is None else method.upper(), path, times)
        if not any(plan.fits(route) for route in self._description.operations):
            raise ValueError(
                f"there is no route {plan.method or 'of any method'} {plan.path or ''}"
            )
        with self._lock:
            self._plans.append(plan)
