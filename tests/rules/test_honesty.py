"""The numbers of the honesty checks are data the office can lay its own over."""

from pathlib import Path

import pytest

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.honesty import read_honesty
from tests.closed_folder import close_folder
from tests.rules.made_records import RULES

SHIPPED = RULES / "record_checks.toml"


def test_shipped_numbers_have_their_sources(tmp_path: Path) -> None:
    honesty = read_honesty(SHIPPED, tmp_path / "none.toml")
    assert (honesty.burst.records_a_day, honesty.burst.days_after) == (10, 30)
    assert honesty.repeated_text.alike_percent == 90
    assert honesty.same_sentence.people == 3
    assert "本程序的提醒" in honesty.burst.source


def test_the_office_changes_one_number_and_keeps_the_rest(tmp_path: Path) -> None:
    own = tmp_path / "record_checks.toml"
    own.write_text("[burst]\nrecords_a_day = 20\n", encoding="utf-8")
    burst = read_honesty(SHIPPED, own).burst
    assert (burst.records_a_day, burst.days_after) == (20, 30)


@pytest.mark.parametrize(
    "wrong", ["[burst]\nrecords_a_day = 0", "[burst", "[burst]\ndays_after='x'"]
)
def test_a_mistake_is_told_with_the_file(tmp_path: Path, wrong: str) -> None:
    own = tmp_path / "record_checks.toml"
    own.write_text(wrong, encoding="utf-8")
    with pytest.raises(OfficeProblem, match=r"record_checks\.toml 读不出来"):
        read_honesty(SHIPPED, own)


def test_own_numbers_that_cannot_be_seen_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    close_folder(monkeypatch, tmp_path)
    with pytest.raises(OfficeProblem, match="读不出来"):
        read_honesty(SHIPPED, tmp_path / "record_checks.toml")
