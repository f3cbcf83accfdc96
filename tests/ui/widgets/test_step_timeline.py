"""The steps of a record."""

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.show_entry import EntryShown, show_entry
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.widgets.step_timeline import step_timeline
from tests.ui.driving import words_on


def test_steps_are_told_with_their_day_and_words(work: OfficeWork, qtbot: QtBot) -> None:
    """The entry itself comes first."""
    found: list[EntryShown] = []
    work.act(
        lambda desk: show_entry(desk, record_id=list_ids(desk, kind="rectification")[0]),
        done=found.append,
    )
    qtbot.waitUntil(lambda: bool(found))
    made = step_timeline(found[0], work.main_form("rectification"))
    qtbot.addWidget(made)
    made.show()
    lines = words_on(made).splitlines()
    assert lines[0] == "登记　2026年6月10日"
    assert lines[1].endswith("2026年6月13日")
    assert "正在补登记。" in lines[2]
