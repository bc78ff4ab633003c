# Rendered from spec/rtm/people.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rtm/people.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Self

from .. import models
from .._runtime.model import Model
from .._runtime.model import model


@model
class EventsPeopleProfileUpdate(Model):
    """What changed of a contact.

    The two fields of Crisp's Node client; its Go client expects a whole contact.
    """

    updated_at: int
    """In milliseconds."""
    person: EventsPeoplePerson

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.updated_at = get("updated_at")
        new.person = EventsPeoplePerson._decode(v) if (v := get("person")).__class__ is dict else v
        new._raw = data
        return self


@model
class EventsPeopleSyncProfileIdentity(Model):
    """What became known of a contact.

    The two fields of Crisp's Node client; its Go client expects a whole contact.
    """

    person: EventsPeoplePerson | None = None
    company: EventsPeopleCompany | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.person = EventsPeoplePerson._decode(v) if (v := get("person")).__class__ is dict else v
        new.company = (
            EventsPeopleCompany._decode(v) if (v := get("company")).__class__ is dict else v
        )
        new._raw = data
        return self


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
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.nickname = get("nickname")
        new.avatar = get("avatar")
        new.gender = get("gender")
        new.phone = get("phone")
        new.address = get("address")
        new.website = get("website")
        new.timezone = get("timezone")
        new.employment = (
            EventsPeopleEmployment._decode(v) if (v := get("employment")).__class__ is dict else v
        )
        new.geolocation = (
            models.GeolocationInfo._decode(v) if (v := get("geolocation")).__class__ is dict else v
        )
        new.locales = get("locales")
        new._raw = data
        return self


@model
class EventsPeopleEmployment(Model):
    """Where the person works."""

    name: str | None = None
    domain: str | None = None
    title: str | None = None
    role: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.name = get("name")
        new.domain = get("domain")
        new.title = get("title")
        new.role = get("role")
        new._raw = data
        return self


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
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.name = get("name")
        new.legal_name = get("legal_name")
        new.domain = get("domain")
        new.url = get("url")
        new.description = get("description")
        new.geolocation = (
            models.GeolocationInfo._decode(v) if (v := get("geolocation")).__class__ is dict else v
        )
        new._raw = data
        return self


@model
class EventsPeopleImportProgressCount(Model):
    """Rows of an import."""

    skipped: int
    remaining: int
    total: int | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.skipped = get("skipped")
        new.remaining = get("remaining")
        new.total = get("total")
        new._raw = data
        return self


@model
class EventsPeopleImportProgressItems(Model):
    """Rows of an import that were not taken."""

    skipped: list[EventsPeopleImportProgressSkipped] | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.skipped = (
            [EventsPeopleImportProgressSkipped._decode(i) if i.__class__ is dict else i for i in v]
            if (v := get("skipped")).__class__ is list
            else v
        )
        new._raw = data
        return self


@model
class EventsPeopleImportProgressSkipped(Model):
    """A row that was not taken, and why."""

    identifier: str | None
    reason: str

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.identifier = get("identifier")
        new.reason = get("reason")
        new._raw = data
        return self
