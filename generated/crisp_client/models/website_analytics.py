# Rendered from spec/rest/website_analytics.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/rest/website_analytics.yaml`."""

from __future__ import annotations

from typing import Any
from typing import Literal
from typing import NotRequired
from typing import TypedDict

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model

AnalyticsGenerateQueryMetric = Literal[
    "conversation",
    "conversation_assigned",
    "conversation_shortcut",
    "conversation_segment",
    "conversation_state",
    "helpdesk_read",
    "helpdesk_search",
    "visitor_visit",
    "visitor_trigger",
    "campaign_activity",
    "campaign_sent",
    "people_created",
    "status_downtime",
]
"""Subject of analytics."""

AnalyticsGenerateQueryType = Literal[
    "metric",
    "total",
    "unique",
    "response_time",
    "resolution_time",
    "handle_time",
    "messages",
    "visitor_messages",
    "operator_messages",
    "rating",
]
"""What is measured of the subject."""


@model
class WebsiteAnalyticsGeneratePoint(Model):
    """The numbers of one period."""

    period: str | None = None
    value: int | None = None
    split_by: str | None = None
    hits: int | None = None
    unique_hits: int | None = None
    sum_value: int | None = None
    sum_hits: int | None = None

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.period = data.get("period")
        new.value = data.get("value")
        new.split_by = data.get("split_by")
        new.hits = data.get("hits")
        new.unique_hits = data.get("unique_hits")
        new.sum_value = data.get("sum_value")
        new.sum_hits = data.get("sum_hits")
        new._raw = data
        return new


_AnalyticsGenerateQueryKeys = TypedDict(
    "_AnalyticsGenerateQueryKeys",
    {
        "if": "NotRequired[AnalyticsGenerateQueryIf]",
    },
)


class AnalyticsGenerateQuery(_AnalyticsGenerateQueryKeys):
    """What to measure.

    Types of query and answer are those of Crisp's Go client; no other source has them.
    """

    metric: AnalyticsGenerateQueryMetric
    type: AnalyticsGenerateQueryType
    date: AnalyticsGenerateQueryDate
    aggregator: NotRequired[
        Literal["average", "moving_average", "median", "minimum", "maximum", "sum"]
    ]
    split_by: NotRequired[str]
    """What to tell apart, in a series for each."""
    filter: NotRequired[Any]
    """Open in Crisp's Go client; its form depends on the metric."""
    then: NotRequired[AnalyticsGenerateQueryThen]
    raw_export: NotRequired[bool]


_AnalyticsGenerateQueryDateKeys = TypedDict(
    "_AnalyticsGenerateQueryDateKeys",
    {
        "from": "str",
    },
)


class AnalyticsGenerateQueryDate(_AnalyticsGenerateQueryDateKeys):
    """The span of time, and how it is cut into periods."""

    to: str
    split: str
    """Length of a period."""
    timezone: str
    days: NotRequired[AnalyticsGenerateQueryDateDays]


class AnalyticsGenerateQueryDateDays(TypedDict):
    """Days of the week that count; those left out do not."""

    monday: NotRequired[AnalyticsGenerateQueryDateDay]
    tuesday: NotRequired[AnalyticsGenerateQueryDateDay]
    wednesday: NotRequired[AnalyticsGenerateQueryDateDay]
    thursday: NotRequired[AnalyticsGenerateQueryDateDay]
    friday: NotRequired[AnalyticsGenerateQueryDateDay]
    saturday: NotRequired[AnalyticsGenerateQueryDateDay]
    sunday: NotRequired[AnalyticsGenerateQueryDateDay]


class AnalyticsGenerateQueryDateDay(TypedDict):
    """Hours of a day that count."""

    hour_from: str
    hour_to: str


class AnalyticsGenerateQueryIf(TypedDict):
    """A condition on another metric."""

    metric: str
    split_by: str


class AnalyticsGenerateQueryThen(TypedDict):
    """What to measure where the condition holds."""

    type: NotRequired[str]
    filter: NotRequired[Any]
    """Open in Crisp's Go client, as the filter of the query."""


complete_annotations(globals())
