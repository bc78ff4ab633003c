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

    Every method raises `ValueError` for a path value that is empty or a dot segment, before anything is sent;
    `TransportError` when there is no complete answer; a subclass of `APIError` when Crisp refuses, by status and reason.
    """

    async def get_profile(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.UserProfile:
        """Name, e-mail address and avatar of the user who is logged in.

        `GET /user/account/profile`
        Tiers: not stated.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-profile
        Known from Crisp's client of 2017; gone from current clients and documentation.
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
        Tiers: not stated.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#update-profile
        Known from Crisp's client of 2017; gone from current clients and documentation.
        Not repeated: without an answer it raises `AmbiguousWriteError`, after a 5xx a `ServerError` that is `ambiguous`.

        Whether Crisp writes to a new e-mail address each time it is sent is not stated.
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
