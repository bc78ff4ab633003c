# Copied from codegen/templates/testing/_refusal.py. Do not edit: change that and run `make generate`.
"""The exception that handlers raise to answer with an error."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class Refusal(Exception):
    """Raised by handlers; the application answers with its status, reason and message."""

    def __init__(
        self,
        reason: str,
        message: str = "",
        *,
        status: int | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.message = message
        self.headers = headers or {}
        self._status = status

    def status(self, reasons: dict[str, tuple[int, str]]) -> int:
        if self._status is not None:
            return self._status
        return reasons[self.reason][0] if self.reason in reasons else 400

    def envelope(self) -> dict[str, Any]:
        data = {"message": self.message} if self.message else {}
        if self.reason == "invalid_data":
            data = {"namespace": "request", **data}
        return {"error": True, "reason": self.reason, "data": data}
