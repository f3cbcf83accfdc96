"""The plan of reading a sign-in sheet."""

from __future__ import annotations

from cleanedu_desktop.acts.sign_in_plan import SignInLine, SignInPlan


def test_changes_are_counted() -> None:
    lines = [
        SignInLine(4, "a", "甲", "到会", "到会"),
        SignInLine(5, "b", "乙", "到会", "缺席"),
        SignInLine(0, "c", "丙", "请假", "请假"),
    ]
    plan = SignInPlan("id", "X2026-0001", lines)
    assert (plan.changed, plan.count("到会"), plan.count("请假")) == (1, 1, 1)
