# Rendered from spec/rtm/bucket.yaml, codegen/templates/events/{family}.py.j2. Do not edit: change that and run `make generate`.
"""Events of the family `bucket`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from typing import ClassVar

from .. import models
from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import EventPayload
from .._runtime.data.model import model


@model
class BucketUrlUploadGenerated(EventPayload):
    """A file for a message can be uploaded.

    Event `bucket:url:upload:generated`. Tiers: user, website, plugin; also a web hook. Scope: bucket:url write.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "bucket:url:upload:generated"

    from_: str
    id: str
    """The id of the request."""
    identifier: str
    type: str
    """MIME type."""
    resource: models.EventsBucketURLGeneratedResource
    policy: models.EventsBucketURLGeneratedPolicy
    url: models.EventsBucketURLGeneratedURL

    _wire: ClassVar[Mapping[str, str]] = {
        "from_": "from",
    }

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.from_ = data.get("from")
        new.id = data.get("id")
        new.identifier = data.get("identifier")
        new.type = data.get("type")
        new.resource = (
            models.EventsBucketURLGeneratedResource._decode(v)
            if (v := data.get("resource")).__class__ is dict
            else v
        )
        new.policy = (
            models.EventsBucketURLGeneratedPolicy._decode(v)
            if (v := data.get("policy")).__class__ is dict
            else v
        )
        new.url = (
            models.EventsBucketURLGeneratedURL._decode(v)
            if (v := data.get("url")).__class__ is dict
            else v
        )
        new._raw = data
        new._backfilled = False
        return new


@model
class BucketUrlAvatarGenerated(EventPayload):
    """A picture of somebody can be uploaded.

    Event `bucket:url:avatar:generated`. Tiers: user, website, plugin; also a web hook. Scope: bucket:url write.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "bucket:url:avatar:generated"

    from_: str
    id: str
    """The id of the request."""
    identifier: str
    type: str
    """MIME type."""
    resource: models.EventsBucketURLGeneratedResource
    policy: models.EventsBucketURLGeneratedPolicy
    url: models.EventsBucketURLGeneratedURL

    _wire: ClassVar[Mapping[str, str]] = {
        "from_": "from",
    }

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.from_ = data.get("from")
        new.id = data.get("id")
        new.identifier = data.get("identifier")
        new.type = data.get("type")
        new.resource = (
            models.EventsBucketURLGeneratedResource._decode(v)
            if (v := data.get("resource")).__class__ is dict
            else v
        )
        new.policy = (
            models.EventsBucketURLGeneratedPolicy._decode(v)
            if (v := data.get("policy")).__class__ is dict
            else v
        )
        new.url = (
            models.EventsBucketURLGeneratedURL._decode(v)
            if (v := data.get("url")).__class__ is dict
            else v
        )
        new._raw = data
        new._backfilled = False
        return new


@model
class BucketUrlWebsiteGenerated(EventPayload):
    """A file for the website can be uploaded.

    Event `bucket:url:website:generated`. Tiers: user, website, plugin; also a web hook. Scope: bucket:url write.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "bucket:url:website:generated"

    from_: str
    id: str
    """The id of the request."""
    identifier: str
    type: str
    """MIME type."""
    resource: models.EventsBucketURLGeneratedResource
    policy: models.EventsBucketURLGeneratedPolicy
    url: models.EventsBucketURLGeneratedURL

    _wire: ClassVar[Mapping[str, str]] = {
        "from_": "from",
    }

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.from_ = data.get("from")
        new.id = data.get("id")
        new.identifier = data.get("identifier")
        new.type = data.get("type")
        new.resource = (
            models.EventsBucketURLGeneratedResource._decode(v)
            if (v := data.get("resource")).__class__ is dict
            else v
        )
        new.policy = (
            models.EventsBucketURLGeneratedPolicy._decode(v)
            if (v := data.get("policy")).__class__ is dict
            else v
        )
        new.url = (
            models.EventsBucketURLGeneratedURL._decode(v)
            if (v := data.get("url")).__class__ is dict
            else v
        )
        new._raw = data
        new._backfilled = False
        return new


