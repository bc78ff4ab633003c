"""Decisions about trying again, without a clock or a network."""

from __future__ import annotations

import itertools
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisp_client import Retry
from crisp_client._runtime.rest.fingerprint import new_fingerprint
from crisp_client._runtime.rest.retry import after_loss
from crisp_client._runtime.rest.retry import after_refusal
from crisp_client._runtime.rest.retry import Next
from crisp_client._runtime.rest.retry import RetryBudget


def most(_: float, bound: float) -> float:
    return bound


def test_the_bound_doubles_up_to_the_cap() -> None:
    policy = Retry(attempts=8)
    waits = [policy.wait(attempt, uniform=most) for attempt in range(1, 9)]
    assert waits == [0.5, 1, 2, 4, 8, 8, 8, None]


def test_the_wait_is_anything_up_to_the_bound() -> None:
    waits = [Retry().wait(1) or 0 for _ in range(2000)]
    assert 0 <= min(waits) < 0.01 and 0.49 < max(waits) <= 0.5
    assert 0.23 < sum(waits) / len(waits) < 0.27


def test_one_attempt_is_no_retry() -> None:
    assert Retry(attempts=1).wait(1) is None


@given(st.floats(0, 120), st.integers(1, 3))
def test_never_earlier_than_asked_for(asked: float, attempt: int) -> None:
    wait = Retry(attempts=4).wait(attempt, asked)
    assert wait is not None and wait >= asked


def test_a_wait_that_is_too_long_is_not_waited_for() -> None:
    assert Retry().wait(1, 120.0) == 120.0
    assert Retry().wait(1, 120.1) is None
    assert Retry(longest=5).wait(1, 6) is None


@pytest.mark.parametrize(
    ("wrong", "complaint"),
    [
        ({"attempts": 0}, "attempts must be a whole number of at least 1, not 0"),
        ({"attempts": 1.5}, "attempts must be a whole number of at least 1, not 1.5"),
        ({"attempts": "3"}, "attempts must be a whole number of at least 1, not str"),
        ({"attempts": True}, "attempts must be a whole number of at least 1, not bool"),
        ({"base": -1}, "base must be a number of seconds, 0 or more, not -1"),
        ({"base": "x"}, "base must be a number of seconds, 0 or more, not str"),
        ({"cap": math.nan}, "cap must be a number of seconds, 0 or more, not nan"),
        ({"longest": None}, "longest must be a number of seconds, 0 or more, not NoneType"),
    ],
)
def test_settings_that_make_no_sense(wrong: dict[str, Any], complaint: str) -> None:
    with pytest.raises((TypeError, ValueError)) as caught:
        Retry(**wrong)
    assert str(caught.value) == complaint


def test_no_wait_is_too_long_for_a_clock() -> None:
    patient = Retry(attempts=9, base=math.inf, cap=1e300, longest=math.inf)
    assert patient.wait(3, uniform=most) == patient.longest == 2_000_000
    assert patient.wait(1, 1_999_999, uniform=lambda low, high: low) == 1_999_999
    assert patient.wait(1, 99_999_999_999) is None


@pytest.mark.parametrize(
    ("safety", "unsent", "sent", "throttled", "failed", "refused"),
    [
        ("safe", Next.RETRY, Next.RETRY, Next.RETRY, Next.RETRY, Next.GIVE_UP),
        ("idempotent", Next.RETRY, Next.RETRY, Next.RETRY, Next.RETRY, Next.GIVE_UP),
        ("deduplicable", Next.RETRY, Next.LOOK_UP, Next.RETRY, Next.LOOK_UP, Next.GIVE_UP),
        ("unsafe", Next.RETRY, Next.GIVE_UP, Next.RETRY, Next.GIVE_UP, Next.GIVE_UP),
    ],
)
def test_what_each_class_allows(
    safety: Any, unsent: Next, sent: Next, throttled: Next, failed: Next, refused: Next
) -> None:
    assert after_loss(safety, sent=False) is unsent
    assert after_loss(safety, sent=True) is sent
    assert after_refusal(safety, retryable=True, throttled=True) is throttled
    assert after_refusal(safety, retryable=True, throttled=False) is failed
    assert after_refusal(safety, retryable=False, throttled=False) is refused


def test_an_outage_costs_little() -> None:
    budget, requests = RetryBudget(), 0
    for _ in range(1000):
        requests += 1
        for _ in range(3):
            requests += budget.take()
    assert requests <= 1050


def test_the_budget_recovers_within_a_hundred_successes() -> None:
    budget = RetryBudget()
    while budget.take():
        pass
    for _ in range(100):
        budget.succeeded()
    assert sum(budget.take() for _ in range(100)) == RetryBudget.SIZE


def test_a_fifth_of_failures_never_exhausts_the_budget() -> None:
    budget = RetryBudget()
    fails = itertools.cycle([True, False, False, False, False])
    for _ in range(10_000):
        while next(fails):
            assert budget.take()
        budget.succeeded()


def test_the_budget_lends_exactly_its_size() -> None:
    budget = RetryBudget()
    assert [budget.take() for _ in range(41)] == [*[True] * 40, False]


def test_two_successes_pay_for_one_retry() -> None:
    budget = RetryBudget()
    while budget.take():
        pass
    budget.succeeded()
    assert not budget.take()
    budget.succeeded()
    assert budget.take()
    assert not budget.take()


def test_the_budget_never_grows_beyond_its_size() -> None:
    budget = RetryBudget()
    for _ in range(5):
        budget.succeeded()
    budget.take()
    for _ in range(5):
        budget.succeeded()
    assert sum(budget.take() for _ in range(50)) == 40


def test_fingerprints_are_of_crisps_form_and_never_repeated() -> None:
    made = [new_fingerprint() for _ in range(10_000)]
    assert len(set(made)) == len(made) and made == sorted(made)
    assert all(len(str(one)) == 15 and one < 2**53 for one in made)
