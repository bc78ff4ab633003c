"""Every mark of a path is known to the tests that go by the paths of the real spec."""

import pytest

from tests.routes import filled
from tests.routes import pattern
from tests.routes import unmarked


def test_marks():
    assert unmarked("/a/{x}/{y?}") == "/a/{x}/{y}"
    assert unmarked("/a/{x}/{y...}") == "/a/{x}/{y}"


@pytest.mark.parametrize(
    ("path", "sent"),
    [("/a/{x}/b", "/a/1%2F2/b"), ("/a/{x?}", "/a/1%2F2"), ("/a/{x...}", "/a/1/2")],
)
def test_values(path, sent):
    assert filled(path, {"x": "1/2"}) == sent
    found = pattern(path).fullmatch(sent)
    assert found is not None
    assert found["x"] in ("1%2F2", "1/2")
    assert pattern("/a/{x}").fullmatch("/a/1/2") is None
