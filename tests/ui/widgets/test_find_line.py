"""The line to find something on a page."""

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.find_line import find_line


def test_it_says_what_is_found_and_how(qtbot: QtBot) -> None:
    line = find_line("查找表单：名称里的几个字")
    qtbot.addWidget(line)
    assert line.accessibleName() == "查找表单"
    assert line.placeholderText() == "查找表单：名称里的几个字"
    assert line.isClearButtonEnabled()
    assert find_line("几个字", "查找空白表格").accessibleName() == "查找空白表格"
