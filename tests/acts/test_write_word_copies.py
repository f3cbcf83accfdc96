"""Word copies of records."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.print_forms import print_forms
from cleanedu_desktop.acts.write_word_copies import write_blank_word, write_word_copies
from cleanedu_desktop.printing.read_text import read_text
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import Staff, record_item, record_talk


def words(file: Path) -> str:
    """Return all words of a Word document's body, without white space."""
    body = docx.Document(str(file)).element.body
    return "".join("".join(body.xpath(".//w:t/text()")).split())


def test_a_copy_says_what_the_paper_says(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    talk = record_talk(desk, staff, content="谈了接待。\n又谈了用车。")
    done = write_word_copies(
        desk, form_id="talk", record_ids=[talk.number], target=tmp_path / "新 夹" / "谈话.docx"
    )
    assert (done.sheets, done.records) == (1, 1)
    paper = print_forms(desk, form_id="talk", record_ids=[talk.id], target=tmp_path / "a.pdf")
    printed = "".join(read_text(paper.path).split())
    for told in ("廉政谈话记录表", talk.number, "又谈了用车。", "谈话人签字：", "年月日"):
        assert told in words(done.path)
        assert told in printed


def test_the_same_records_give_the_same_bytes(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    for problem in ("登记不全", "签字不全"):
        record_item(desk, staff, problem=problem)
    told: list[tuple[int, int]] = []
    before = desk.store.path.read_bytes()
    for form_id in ("rectification", "rectification_ledger"):
        once, again = tmp_path / "1.docx", tmp_path / "2.docx"
        for target in (once, again):
            write_word_copies(
                desk,
                form_id=form_id,
                year=2026,
                target=target,
                progress=lambda done, of: told.append((done, of)),
            )
        assert once.read_bytes() == again.read_bytes()
        assert told[-1] == ((2, 2) if form_id == "rectification" else (1, 1))
    assert desk.store.path.read_bytes() == before


@pytest.mark.slow
def test_every_form_is_written_blank(desk: Desk, tmp_path: Path) -> None:
    for form in desk.forms.forms:
        done = write_blank_word(desk, form_id=form.id, target=tmp_path / f"{form.id}.docx")
        assert (done.sheets, done.records) == (1, 0)
        assert "".join(form.title.split()) in words(done.path)


def test_what_cannot_be_written_is_told(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    talk = record_talk(desk, staff, content="谈了\ue123。")
    with pytest.raises(OfficeProblem, match=r"没有打印.*谈话内容.*U\+E123") as told:
        write_word_copies(desk, form_id="talk", year=2026, target=tmp_path / "a.docx")
    assert talk.number in told.value.sentence
    with pytest.raises(OfficeProblem, match=r"应以 \.docx 结尾"):
        write_word_copies(desk, form_id="talk", year=2026, target=tmp_path / "a.doc")
    with pytest.raises(OfficeProblem, match="没有符合条件的记录"):
        write_word_copies(desk, form_id="talk", year=1999, target=tmp_path / "a.docx")
    assert list(tmp_path.glob("*.doc*")) == []
