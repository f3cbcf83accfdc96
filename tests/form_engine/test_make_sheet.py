"""Sheets of records, step entries, ledgers, and blank ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.make_sheet import blank_sheet, make_sheets
from cleanedu_desktop.form_engine.sheet import (
    GridRow,
    HeadingRow,
    LetterBlock,
    OfficialBlock,
    Sheet,
    SheetText,
    SignatureRow,
    TableBlock,
)
from cleanedu_desktop.form_engine.variants import fits, variants_of
from cleanedu_desktop.records.late_entry import from_paper
from cleanedu_desktop.records.record import WholeRecord
from tests.form_engine.filled_forms import filled_record
from tests.form_engine.filled_records import FILLED, OFFICE, shipped_forms

FORMS = shipped_forms()
FORM_IDS = [form.id for form in FORMS.forms]


def filled(form_id: str, *wholes: WholeRecord, **more: object) -> list[Sheet]:
    """Return the sheets of records on a form."""
    form = FORMS.form(form_id)
    given = wholes or (_whole_for(form),)
    more = {"office_name": OFFICE, "printed_on": "2026年11月21日"} | more
    made = make_sheets(form, FORMS.main_form(form.kind), given, **more)  # type: ignore[arg-type]
    return [*made]


def _whole_for(form: Form) -> WholeRecord:
    """Return the hand-made record where `form` prints it, else a made-up one."""
    main = FORMS.main_form(form.kind)
    if form.kind not in FILLED:
        return filled_record(form, main)
    whole = FILLED[form.kind]()
    fitting = fits(form.only_for, variants_of(main, whole.record.answers))
    there = form.of_step is None or whole.taken(form.of_step)
    return whole if fitting and there else filled_record(form, main)


def texts(sheet: Sheet) -> list[SheetText]:
    """Return every text of a sheet."""
    found: list[SheetText] = []
    for block in sheet.blocks:
        if isinstance(block, GridRow):
            found += [cell.value for cell in block.cells]
        elif isinstance(block, TableBlock):
            found += [text for row in block.rows for text in row]
        elif isinstance(block, LetterBlock):
            found += [block.salutation, *block.items, *(one.value for one in block.notes)]
        elif isinstance(block, OfficialBlock):
            found += [block.title, block.doc_number, block.copies_to]
            found += [one.text for one in block.paragraphs]
    return found


@pytest.mark.parametrize("form_id", FORM_IDS)
def test_every_shipped_form_filled(form_id: str) -> None:
    """One sheet, with office, number, version, and rows that add up."""
    (sheet,) = filled(form_id)
    form = FORMS.form(form_id)
    assert (sheet.form_id, sheet.form_version, sheet.title) == (form.id, form.version, form.title)
    assert (sheet.office_name, sheet.paper) == (OFFICE, form.paper)
    assert ("单位", OFFICE) in sheet.head
    assert (sheet.number != "") == (form.layout != "ledger")
    assert any(one.text for one in texts(sheet))
    for block in sheet.blocks:
        if isinstance(block, GridRow):
            assert sum(cell.span for cell in block.cells) == 12
            assert all(cell.label for cell in block.cells)
        elif isinstance(block, TableBlock):
            assert all(len(row) == len(block.columns) for row in block.rows)
        elif isinstance(block, SignatureRow):
            assert all(block.labels)
        elif isinstance(block, HeadingRow):
            assert block.text


def test_the_name_of_the_office_is_that_of_the_day() -> None:
    """Of the record, of the step on its paper, of each row in a ledger; not of a ledger's head."""
    for form_id, office in (
        ("talk", "2026-03-05"),
        ("rectification_ledger", OFFICE),
        ("make_up_study", FILLED["study_session"]().taken("make_up_study")[0].taken_on.isoformat()),
    ):
        (sheet,) = filled(form_id, name_on=date.isoformat)
        assert (sheet.office_name, sheet.head[0]) == (office, ("单位", office))
    form = FORMS.form("rectification_ledger")
    column = replace(form.columns[0], ref="office.name")
    whole = FILLED["rectification"]()
    (ledger,) = make_sheets(
        replace(form, columns=(column,)),
        FORMS.main_form(form.kind),
        [whole],
        office_name=OFFICE,
        printed_on="",
        name_on=date.isoformat,
    )
    assert texts(ledger)[0].text == whole.record.dated.isoformat()


@pytest.mark.parametrize("form_id", FORM_IDS)
def test_every_shipped_form_blank(form_id: str) -> None:
    """No words of any record; the same labels as the filled one."""
    form = FORMS.form(form_id)
    sheet = blank_sheet(form, FORMS.main_form(form.kind), office_name=OFFICE)
    assert (sheet.number, sheet.note) == ("", "")
    if form.official is None:
        allowed = set("　年月日时分是否☐份学时页元人张篇次字好般较差_一二三四五、" + OFFICE)
        assert {char for one in texts(sheet) for char in one.text} <= allowed
    labels = [cell.label for one in sheet.blocks if isinstance(one, GridRow) for cell in one.cells]
    shown: set[str] = set()
    for variant in form.only_for or (None,):
        whole = filled_record(form, FORMS.main_form(form.kind), variant=variant)
        (full,) = filled(form_id, whole)
        cells = [one.cells for one in full.blocks if isinstance(one, GridRow)]
        shown |= {cell.label for row in cells for cell in row}
    assert set(labels) == shown


