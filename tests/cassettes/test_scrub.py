"""What a live recording shows of personal data, and what it keeps."""

import pytest

from .recordings import API
from .scrub import moments
from .scrub import Scrubber
from .scrub import secret_names


@pytest.fixture
def scrubber():
    return Scrubber(secret_names(API))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a@b.example, c@d.example, a@b.example", "person1@example.com, person2@example.com, =1"),
        ("from 10.0.0.1 and ::1", "from 192.0.2.1 and 2001:db8::1"),
        ("[fe80::1]", "[2001:db8::1]"),
        ("at 12:30:45 version 1.2.3", "at 12:30:45 version 1.2.3"),
        ("call +1 (555) 010-99 or 5", "call +15550101 or 5"),
        ("https://u:p@x.example/a?k=v#f", "https://x.example/a?SECRET"),
        ("https://x.example/a/b", "https://x.example/a/b"),
        ("eyJhbGciOi.eyJzdWIiOi.c2ln", "SECRET"),
        ("0123456789abcdef0123456789abcdef", "SECRET"),
        ("a-long-name-that-is-only-made-of-words", "a-long-name-that-is-only-made-of-words"),
        (
            "session_1a2b3c4d-0000-4000-8000-0123456789ab",
            "session_1a2b3c4d-0000-4000-8000-0123456789ab",  # numbered with all other ids
        ),
    ],
)
def test_texts(scrubber, text, shown):
    assert scrubber.value(text) == shown.replace("=1", "person1@example.com")


def test_fields(scrubber):
    answer = {
        "identifier": "id",
        "secret": "",
        "first_name": "Ada",
        "company": {"name": "Corp", "domain": "corp.example", "url": None},
        "name": "Shop",
        "avatar": None,
        "geolocation": {"coordinates": {"latitude": 47.2, "longitude": -1.5}},
        "data": {"a@b.example": ["a@b.example", 3, True]},
    }
    assert scrubber.value(answer) == {
        "identifier": "SECRET",
        "secret": "",
        "first_name": "FIRST_NAME",
        "company": {"name": "COMPANY", "domain": "example.com", "url": None},
        "name": "Shop",
        "avatar": None,
        "geolocation": {"coordinates": {"latitude": 0.5, "longitude": 0.5}},
        "data": {"person1@example.com": ["person1@example.com", 3, True]},
    }


def test_times_and_fingerprints_but_not_those_that_are_sent():
    text = "1790000000123 179000000012345 1790000000123 1700000000123 17900000001230"
    assert moments(text, {"1700000000123"}) == {
        "1790000000123": "1760000000001",
        "179000000012345": "176000000000002",
    }
