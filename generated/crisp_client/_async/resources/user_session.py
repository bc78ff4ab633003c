# Rendered from spec/rest/user_session.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `user_session`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from typing import overload

from ... import models
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.data.unset import UNSET
from ..._runtime.data.unset import Unset
from ..._runtime.rest.fields import in_one
from ..._runtime.rest.options import RequestOptions
from ..resource import AsyncResource


class AsyncUserSessionResource(
    AsyncResource,
):
    """Operations of `user_session`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "user_session"

    @overload
    async def create_a_new_session(
        self,
        email: str,
        password: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.UserSessionParameters: ...

    @overload
    async def create_a_new_session(
        self,
        email: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> models.UserSessionParameters: ...

    async def create_a_new_session(
        self,
        email: str | Mapping[str, Any],
        password: str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> models.UserSessionParameters:
        """Log in with e-mail and password; the client goes on with the identifier and key of the answer.

        `POST /user/session/login`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#create-a-new-session
        Known from Crisp's client of 2017; gone from current clients and documentation.
        Sent without credentials.
        The identifier and key of the answer become this client's credentials.
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Takes the fields of its body as one mapping, too, in the place of `email`.

        Gone from Crisp's clients since 2019; a token from the dashboard or the Marketplace replaces it.

        Args:
            email: At least 1 long. An e-mail address.
        """
        _session = await self._call(
            "POST",
            "/user/session/login",
            operation="user_session.create_a_new_session",
            body=in_one(
                "create_a_new_session(email, password)",
                {
                    "email": email,
                    "password": password,
                },
                first="email",
                required=("email", "password"),
            ),
            decode=one(models.UserSessionParameters),
            auth=False,
            options=options,
        )
        self._remember(_session.identifier, _session.key)
        return _session

    login_with_email = create_a_new_session

    async def recover_a_session(
        self,
        email: str | Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send an e-mail with which a lost password can be replaced.

        `POST /user/session/recover`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#recover-a-session
        Known from Crisp's client of 2017; gone from current clients and documentation.
        Sent without credentials.
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Takes the fields of its body as one mapping, too, in the place of `email`.

        Args:
            email: At least 1 long. An e-mail address.
        """
        await self._call(
            "POST",
            "/user/session/recover",
            operation="user_session.recover_a_session",
            body=in_one(
                "recover_a_session(email)",
                {
                    "email": email,
                },
                first="email",
                required=("email",),
            ),
            decode=nothing,
            auth=False,
            options=options,
        )

    recover_password = recover_a_session

    async def destroy_a_session(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Log out; the client forgets its identifier and key.

        `POST /user/session/logout`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#destroy-a-session
        Known from Crisp's client of 2017; gone from current clients and documentation.
        This client forgets its credentials.
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.

        Crisp's Node client of 2017 sent this without credentials, so that Crisp could not know whose session it was.
        """
        await self._call(
            "POST",
            "/user/session/logout",
            operation="user_session.destroy_a_session",
            decode=nothing,
            options=options,
        )
        self._forget()

    logout = destroy_a_session
