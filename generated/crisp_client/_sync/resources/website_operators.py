# Derived from spec/rest/website_operators.yaml, codegen/templates/_async/resources/{resource}.py.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""Operations of `website_operators`."""

from __future__ import annotations

from ... import models
from ..._runtime.data.decode import many
from ..._runtime.data.decode import nothing
from ..._runtime.data.decode import one
from ..._runtime.rest.options import RequestOptions
from ..resource import Resource


class WebsiteOperatorsResource(
    Resource,
):
    """Operations of `website_operators`.

    Every method may raise one of these:

    - `ValueError`: a path value is empty, `.` or `..`; nothing was sent.
    - `TransportError`: no complete answer came.
    - `APIError`: Crisp refused the request; the subclass depends on status and reason.
    """

    _name = "website_operators"

    def list_website_operators(
        self,
        website_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.WebsiteOperatorListOne]:
        """Return all operators of a website.

        `GET /website/{website_id}/operators/list`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-website-operators
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.

        Crisp's Node client of 2017 asked /operator, which is no longer served.
        """
        return self._call(
            "GET",
            "/website/{website_id}/operators/list",
            operation="website_operators.list_website_operators",
            path={
                "website_id": website_id,
            },
            decode=many(models.WebsiteOperatorListOne),
            options=options,
        )

    get_list = list_website_operators

    def list_last_active_website_operators(
        self,
        website_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.WebsiteOperatorsLastActiveListOne]:
        """Return the operators who were active last.

        `GET /website/{website_id}/operators/active`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#list-last-active-website-operators
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        return self._call(
            "GET",
            "/website/{website_id}/operators/active",
            operation="website_operators.list_last_active_website_operators",
            path={
                "website_id": website_id,
            },
            decode=many(models.WebsiteOperatorsLastActiveListOne),
            options=options,
        )

    def flush_last_active_website_operators(
        self,
        website_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Forget which operators were active last.

        `DELETE /website/{website_id}/operators/active`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#flush-last-active-website-operators
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id`.
        """
        self._call(
            "DELETE",
            "/website/{website_id}/operators/active",
            operation="website_operators.flush_last_active_website_operators",
            path={
                "website_id": website_id,
            },
            decode=nothing,
            options=options,
        )

    def send_email_to_website_operators(
        self,
        website_id: str,
        body: models.WebsiteOperatorEmail,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Send an e-mail to operators of a website.

        `POST /website/{website_id}/operators/email`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: website:operators.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#send-email-to-website-operators
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id`.

        Crisp's reference says PATCH; its Node and Go clients both send POST, and so do we.

        Keys of `body`, a mapping as `models.WebsiteOperatorEmail`:
            Required: recipient ("all" | "owners" | "members" | "user"), subject (str), message (str).
            Optional: user_id (str), target (WebsiteOperatorEmailTarget).
        """
        self._call(
            "POST",
            "/website/{website_id}/operators/email",
            operation="website_operators.send_email_to_website_operators",
            path={
                "website_id": website_id,
            },
            body=body,
            decode=nothing,
            options=options,
        )

    def get_website_operator(
        self,
        website_id: str,
        user_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> models.WebsiteOperator:
        """Return one operator of a website.

        `GET /website/{website_id}/operator/{user_id}`
        Tiers: user, plugin (stated); website (not stated, presumably works).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#get-a-website-operator
        Sent again after a failure; it only reads.
        Raises `NotFoundError` if there is no such `website_id` or `user_id`.
        """
        return self._call(
            "GET",
            "/website/{website_id}/operator/{user_id}",
            operation="website_operators.get_website_operator",
            path={
                "website_id": website_id,
                "user_id": user_id,
            },
            decode=one(models.WebsiteOperator),
            options=options,
        )

    get_one = get_website_operator

    def invite_website_operator(
        self,
        website_id: str,
        body: models.WebsiteOperatorInvite,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Invite somebody by e-mail to become an operator.

        `POST /website/{website_id}/operator`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#invite-a-website-operator
        Not retried: if no answer comes it raises `AmbiguousWriteError`, after a 5xx a `ServerError` whose `ambiguous` is true.
        Raises `NotFoundError` if there is no such `website_id`.

        Keys of `body`, a mapping as `models.WebsiteOperatorInvite`:
            Required: email (str), role ("owner" | "member").
            Optional: verify (WebsiteOperatorInviteVerify).
        """
        self._call(
            "POST",
            "/website/{website_id}/operator",
            operation="website_operators.invite_website_operator",
            path={
                "website_id": website_id,
            },
            body=body,
            decode=nothing,
            options=options,
        )

    create_one = invite_website_operator

    def change_operator_membership(
        self,
        website_id: str,
        user_id: str,
        body: models.WebsiteOperatorMembership,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change the role or title of an operator.

        `PATCH /website/{website_id}/operator/{user_id}`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#change-operator-membership
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `user_id`.

        Crisp's Node client of 2017 lost the body on the way and sent no credentials.

        Keys of `body`, a mapping as `models.WebsiteOperatorMembership`:
            Optional: role ("owner" | "member"), title (str).
        """
        self._call(
            "PATCH",
            "/website/{website_id}/operator/{user_id}",
            operation="website_operators.change_operator_membership",
            path={
                "website_id": website_id,
                "user_id": user_id,
            },
            body=body,
            decode=nothing,
            options=options,
        )

    update_one = change_operator_membership

    def unlink_operator_from_website(
        self,
        website_id: str,
        user_id: str,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Take an operator off a website.

        `DELETE /website/{website_id}/operator/{user_id}`
        Tiers: user (stated); website, plugin (refused).
        Scope: unknown.
        Reference: https://docs.crisp.chat/references/rest-api/v1/#unlink-operator-from-website
        Sent again after a failure; twice has the effect of once.
        Raises `NotFoundError` if there is no such `website_id` or `user_id`.
        """
        self._call(
            "DELETE",
            "/website/{website_id}/operator/{user_id}",
            operation="website_operators.unlink_operator_from_website",
            path={
                "website_id": website_id,
                "user_id": user_id,
            },
            decode=nothing,
            options=options,
        )

    delete_one = unlink_operator_from_website
