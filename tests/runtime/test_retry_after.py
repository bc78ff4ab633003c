"""Reading `Retry-After`."""

from __future__ import annotations

import math
from email.utils import format_datetime
from email.utils import parsedate_to_datetime

import pytest
from hypothesis import given
from hypothesis import settings
from hypothesis import strategies as st

from crisp_client._runtime.rest.retry_after import retry_after

DATE = "Wed, 21 Oct 2015 07:28:00 GMT"
NOW = parsedate_to_datetime(DATE).timestamp()


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("5", 5.0),
        (" 5 ", 5.0),
        ("0", 0.0),
        ("0.25", 0.25),
        (".5", 0.5),
        ("3.", 3.0),
        ("+2", 2.0),
        ("-3", 0.0),
        ("-0.5", 0.0),
        ("86400", 86400.0),
        ("9" * 400, math.inf),
        ("Wed, 21 Oct 2015 07:28:30 GMT", 30.0),
        ("Wednesday, 21-Oct-15 07:28:30 GMT", 30.0),
        ("Wed Oct 21 07:28:30 2015", 30.0),
        ("Wed, 21 Oct 2015 09:28:30 +0200", 30.0),
        ("Wed, 21 Oct 2015 07:28:30 -0000", 30.0),
        ("Wed, 21 Oct 2015 07:27:00 GMT", 0.0),
    ],
)
def test_seconds_and_dates(value: str, seconds: float) -> None:
    assert retry_after({"retry-after": value}, NOW) == seconds


@pytest.mark.parametrize(
    "value",
    [
        "",
        "soon",
        "5 minutes",
        "5s",
        "1e3",
        "0x10",
        "1_000",
        "nan",
        "inf",
        "-inf",
        "--5",
        "\N{ARABIC-INDIC DIGIT FIVE}",
        "\N{SUPERSCRIPT TWO}",
        "120, 60",
        "Wed, 21 Oct 2015",
        "Wed, 99 Oct 2015 07:28:00 GMT",
        "Wed, 21 Oct 2015 07:28:00 +99999",
        "Wed, 21 Oct 99999999999999999999 07:28:00 GMT",
        "2015-10-21T07:28:00Z",
    ],
)
def test_nonsense(value: str) -> None:
    assert retry_after({"retry-after": value}, NOW) is None


def test_no_header() -> None:
    assert retry_after({}, NOW) is None
    assert retry_after({"date": DATE}, NOW) is None


def test_a_date_counts_from_the_date_of_the_answer() -> None:
    headers = {"retry-after": "Wed, 21 Oct 2015 07:28:30 GMT", "date": DATE}
    for wrong_clock in (0, NOW - 3600, NOW + 3600):
        assert retry_after(headers, wrong_clock) == 30.0
    assert retry_after(headers | {"date": "yesterday"}, NOW + 10) == 20.0
    assert retry_after(headers | {"retry-after": "7"}, 0) == 7.0


@settings(deadline=None, derandomize=True)
@given(st.floats(0, 4e9), st.integers(0, 4_000_000_000))
def test_a_date_is_never_early(now: float, until: int) -> None:
    text = format_datetime(parsedate_to_datetime(DATE).fromtimestamp(until).astimezone())
    wait = retry_after({"retry-after": text}, now)
    assert wait is not None and now + wait >= until


@settings(deadline=None, derandomize=True)
@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_is_seconds_or_nothing(value: str, date: str) -> None:
    wait = retry_after({"retry-after": value, "date": date}, NOW)
    assert wait is None or wait >= 0
