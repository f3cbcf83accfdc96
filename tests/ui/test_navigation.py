"""The navigation."""

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.navigation import Navigation


def test_entries_are_chosen_and_marked(qtbot: QtBot) -> None:
    """One is marked at a time, none on a page without an entry."""
    made = Navigation()
    qtbot.addWidget(made)
    made.add("home", "工作台", "layout-dashboard")
    made.add("talk", "廉政谈话", "messages-square")
    chosen: list[str] = []
    made.chosen.connect(chosen.append)
    made.entries["talk"].click()
    assert chosen == ["talk"]
    made.mark("home")
    assert made.entries["home"].isChecked()
    assert not made.entries["talk"].isChecked()
    made.mark("search")
    assert not any(entry.isChecked() for entry in made.entries.values())
    made.mark_unsaved("talk", unsaved=True)
    assert "未保存" in made.entries["talk"].text()
    made.mark_unsaved("talk", unsaved=False)
    assert made.entries["talk"].text() == "廉政谈话"
    assert made.entries["talk"].shortcut().toString() == "Alt+2"
