"""When the next attempt is made, and what the outage was: without sockets and without waiting."""

from __future__ import annotations

import heapq
import random
from collections import Counter
from collections.abc import Callable

import pytest

from crisp_client import Backoff
from crisp_client import RealtimeState
from crisp_client._runtime.realtime.state import Lifecycle
from crisp_client._runtime.realtime.state import Loss
from crisp_client._runtime.realtime.state import Outage


def longest(low: float, high: float) -> float:
    return high


@pytest.fixture
def states() -> list[RealtimeState]:
    return []


@pytest.fixture
def life(states: list[RealtimeState]) -> Lifecycle:
    return Lifecycle(Backoff(), states.append, longest)


def connect(life: Lifecycle, now: float) -> Outage | None:
    for state in (
        RealtimeState.RESOLVING,
        RealtimeState.CONNECTING,
        RealtimeState.AUTHENTICATING,
    ):
        life.enter(state)
    return life.live(now)


def test_each_state_is_told_once(life: Lifecycle, states: list[RealtimeState]) -> None:
    connect(life, 1.0)
    life.enter(RealtimeState.LIVE)
    life.lost(Loss.LOST, 2.0)
    assert [str(state) for state in states] == [
        "resolving",
        "connecting",
        "authenticating",
        "live",
        "gap",
    ]


def test_the_bound_of_the_wait_doubles_up_to_a_minute(life: Lifecycle) -> None:
    waits = [life.lost(Loss.LOST, now) for now in range(9)]
    assert waits == [0.5, 1, 2, 4, 8, 16, 32, 60, 60]
    assert Backoff().bound(10_000) == 60


def test_the_wait_is_anything_up_to_the_bound() -> None:
    for failures, bound in [(0, 0.5), (3, 4.0), (7, 60.0)]:
        waits = []
        for seed in range(300):
            life = Lifecycle(Backoff(), uniform=random.Random(seed).uniform)
            waits.append([life.lost(Loss.LOST, 0.0) or 0 for _ in range(failures + 1)][-1])
        assert 0 <= min(waits) < 0.1 * bound
        assert 0.9 * bound < max(waits) <= bound


def test_the_wait_is_short_again_after_a_minute_of_life(life: Lifecycle) -> None:
    for now in range(5):
        life.lost(Loss.LOST, now)
    connect(life, 100.0)
    assert life.lost(Loss.LOST, 159.9) == 16
    connect(life, 200.0)
    assert life.lost(Loss.LOST, 260.0) == 0.5


def test_an_outage_lasts_from_the_last_sign_of_life_until_live_again(life: Lifecycle) -> None:
    assert connect(life, 10.0) is None
    life.lost(Loss.SILENT, 65.0, 20.0)
    connected_in_vain = life.lost(Loss.LOST, 66.0, 66.0)
    assert connected_in_vain is not None
    assert connect(life, 70.0) == Outage(20.0, 70.0, Loss.SILENT)
    life.lost(Loss.DISCONNECTED, 80.0)
    assert connect(life, 81.0) == Outage(80.0, 81.0, Loss.DISCONNECTED)


def test_before_the_first_life_there_is_no_outage(life: Lifecycle) -> None:
    life.lost(Loss.LOST, 1.0)
    assert connect(life, 2.0) is None


def shown_out(life: Lifecycle) -> float | None:
    life.enter(RealtimeState.AUTHENTICATING)
    return life.lost(Loss.DISCONNECTED, 0.0)


def lost_then(life: Lifecycle) -> None:
    life.enter(RealtimeState.AUTHENTICATING)
    life.lost(Loss.LOST, 0.0)


def live_then(life: Lifecycle) -> None:
    connect(life, 0.0)
    life.lost(Loss.DISCONNECTED, 0.0)


def test_three_goodbyes_in_a_row_while_authenticating_are_a_refusal(life: Lifecycle) -> None:
    assert [shown_out(life) is None for _ in range(3)] == [False, False, True]


@pytest.mark.parametrize("between", [lost_then, live_then])
def test_anything_else_between_them_begins_the_row_anew(
    life: Lifecycle, between: Callable[[Lifecycle], None]
) -> None:
    for _ in range(2):
        shown_out(life)
    between(life)
    assert [shown_out(life) is None for _ in range(3)] == [False, False, True]


@pytest.mark.parametrize("state", list(RealtimeState))
def test_a_lost_transport_is_never_final(life: Lifecycle, state: RealtimeState) -> None:
    life.enter(state)
    assert all(life.lost(Loss.LOST, now) is not None for now in range(1000))


def returns(seed: int, clients: int = 1000, away: float = 120.0) -> list[float]:
    """Seconds after the end of an outage at which each client connects, on a clock of numbers."""
    uniform = random.Random(seed).uniform
    lives = [Lifecycle(Backoff(), uniform=uniform) for _ in range(clients)]
    attempts: list[tuple[float, int]] = []
    for number, life in enumerate(lives):
        connect(life, -3600.0)
        attempts.append((life.lost(Loss.LOST, 0.0) or 0, number))
    heapq.heapify(attempts)
    back = []
    while attempts:
        now, number = heapq.heappop(attempts)
        lives[number].enter(RealtimeState.RESOLVING)
        if now >= away:
            connect(lives[number], now)
            back.append(now - away)
        else:
            wait = lives[number].lost(Loss.LOST, now)
            assert wait is not None
            heapq.heappush(attempts, (now + wait, number))
    return back


def test_a_herd_of_1000_comes_back_at_most_5_percent_a_second() -> None:
    peaks = []
    for seed in range(20):
        back = returns(seed)
        assert len(back) == 1000
        assert max(back) <= 60
        peaks.append(max(Counter(map(int, back)).values()))
    assert max(peaks) <= 50, peaks
