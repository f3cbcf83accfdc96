"""The name of the office is changed for all papers, or from a day on, as the user says."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.show_office import show_office
from cleanedu_desktop.records.office import Office
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.office_name_dialog import MISTYPED, RENAMED, OfficeNameDialog
from tests.ui.conftest import idle


def asked(window: MainWindow, qtbot: QtBot) -> tuple[OfficeNameDialog, list[Office]]:
    """The dialog about the office as it is, and what it says it was made."""
    office: list[Office] = []
    window.work.act(show_office, owner=window, done=office.append)
    idle(qtbot, window.work)
    made, told = OfficeNameDialog(window.work, window, office[0]), list[Office]()
    made.renamed.connect(told.append)
    made.open()
    return made, told


def choose(made: OfficeNameDialog, why: str) -> None:
    """Say why the name is changed."""
    made.why.setCurrentIndex(made.why.findData(why))


def test_nothing_is_kept_before_it_is_said_why(window: MainWindow, qtbot: QtBot) -> None:
    made, told = asked(window, qtbot)
    assert made.name.line.text() == "某某局机关支部"
    assert not made.begins.isEnabled()
    made.save()
    assert "请选择是原来写错了，还是单位改名了" in made.banner.words.text()
    choose(made, MISTYPED)
    assert not made.begins.isEnabled() and "所有记录" in made.told.text()
    made.name.line.setText("某某局机关党支部")
    made.save()
    idle(qtbot, window.work)
    assert [(one.name, one.earlier_names) for one in told] == [("某某局机关党支部", {})]


def test_from_a_day_on(window: MainWindow, qtbot: QtBot) -> None:
    made, told = asked(window, qtbot)
    choose(made, RENAMED)
    assert made.begins.isEnabled() and "仍用原名称" in made.told.text()
    made.name.line.setText("某某市信访局支部")
    made.begins.line.clear()
    made.save()
    assert "请填写“从哪天起”" in made.banner.words.text()
    made.begins.line.setText("2099-1-1")
    made.save()
    idle(qtbot, window.work)
    assert "还没有到" in made.banner.words.text() and not told
    made.begins.line.setText("2026-1-1")
    made.save()
    idle(qtbot, window.work)
    assert [one.earlier_names for one in told] == [{"2026-01-01": "某某局机关支部"}]
    made, _ = asked(window, qtbot)
    choose(made, MISTYPED)
    assert "更早的名称不变" in made.told.text()
    made.reject()
