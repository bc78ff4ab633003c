# Rendered from spec/rest/email_subscription.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/email_subscription.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Self

from .._runtime.model import Model
from .._runtime.model import model


@model
class EmailSubscriptionStatus(Model):
    """State of a subscription to e-mails.

    Crisp gives this answer no name.
    """

    subscribed: bool

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.subscribed = get("subscribed")
        new._raw = data
        return self
