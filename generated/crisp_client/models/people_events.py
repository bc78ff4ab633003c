# Rendered from spec/rtm/people.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rtm/people.yaml`."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from .. import models
from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model
from .._runtime.data.times import utc


@model
class EventsPeopleProfileUpdate(Model):
    """What changed of a contact.

    The two fields of Crisp's Node client; its Go client expects a whole contact.
    """

    updated_at: int
    """In milliseconds."""
    person: EventsPeoplePerson

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.updated_at = data.get("updated_at")
        new.person = (
            _decode_events_people_person(v) if (v := data.get("person")).__class__ is dict else v
        )
        new._raw = data
        return new

    @property
    def updated_at_utc(self) -> datetime | None:
        """`updated_at` as a time in UTC; None if it holds none."""
        return utc(self.updated_at)


@model
class EventsPeopleSyncProfileIdentity(Model):
    """What became known of a contact.

    The two fields of Crisp's Node client; its Go client expects a whole contact.
    """

    person: EventsPeoplePerson | None = None
    company: EventsPeopleCompany | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.person = (
            _decode_events_people_person(v) if (v := data.get("person")).__class__ is dict else v
        )
        new.company = (
            _decode_events_people_company(v) if (v := data.get("company")).__class__ is dict else v
        )
        new._raw = data
        return new


@model
class EventsPeoplePerson(Model):
    """The person that a contact is."""

    nickname: str | None = None
    avatar: str | None = None
    gender: str | None = None
    phone: str | None = None
    address: str | None = None
    website: str | None = None
    timezone: int | None = None
    """Minutes to add to local time for UTC, so -120 is UTC+2."""
    employment: EventsPeopleEmployment | None = None
    geolocation: models.GeolocationInfo | None = None
    locales: list[str] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.nickname = data.get("nickname")
        new.avatar = data.get("avatar")
        new.gender = data.get("gender")
        new.phone = data.get("phone")
        new.address = data.get("address")
        new.website = data.get("website")
        new.timezone = data.get("timezone")
        new.employment = (
            _decode_events_people_employment(v)
            if (v := data.get("employment")).__class__ is dict
            else v
        )
        new.geolocation = (
            models.GeolocationInfo._decode(v)
            if (v := data.get("geolocation")).__class__ is dict
            else v
        )
        new.locales = data.get("locales")
        new._raw = data
        return new


@model
class EventsPeopleEmployment(Model):
    """Where the person works."""

    name: str | None = None
    domain: str | None = None
    title: str | None = None
    role: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.name = data.get("name")
        new.domain = data.get("domain")
        new.title = data.get("title")
        new.role = data.get("role")
        new._raw = data
        return new


@model
class EventsPeopleCompany(Model):
    """The company of a contact."""

    name: str | None = None
    legal_name: str | None = None
    domain: str | None = None
    url: str | None = None
    description: str | None = None
    geolocation: models.GeolocationInfo | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.name = data.get("name")
        new.legal_name = data.get("legal_name")
        new.domain = data.get("domain")
        new.url = data.get("url")
        new.description = data.get("description")
        new.geolocation = (
            models.GeolocationInfo._decode(v)
            if (v := data.get("geolocation")).__class__ is dict
            else v
        )
        new._raw = data
        return new


@model
class EventsPeopleImportProgressCount(Model):
    """Rows of an import."""

    skipped: int
    remaining: int
    total: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.skipped = data.get("skipped")
        new.remaining = data.get("remaining")
        new.total = data.get("total")
        new._raw = data
        return new


@model
class EventsPeopleImportProgressItems(Model):
    """Rows of an import that were not taken."""

    skipped: list[EventsPeopleImportProgressSkipped] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.skipped = (
            [
                _decode_events_people_import_progress_skipped(i) if i.__class__ is dict else i
                for i in v
            ]
            if (v := data.get("skipped")).__class__ is list
            else v
        )
        new._raw = data
        return new


@model
class EventsPeopleImportProgressSkipped(Model):
    """A row that was not taken, and why."""

    identifier: str | None
    reason: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.identifier = data.get("identifier")
        new.reason = data.get("reason")
        new._raw = data
        return new


# Bound once: a look-up for each object would take a twentieth of the time of decoding.
_decode_events_people_company = EventsPeopleCompany._decode
_decode_events_people_employment = EventsPeopleEmployment._decode
_decode_events_people_import_progress_skipped = EventsPeopleImportProgressSkipped._decode
_decode_events_people_person = EventsPeoplePerson._decode


complete_annotations(globals())
