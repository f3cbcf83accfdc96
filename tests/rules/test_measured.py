"""The words of what was measured."""

from __future__ import annotations

from cleanedu_desktop.rules.measured import WAITING, half_way


def test_a_running_period_says_how_far_it_has_come() -> None:
    assert half_way("") == WAITING == "本期未到期、还没有做，暂不计"
    assert half_way("已有1次，还差1次") == "本期未到期、已有1次，还差1次，暂不计"
