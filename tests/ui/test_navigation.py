"""The navigation."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.look import COLOURS
from cleanedu_desktop.ui.navigation import Navigation, seal


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


def test_the_seal_is_drawn(qtbot: QtBot) -> None:
    """White on vermilion, with round corners."""
    image = seal(64).toImage()
    assert image.pixelColor(4, 32).name().upper() == COLOURS["seal"]
    assert image.pixelColor(0, 0).alpha() == 0


def test_a_small_window_shows_icons_alone(qtbot: QtBot) -> None:
    """Names stay for screen readers and as tooltips; unsaved typing is still marked."""
    made = Navigation()
    qtbot.addWidget(made)
    made.add("talk", "廉政谈话", "messages-square")
    wide = made.width()
    made.set_narrow(True)
    entry = made.entries["talk"]
    assert entry.text() == ""
    assert made.maximumWidth() < wide
    assert "廉政谈话" in entry.toolTip()
    made.mark_unsaved("talk", unsaved=True)
    assert entry.text() == "·"
    made.set_narrow(False)
    assert "未保存" in entry.text()
    assert entry.shortcut().toString() == "Alt+1"


def test_only_what_may_be_seen_is_shown(qtbot: QtBot) -> None:
    """Alt and a number stays with the first nine, whether they are shown or not."""
    made = Navigation()
    qtbot.addWidget(made)
    for number in range(1, 12):
        made.add(f"page {number}", f"第{number}页", "calendar")
    made.show_only({"page 1", "page 9", "page 11"})
    shown = [name for name, entry in made.entries.items() if not entry.isHidden()]
    assert shown == ["page 1", "page 9", "page 11"]
    assert made.entries["page 9"].shortcut().toString() == "Alt+9"
    assert made.entries["page 11"].shortcut().isEmpty()


def test_what_folds_makes_room_in_a_low_window(qtbot: QtBot) -> None:
    """All are shown where there is room; the page one is on is never folded away."""
    made = Navigation()
    qtbot.addWidget(made)
    for number in range(10):
        made.add(f"page{number}", f"第 {number} 页", "calendar")
    for number in range(8):
        made.add_folded(f"group{number}", f"第 {number} 类", "calendar", under="各类台账")
    folded = made.entries["group7"]
    made.resize(made.width(), 1000)
    made.show()
    qtbot.waitUntil(folded.isVisible)
    made.resize(made.width(), 560)
    qtbot.waitUntil(lambda: not folded.isVisible())
    assert made.entries["page9"].isVisible()
    made.mark("group7")
    assert folded.isVisible()
    made.mark("page0")
    assert not folded.isVisible()
    made.show_only({"page0"})
    assert not made.entries["page1"].isVisible()


def test_what_folds_is_an_icon_too_in_a_window_that_was_small_from_the_start(qtbot: QtBot) -> None:
    """Words would widen the column and push every icon out of sight."""
    made = Navigation()
    qtbot.addWidget(made)
    made.add("talk", "廉政谈话", "messages-square")
    made.set_narrow(True)
    made.add_folded("group:学习", "学习", "graduation-cap", under="各类台账")
    texts = [one.text() for one in made.findChildren(QPushButton, "navigationEntry")]
    assert texts == [""] * 3
    assert made.entries["group:学习"].property("under") == "folded"
    made.set_narrow(False)
    assert made.entries["group:学习"].property("under") == "true"
