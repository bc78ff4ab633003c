# Rendered from spec/types/filter.yaml, codegen/templates/models/{module}.py.j2. Do not edit: change that and run `make generate`.
"""Types of `spec/types/filter.yaml`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from typing import Literal
from typing import NotRequired
from typing import TypedDict

from .._runtime.data.annotations import complete_annotations
from .._runtime.data.model import blank
from .._runtime.data.model import Model
from .._runtime.data.model import model


@model
class WebsiteFilter(Model):
    """A condition that contacts must meet.

    The reference requires nothing; here all four, as in FilterSearchQuery, which has the same form.
    """

    model: Literal["people"] | str
    """Crisp's clients have any text here; this is what was seen."""
    criterion: str
    """Values seen: email, segments, company.name."""
    operator: Literal["eq", "has"] | str
    """Crisp's clients have any text here; this is what was seen."""
    query: list[str | int | float | bool]
    """Crisp's Go client has a list of anything, its Node client a map."""

    @classmethod
    def _decode(cls, data: Any) -> Any:
        new = blank(cls)
        new.model = data.get("model")
        new.criterion = data.get("criterion")
        new.operator = data.get("operator")
        new.query = data.get("query")
        new._raw = data
        return new


class WebsiteFilterInput(TypedDict):
    """A condition that contacts must meet.

    The reference requires nothing; here all four, as in FilterSearchQuery, which has the same form.
    """

    model: Literal["people"] | str
    """Crisp's clients have any text here; this is what was seen."""
    criterion: str
    """Values seen: email, segments, company.name."""
    operator: Literal["eq", "has"] | str
    """Crisp's clients have any text here; this is what was seen."""
    query: Sequence[str | int | float | bool]
    """Crisp's Go client has a list of anything, its Node client a map."""


class WebsiteBatchPeopleOperationInnerSearch(TypedDict):
    """Conditions that select contacts."""

    filter: NotRequired[Sequence[WebsiteFilterInput | WebsiteFilter]]
    operator: NotRequired[Literal["and", "or"]]
    """How the conditions are joined. Crisp's Go client has any text here; these are the words that list_people_profiles takes."""


complete_annotations(globals())
