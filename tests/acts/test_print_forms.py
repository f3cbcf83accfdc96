"""Printing records."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.open_desk import open_forms
from cleanedu_desktop.acts.print_forms import print_forms
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.printing.read_text import read_text
from cleanedu_desktop.printing.render_pages import render_png
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.record_key import KeyRead, read_record_key
from tests.acts.office import Staff, record_item, record_session, record_talk


def words(pdf: Path) -> str:
    """Return the text of all pages without white space."""
    return "".join(read_text(pdf).split())


def test_a_talk_prints_whole_into_a_folder_that_is_made(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    talk = record_talk(desk, staff)
    target = tmp_path / "新 文件夹" / "谈话.pdf"
    done = print_forms(desk, form_id="talk", record_ids=[talk.number], target=target)
    assert (done.path, done.pages, done.records) == (target, 1, 1)
    for told in (
        "廉政谈话记录表",
        talk.number,
        "沈雅琴",
        "公务接待中的廉洁要求",
        "示例局机关党支部",
    ):
        assert told in words(target)


def test_a_year_prints_without_the_others_oldest_first(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    record_talk(desk, staff, starts_at="2025-05-05T09:00")
    record_talk(desk, staff)
    record_talk(desk, staff, starts_at="2026-03-04T09:00")
    of_year = print_forms(desk, form_id="talk", year=2026, target=tmp_path / "a.pdf")
    assert of_year.records == 2
    text = words(of_year.path)
    assert text.index("T2026-0002") < text.index("T2026-0001")
    assert "T2025-0001" not in text
    every = print_forms(desk, form_id="talk", everything=True, target=tmp_path / "b.pdf")
    assert every.records == 3


def test_a_ledger_is_one_sheet_for_all(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    for problem in ("登记不全", "签字不全"):
        record_item(desk, staff, problem=problem)
    target = tmp_path / "台账.pdf"
    done = print_forms(desk, form_id="rectification_ledger", year=2026, target=target)
    assert (done.pages, done.records) == (1, 2)
    assert "登记不全" in words(target)
    assert "签字不全" in words(target)


def test_a_form_of_one_step_prints_its_entries(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    session = record_session(desk, staff)
    target = tmp_path / "补学.pdf"
    with pytest.raises(OfficeProblem, match="没有可以填入《补学记录》的内容"):
        print_forms(desk, form_id="make_up_study", record_ids=[session.id], target=target)
    assert not target.exists()
    advance_entry(
        desk,
        record_id=session.id,
        step="补学",
        answers={"studied_on": "2026-03-10", "method": "自学"},
        people=[PersonGiven(staff.driver, "absentee")],
    )
    print_forms(desk, form_id="make_up_study", record_ids=[session.id], target=target)
    assert "李䶮" in words(target)
    sign_in = tmp_path / "签到.pdf"
    print_forms(desk, form_id="sign_in", record_ids=[session.id], target=sign_in)
    assert "出车" in words(sign_in)


def test_an_old_record_reprints_as_it_was(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    old = record_talk(desk, staff)
    desk.folders.overlay.mkdir()
    relabelled = '[relabel]\nplace = "谈话场所"\n'
    (desk.folders.overlay / "talk.toml").write_text(relabelled, encoding="utf-8")
    desk.forms = open_forms(desk.folders)
    new = record_talk(desk, staff)
    for talk, label in ((old, "谈话地点"), (new, "谈话场所")):
        target = tmp_path / f"{talk.number}.pdf"
        print_forms(desk, form_id="talk", record_ids=[talk.id], target=target)
        assert label in words(target)


def test_what_cannot_be_printed_is_told(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    talk, item = record_talk(desk, staff), record_item(desk, staff)
    target = tmp_path / "a.pdf"
    with pytest.raises(OfficeProblem, match="不能填入《廉政谈话记录表》"):
        print_forms(desk, form_id="talk", record_ids=[item.id], target=target)
    with pytest.raises(OfficeProblem, match="没有符合条件的记录"):
        print_forms(desk, form_id="talk", year=1999, target=target)
    with pytest.raises(OfficeProblem, match="没有“poem”"):
        print_forms(desk, form_id="poem", everything=True, target=target)
    with pytest.raises(OfficeProblem, match="请指明"):
        print_forms(desk, form_id="talk", target=target)
    withdraw_entry(desk, record_id=talk.id, reason="登记错了")
    with pytest.raises(OfficeProblem, match="已撤回"):
        print_forms(desk, form_id="talk", record_ids=[talk.id], target=target)
    assert not target.exists()


def test_progress_is_told(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    record_talk(desk, staff)
    record_talk(desk, staff)
    told: list[tuple[int, int]] = []
    print_forms(
        desk,
        form_id="talk",
        everything=True,
        target=tmp_path / "a.pdf",
        progress=lambda done, of: told.append((done, of)),
    )
    assert told == [(1, 2), (2, 2)]


def scanned(pdf: Path, page: int, dpi: int, turned: float = 0) -> list[str]:
    """Return the codes a scanner at `dpi`, with the paper turned by degrees, would read."""
    picture = Image.open(io.BytesIO(render_png(pdf, page, dpi))).convert("L")
    picture = picture.rotate(turned, Image.Resampling.BILINEAR, expand=True, fillcolor=255)
    return [code.text for code in zxingcpp.read_barcodes(picture)]


@pytest.mark.parametrize(("dpi", "turned"), [(300, 0), (100, 0), (150, 3), (150, 90), (200, 178)])
def test_the_code_on_paper_names_the_record(
    desk: Desk, staff: Staff, tmp_path: Path, dpi: int, turned: float
) -> None:
    """Also where the talk goes over a page, and whatever way round it is scanned."""
    talk = record_talk(desk, staff, content="谈了公务接待中的廉洁要求。\n" * 60)
    done = print_forms(desk, form_id="talk", record_ids=[talk.id], target=tmp_path / "a.pdf")
    assert done.pages > 1
    with desk.store.reading() as books:
        office = books.office()
    for page in range(done.pages):
        (text,) = scanned(done.path, page, dpi, turned)
        said = read_record_key(text, office.checksum_key, office.code)
        assert isinstance(said, KeyRead)
        assert (said.number, said.form_id) == (talk.number, "talk")


def test_printing_changes_no_record_and_gives_the_same_bytes_again(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    record_talk(desk, staff)
    record_item(desk, staff)
    before = desk.store.path.read_bytes()
    for form_id in ("talk", "rectification", "rectification_ledger"):
        once, again = tmp_path / f"{form_id}.pdf", tmp_path / f"{form_id} again.pdf"
        for target in (once, again):
            print_forms(desk, form_id=form_id, year=2026, target=target)
        assert once.read_bytes() == again.read_bytes()
    assert desk.store.path.read_bytes() == before


def test_only_a_draft_says_what_state_it_is_in(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    record_talk(desk, staff)
    for draft in (True, False):
        target = tmp_path / f"{draft}.pdf"
        print_forms(desk, form_id="talk", year=2026, draft=draft, target=target)
        assert ("草稿·未签字" in words(target)) == draft
        assert not any(state in words(target) for state in ("待签", "已签", "缺签", "已登记"))


def test_a_tagged_print_says_the_same_and_carries_its_structure(
    desk: Desk, staff: Staff, tmp_path: Path
) -> None:
    record_talk(desk, staff)
    plain, tagged = tmp_path / "a.pdf", tmp_path / "b.pdf"
    print_forms(desk, form_id="talk", year=2026, target=plain)
    print_forms(desk, form_id="talk", year=2026, target=tagged, tagged=True)
    assert words(plain) == words(tagged)
    assert [b"/StructTreeRoot" in one.read_bytes() for one in (plain, tagged)] == [False, True]
