# Rendered from spec/rest/user_profile.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `user_profile`."""

from __future__ import annotations

from ... import models
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.rest.options import RequestOptions
from ..resource import AsyncResource


class AsyncUserProfileResource(
    AsyncResource,
):
    """Operations of `user_profile`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "user_profile"

    async def get_profile(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.UserProfile:
        """Return name, e-mail address and avatar of the user who is logged in.

        `GET /user/account/profile`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-profile
        Known from Crisp's client of 2017; gone from current clients and documentation.
        Sent again after a failure; it only reads.
        """
        return await self._call(
            "GET",
            "/user/account/profile",
            operation="user_profile.get_profile",
            decode=one(models.UserProfile),
            options=options,
        )

    get = get_profile

    async def update_profile(
        self,
        body: models.UserProfileUpdate,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change the profile of the user who is logged in.

        `PATCH /user/account/profile`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#update-profile
        Known from Crisp's client of 2017; gone from current clients and documentation.
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.

        Whether Crisp writes to a new e-mail address each time it is sent is not stated.

        Keys of `body`, a mapping as `models.UserProfileUpdate`:
            Optional: first_name (str), last_name (str), email (str), phone (str), password (str), avatar (str),
                locale (str).
        """
        await self._call(
            "PATCH",
            "/user/account/profile",
            operation="user_profile.update_profile",
            body=body,
            decode=nothing,
            safety="unsafe",
            options=options,
        )

    update = update_profile
