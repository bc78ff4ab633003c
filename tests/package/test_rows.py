"""Every list, called without filters: its rows, which the sample filters of a call may all hide."""

import pytest

from codegen.irtypes import ListOf
from crisp_client import CrispClient
from crisp_client.testing import Emulator

from ..tokens import fitting_tier
from ..tokens import pair_of
from .calls import arranged
from .calls import check_result
from .calls import path_values
from .test_every_operation import API
from .test_every_operation import OPERATIONS
from .test_every_operation import SAMPLES

LISTS = [o for o in OPERATIONS if o.method == "GET" and isinstance(o.returns, ListOf)]
NOTHING_YET = {
    "website_campaigns.list_campaign_statistics",
    "website_campaigns.list_campaign_tags",
    "website_conversations.list_conversation_events",
    "website_conversations.list_conversation_files",
    "website_conversations.list_conversation_pages",
    "website_conversations.list_suggested_conversation_data_keys",
    "website_conversations.list_suggested_conversation_segments",
    "website_operators.list_last_active_website_operators",
    "website_people.list_people_campaigns",
    "website_people.list_people_conversations",
    "website_people.list_people_events",
    "website_people.list_people_segments",
    "website_people.list_suggested_people_data_keys",
    "website_people.list_suggested_people_events",
    "website_people.list_suggested_people_segments",
    "website_visitors.pinpoint_visitors_on_map",
}
"""Lists that are empty until something happens which arranging one thing of each kind does not."""


@pytest.fixture(scope="module")
def called():
    """Return what calls a list without filters."""
    with Emulator(seed=1) as crisp:
        ids = arranged(crisp)
        with CrispClient(host=crisp.url) as client:

            def call(operation):
                tier = fitting_tier(operation, API.platform)
                client.authenticate_tier(tier, *pair_of(crisp, tier))
                method = getattr(getattr(client, operation.resource), operation.name)
                needed = {
                    field.name: SAMPLES.field(field, {})
                    for field in operation.query
                    if field.required and field.default is None
                }
                return method(*path_values(SAMPLES, operation, ids).values(), **needed)

            yield call


@pytest.mark.parametrize("operation", LISTS, ids=lambda operation: operation.key)
def test_a_list_has_rows_of_the_class_that_the_spec_names(operation, called):
    rows = called(operation)
    assert rows or operation.key in NOTHING_YET
    check_result(operation, rows)


def test_most_lists_have_rows():
    assert {operation.key for operation in LISTS} >= NOTHING_YET
    assert len(LISTS) >= 2 * len(NOTHING_YET)
