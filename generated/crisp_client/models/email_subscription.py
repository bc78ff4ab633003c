# Rendered from spec/rest/email_subscription.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/email_subscription.yaml`."""

from __future__ import annotations

from typing import Any

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model


@model
class EmailSubscriptionStatus(Model):
    """State of a subscription to e-mails.

    Crisp gives this answer no name.
    """

    subscribed: bool

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.subscribed = data.get("subscribed")
        new._raw = data
        return new


complete_annotations(globals())
