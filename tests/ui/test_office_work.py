"""The window's way to the acts."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.open_desk import NoOfficeYet
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.ui.background import Background
from cleanedu_desktop.ui.office_work import OfficeWork
from tests.ui.conftest import NOW, clock


def test_opening_tells_the_office_and_its_forms(work: OfficeWork) -> None:
    """A kind's main form stands before its others."""
    assert work.is_open
    assert work.office_name == "某某局机关支部"
    assert work.main_form("talk").title == "廉政谈话记录表"
    assert next(form.id for form in work.forms_of("rectification")) == "rectification"
    assert "rectification_ledger" in {form.id for form in work.forms_of("rectification")}
    assert work.now() == NOW
    assert not work.is_sample


def test_changes_are_told_before_the_result(work: OfficeWork, qtbot: QtBot) -> None:
    """Screens refresh from what an act says it touched."""
    ids: list[str] = []
    work.act(list_ids, kind="talk", done=ids.extend)
    qtbot.waitUntil(lambda: len(ids) == 1)
    told: list[object] = []
    work.changed.connect(told.append)
    work.act(withdraw_entry, record_id=ids[0], reason="重复", done=lambda _c: told.append("done"))
    qtbot.waitUntil(lambda: "done" in told)
    assert told == [Changes(frozenset({("talk", ids[0])})), "done"]


def test_an_act_before_opening_is_a_fault(
    background: Background, qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Pages exist only after opening."""
    folders = folders_for(tmp_path_factory.mktemp("none"))

    def no_desk() -> None:
        raise NoOfficeYet("还没有建立单位。")

    work = OfficeWork(no_desk, folders, background, clock)  # type: ignore[arg-type]
    with qtbot.waitSignal(background.fault_arose):
        work.act(list_ids, kind="talk")
    problems: list[object] = []
    work.open(failed=problems.append)
    qtbot.waitUntil(lambda: bool(problems))
    assert isinstance(problems[0], NoOfficeYet)
    assert not work.is_open
