# Rendered from spec/rest/media_animation.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `media_animation`."""

from __future__ import annotations

from ..._runtime.data.decode import nothing
from ..._runtime.data.unset import Unset
from ..._runtime.rest.fingerprint import new_number
from ..._runtime.rest.options import RequestOptions
from ...events import MediaAnimationListed as _MediaAnimationListed
from ..resource import AsyncResource


class AsyncMediaAnimationResource(
    AsyncResource,
):
    """Operations of `media_animation`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "media_animation"

    async def list_animation_medias(
        self,
        page_number: int = 1,
        *,
        per_page: int | None = None,
        search_query: str | None = None,
        list_id: int | None = None,
        options: RequestOptions | None = None,
    ) -> None:
        """Search for animated pictures.

        `GET /media/animation/list/{page_number}`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-animation-medias
        Sent again after a failure; it only reads.
        The result arrives as the event `media:animation:listed` whose `id` equals `list_id`.

        The answer is only a receipt; the pictures come as an event.

        Args:
            search_query: An object in Crisp's Node client; its reference and Go client have a text.
            list_id: Chosen by the caller; the event repeats it as its id.
        """
        await self._call(
            "GET",
            "/media/animation/list/{page_number}",
            operation="media_animation.list_animation_medias",
            path={
                "page_number": page_number,
            },
            query={
                "per_page": per_page,
                "search_query": search_query,
                "list_id": list_id,
            },
            decode=nothing,
            options=options,
        )

    async def wait_for_list_animation_medias(
        self,
        page_number: int = 1,
        *,
        per_page: int | None = None,
        search_query: str | None = None,
        list_id: int | None = None,
        timeout: float = 10.0,
        options: RequestOptions | None = None,
    ) -> _MediaAnimationListed:
        """Call `list_animation_medias`, and return the event that brings its answer.

        It takes the arguments of `list_animation_medias`, and `timeout` as `wait_for()` of the client. It raises
        the errors of both.

        Unless `list_id` is given, one is chosen at random.
        """
        if list_id is None or isinstance(list_id, Unset):
            list_id = new_number()
        async with self._expect(
            _MediaAnimationListed,
            lambda _event: getattr(_event, "id", None) == list_id,
            timeout,
        ) as _expected:
            await self.list_animation_medias(
                page_number,
                per_page=per_page,
                search_query=search_query,
                list_id=list_id,
                options=options,
            )
        _found: _MediaAnimationListed = _expected.event
        return _found
