"""A register of the office's own goes wherever a shipped one goes, and bad input loses nothing."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.count_kinds import count_kinds
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.register_file import WrongRegister
from cleanedu_desktop.acts.export_list import export_list
from cleanedu_desktop.acts.export_open import export_open
from cleanedu_desktop.acts.find_entries import find_entries
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.print_forms import print_forms
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.save_register import save_register
from cleanedu_desktop.acts.score_year import score_year
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.acts.write_word_copies import write_word_copies
from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.printing.read_text import read_text
from tests.acts.office import add_person, new_office
from tests.form_engine.own_registers import QUESTIONS, VISITS

COLUMNS = (
    Field(name="column_1", label="名称", kind="text"),
    Field(name="column_2", label="份数", kind="number"),
    Field(name="column_3", label="费用", kind="money"),
    Field(name="column_4", label="交来", kind="date"),
    Field(name="column_5", label="核对", kind="yes_no"),
)
TABLE = replace(QUESTIONS[6], columns=COLUMNS)
REGISTER = replace(VISITS, id="", questions=(*QUESTIONS[:6], TABLE, *QUESTIONS[7:]))
ROW = {"column_1": "证明", "column_2": 2, "column_3": "12.50", "column_4": "2026-03-06"}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An office with a register of its own."""
    with new_office(tmp_path / "office") as made:
        save_register(made, register=REGISTER)
        yield made


def visit(desk: Desk, name: str = "孙某庚") -> str:
    """Record a visit with everything."""
    host = add_person(desk, name=f"接待{name}")
    answers = {
        "field_1": "2026-03-06",
        "field_2": name,
        "field_3": 3,
        "field_4": "咨询",
        "field_6": "问办证要带什么。",
        "field_7": [ROW | {"column_5": True}],
        "field_9": "2026-03-20",
    }
    people = [PersonGiven(host, "field_5")]
    return record_entry(desk, kind="own_lfdj", answers=answers, people=people).id


def test_paper_word_lists_workbooks_and_counts(desk: Desk, tmp_path: Path) -> None:
    one, other = visit(desk), visit(desk, "周某辛")
    number = show_entry(desk, record_id=one).whole.record.number
    print_forms(desk, form_id="own_lfdj", record_ids=[one], target=tmp_path / "a.pdf")
    printed = "".join(read_text(tmp_path / "a.pdf").split())
    for words in ("份数", "12.50", "2026年3月6日", "是", "接待孙某庚"):
        assert words in printed
    print_forms(desk, form_id="own_lfdj_ledger", record_ids=[one, other], target=tmp_path / "l.pdf")
    assert "合计6" in "".join(read_text(tmp_path / "l.pdf").split())
    word = write_word_copies(desk, form_id="own_lfdj", record_ids=[one], target=tmp_path / "a.docx")
    with zipfile.ZipFile(word.path) as file:
        assert "问办证要带什么。" in file.read("word/document.xml").decode("utf-8")
    table = tmp_path / "list.xlsx"
    export_list(desk, kind="own_lfdj", target=table)
    rows = load_workbook(table).worksheets[0].iter_rows(values_only=True)
    every = [str(cell) for row in rows for cell in row]
    assert [words for words in ("孙某庚", "周某辛", number) if words not in every] == []
    export_open(desk, out=tmp_path / "out")
    lines = (tmp_path / "out" / "records.jsonl").read_text(encoding="utf-8").splitlines()
    mine = [json.loads(line) for line in lines if "孙某庚" in line and number in line]
    assert len(mine) >= 1
    (counted,) = count_kinds(desk, kinds=["own_lfdj"])
    assert counted.this_year == 2
    assert {hit.id for hit in find_entries(desk, text="问办证")} == {one, other}


def test_it_is_scored_where_a_standard_names_it(desk: Desk) -> None:
    one = visit(desk)
    folder = desk.folders.own_rules / "standards"
    folder.mkdir(parents=True)
    own = 'id = "county-a"\nfrom = 2026-01-01\n[[section]]\nid = "4"\n[[section.indicator]]\n'
    own += 'id = "4.2"\nmeasure = { by = "count", kind = "own_lfdj", minimum = 1 }\n'
    (folder / "own.toml").write_text(own, encoding="utf-8")
    scored = score_year(desk, year=2026, on=date(2026, 12, 31))
    (line,) = [one for one in scored.lines if one.id == "4.2"]
    assert (line.computed, [it.id for it in line.evidence]) == (4, [one])


def test_bad_input_is_explained_and_nothing_is_lost(desk: Desk, tmp_path: Path) -> None:
    """Two questions of one name, a name that is taken, a question removed that records answered."""
    one = visit(desk)
    there = replace(REGISTER, id="own_lfdj")
    before = (desk.folders.overlay / "own_lfdj.toml").read_text(encoding="utf-8")
    twice = replace(there, questions=(*there.questions, replace(QUESTIONS[1], name="field_20")))
    taken = replace(there, title="廉政谈话记录表")
    for wrong, told in ((twice, "都叫“来访人”"), (taken, "已用在《廉政谈话记录表》上")):
        with pytest.raises(WrongRegister, match=told):
            save_register(desk, register=wrong)
        assert (desk.folders.overlay / "own_lfdj.toml").read_text(encoding="utf-8") == before
    fewer = replace(there, questions=tuple(q for q in there.questions if q.name != "field_6"))
    (told,) = save_register(desk, register=fewer).told
    assert "“情况”以后不再询问" in told
    assert "1 条记录填过" in told
    assert show_entry(desk, record_id=one).whole.record.answers["field_6"] == "问办证要带什么。"
    correct_entry(desk, record_id=one, answers={"field_2": "孙某"})
    print_forms(desk, form_id="own_lfdj", record_ids=[one], target=tmp_path / "old.pdf")
    printed = "".join(read_text(tmp_path / "old.pdf").split())
    assert "问办证要带什么。" in printed
    assert "孙某" in printed
