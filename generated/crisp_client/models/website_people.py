# Rendered from spec/rest/website_people.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_people.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from typing import Literal
from typing import NotRequired
from typing import TypedDict

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model
from .._runtime.data.times import Milliseconds
from .._runtime.data.times import utc


@model
class PeopleProfileNew(Model):
    """The contact that was added, by id only."""

    people_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.people_id = data.get("people_id")
        new._raw = data
        return new


@model
class PeopleProfile(Model):
    """A contact."""

    email: str
    person: PeopleProfileCardPerson
    segments: list[str]
    active: PeopleProfileCardActive
    created_at: int
    """In milliseconds."""
    updated_at: int
    """In milliseconds."""
    people_id: str
    company: PeopleProfileCardCompany | None = None
    """Crisp fills it from the domain of the e-mail address."""
    notepad: str | None = None
    score: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.email = data.get("email")
        new.person = (
            _decode_people_profile_card_person(v)
            if (v := data.get("person")).__class__ is dict
            else v
        )
        new.segments = data.get("segments")
        new.active = (
            _decode_people_profile_card_active(v)
            if (v := data.get("active")).__class__ is dict
            else v
        )
        new.created_at = data.get("created_at")
        new.updated_at = data.get("updated_at")
        new.people_id = data.get("people_id")
        new.company = (
            _decode_people_profile_card_company(v)
            if (v := data.get("company")).__class__ is dict
            else v
        )
        new.notepad = data.get("notepad")
        new.score = data.get("score")
        new._raw = data
        return new

    @property
    def created_at_utc(self) -> datetime | None:
        """`created_at` as a time in UTC; None if it holds none."""
        return utc(self.created_at)

    @property
    def updated_at_utc(self) -> datetime | None:
        """`updated_at` as a time in UTC; None if it holds none."""
        return utc(self.updated_at)


@model
class PeopleProfileCardActive(Model):
    """Whether the contact is on the website."""

    now: bool
    last: int
    """In milliseconds."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.now = data.get("now")
        new.last = data.get("last")
        new._raw = data
        return new

    @property
    def last_utc(self) -> datetime | None:
        """`last` as a time in UTC; None if it holds none."""
        return utc(self.last)


@model
class PeopleProfileCardPerson(Model):
    """The person that a contact is."""

    nickname: str | None = None
    avatar: str | None = None
    """May be empty, as phone may. A URL, with its scheme."""
    gender: str | None = None
    """Values seen: female, male."""
    phone: str | None = None
    address: str | None = None
    description: str | None = None
    website: str | None = None
    timezone: int | None = None
    """Minutes to add to local time for UTC, so -120 is UTC+2."""
    profiles: list[PeopleProfileCardPersonProfile] | None = None
    employment: PeopleProfileCardPersonEmployment | None = None
    geolocation: PeopleProfileCardGeolocation | None = None
    locales: list[str] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.nickname = data.get("nickname")
        new.avatar = data.get("avatar")
        new.gender = data.get("gender")
        new.phone = data.get("phone")
        new.address = data.get("address")
        new.description = data.get("description")
        new.website = data.get("website")
        new.timezone = data.get("timezone")
        new.profiles = (
            [_decode_people_profile_card_person_profile(i) if i.__class__ is dict else i for i in v]
            if (v := data.get("profiles")).__class__ is list
            else v
        )
        new.employment = (
            _decode_people_profile_card_person_employment(v)
            if (v := data.get("employment")).__class__ is dict
            else v
        )
        new.geolocation = (
            _decode_people_profile_card_geolocation(v)
            if (v := data.get("geolocation")).__class__ is dict
            else v
        )
        new.locales = data.get("locales")
        new._raw = data
        return new


@model
class PeopleProfileCardPersonProfile(Model):
    """An account of the person on a social network."""

    type: str
    """Values seen: linkedin, facebook, twitter."""
    handle: str
    url: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.type = data.get("type")
        new.handle = data.get("handle")
        new.url = data.get("url")
        new._raw = data
        return new


@model
class PeopleProfileCardPersonEmployment(Model):
    """Where the person works."""

    name: str | None = None
    domain: str | None = None
    title: str | None = None
    role: str | None = None
    seniority: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.name = data.get("name")
        new.domain = data.get("domain")
        new.title = data.get("title")
        new.role = data.get("role")
        new.seniority = data.get("seniority")
        new._raw = data
        return new


@model
class PeopleProfileCardCompany(Model):
    """The company of a contact."""

    name: str | None = None
    legal_name: str | None = None
    domain: str | None = None
    url: str | None = None
    description: str | None = None
    timezone: int | None = None
    """Minutes from UTC. Real values (60, 120, -300) have the sign opposite to the person's."""
    phones: list[str] | None = None
    emails: list[str] | None = None
    """An e-mail address."""
    geolocation: PeopleProfileCardGeolocation | None = None
    metrics: PeopleProfileCardCompanyMetrics | None = None
    tags: list[str] | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.name = data.get("name")
        new.legal_name = data.get("legal_name")
        new.domain = data.get("domain")
        new.url = data.get("url")
        new.description = data.get("description")
        new.timezone = data.get("timezone")
        new.phones = data.get("phones")
        new.emails = data.get("emails")
        new.geolocation = (
            _decode_people_profile_card_geolocation(v)
            if (v := data.get("geolocation")).__class__ is dict
            else v
        )
        new.metrics = (
            _decode_people_profile_card_company_metrics(v)
            if (v := data.get("metrics")).__class__ is dict
            else v
        )
        new.tags = data.get("tags")
        new._raw = data
        return new


