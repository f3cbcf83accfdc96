"""Every shipped kind: filled in from its list of fields, saved, found, printed, exported, put
right, withdrawn, put back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.export_list import export_list
from cleanedu_desktop.acts.export_open import export_open
from cleanedu_desktop.acts.find_entries import find_entries
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.print_forms import print_forms
from cleanedu_desktop.acts.put_back_entry import put_back_entry
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.form_engine.definition import Field, Form
from cleanedu_desktop.printing.read_text import read_text
from tests.acts.office import Staff, new_office, staff_of
from tests.form_engine.filled_records import shipped_forms
from tests.journeys.test_every_register import record, variants

KINDS = shipped_forms().kinds
OLD, NEW = "原写作甲乙", "改写作丙丁"
WORDS = {"text", "long_text"}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One office for all of them; it is noon on `DAY`."""
    with new_office(tmp_path_factory.mktemp("office")) as made:
        yield made


@pytest.fixture(scope="module")
def staff(desk: Desk) -> Staff:
    """Three people on the roster."""
    return staff_of(desk)


def words_of(form: Form) -> Field:
    """Return a field of plain words that every record of the kind is asked."""
    return next(one for one in form.fields if one.kind in WORDS and not one.only_for)


def cells_of(workbook: Path) -> set[str]:
    """Return all words that stand in the cells of a workbook."""
    book = load_workbook(workbook, read_only=True)
    return {str(cell) for sheet in book for row in sheet.values for cell in row if cell is not None}


@pytest.mark.parametrize("kind", KINDS)
def test_a_record_is_kept_found_printed_put_right_withdrawn_and_put_back(
    desk: Desk, staff: Staff, tmp_path: Path, kind: str
) -> None:
    form = desk.forms.form(kind)
    field = words_of(form)
    one = record(desk, form, staff, variants(form)[0])
    number = show_entry(desk, record_id=one).whole.record.number

    def ids() -> set[str]:
        return set(list_ids(desk, kind=kind))

    def found(words: str) -> bool:
        return one in {hit.id for hit in find_entries(desk, text=words, limit=500)}

    correct_entry(desk, record_id=one, answers={field.name: f"{OLD}{number}"})
    assert one in ids()
    assert found(f"{OLD}{number}")
    print_forms(desk, form_id=kind, record_ids=[one], target=tmp_path / "one.pdf")
    assert OLD in "".join(read_text(tmp_path / "one.pdf").split())
    export_list(desk, kind=kind, target=tmp_path / "one.xlsx", ids=[one], restricted=True)
    assert {f"{OLD}{number}", number} <= cells_of(tmp_path / "one.xlsx")
    correct_entry(desk, record_id=one, answers={field.name: f"{NEW}{number}"})
    assert found(f"{NEW}{number}")
    assert not found(f"{OLD}{number}")
    withdraw_entry(desk, record_id=one, reason="登记错了")
    assert one not in ids()
    assert not found(f"{NEW}{number}")
    put_back_entry(desk, record_id=one)
    assert one in ids()
    assert found(f"{NEW}{number}")


def test_all_of_them_are_exported(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    made = {
        kind: record(desk, desk.forms.form(kind), staff, variants(desk.forms.form(kind))[0])
        for kind in KINDS
        if kind != "person"
    }
    export_open(desk, out=tmp_path / "导出")
    lines = (tmp_path / "导出" / "records.jsonl").read_text(encoding="utf-8").splitlines()
    told = [json.loads(line) for line in lines]
    for kind, one in made.items():
        number = show_entry(desk, record_id=one).whole.record.number
        assert any(number in line.values() for line in told), kind
    assert any("周明远" in line for line in lines)
