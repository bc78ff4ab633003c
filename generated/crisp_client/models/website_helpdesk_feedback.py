# Rendered from spec/rest/website_helpdesk_feedback.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_helpdesk_feedback.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Self

from .._runtime.model import Model
from .._runtime.model import model


@model
class HelpdeskLocaleFeedbackRatings(Model):
    """Ratings in one language."""

    ratings: HelpdeskLocaleFeedbackRatingsRatings | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.ratings = (
            HelpdeskLocaleFeedbackRatingsRatings._decode(v)
            if (v := get("ratings")).__class__ is dict
            else v
        )
        new._raw = data
        return self


@model
class HelpdeskLocaleFeedbackRatingsRatings(Model):
    """Numbers of ratings."""

    helpful: int | None = None
    unhelpful: int | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.helpful = get("helpful")
        new.unhelpful = get("unhelpful")
        new._raw = data
        return self


@model
class HelpdeskLocaleFeedbackItem(Model):
    """What a reader said about an article.

    It has no id, so rows of a list differ by their whole content only.
    """

    rating: str | None = None
    """Values are not documented; the counts make `helpful` and `unhelpful` likely."""
    comment: str | None = None
    article: HelpdeskLocaleFeedbackItemArticle | None = None
    session: HelpdeskLocaleFeedbackItemSession | None = None
    created_at: int | None = None
    """In milliseconds."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.rating = get("rating")
        new.comment = get("comment")
        new.article = (
            HelpdeskLocaleFeedbackItemArticle._decode(v)
            if (v := get("article")).__class__ is dict
            else v
        )
        new.session = (
            HelpdeskLocaleFeedbackItemSession._decode(v)
            if (v := get("session")).__class__ is dict
            else v
        )
        new.created_at = get("created_at")
        new._raw = data
        return self


@model
class HelpdeskLocaleFeedbackItemArticle(Model):
    """The article that was rated."""

    article_id: str
    title: str | None = None
    url: str | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.article_id = get("article_id")
        new.title = get("title")
        new.url = get("url")
        new._raw = data
        return self


@model
class HelpdeskLocaleFeedbackItemSession(Model):
    """The reader."""

    session_id: str
    nickname: str | None = None
    email: str | None = None
    avatar: str | None = None
    geolocation: HelpdeskLocaleFeedbackItemSessionGeolocation | None = None
    assigned: HelpdeskLocaleFeedbackItemSessionAssigned | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.session_id = get("session_id")
        new.nickname = get("nickname")
        new.email = get("email")
        new.avatar = get("avatar")
        new.geolocation = (
            HelpdeskLocaleFeedbackItemSessionGeolocation._decode(v)
            if (v := get("geolocation")).__class__ is dict
            else v
        )
        new.assigned = (
            HelpdeskLocaleFeedbackItemSessionAssigned._decode(v)
            if (v := get("assigned")).__class__ is dict
            else v
        )
        new._raw = data
        return self


@model
class HelpdeskLocaleFeedbackItemSessionGeolocation(Model):
    """Where the network says the reader is.

    The reference does not say that region and city can be null; in conversations about a fifth are.
    """

    country: str | None = None
    region: str | None = None
    city: str | None = None
    coordinates: HelpdeskLocaleFeedbackItemSessionGeolocationCoordinates | None = None

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.country = get("country")
        new.region = get("region")
        new.city = get("city")
        new.coordinates = (
            HelpdeskLocaleFeedbackItemSessionGeolocationCoordinates._decode(v)
            if (v := get("coordinates")).__class__ is dict
            else v
        )
        new._raw = data
        return self


@model
class HelpdeskLocaleFeedbackItemSessionGeolocationCoordinates(Model):
    """Degrees north and east."""

    latitude: float
    longitude: float

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.latitude = get("latitude")
        new.longitude = get("longitude")
        new._raw = data
        return self


@model
class HelpdeskLocaleFeedbackItemSessionAssigned(Model):
    """The operator who has taken the reader's conversation."""

    user_id: str

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        get: Any = data.get
        self = object.__new__(cls)
        new: Any = self
        new.user_id = get("user_id")
        new._raw = data
        return self
