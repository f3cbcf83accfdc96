"""Greeting cards of a reminder."""

from __future__ import annotations

from pathlib import Path

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.print_cards import print_cards
from cleanedu_desktop.acts.sit_down import sit_down, visiting_inspector
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff
from tests.acts.reminders import add_reminder
from tests.printing.conftest import text_of_pdf


def test_each_recipient_has_a_card(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    reminder = add_reminder(desk, staff.head, staff.clerk, staff.driver)
    done = print_cards(desk, record_id=reminder, target=tmp_path / "a.pdf")
    assert (done.records, done.pages) == (3, 2)
    text = "".join("".join(text_of_pdf(done.path.read_bytes())).split())
    assert "清明节周明远（支部书记）：本单位的话。示例局机关党支部2026年3月10日" in text
    assert "李䶮：" in text


def test_words_with_the_name_in_them_get_no_salutation(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    reminder = add_reminder(desk, staff.head, content="〔姓名〕，本单位的话。")
    done = print_cards(desk, record_id=reminder, target=tmp_path / "a.pdf")
    text = "".join("".join(text_of_pdf(done.path.read_bytes())).split())
    assert "清明节周明远，本单位的话。" in text


def test_an_inspector_prints_none(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    reminder = add_reminder(desk, staff.head)
    reading = open_desk(desk.folders, clock=desk.clock, read_only=True)
    seated = sit_down(reading, user=visiting_inspector("王某"))
    with pytest.raises(OfficeProblem, match="检查模式"):
        print_cards(seated, record_id=reminder, target=tmp_path / "a.pdf")
    seated.close()
    assert not (tmp_path / "a.pdf").exists()
