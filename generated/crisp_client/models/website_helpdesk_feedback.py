# Rendered from spec/rest/website_helpdesk_feedback.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_helpdesk_feedback.yaml`."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model
from .._runtime.data.times import utc


@model
class HelpdeskLocaleFeedbackRatings(Model):
    """Ratings in one language."""

    ratings: HelpdeskLocaleFeedbackRatingsRatings | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.ratings = (
            _decode_helpdesk_locale_feedback_ratings_ratings(v)
            if (v := data.get("ratings")).__class__ is dict
            else v
        )
        new._raw = data
        return new


@model
class HelpdeskLocaleFeedbackRatingsRatings(Model):
    """Numbers of ratings."""

    helpful: int | None = None
    unhelpful: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.helpful = data.get("helpful")
        new.unhelpful = data.get("unhelpful")
        new._raw = data
        return new


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
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.rating = data.get("rating")
        new.comment = data.get("comment")
        new.article = (
            _decode_helpdesk_locale_feedback_item_article(v)
            if (v := data.get("article")).__class__ is dict
            else v
        )
        new.session = (
            _decode_helpdesk_locale_feedback_item_session(v)
            if (v := data.get("session")).__class__ is dict
            else v
        )
        new.created_at = data.get("created_at")
        new._raw = data
        return new

    @property
    def created_at_utc(self) -> datetime | None:
        """`created_at` as a time in UTC; None if it holds none."""
        return utc(self.created_at)


@model
class HelpdeskLocaleFeedbackItemArticle(Model):
    """The article that was rated."""

    article_id: str
    title: str | None = None
    url: str | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.article_id = data.get("article_id")
        new.title = data.get("title")
        new.url = data.get("url")
        new._raw = data
        return new


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
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.session_id = data.get("session_id")
        new.nickname = data.get("nickname")
        new.email = data.get("email")
        new.avatar = data.get("avatar")
        new.geolocation = (
            _decode_helpdesk_locale_feedback_item_session_geolocation(v)
            if (v := data.get("geolocation")).__class__ is dict
            else v
        )
        new.assigned = (
            _decode_helpdesk_locale_feedback_item_session_assigned(v)
            if (v := data.get("assigned")).__class__ is dict
            else v
        )
        new._raw = data
        return new


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
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.country = data.get("country")
        new.region = data.get("region")
        new.city = data.get("city")
        new.coordinates = (
            _decode_helpdesk_locale_feedback_item_session_geolocation_coordinates(v)
            if (v := data.get("coordinates")).__class__ is dict
            else v
        )
        new._raw = data
        return new


@model
class HelpdeskLocaleFeedbackItemSessionGeolocationCoordinates(Model):
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


@model
class HelpdeskLocaleFeedbackItemSessionAssigned(Model):
    """The operator who has taken the reader's conversation."""

    user_id: str

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.user_id = data.get("user_id")
        new._raw = data
        return new


# Bound once: a look-up for each object would take a twentieth of the time of decoding.
_decode_helpdesk_locale_feedback_item_article = HelpdeskLocaleFeedbackItemArticle._decode
_decode_helpdesk_locale_feedback_item_session = HelpdeskLocaleFeedbackItemSession._decode
_decode_helpdesk_locale_feedback_item_session_assigned = (
    HelpdeskLocaleFeedbackItemSessionAssigned._decode
)
_decode_helpdesk_locale_feedback_item_session_geolocation = (
    HelpdeskLocaleFeedbackItemSessionGeolocation._decode
)
_decode_helpdesk_locale_feedback_item_session_geolocation_coordinates = (
    HelpdeskLocaleFeedbackItemSessionGeolocationCoordinates._decode
)
_decode_helpdesk_locale_feedback_ratings_ratings = HelpdeskLocaleFeedbackRatingsRatings._decode


complete_annotations(globals())
