"""Looking at a form with changes that are not saved."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.open_desk import open_forms
from cleanedu_desktop.acts.preview_overlay import preview_overlay
from cleanedu_desktop.acts.save_overlay import save_overlay
from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.printing.read_text import read_text
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, record_item, record_talk
from tests.acts.overlays import WITH_OWN_FIELD, WRONG
from tests.printing.base_pdfs import base_pdf, encrypted

PLACED = """\
id = "{name}"
title = "上报表"
kind = "talk"
paper = "overlay"
base = "{name}.pdf"

[[place]]
ref = "place"
x = 20
y = 20
width = 50
height = 10
"""


def test_the_changes_are_seen_and_not_kept(desk: Desk) -> None:
    forms = desk.forms
    texts = [
        "".join(read_text(preview_overlay(desk, form_id="talk", overlay=one)).split())
        for one in (Overlay(), WITH_OWN_FIELD)
    ]
    assert ["谈话场所" in text for text in texts] == [False, True]
    assert ["家访情况" in text for text in texts] == [False, True]
    assert desk.forms is forms
    assert not desk.folders.overlay.exists()


def test_mistakes_and_characters_no_font_has_are_told(desk: Desk) -> None:
    with pytest.raises(OfficeProblem, match="没有生效") as told:
        preview_overlay(desk, form_id="talk", overlay=WRONG)
    assert len(told.value.details) >= 3
    with pytest.raises(OfficeProblem, match=r"U\+1F600"):
        preview_overlay(desk, form_id="talk", overlay=Overlay(title_line="某局😀"))


def test_a_record_fills_the_preview(desk: Desk, staff: Staff) -> None:
    with pytest.raises(OfficeProblem, match="还没有可以填入"):
        preview_overlay(desk, form_id="talk", overlay=Overlay(), filled=True)
    record_talk(desk, staff, content="谈了作风问题。")
    text = read_text(preview_overlay(desk, form_id="talk", overlay=Overlay(), filled=True))
    assert "谈了作风问题" in "".join(text.split())
    with pytest.raises(OfficeProblem, match="还没有可以填入"):
        preview_overlay(desk, form_id="admonition_talk", overlay=Overlay(), filled=True)


def test_a_ledger_shows_its_records(desk: Desk, staff: Staff) -> None:
    record_item(desk, staff, problem="台账登记不及时")
    pdf = preview_overlay(desk, form_id="rectification_ledger", overlay=Overlay(), filled=True)
    assert "台账登记不及时" in "".join(read_text(pdf).split())


def test_sheets_of_the_office_hinder_no_change(desk: Desk) -> None:
    """Neither a sound form on a superior's sheet nor one whose base cannot serve."""
    folder = desk.folders.overlay
    folder.mkdir(parents=True)
    for name, base in (("sound", base_pdf()), ("locked", encrypted(base_pdf(), user="x"))):
        text = PLACED.format(name=name)
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
        (folder / f"{name}.pdf").write_bytes(base)
    desk = replace(desk, forms=open_forms(desk.folders))
    (mistake,) = desk.forms.mistakes
    assert "密码" in mistake.sentence
    assert preview_overlay(desk, form_id="talk", overlay=WITH_OWN_FIELD)
    save_overlay(desk, form_id="talk", overlay=WITH_OWN_FIELD)
    assert desk.forms.form("sound").base_file == str(folder / "sound.pdf")
    with pytest.raises(OfficeProblem, match="本单位自己的表单"):
        preview_overlay(desk, form_id="sound", overlay=Overlay())
