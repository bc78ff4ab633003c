# Rendered from spec, codegen/templates/_async/segmenting.py.j2. Do not edit: change that and run `make generate`.
"""What programs do most with a contact, in fewer words than its operations need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime import checks
from .._runtime.data.kinds import kind
from .._runtime.errors import DecodeError
from .._runtime.handle import Handle
from .._runtime.rest.options import RequestOptions

if TYPE_CHECKING:
    from .resources.website_people import AsyncWebsitePeopleResource


class AsyncSegmenting(Handle):
    """The part of a person that is written by hand."""

    _ids: tuple[str, str]

    async def add_segment(self, segment: str, *, options: RequestOptions | None = None) -> None:
        """Add a segment to those that the contact has, unless it is one of them.

        Crisp takes segments as a whole, so they are read before: what somebody else writes between
        the two requests is lost.
        """
        _check(segment)
        there = await self._segments(options)
        if segment not in there:
            await self._save([*there, segment], options)

    async def remove_segment(self, segment: str, *, options: RequestOptions | None = None) -> None:
        """Remove a segment from those that the contact has, if it is one of them, as `add_segment`."""
        _check(segment)
        there = await self._segments(options)
        if segment in there:
            await self._save([one for one in there if one != segment], options)

    async def _segments(self, options: RequestOptions | None) -> list[str]:
        found = await self._operations.get_people_profile(*self._ids, options=options)
        segments: object = found.segments
        if segments is None:
            return []
        if not isinstance(segments, list):  # each letter of a text would be saved as one
            raise DecodeError(f"segments must be a list, got {kind(segments)}")
        return segments

    async def _save(self, segments: list[str], options: RequestOptions | None) -> None:
        await self._operations.update_people_profile(
            *self._ids, {"segments": segments}, options=options
        )

    @property
    def _operations(self) -> AsyncWebsitePeopleResource:
        found: AsyncWebsitePeopleResource = self._client.website_people
        return found


def _check(segment: str) -> None:
    checks.text("segment", segment)
    if not segment.strip():
        raise ValueError("segment is empty")
