"""The office's own words among the choices of an editor."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.routes import Beginning
from cleanedu_desktop.ui.widgets.inputs.choices import ChoicesInput
from tests.acts.test_offer_choices import OWN
from tests.ui.conftest import idle


def test_an_own_node_can_be_ticked(window: MainWindow, qtbot: QtBot) -> None:
    folder = window.work.folders.own_rules
    folder.mkdir()
    (folder / "nodes.toml").write_text(OWN, encoding="utf-8")
    window.go("study_session")
    page = window.page("study_session")
    assert isinstance(page, KindPage)
    page.begin_new(Beginning())
    qtbot.waitUntil(lambda: page.editor is not None)
    idle(qtbot, window.work)
    assert page.editor is not None
    nodes = page.editor.form.inputs["nodes"]
    assert isinstance(nodes, ChoicesInput)
    own = next(box for box in nodes.boxes if box.text() == "建局纪念日")
    assert own in page.editor.form.tab_stops()
    indicators = page.editor.form.cells["indicators"].label.buddy()
    assert indicators.accessibleName().startswith("对应考核指标：")
    own.click()
    assert nodes.value() == ["建局纪念日"]
    page.drop_editor()
