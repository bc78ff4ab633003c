"""The faults of the emulator, as switches."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Mapping
from typing import Any

from .._faults import Faults
from .._realtime import Realtime
from .._storage import Storage

_SLOW = 2.0
_RETRY_AFTER = 1

_ANSWERS: dict[str, Callable[[Faults], None]] = {
    "right": lambda rest: None,
    "slow": lambda rest: rest.delay(_SLOW, times=None),
    "lost": lambda rest: rest.lose_answers(times=None),
    "429": lambda rest: rest.fail(429, times=None, retry_after=_RETRY_AFTER),
    "503": lambda rest: rest.fail(503, times=None),
}
_REALTIME: dict[str, Callable[[Realtime, bool], None]] = {
    "silent": lambda realtime, is_on: realtime.stall() if is_on else realtime.resume(),
    "twice": lambda realtime, is_on: setattr(realtime, "duplicate", float(is_on)),
    "mixed": lambda realtime, is_on: setattr(realtime, "reorder", 0.5 if is_on else 0.0),
}


class Switches:
    """Switches of the page. `answers` of REST are all right or all wrong in one way.

    To switch `answers` forgets the faults of REST that a program planned. Silence is of the
    connections that are open when it is switched on.
    """

    def __init__(
        self, rest: Faults, realtime: Realtime, storage: Storage, restart: Callable[[], None]
    ) -> None:
        self.state: dict[str, Any] = {"answers": "right", **dict.fromkeys(_REALTIME, False)}
        self._rest = rest
        self._realtime = realtime
        self._actions: dict[str, Callable[[], None]] = {
            "restart": restart,
            "disconnect": realtime.disconnect,
            "fail_upload": storage.fail_next,
        }

    def set(self, wanted: Mapping[str, Any]) -> None:
        """Switch what is named. Raise `ValueError` if a name or value is none, and do nothing."""
        for name, value in wanted.items():
            self._check(name, value)
        for name, value in wanted.items():
            if name == "answers":
                self._rest.recover()
                _ANSWERS[value](self._rest)
            else:
                _REALTIME[name](self._realtime, value)
            self.state[name] = value

    def do(self, action: object) -> None:
        """Carry out what happens once. Raise `ValueError` for an unknown action."""
        if not isinstance(action, str) or action not in self._actions:
            raise ValueError(f"action must be one of {', '.join(self._actions)}, not {action!r}")
        if action == "restart":
            self.state["silent"] = False  # which is of connections that end now
        self._actions[action]()

    def _check(self, name: str, value: object) -> None:
        if name == "answers":
            if not isinstance(value, str) or value not in _ANSWERS:
                raise ValueError(f"answers must be one of {', '.join(_ANSWERS)}, not {value!r}")
        elif name not in _REALTIME:
            raise ValueError(f"{name!r} is none of answers, {', '.join(_REALTIME)}")
        elif not isinstance(value, bool):
            raise ValueError(f"{name} must be true or false, not {value!r}")