@model
class PeopleProfileCardCompanyMetrics(Model):
    """Size of a company."""

    employees: int | None = None
    market_cap: int | None = None
    raised: int | None = None
    arr: int | None = None
    """Annual recurring revenue."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.employees = data.get("employees")
        new.market_cap = data.get("market_cap")
        new.raised = data.get("raised")
        new.arr = data.get("arr")
        new._raw = data
        return new


@model
class PeopleProfileCardGeolocation(Model):
    """A place on earth."""

    country: str | None = None
    region: str | None = None
    city: str | None = None
    coordinates: PeopleProfileCardGeolocationCoordinates | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.country = data.get("country")
        new.region = data.get("region")
        new.city = data.get("city")
        new.coordinates = (
            _decode_people_profile_card_geolocation_coordinates(v)
            if (v := data.get("coordinates")).__class__ is dict
            else v
        )
        new._raw = data
        return new


@model
class PeopleProfileCardGeolocationCoordinates(Model):
    """Degrees north and east."""

    latitude: float
    longitude: float

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.latitude = data.get("latitude")
        new.longitude = data.get("longitude")
        new._raw = data
        return new


class PeopleFilter(TypedDict):
    """A condition of a search in contacts."""

    model: Literal["people"] | str
    """Crisp's clients have any text here; this is what was seen."""
    criterion: str
    """Values seen: email, segments, company.name."""
    operator: Literal["eq", "has"] | str
    """Crisp's clients have any text here; this is what was seen."""
    query: Sequence[str]


class PeopleProfileUpdateCard(TypedDict):
    """What can be set on a contact."""

    email: NotRequired[str]
    """At least 1 long. An e-mail address."""
    person: NotRequired[PeopleProfileCardPersonInput | PeopleProfileCardPerson]
    company: NotRequired[PeopleProfileCardCompanyInput | PeopleProfileCardCompany]
    segments: NotRequired[Sequence[str]]
    notepad: NotRequired[str]
    active: NotRequired[Milliseconds]
    """When the contact was last active. An object in the answer. A `datetime`, a `date` in UTC, or milliseconds."""


class PeopleProfileCardPersonInput(TypedDict):
    """The person that a contact is."""

    nickname: NotRequired[str]
    avatar: NotRequired[str]
    """May be empty, as phone may. A URL, with its scheme."""
    gender: NotRequired[str]
    """Values seen: female, male."""
    phone: NotRequired[str]
    address: NotRequired[str]
    description: NotRequired[str]
    website: NotRequired[str]
    timezone: NotRequired[int]
    """Minutes to add to local time for UTC, so -120 is UTC+2."""
    profiles: NotRequired[
        Sequence[PeopleProfileCardPersonProfileInput | PeopleProfileCardPersonProfile]
    ]
    employment: NotRequired[
        PeopleProfileCardPersonEmploymentInput | PeopleProfileCardPersonEmployment
    ]
    geolocation: NotRequired[PeopleProfileCardGeolocationInput | PeopleProfileCardGeolocation]
    locales: NotRequired[Sequence[str]]


