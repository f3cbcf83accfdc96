"""Sheets that hide who is meant."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from cleanedu_desktop.charts.spec import Bar, BarChart, Key
from cleanedu_desktop.form_engine.make_sheet import make_sheets
from cleanedu_desktop.form_engine.masked_sheet import Words, masked_sheet, names_on
from cleanedu_desktop.form_engine.sheet import ChartBlock, Sheet
from cleanedu_desktop.rules.masking import Mask, masked_name
from tests.form_engine.filled_records import FILLED, OFFICE, shipped_forms

FORMS = shipped_forms()


def masked(sheet: Sheet, *names: str) -> Sheet:
    mask = Mask(names)
    return masked_sheet(sheet, Words(text=mask.text, names=mask.names))


@pytest.mark.parametrize("kind", sorted(FILLED))
def test_no_name_of_any_form_is_left(kind: str) -> None:
    whole = FILLED[kind]()
    form = FORMS.main_form(kind)
    (sheet,) = make_sheets(form, form, [whole], office_name=OFFICE, printed_on="2026年11月21日")
    names = {str(tie.as_of["name"]) for tie in whole.people}
    said = str(asdict(masked(sheet, *names)))
    assert not [name for name in names if name in said]
    assert all(masked_name(name) in said for name in names_on(sheet) if name in names)
    assert "已隐去" in said


def test_labels_of_charts_that_are_names_are_hidden_and_the_code_goes() -> None:
    bars = (Bar(label="张小明", parts=(1.0,)),)
    chart = BarChart(title="学时", keys=(Key(label="学时", tone="first"),), bars=bars, names=True)
    sheet = Sheet(
        form_id="f",
        form_version="1",
        title="张小明的档案",
        office_name=OFFICE,
        key="CE1:abc",
        proof="12-ab",
        head=(("姓名", "张小明"),),
        blocks=(ChartBlock(chart=chart),),
    )
    assert list(names_on(sheet)) == ["张小明"]
    hidden = masked(sheet, "张小明")
    assert (hidden.title, hidden.key, hidden.proof) == ("张*明的档案", "", "")
    assert hidden.head == (("姓名", "张*明"),)
    assert hidden.form_id == "f"
