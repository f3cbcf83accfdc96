"""Days, end and signatures of a register."""

from __future__ import annotations

from dataclasses import replace

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.register.follows import FollowsSection
from tests.form_engine.own_registers import QUESTIONS, VISITS


def test_it_shows_the_register(qtbot: QtBot) -> None:
    made = FollowsSection(VISITS)
    qtbot.addWidget(made)
    assert (made.day.currentData(), made.due.currentData()) == ("field_1", "field_9")
    assert made.again.currentData() == 0 and made.closes.isChecked()
    assert made.given_signatures() == VISITS.signatures
    odd = FollowsSection(replace(VISITS, every_months=5))
    qtbot.addWidget(odd)
    assert odd.again.currentText() == "每 5 个月"


def test_the_days_follow_the_questions(qtbot: QtBot) -> None:
    """What was chosen stays chosen under another label, and is let go with its question."""
    made = FollowsSection(VISITS)
    qtbot.addWidget(made)
    renamed = replace(QUESTIONS[8], label="答复期限")
    made.show_days((*QUESTIONS[:2], renamed))
    assert made.due.currentText() == "答复期限"
    made.show_days(QUESTIONS[:2])
    assert made.due.currentData() == "" and not made.due_label.isEnabled()
    assert made.day.currentData() == "field_1"
    made.show_days(())
    assert made.day.currentData() is None


def test_signatures_are_parted_by_any_comma(qtbot: QtBot) -> None:
    made = FollowsSection(VISITS)
    qtbot.addWidget(made)
    made.signatures.setText("登记人， 审核人、,")
    assert made.given_signatures() == ("登记人", "审核人")
