"""What waits for a signature, or for its scan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cleanedu_desktop.records.register import Register
from cleanedu_desktop.rules.facts import OfficeFacts, RecordFact
from cleanedu_desktop.rules.unsigned import Unsigned, unsigned
from tests.rules.small_office import EVERYONE, record, talk

TODAY = date(2026, 11, 21)
REGISTERS = {
    "letter": Register(
        kind="letter", title="责任书", first_state="unsigned", leads=(("sign", "signed"),)
    ),
    "fund": Register(kind="fund", title="经费", first_state="kept", leads=(("check", "checked"),)),
    "talk": Register(kind="talk", title="谈话记录", first_state="recorded"),
}


def waiting(**records: tuple[RecordFact, ...]) -> tuple[Unsigned, ...]:
    """Three people, these records, and what of them waits."""
    facts = OfficeFacts(
        began=date(2026, 1, 1), persons=EVERYONE, records=records, registers=REGISTERS
    )
    return unsigned(facts, TODAY)


def test_a_kind_with_a_step_of_signing_waits_in_its_first_state() -> None:
    """Of whatever year; a kind that is not signed never waits."""
    letters = tuple(
        record("letter", name, day, state=state)
        for name, day, state in (
            ("a", date(2025, 3, 1), "unsigned"),
            ("b", None, "unsigned"),
            ("c", date(2026, 3, 1), "signed"),
        )
    )
    fund = (record("fund", "d", TODAY, state="kept"),)
    (found,) = waiting(letter=letters, fund=fund)
    assert found == Unsigned(kind="letter", title="责任书", count=2, state="unsigned")


def test_sessions_and_talks_of_this_year_without_a_file_are_counted() -> None:
    held = [talk(f"T{day}", day, "提醒谈话", "a", "b") for day in (
        date(2025, 12, 31), date(2026, 1, 1), date(2026, 12, 31), date(2026, 5, 8),
    )]  # fmt: skip
    held[-1] = replace(held[-1], attached=True)
    assert waiting(talk=tuple(held)) == (Unsigned(kind="talk", title="谈话记录", count=2),)


def test_where_all_is_signed_and_scanned_nothing_is_told() -> None:
    done = replace(talk("T", TODAY, "提醒谈话", "a", "b"), attached=True)
    assert waiting(talk=(done,), letter=(record("letter", "c", TODAY, state="signed"),)) == ()
