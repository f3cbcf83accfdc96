"""Commands on the numbers that the review's reminders go by."""

from __future__ import annotations

from cleanedu_desktop.acts.change_check_numbers import (
    TITLES,
    CheckNumbers,
    change_check_numbers,
    restore_check_numbers,
    show_check_numbers,
)
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.cli.table import in_columns
from cleanedu_desktop.rules.honesty import NUMBERS


def list_all(session: Session) -> Answer:
    """List the numbers as they stand."""
    with session.desk(read_only=True) as desk:
        return _told(show_check_numbers(desk))


def change(session: Session) -> Answer:
    """Let reminders go by other numbers."""
    numbers: dict[str, dict[str, int]] = {}
    for name, number in session.args.numbers:
        check, _, key = name.rpartition(".")
        numbers.setdefault(check, {})[key] = number
    with session.desk(read_only=False) as desk:
        change_check_numbers(desk, numbers=numbers)
        return _told(show_check_numbers(desk))


def restore(session: Session) -> Answer:
    """Go back to the numbers of before any change."""
    with session.desk(read_only=False) as desk:
        restore_check_numbers(desk)
        return _told(show_check_numbers(desk))


def _told(found: CheckNumbers) -> Answer:
    data = {
        "checks": [
            {
                "id": check,
                "title": TITLES[check],
                "numbers": dict(numbers),
                "source": found.sources[check],
            }
            for check, numbers in found.numbers.items()
        ]
    }
    rows = [
        [f"{check}.{name}", str(number), TITLES[check], NUMBERS[name]]
        for check, numbers in found.numbers.items()
        for name, number in numbers.items()
    ]
    return Answer(data, in_columns(["名称", "数", "哪种提醒", "说的是"], rows))