@model
class BucketUrlCampaignGenerated(EventPayload):
    """A file for a campaign can be uploaded.

    Event `bucket:url:campaign:generated`. Tiers: user, website, plugin; also a web hook. Scope: bucket:url write.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "bucket:url:campaign:generated"

    from_: str
    id: str
    """The id of the request."""
    identifier: str
    type: str
    """MIME type."""
    resource: models.EventsBucketURLGeneratedResource
    policy: models.EventsBucketURLGeneratedPolicy
    url: models.EventsBucketURLGeneratedURL

    _wire: ClassVar[Mapping[str, str]] = {
        "from_": "from",
    }

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.from_ = data.get("from")
        new.id = data.get("id")
        new.identifier = data.get("identifier")
        new.type = data.get("type")
        new.resource = (
            models.EventsBucketURLGeneratedResource._decode(v)
            if (v := data.get("resource")).__class__ is dict
            else v
        )
        new.policy = (
            models.EventsBucketURLGeneratedPolicy._decode(v)
            if (v := data.get("policy")).__class__ is dict
            else v
        )
        new.url = (
            models.EventsBucketURLGeneratedURL._decode(v)
            if (v := data.get("url")).__class__ is dict
            else v
        )
        new._raw = data
        new._backfilled = False
        return new


@model
class BucketUrlHelpdeskGenerated(EventPayload):
    """A file for the helpdesk can be uploaded.

    Event `bucket:url:helpdesk:generated`. Tiers: user, website, plugin; also a web hook. Scope: bucket:url write.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "bucket:url:helpdesk:generated"

    from_: str
    id: str
    """The id of the request."""
    identifier: str
    type: str
    """MIME type."""
    resource: models.EventsBucketURLGeneratedResource
    policy: models.EventsBucketURLGeneratedPolicy
    url: models.EventsBucketURLGeneratedURL

    _wire: ClassVar[Mapping[str, str]] = {
        "from_": "from",
    }

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.from_ = data.get("from")
        new.id = data.get("id")
        new.identifier = data.get("identifier")
        new.type = data.get("type")
        new.resource = (
            models.EventsBucketURLGeneratedResource._decode(v)
            if (v := data.get("resource")).__class__ is dict
            else v
        )
        new.policy = (
            models.EventsBucketURLGeneratedPolicy._decode(v)
            if (v := data.get("policy")).__class__ is dict
            else v
        )
        new.url = (
            models.EventsBucketURLGeneratedURL._decode(v)
            if (v := data.get("url")).__class__ is dict
            else v
        )
        new._raw = data
        new._backfilled = False
        return new


@model
class BucketUrlStatusGenerated(EventPayload):
    """A file for the status page can be uploaded.

    Event `bucket:url:status:generated`. Tiers: user, website, plugin; also a web hook. Scope: bucket:url write.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "bucket:url:status:generated"

    from_: str
    id: str
    """The id of the request."""
    identifier: str
    type: str
    """MIME type."""
    resource: models.EventsBucketURLGeneratedResource
    policy: models.EventsBucketURLGeneratedPolicy
    url: models.EventsBucketURLGeneratedURL

    _wire: ClassVar[Mapping[str, str]] = {
        "from_": "from",
    }

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.from_ = data.get("from")
        new.id = data.get("id")
        new.identifier = data.get("identifier")
        new.type = data.get("type")
        new.resource = (
            models.EventsBucketURLGeneratedResource._decode(v)
            if (v := data.get("resource")).__class__ is dict
            else v
        )
        new.policy = (
            models.EventsBucketURLGeneratedPolicy._decode(v)
            if (v := data.get("policy")).__class__ is dict
            else v
        )
        new.url = (
            models.EventsBucketURLGeneratedURL._decode(v)
            if (v := data.get("url")).__class__ is dict
            else v
        )
        new._raw = data
        new._backfilled = False
        return new


@model
class BucketUrlProcessingGenerated(EventPayload):
    """A file that Crisp will process can be uploaded.

    Event `bucket:url:processing:generated`. Tiers: user, website, plugin; also a web hook. Scope: bucket:url write.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    """

    event_name: ClassVar[str] = "bucket:url:processing:generated"

    from_: str
    id: str
    """The id of the request."""
    identifier: str
    type: str
    """MIME type."""
    resource: models.EventsBucketURLGeneratedResource
    policy: models.EventsBucketURLGeneratedPolicy
    url: models.EventsBucketURLGeneratedURL

    _wire: ClassVar[Mapping[str, str]] = {
        "from_": "from",
    }

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.from_ = data.get("from")
        new.id = data.get("id")
        new.identifier = data.get("identifier")
        new.type = data.get("type")
        new.resource = (
            models.EventsBucketURLGeneratedResource._decode(v)
            if (v := data.get("resource")).__class__ is dict
            else v
        )
        new.policy = (
            models.EventsBucketURLGeneratedPolicy._decode(v)
            if (v := data.get("policy")).__class__ is dict
            else v
        )
        new.url = (
            models.EventsBucketURLGeneratedURL._decode(v)
            if (v := data.get("url")).__class__ is dict
            else v
        )
        new._raw = data
        new._backfilled = False
        return new


@model
class BucketUrlCrawlerGenerated(EventPayload):
    """A file for the crawler could be uploaded.

    Event `bucket:url:crawler:generated`. Tiers: not stated; no web hook. Scope: unknown.
    Reference: https://docs.crisp.chat/references/rtm-api/v1/
    Its payload is not documented: all keys are in `extra`.
    Crisp no longer lists this event.

    Dropped by Crisp's Node client 10.9.0; nothing is known of its payload.
    """

    event_name: ClassVar[str] = "bucket:url:crawler:generated"

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new._raw = data
        new._backfilled = False
        return new


complete_annotations(globals())
