"""What may be wrong with a piece of code, and what is left alone."""

from __future__ import annotations

import pytest

from tests.mutants.small import inside
from tests.mutants.small import possible


@pytest.mark.parametrize(
    "source, expected",
    [
        ("x = a < b", {"x = a <= b"}),
        ("x = a >= b", {"x = a > b"}),
        ("x = a == b", {"x = a != b"}),
        ("x = a is not b", {"x = a is b"}),
        ("x = a not in b", {"x = a in b"}),
        ("x = a and b", {"x = a or b", "x = a", "x = b"}),
        ("x = not a", {"x = a"}),
        ("x = 2", {"x = 3", "x = 1"}),
        ("x = True", {"x = False"}),
        ("x = 'key'", {"x = ''"}),
        ("x = a[0]", {"x = a[-1]", "x = a[1]"}),
        ("x = a[b:]", {"x = a"}),
        ("x = min(a)", {"x = max(a)"}),
        ("x = any(a)", {"x = all(a)"}),
        ("x = a.lstrip()", {"x = a.rstrip()", "x = a"}),
        ("x = sorted(a)", {"x = a"}),
        ("x = f(a, b)", {"x = f(b, a)"}),
        ("x = f(a, 'b c')", set()),
        ("x = f(a, k=b)", {"x = f(a)"}),
        ("x = a if b else c", {"x = c if b else a"}),
        ("x = [a for a in b if c]", {"x = [a for a in b]"}),
        ("x = a + b", {"x = a - b"}),
        ("x = a + f'{b}'", set()),
        ("if a:\n    b", {"if not (a):"}),
        ("if not a:\n    b", {"if a:"}),
        ("while a.b:\n    c", {"while not (a.b):"}),
        ("return f(a)", {"return None", "return a"}),
        ("return a", {"return None"}),
        ("return", set()),
        ("raise E", {"pass"}),
        ("a.b = c", {"pass"}),
        ("a += b", {"pass"}),
        ("f()", {"pass"}),
        ("for a in b:\n    continue", {"pass"}),
        ("try:\n    a\nexcept E:\n    pass", {"except Exception:"}),
        (
            "try:\n    a\nexcept (E, F):\n    pass",
            {"except Exception:", "except (E,):", "except (F,):"},
        ),
        ("try:\n    a\nfinally:\n    f()", {"pass"}),
    ],
)
def test_what_may_be_wrong(source, expected):
    assert inside(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        '"""Text."""',
        "'a sentence for people'",
        "assert a == b",
        "logger.warning('word', 1)",
        "x: Literal['a'] = b",
        "x = cast('A', b)",
        "x = f'{a == b}'",
    ],
)
def test_what_is_no_code_that_decides_is_left_alone(source):
    assert inside(source) == set()


@pytest.mark.parametrize(
    "source",
    [
        "__all__ = ['f']",
        "if TYPE_CHECKING:\n    x = 1",
        "class A:\n    def __repr__(self):\n        return g(1)",
        "@g(1)\ndef f(a: 'A') -> 'B': ...",
        "from a import b",
    ],
)
def test_what_is_there_for_tools_and_developers_is_left_alone(source):
    assert possible(source) == []


def test_a_default_of_an_argument_may_be_wrong():
    assert {fault.now for fault in possible("def f(a: int = 1): ...")} == {
        "def f(a: int = 2): ...",
        "def f(a: int = 0): ...",
    }


def test_a_fault_knows_its_place():
    source = """\
    class A:
        def f(self):
            a = b
            if a:
                # ä
                return "ö" < c
    """
    (fault,) = [fault for fault in possible(source) if fault.kind == "boundary"]
    assert (fault.function, fault.line, fault.block) == ("A.f", 6, 6)
    assert (fault.was, fault.now) == ('return "ö" < c', "return 'ö' <= c")
