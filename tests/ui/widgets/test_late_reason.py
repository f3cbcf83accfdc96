"""Why something is entered late."""

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.late_reason import LateReason


def test_it_is_hidden_until_needed_and_forgets(qtbot: QtBot) -> None:
    """An existing reason is shown."""
    made = LateReason("")
    qtbot.addWidget(made)
    assert made.isHidden()
    with qtbot.waitSignal(made.changed):
        made.line.textEdited.emit("x")
    old = LateReason(" 出差 ")
    qtbot.addWidget(old)
    assert not old.isHidden()
    assert old.reason() == "出差"
    old.reset()
    assert old.reason() == ""
    assert old.isHidden()


def test_of_a_record_from_paper_the_original_is_asked_for(qtbot: QtBot) -> None:
    made = LateReason("转录：档案室3号柜")
    qtbot.addWidget(made)
    assert made.reason() == "档案室3号柜"
    assert made.line.accessibleName() == "原件存放处"
    made.ask(original=False)
    assert made.line.accessibleName() == "补录原因"
    assert made.title.text() == "补录原因(&L)"
