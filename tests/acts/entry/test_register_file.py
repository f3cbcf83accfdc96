"""The files of a register, and names that are never given twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.register_file import (
    named,
    names_used,
    register_files,
    tried_register,
)
from cleanedu_desktop.acts.open_desk import open_forms
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.save_register import save_register
from cleanedu_desktop.problems import OfficeProblem
from tests.closed_folder import close_folder
from tests.form_engine.own_registers import QUESTIONS, VISITS

NEW = replace(VISITS, id="", questions=QUESTIONS[:4], due="", due_label="")


def test_a_name_that_was_a_kind_s_is_never_another_s(desk: Desk) -> None:
    kind = save_register(desk, register=NEW).kind
    record_entry(desk, kind=kind, answers={"field_1": "2026-03-05", "field_2": "孙某庚"})
    assert "field_4" in names_used(desk, kind)
    for file in desk.folders.overlay.glob("*.toml"):
        file.unlink()
    desk.forms = open_forms(desk.folders)
    assert named(desk, NEW).id == "own_lfdj_2"
    assert named(desk, replace(NEW, title="《》")).id == "own_register"
    assert named(desk, replace(NEW, id=kind)).id == kind


def test_a_ledger_the_office_arranged_itself_is_left_alone(desk: Desk) -> None:
    register = named(desk, NEW)
    assert len(register_files(desk, register)) == 2
    save_register(desk, register=register)
    assert len(register_files(desk, register)) == 2
    ledger = desk.folders.overlay / f"{register.id}_ledger.toml"
    text = ledger.read_text("utf-8")
    ledger.write_text(text.replace("width = 44", "width = 60"), encoding="utf-8")
    desk.forms = open_forms(desk.folders)
    assert [one.name for one in register_files(desk, register)] == [f"{register.id}.toml"]


def test_it_is_tried_whole_before_anything_is_written(desk: Desk) -> None:
    tried, files = tried_register(desk, named(desk, NEW))
    assert {"own_lfdj", "own_lfdj_ledger"} <= {form.id for form in tried.forms}
    assert not any(file.exists() for file in files)


def test_an_unreadable_folder_gives_no_name_away_twice(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.folders.overlay.mkdir(exist_ok=True)
    close_folder(monkeypatch, desk.folders.overlay)
    with pytest.raises(OfficeProblem, match="看不到里面本单位自己的文件"):
        named(desk, NEW)
