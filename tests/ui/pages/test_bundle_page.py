"""The page 迎检材料: what is missing, what goes in, the package made or cancelled."""

from __future__ import annotations

from dataclasses import replace
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.make_bundle import make_bundle
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages import bundle_page
from cleanedu_desktop.ui.pages.bundle_page import NONE_CHOSEN, BundlePage
from cleanedu_desktop.ui.pages.kind_page import KindPage
from tests.ui.conftest import Begin, idle


def bundle(window: MainWindow, qtbot: QtBot) -> BundlePage:
    """Open the page from the navigation."""
    window.navigation.entries["bundle"].click()
    page = window.page("bundle")
    assert isinstance(page, BundlePage)
    idle(qtbot, window.work)
    return page


def headings(page: BundlePage) -> list[str]:
    tops = (page.gaps.topLevelItem(at) for at in range(page.gaps.topLevelItemCount()))
    return [one.text(0).split("　")[0] for one in tops if one is not None]


def test_a_gap_opens_its_record(window: MainWindow, qtbot: QtBot) -> None:
    page = bundle(window, qtbot)
    assert "件记录，缺" in page.summary.text()
    assert "没有签字扫描件" in headings(page)
    group = page.gaps.topLevelItem(headings(page).index("没有签字扫描件"))
    assert group is not None
    page.gaps.itemClicked.emit(group.child(0), 0)
    idle(qtbot, window.work)
    assert isinstance(window.stack.currentWidget(), KindPage)


def test_one_click_makes_the_package(window: MainWindow, qtbot: QtBot) -> None:
    page = bundle(window, qtbot)
    page.make.click()
    idle(qtbot, window.work)
    assert page.made is not None
    assert page.made.path.read_bytes().startswith(b"%PDF")
    assert f"{page.made.pages} 页" in page.told.text()
    assert page.look.isVisible()
    page.choices.shape.setCurrentIndex(1)
    page.choices.kinds.item(0).setCheckState(Qt.CheckState.Unchecked)
    idle(qtbot, window.work)
    page.make.click()
    idle(qtbot, window.work)
    assert page.made is not None
    assert page.made.path.is_dir()
    assert not page.look.isVisible()


def test_cancelling_leaves_nothing(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, going, go = bundle(window, qtbot), Event(), Event()

    def slowly(*given: Any, progress: Any, **more: Any) -> Any:
        going.set()
        go.wait(300)
        return make_bundle(*given, progress=progress, **more)

    monkeypatch.setattr(f"{bundle_page.__name__}.make_bundle", slowly)
    page.make.click()
    going.wait(300)
    assert page.cancel.isVisible()
    assert "正在生成迎检材料" in window.top.busy.text()
    assert not page.make.isEnabled()
    page.cancel.click()
    go.set()
    idle(qtbot, window.work)
    assert "没有留下任何文件" in page.told.text()
    assert window.top.busy.text() == ""
    assert page.make.isEnabled()
    folder = window.work.folders.printouts
    assert not folder.exists() or not list(folder.iterdir())


def test_nothing_chosen_is_said(window: MainWindow, qtbot: QtBot) -> None:
    page = bundle(window, qtbot)
    page.choices.choose_all(on=False)
    assert page.summary.text() == NONE_CHOSEN
    assert not page.make.isEnabled()
    page.choices.choose_all(on=True)
    page.turn(-1)
    idle(qtbot, window.work)
    assert "2025 年没有符合条件的记录" in page.summary.text()
    page.turn(5)
    assert page.year == 2026


def test_an_inspector_sees_no_gaps(begin: Begin, qtbot: QtBot) -> None:
    window = begin(inspector="王某某")
    user = next(one for one in window.work.users if one.role == "inspector")
    window.work.sit_down(replace(user), failed=lambda problem: None)
    idle(qtbot, window.work)
    page = bundle(window, qtbot)
    assert not page.gaps.isVisible()
    page.make.click()
    idle(qtbot, window.work)
    assert page.made is not None
