"""A part of the form page."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.overlay.section import Section


def test_mistakes_come_and_go(qtbot: QtBot) -> None:
    """And those of other parts are left to them."""
    section = Section("标题")
    qtbot.addWidget(section)
    section.lines.addWidget(section.place_for("title"))
    section.show()
    assert section.tell({"title": ["太长"], "order": ["不在"]}) == {"title"}
    assert section.told["title"].isVisible()
    assert section.told["title"].text() == "太长"
    assert section.tell({}) == set()
    assert not section.told["title"].isVisible()
