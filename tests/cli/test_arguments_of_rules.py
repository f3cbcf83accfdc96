"""The commands on rules and what they demand."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.cli.arguments import parser


def test_days_and_switches_are_read() -> None:
    """What is not said is left as it is."""
    asked = parser().parse_args(["due", "--on", "2026-07-01"])
    assert asked.on == date(2026, 7, 1)
    assert parser().parse_args(["rules"]).on is None
    change = ["change-rule", "C1", "--from", "2026-07-01"]
    switched = [parser().parse_args([*change, *more]).enabled for more in ([], ["--enable"])]
    assert switched == [None, True]
    assert parser().parse_args([*change, "--disable"]).enabled is False
    assert parser().parse_args([*change, "--minimum", "2.5"]).minimum == 2.5
