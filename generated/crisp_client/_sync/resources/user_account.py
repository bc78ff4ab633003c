# Derived from spec/rest/user_account.yaml, codegen/templates/_async/resources/{resource}.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""Operations of `user_account`."""

from __future__ import annotations

from ... import models
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.rest.options import RequestOptions
from ..resource import Resource


class UserAccountResource(
    Resource,
):
    """Operations of `user_account`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "user_account"

    def get_user_account(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.UserAccount:
        """Return the account of the user who is logged in.

        `GET /user/account`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-user-account
        Known from Crisp's client of 2017; gone from current clients and documentation.
        Sent again after a failure; it only reads.
        """
        return self._call(
            "GET",
            "/user/account",
            operation="user_account.get_user_account",
            decode=one(models.UserAccount),
            options=options,
        )

    get = get_user_account

    def create_user_account(
        self,
        body: models.UserAccountCreate,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Open an account.

        `POST /user/account`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#create-user-account
        Known from Crisp's client of 2017; gone from current clients and documentation.
        Sent without credentials.
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.

        Keys of `body`, a mapping as `models.UserAccountCreate`:
            Required: email (str), password (str), first_name (str), last_name (str).
            Optional: signature (str), affiliates_id (str), locale (str).
        """
        self._call(
            "POST",
            "/user/account",
            operation="user_account.create_user_account",
            body=body,
            decode=nothing,
            auth=False,
            options=options,
        )

    create = create_user_account
