# Derived from spec/rest/website_helpdesk_settings.yaml, codegen/templates/_async/resources/{resource}.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""Operations of `website_helpdesk`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from typing import Literal
from typing import overload

from ... import models
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.data.unset import UNSET
from ..._runtime.data.unset import Unset
from ..._runtime.rest.fields import in_one
from ..._runtime.rest.options import RequestOptions
from ..resource import Resource


class WebsiteHelpdeskSettingsPart(
    Resource,
):
    """Operations of `website_helpdesk`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    def check_helpdesk_exists(
        self,
        website_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether a website has a helpdesk.

        `HEAD /website/{website_id}/helpdesk`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#check-if-helpdesk-exists
        Sent again after a failure; it only reads.
        """
        return self._exists(
            "/website/{website_id}/helpdesk",
            operation="website_helpdesk.check_helpdesk_exists",
            path={
                "website_id": website_id,
            },
            options=options,
        )

    def resolve_helpdesk(
        self,
        website_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.Helpdesk:
        """Return name and address of the helpdesk.

        `GET /website/{website_id}/helpdesk`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#resolve-helpdesk
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        return self._call(
            "GET",
            "/website/{website_id}/helpdesk",
            operation="website_helpdesk.resolve_helpdesk",
            path={
                "website_id": website_id,
            },
            decode=one(models.Helpdesk),
            options=options,
        )

    @overload
    def initialize_helpdesk(
        self,
        website_id: str,
        name: str,
        domain_basic: str,
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    @overload
    def initialize_helpdesk(
        self,
        website_id: str,
        name: Mapping[str, Any],
        *,
        options: RequestOptions | None = None,
    ) -> None: ...

    def initialize_helpdesk(
        self,
        website_id: str,
        name: str | Mapping[str, Any],
        domain_basic: str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Open a helpdesk for a website.

        `POST /website/{website_id}/helpdesk`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#initialize-helpdesk
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id`.
        Takes the fields of its body as one mapping, too, in the place of `name`.

        Args:
            domain_basic: What HelpdeskDomain calls `basic`.
        """
        self._call(
            "POST",
            "/website/{website_id}/helpdesk",
            operation="website_helpdesk.initialize_helpdesk",
            path={
                "website_id": website_id,
            },
            body=in_one(
                "initialize_helpdesk(website_id, name, domain_basic)",
                {
                    "name": name,
                    "domain_basic": domain_basic,
                },
                first="name",
                required=("name", "domain_basic"),
            ),
            decode=nothing,
            options=options,
        )

    def delete_helpdesk(
        self,
        website_id: str,
        verify: models.HelpdeskRemoveVerify | Mapping[Literal["verify"], Any],
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete the helpdesk with everything in it.

        `DELETE /website/{website_id}/helpdesk`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#delete-helpdesk
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id`.
        Takes the fields of its body as one mapping, too, in the place of `verify`.

        A secret may be good once only, so a second try could be refused though the first was accepted.
        """
        self._call(
            "DELETE",
            "/website/{website_id}/helpdesk",
            operation="website_helpdesk.delete_helpdesk",
            path={
                "website_id": website_id,
            },
            body=in_one(
                "delete_helpdesk(website_id, verify)",
                {
                    "verify": verify,
                },
                first="verify",
                own=("method", "secret"),
                required=("verify",),
            ),
            decode=nothing,
            safety="unsafe",
            options=options,
        )

    def resolve_helpdesk_settings(
        self,
        website_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskSettings:
        """Return the settings of the helpdesk.

        `GET /website/{website_id}/helpdesk/settings`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#resolve-helpdesk-settings
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        return self._call(
            "GET",
            "/website/{website_id}/helpdesk/settings",
            operation="website_helpdesk.resolve_helpdesk_settings",
            path={
                "website_id": website_id,
            },
            decode=one(models.HelpdeskSettings),
            options=options,
        )

    def save_helpdesk_settings(
        self,
        website_id: str,
        body: models.HelpdeskSettingsInput | models.HelpdeskSettings,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change settings of the helpdesk.

        `PATCH /website/{website_id}/helpdesk/settings`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#save-helpdesk-settings
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id`.

        Called save as if it replaced them all, yet docs and clients send PATCH with every part optional.

        Keys of `body`, a mapping as `models.HelpdeskSettingsInput`:
            Optional: name (str), appearance (HelpdeskSettingsAppearanceInput), behavior
                (HelpdeskSettingsBehaviorInput), include (HelpdeskSettingsIncludeInput), access
                (HelpdeskSettingsAccessInput), localization (HelpdeskSettingsLocalizationInput), section
                (HelpdeskSettingsSectionInput), service (HelpdeskSettingsServiceInput).
        """
        self._call(
            "PATCH",
            "/website/{website_id}/helpdesk/settings",
            operation="website_helpdesk.save_helpdesk_settings",
            path={
                "website_id": website_id,
            },
            body=body,
            decode=nothing,
            options=options,
        )

    def resolve_helpdesk_domain(
        self,
        website_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskDomain:
        """Return the domains under which the helpdesk is found.

        `GET /website/{website_id}/helpdesk/domain`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#resolve-helpdesk-domain
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        return self._call(
            "GET",
            "/website/{website_id}/helpdesk/domain",
            operation="website_helpdesk.resolve_helpdesk_domain",
            path={
                "website_id": website_id,
            },
            decode=one(models.HelpdeskDomain),
            options=options,
        )

    def request_helpdesk_domain_change(
        self,
        website_id: str,
        basic: str | Mapping[str, Any] | Unset = UNSET,
        custom: str | Unset = UNSET,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Ask for another domain.

        `PATCH /website/{website_id}/helpdesk/domain`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#request-helpdesk-domain-change
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id`.
        Takes the fields of its body as one mapping, too, in the place of `basic`.
        """
        self._call(
            "PATCH",
            "/website/{website_id}/helpdesk/domain",
            operation="website_helpdesk.request_helpdesk_domain_change",
            path={
                "website_id": website_id,
            },
            body=in_one(
                "request_helpdesk_domain_change(website_id, basic)",
                {
                    "basic": basic,
                    "custom": custom,
                },
                first="basic",
            ),
            decode=nothing,
            options=options,
        )

    def generate_helpdesk_domain_setup_flow(
        self,
        website_id: str,
        *,
        custom: str | None = None,
        options: RequestOptions | None = None,
    ) -> models.HelpdeskDomainSetupFlow:
        """Return the DNS records to create before a domain of one's own can be used.

        `GET /website/{website_id}/helpdesk/domain/setup`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#generate-helpdesk-domain-setup-flow
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.

        Args:
            custom: The domain to set up.
        """
        return self._call(
            "GET",
            "/website/{website_id}/helpdesk/domain/setup",
            operation="website_helpdesk.generate_helpdesk_domain_setup_flow",
            path={
                "website_id": website_id,
            },
            query={
                "custom": custom,
            },
            decode=one(models.HelpdeskDomainSetupFlow),
            options=options,
        )
