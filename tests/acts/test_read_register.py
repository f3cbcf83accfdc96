"""Reading a register of the office's own for the page that changes it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.open_desk import open_forms
from cleanedu_desktop.acts.read_register import read_register
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.save_register import save_register
from cleanedu_desktop.problems import OfficeProblem
from tests.form_engine.own_registers import QUESTIONS, VISITS

NEW = replace(VISITS, questions=QUESTIONS[:4], due="", due_label="", id="")


def test_it_comes_with_what_records_made_of_it(desk: Desk) -> None:
    kind = save_register(desk, register=NEW).kind
    record_entry(desk, kind=kind, answers={"field_1": "2026-03-05", "field_2": "孙某庚"})
    fewer = replace(NEW, id=kind, questions=QUESTIONS[:3])
    save_register(desk, register=fewer)
    shown = read_register(desk, kind=kind)
    assert shown.register == fewer
    assert shown.records == 1
    assert shown.answered == {"field_1": 1, "field_2": 1}
    assert "field_4" in shown.used


def test_what_says_more_than_the_page_shows_is_left_to_its_file(desk: Desk) -> None:
    kind = save_register(desk, register=NEW).kind
    file = desk.folders.overlay / f"{kind}.toml"
    file.write_text('links = ["talk"]\n' + file.read_text("utf-8"), encoding="utf-8")
    desk.forms = open_forms(desk.folders)
    with pytest.raises(OfficeProblem, match=r"own_lfdj\.toml"):
        read_register(desk, kind=kind)
    with pytest.raises(OfficeProblem):
        read_register(desk, kind="talk")
