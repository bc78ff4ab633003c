"""What goes wrong over REST, when a program asks for it."""

from __future__ import annotations

import threading
from collections.abc import Mapping

from attrs import define
from attrs import field
from attrs import frozen

from ._route import Description
from ._route import Route


@frozen
class Trouble:
    """What one request meets; with a `status`, that is the answer."""

    status: int | None = None
    reason: str = ""
    headers: Mapping[str, str] = field(factory=dict)
    is_lost: bool = False
    delay: float = 0.0


NONE = Trouble()


@define
class _Plan:
    trouble: Trouble
    method: str | None
    path: str | None
    left: int | None

    def fits(self, route: Route) -> bool:
        return self.method in (None, route.method) and self.path in (None, route.template)


class Rest:
    """Troubles to come, each for as many requests as `times` says, or with None until `recover()`.

    They come in the order in which they were asked for, one to a request. With `method` and `path`,
    a template as in the docstrings (`/website/{website_id}/conversation`), only those requests meet
    it. Everything may be called from any thread, running or not.
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
        """Answers with an error and carries nothing out.

        The reason is the first that Crisp has for the status, `retry_after` a header in seconds.
        """
        if not 400 <= status <= 599:
            raise ValueError(f"status must be from 400 to 599, not {status!r}")
        if reason is None:
            reasons = self._description.reasons.items()
            reason = next((name for name, (known, _) in reasons if known == status), "error")
        headers = {} if retry_after is None else {"Retry-After": str(retry_after)}
        self._plan(Trouble(status, reason, headers), times, method, path)

    def lose_answers(
        self,
        times: int | None = 1,
        *,
        method: str | None = None,
        path: str | None = None,
    ) -> None:
        """Carries the request out, and breaks the connection instead of answering."""
        self._plan(Trouble(is_lost=True), times, method, path)

    def delay(
        self,
        seconds: float,
        *,
        times: int | None = 1,
        method: str | None = None,
        path: str | None = None,
    ) -> None:
        """Carries the request out at once, and answers that much later."""
        if not 0 <= seconds < float("inf"):
            raise ValueError(f"seconds must be a number that is not negative, not {seconds!r}")
        self._plan(Trouble(delay=seconds), times, method, path)

    def recover(self) -> None:
        """Forgets the troubles that have not come yet."""
        with self._lock:
            self._plans.clear()

    def meet(self, route: Route) -> Trouble:
        """What the next request of a route meets; it is used up by that."""
        with self._lock:
            for plan in self._plans:
                if plan.fits(route):
                    if plan.left is not None:
                        plan.left -= 1
                        if not plan.left:
                            self._plans.remove(plan)
                    return plan.trouble
        return NONE

    def _plan(
        self, trouble: Trouble, times: int | None, method: str | None, path: str | None
    ) -> None:
        if times is not None and times < 1:
            raise ValueError(f"times must be 1 or more, or None for always, not {times!r}")
        plan = _Plan(trouble, None if method is None else method.upper(), path, times)
        if not any(plan.fits(route) for route in self._description.operations):
            raise ValueError(
                f"there is no route {plan.method or 'of any method'} {plan.path or ''}"
            )
        with self._lock:
            self._plans.append(plan)