@pytest.mark.parametrize("form_id", FORM_IDS)
def test_every_answer_reaches_paper(form_id: str) -> None:
    """On its main form; restricted rows only when asked for."""
    form = FORMS.form(form_id)
    if form.id != form.kind:
        return
    (sheet,) = filled(form_id, show_restricted=True)
    shown = "\n".join(one.text for one in texts(sheet)) + "".join(map("".join, sheet.head))
    whole = _whole_for(form)
    for value in whole.record.answers.values():
        if isinstance(value, str) and not value[0].isdigit():
            assert all(line.strip() in shown for line in value.split("\n")), value


def test_restricted_categories_never_reach_paper_unasked() -> None:
    """Neither the word nor its dates."""
    (sheet,) = filled("person")
    shown = "".join(one.text for one in texts(sheet))
    assert "后备" in shown
    assert "有苗头" not in shown
    assert "2025年3月" not in shown
    (asked,) = filled("person", show_restricted=True)
    assert "有苗头" in "".join(one.text for one in texts(asked))


def test_a_sheet_for_each_entry_of_a_step() -> None:
    """None for a session nobody made up."""
    whole = FILLED["study_session"]()
    again = replace(whole.steps[0], id="make_up_study-1", position=1)
    assert len(filled("make_up_study", replace(whole, steps=(*whole.steps, again)), whole)) == 3
    assert filled("make_up_study", replace(whole, steps=())) == []


def test_one_sheet_for_a_ledger() -> None:
    """All records in it, late ones named."""
    one, late = FILLED["rectification"](), FILLED["rectification"](late_reason="出差")
    (sheet,) = filled("rectification_ledger", one, late, year=2026)
    (table,) = [block for block in sheet.blocks if isinstance(block, TableBlock)]
    assert len(table.rows) == 2
    assert ("年度", "2026年") in sheet.head
    assert "Z2026-0001" in sheet.note
    assert sheet.paper == "a3-landscape"
    form = FORMS.form("rectification_ledger")
    assert not make_sheets(form, FORMS.form("rectification"), [], office_name="", printed_on="")


def test_the_sign_in_sheet_lists_everyone_expected() -> None:
    """By number, with room to sign."""
    (sheet,) = filled("sign_in")
    (table,) = [block for block in sheet.blocks if isinstance(block, TableBlock)]
    assert [[text.text for text in row[:2]] for row in table.rows] == [
        ["1", "周某"], ["2", "吴某"], ["3", "䶮某"], ["4", "李某"],
    ]  # fmt: skip
    assert [row[3].text for row in table.rows] == [""] * 4


def test_late_entries_and_title_lines() -> None:
    """补录 is shown openly; the form's own title line wins over the office's."""
    (sheet,) = filled("talk", FILLED["talk"](late_reason="出差在外"), title_line="某县某局")
    assert sheet.note == "补录：2026年3月20日录入。原因：出差在外。"
    assert sheet.title_line == "某县某局"
    form = replace(FORMS.form("talk"), title_line="自用")
    (own,) = make_sheets(
        form, form, [FILLED["talk"]()], office_name="", printed_on="", title_line="某县某局"
    )
    assert own.title_line == "自用"
    assert own.note == ""


def test_a_letter_says_its_year() -> None:
    """In the line under the title, also to be filled in by hand."""
    (sheet,) = filled("commitment")
    assert ("年度", "2026年") in sheet.head
    form = FORMS.form("commitment")
    assert ("年度", "　　　　年") in blank_sheet(form, form, office_name=OFFICE).head


@pytest.mark.parametrize("form_id", FORM_IDS)
def test_a_code_names_the_record_or_the_year_of_a_ledger(form_id: str) -> None:
    def key_of(number: str, entry: int | None) -> str:
        return f"{number}+{entry}"

    form = FORMS.form(form_id)
    (sheet,) = filled(form_id, key_of=key_of)
    (of_year,) = filled(form_id, key_of=key_of, year=2026)
    (without,) = filled(form_id, year=2026)
    record = _whole_for(form)
    entry = record.taken(form.of_step)[0].position if form.of_step else None
    named = f"{record.record.number}+{entry}"
    ledger = form.layout == "ledger"
    assert (sheet.key, of_year.key) == (("", "2026+None") if ledger else (named, named))
    assert without.key == ""


def test_a_ledger_tells_late_entries_from_those_taken_over() -> None:
    late, paper = (FILLED["rectification"](late_reason=one) for one in ("出差", from_paper("柜")))
    (sheet,) = filled("rectification_ledger", late, paper, year=2026)
    number = late.record.number
    assert sheet.note == (
        f"补录：{number} 是事后补录的，原因见各条记录。"
        f"转录：{number} 由纸质记录转录，原件存放处见各条记录。"
    )
    assert sheet.note_again == "补录、转录，说明见第1页。"
