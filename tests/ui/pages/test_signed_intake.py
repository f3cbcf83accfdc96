"""The head of the page 签字件."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.pages.signed_intake import SignedIntake


@pytest.fixture
def intake(qtbot: QtBot) -> SignedIntake:
    made = SignedIntake()
    qtbot.addWidget(made)
    return made


def test_it_shows_how_far_reading_has_come_and_stops(intake: SignedIntake) -> None:
    assert not intake.is_reading
    assert intake.progress.isHidden()
    intake.begin()
    assert intake.is_reading
    intake.say_progress(3, 20)
    assert (intake.words.text(), intake.progress.value()) == ("已读 3 个文件，共 20 个", 3)
    intake.stop.click()
    assert intake.stopped.is_set()
    intake.end()
    intake.begin()
    assert not intake.stopped.is_set()


def test_the_day_is_read_as_people_write_it(intake: SignedIntake) -> None:
    assert (intake.day, intake.is_day_wrong) == (None, False)
    intake.signed_on.line.setText("2026.3.5")
    assert (intake.day, intake.is_day_wrong) == (date(2026, 3, 5), False)
    intake.signed_on.line.setText("昨天")
    assert (intake.day, intake.is_day_wrong) == (None, True)
