"""Buttons."""

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.buttons import button


def test_a_button_says_its_name_without_the_mnemonic(qtbot: QtBot) -> None:
    """And calls what it is given, once a click."""
    pressed: list[int] = []
    made = button("保存(&S)", lambda: pressed.append(1), role="primary", picture="save")
    qtbot.addWidget(made)
    assert made.accessibleName() == "保存"
    made.click()
    assert pressed == [1]
    named = button("", picture="x", name="关闭提示")
    qtbot.addWidget(named)
    assert named.accessibleName() == named.toolTip() == "关闭提示"
