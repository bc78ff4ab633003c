# Derived from spec, codegen/templates/_async/handles/{handle}.pyi.j2, codegen/unasync.py. Do not edit: change that and run `make generate`.
"""A contact of a website."""

from typing import Protocol

from ... import models
from ..._runtime.rest.options import RequestOptions
from ..paging import Rows
from ..segmenting import Segmenting

class HasId(Protocol):
    @property
    def people_id(self) -> str: ...

class HasIds(HasId, Protocol):
    @property
    def website_id(self) -> str: ...

class PersonHandle(Segmenting):
    """A contact of a website. Its methods pass its ids to operations of the client."""
    @property
    def website_id(self) -> str: ...
    @property
    def people_id(self) -> str: ...
    def check_exists(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> bool:
        """Return whether there is such a contact.

        `client.website_people.check_people_profile_exists`
        """

    def get(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.PeopleProfile:
        """Return a contact.

        `client.website_people.get_people_profile`
        """

    def save(
        self,
        body: models.SavePeopleProfileBody,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace a contact.

        `client.website_people.save_people_profile`
        """

    def update(
        self,
        body: models.PeopleProfileUpdateCard,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change a contact; what is left out stays as it is.

        `client.website_people.update_people_profile`
        """

    def remove(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Delete a contact.

        `client.website_people.remove_people_profile`
        """

    def list_conversations(
        self,
        page_number: int = 1,
        *,
        filter_unread: bool | None = None,
        filter_resolved: bool | None = None,
        filter_not_resolved: bool | None = None,
        options: RequestOptions | None = None,
    ) -> list[str]:
        """Return one page of the conversations with a contact, each by its session_id.

        `client.website_people.list_people_conversations`
        """

    def iter_list_conversations(
        self,
        *,
        filter_unread: bool | None = None,
        filter_resolved: bool | None = None,
        filter_not_resolved: bool | None = None,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> Rows[str]:
        """Iterate over all rows of `list_people_conversations`, page by page, each once."""

    def add_event(
        self,
        body: models.PeopleEventAdd,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Add an event to the history of a contact.

        `client.website_people.add_people_event`
        """

    def list_events(
        self,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.PeopleEvent]:
        """Return one page of the events of a contact.

        `client.website_people.list_people_events`
        """

    def iter_list_events(
        self,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> Rows[models.PeopleEvent]:
        """Iterate over all rows of `list_people_events`, page by page, each once."""

    def get_data(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.PeopleData:
        """Return the custom data of a contact.

        `client.website_people.get_people_data`
        """

    def save_data(
        self,
        body: models.PeopleDataInput | models.PeopleData,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Replace the custom data of a contact.

        `client.website_people.save_people_data`
        """

    def update_data(
        self,
        body: models.PeopleDataInput | models.PeopleData,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Change some of the custom data of a contact.

        `client.website_people.update_people_data`
        """

    def list_campaigns(
        self,
        page_number: int = 1,
        *,
        options: RequestOptions | None = None,
    ) -> list[models.PeopleCampaign]:
        """Return one page of the campaigns that a contact was sent.

        `client.website_people.list_people_campaigns`
        """

    def iter_list_campaigns(
        self,
        *,
        start_page: int = 1,
        options: RequestOptions | None = None,
    ) -> Rows[models.PeopleCampaign]:
        """Iterate over all rows of `list_people_campaigns`, page by page, each once."""

    def get_subscription_status(
        self,
        *,
        options: RequestOptions | None = None,
    ) -> models.PeopleSubscription:
        """Return whether a contact accepts campaigns.

        `client.website_people.get_people_subscription_status`
        """

    def update_subscription_status(
        self,
        body: models.PeopleSubscriptionUpdate,
        *,
        options: RequestOptions | None = None,
    ) -> None:
        """Subscribe a contact to campaigns, or unsubscribe them.

        `client.website_people.update_people_subscription_status`
        """
