"""Records as rows of a workbook."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.form_engine.scope import Scope
from cleanedu_desktop.form_engine.workbook_columns import workbook_tables
from cleanedu_desktop.form_engine.workbook_rows import (
    cell_of,
    ledger_row,
    ledger_types,
    rows_of_record,
)
from tests.form_engine.filled_records import FILLED, shipped_forms

FORMS = shipped_forms()


@pytest.mark.parametrize(
    ("kind", "kept", "cell"),
    [
        ("date", "2026-03-05", date(2026, 3, 5)),
        ("date", "1899-03-05", "1899-03-05"),
        ("datetime", "2026-03-05T09:30", datetime.fromisoformat("2026-03-05T09:30")),
        ("money", 123456, Decimal("1234.56")),
        ("number", 2.5, 2.5),
        ("year", 2026, 2026),
        ("partial_date", "1985-10", "1985年10月"),
        ("yes_no", True, "是"),
        ("choices", ["甲", "乙"], "甲、乙"),
        ("text", None, None),
    ],
)
def test_cells_are_what_they_are(kind: str, kept: object, cell: object) -> None:
    assert cell_of(kept, Field(name="f", label="f", kind=kind)) == cell


def test_what_is_confidential_stays() -> None:
    field = Field(name="f", label="f", kind="choice", choices=("a",), restricted_choices=("a",))
    assert cell_of("a", field) is None


def test_a_session_with_its_tables_and_attendance() -> None:
    whole = FILLED["study_session"]()
    form = FORMS.main_form("study_session")
    tables = workbook_tables(form)
    rows = rows_of_record(tables, form, whole, 7, {})
    ((first, *_),) = rows[0]
    by_label = dict(zip([one.label for one in tables[0].columns], rows[0][0], strict=True))
    assert first == 7
    assert by_label["编号"] == whole.record.number
    assert isinstance(by_label["开始时间"], datetime)
    present = [tie for tie in whole.in_role("attendee") if tie.presence == "present"]
    assert str(by_label["应到人员·到会"]).count("、") == len(present) - 1
    for table, some in zip(tables, rows, strict=True):
        assert all(len(row) == len(table.columns) for row in some)
        if table.field is not None:
            assert len(some) == len(whole.record.answers.get(table.field.name, []))


def test_namesakes_are_told_apart_and_reasons_stand_behind_the_name() -> None:
    whole = FILLED["study_session"]()
    tie = whole.in_role("attendee")[0]
    away = replace(tie, presence="on_leave", reason="出差（北京）")
    whole = replace(whole, people=(away,))
    form = FORMS.main_form("study_session")
    (table,) = [one for one in workbook_tables(form) if not (one.field or one.step)]
    ((row,),) = rows_of_record([table], form, whole, 1, {tie.person_id: "R2026-0007"})
    by_label = dict(zip([one.label for one in table.columns], row, strict=True))
    assert by_label["应到人员·请假"] == f"{tie.as_of['name']}（R2026-0007）（出差〔北京〕）"


def test_a_ledger_is_typed_where_one_answer_stands() -> None:
    whole = FILLED["rectification"]()
    main, form = FORMS.main_form("rectification"), FORMS.form("rectification_ledger")
    types = dict(zip([one.ref for one in form.columns], ledger_types(form, main), strict=True))
    assert (types["serial"], types["found_on"], types["measures"]) == ("integer", "date", "long")
    assert types["responsible_person"] == "name"
    row = ledger_row(form, Scope(main=main, form=form, whole=whole, serial=3))
    by_ref = dict(zip([one.ref for one in form.columns], row, strict=True))
    assert by_ref["serial"] == 3
    assert isinstance(by_ref["found_on"], date)
    assert by_ref["record.state"] in main.states.values()


def test_photos_are_a_number_on_a_ledger() -> None:
    main, form = FORMS.main_form("publicity_item"), FORMS.form("publicity_item_ledger")
    at = [one.ref for one in form.columns].index("record.photos")
    assert ledger_types(form, main)[at] == "integer"
    whole = replace(FILLED["talk"](), photos=2)
    assert ledger_row(form, Scope(main=main, form=form, whole=whole, serial=1))[at] == 2
    none = replace(whole, photos=0)
    assert ledger_row(form, Scope(main=main, form=form, whole=none, serial=1))[at] is None
