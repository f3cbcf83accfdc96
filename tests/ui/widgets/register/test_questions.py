"""What a register asks, one below the other."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.register.questions import QuestionsSection
from tests.form_engine.own_registers import QUESTIONS
from tests.ui.driving import press, question


def test_questions_are_added_moved_and_taken_away(qtbot: QtBot) -> None:
    """No name is given twice, even of a question that only old records have."""
    section = QuestionsSection(QUESTIONS[:2], {"field_7"}, {})
    qtbot.addWidget(section)
    with qtbot.waitSignal(section.changed):
        section.add_button.click()
    assert [one.name for one in section.fields()] == ["field_1", "field_2", "field_8"]
    section.questions[2].up.click()
    assert [one.name for one in section.fields()] == ["field_1", "field_8", "field_2"]
    assert [one.place.text() for one in section.questions] == ["1.", "2.", "3."]
    assert not section.questions[0].up.isEnabled()
    assert not section.questions[2].down.isEnabled()
    section.questions[1].away.click()
    assert section.fields() == QUESTIONS[:2]
    assert section.add().field().name == "field_9"


def test_one_with_answers_goes_after_a_question(qtbot: QtBot) -> None:
    """It says what becomes of them."""
    section = QuestionsSection(QUESTIONS[:2], set(), {"field_2": 4})
    qtbot.addWidget(section)
    section.show()
    section.questions[1].away.click()
    assert len(section.questions) == 2
    box = question(section)
    assert "有 4 条记录填过“来访人”" in box.informativeText()
    press(box, "取消")
    assert len(section.questions) == 2
    section.questions[1].away.click()
    press(question(section), "去掉")
    assert section.fields() == QUESTIONS[:1]


def test_mistakes_stand_below_their_question(qtbot: QtBot) -> None:
    section = QuestionsSection(QUESTIONS[:2], set(), {})
    qtbot.addWidget(section)
    assert section.tell({"field:1": ["没有名称"], "fields": ["没有日期"], "x": ["?"]}) == {
        "field:1",
        "fields",
    }
    assert section.questions[1].told.text() == "没有名称"
