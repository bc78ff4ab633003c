# Rendered from spec/rest/website_people_transfer.yaml, codegen/templates/_async/resources/{resource}.py.j2. Do not edit: change that and run `make generate`.
"""Operations of `website_people`."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Sequence
from typing import Any

from ... import models
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.data.unset import UNSET
from ..._runtime.data.unset import Unset
from ..._runtime.rest.fields import in_one
from ..._runtime.rest.options import RequestOptions
from ..resource import AsyncResource


class AsyncWebsitePeopleTransferPart(
    AsyncResource,
):
    """Operations of `website_people`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    async def export_people_profiles(
        self,
        website_id: str,
        profiles: Sequence[str] | Mapping[str, Any] | Unset = UNSET,
        search: models.WebsiteBatchPeopleOperationInnerSearch | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Ask for a file of contacts.

        `POST /website/{website_id}/people/export/profiles`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#export-people-profiles
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id`.
        Takes the fields of its body as one mapping, too, in the place of `profiles`.

        Neither field is required, as Crisp's Node client sends an empty object.

        Args:
            profiles: Each people_id. At most 100 long.
        """
        await self._call(
            "POST",
            "/website/{website_id}/people/export/profiles",
            operation="website_people.export_people_profiles",
            path={
                "website_id": website_id,
            },
            body=in_one(
                "export_people_profiles(website_id, profiles)",
                {
                    "profiles": profiles,
                    "search": search,
                },
                first="profiles",
            ),
            decode=nothing,
            options=options,
        )

    async def import_people_profiles(
        self,
        website_id: str,
        body: models.PeopleProfileImportSetup,
        *,
        options: RequestOptions | None = None,
    ) -> models.PeopleProfileImport:
        """Start to add contacts from a file.

        `POST /website/{website_id}/people/import/profiles`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#import-people-profiles
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id`.
        Causes `people:import:progress`, `people:import:done`.

        The answer is that of Crisp's Go client; its Node client types none.

        Keys of `body`, a mapping as `models.PeopleProfileImportSetup`:
            Required: url (str), mapping ([PeopleProfileImportSetupMapping]), options
                (PeopleProfileImportSetupOptions).
        """
        return await self._call(
            "POST",
            "/website/{website_id}/people/import/profiles",
            operation="website_people.import_people_profiles",
            path={
                "website_id": website_id,
            },
            body=body,
            decode=one(models.PeopleProfileImport),
            options=options,
        )