class PeopleProfileCardPersonProfileInput(TypedDict):
    """An account of the person on a social network."""

    type: str
    """Values seen: linkedin, facebook, twitter."""
    handle: str
    url: NotRequired[str]


class PeopleProfileCardPersonEmploymentInput(TypedDict):
    """Where the person works."""

    name: NotRequired[str]
    domain: NotRequired[str]
    title: NotRequired[str]
    role: NotRequired[str]
    seniority: NotRequired[str]


class PeopleProfileCardCompanyInput(TypedDict):
    """The company of a contact."""

    name: NotRequired[str]
    legal_name: NotRequired[str]
    domain: NotRequired[str]
    url: NotRequired[str]
    description: NotRequired[str]
    timezone: NotRequired[int]
    """Minutes from UTC. Real values (60, 120, -300) have the sign opposite to the person's."""
    phones: NotRequired[Sequence[str]]
    emails: NotRequired[Sequence[str]]
    """An e-mail address."""
    geolocation: NotRequired[PeopleProfileCardGeolocationInput | PeopleProfileCardGeolocation]
    metrics: NotRequired[PeopleProfileCardCompanyMetricsInput | PeopleProfileCardCompanyMetrics]
    tags: NotRequired[Sequence[str]]


class PeopleProfileCardCompanyMetricsInput(TypedDict):
    """Size of a company."""

    employees: NotRequired[int]
    market_cap: NotRequired[int]
    raised: NotRequired[int]
    arr: NotRequired[int]
    """Annual recurring revenue."""


class PeopleProfileCardGeolocationInput(TypedDict):
    """A place on earth."""

    country: NotRequired[str]
    region: NotRequired[str | None]
    city: NotRequired[str | None]
    coordinates: NotRequired[
        PeopleProfileCardGeolocationCoordinatesInput | PeopleProfileCardGeolocationCoordinates
    ]


class PeopleProfileCardGeolocationCoordinatesInput(TypedDict):
    """Degrees north and east."""

    latitude: float
    longitude: float


class AddNewPeopleProfileBody(TypedDict):
    """AddNewPeopleProfileBody"""

    email: str
    """At least 1 long. An e-mail address."""
    person: PeopleProfileCardPersonInput | PeopleProfileCardPerson
    company: NotRequired[PeopleProfileCardCompanyInput | PeopleProfileCardCompany]
    segments: NotRequired[Sequence[str]]
    notepad: NotRequired[str]
    active: NotRequired[Milliseconds]
    """When the contact was last active. An object in the answer. A `datetime`, a `date` in UTC, or milliseconds."""


class SavePeopleProfileBody(TypedDict):
    """SavePeopleProfileBody"""

    email: str
    """At least 1 long. An e-mail address."""
    person: PeopleProfileCardPersonInput | PeopleProfileCardPerson
    company: NotRequired[PeopleProfileCardCompanyInput | PeopleProfileCardCompany]
    segments: NotRequired[Sequence[str]]
    notepad: NotRequired[str]
    active: NotRequired[Milliseconds]
    """When the contact was last active. An object in the answer. A `datetime`, a `date` in UTC, or milliseconds."""


# Bound once: a look-up for each object would take a twentieth of the time of decoding.
_decode_people_profile_card_active = PeopleProfileCardActive._decode
_decode_people_profile_card_company = PeopleProfileCardCompany._decode
_decode_people_profile_card_company_metrics = PeopleProfileCardCompanyMetrics._decode
_decode_people_profile_card_geolocation = PeopleProfileCardGeolocation._decode
_decode_people_profile_card_geolocation_coordinates = (
    PeopleProfileCardGeolocationCoordinates._decode
)
_decode_people_profile_card_person = PeopleProfileCardPerson._decode
_decode_people_profile_card_person_employment = PeopleProfileCardPersonEmployment._decode
_decode_people_profile_card_person_profile = PeopleProfileCardPersonProfile._decode


complete_annotations(globals())
