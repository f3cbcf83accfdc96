"""An inspector sees what is public, through a store that only reads, and each look is written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cleanedu_desktop.acts.advise_on_entry import advise_on_entry
from cleanedu_desktop.acts.back_up import back_up
from cleanedu_desktop.acts.begin_inspection import begin_inspection
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.find_entries import find_entries
from cleanedu_desktop.acts.given import LinkGiven, PersonGiven
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.open_up_restricted import open_up_restricted
from cleanedu_desktop.acts.print_blank import print_blank
from cleanedu_desktop.acts.print_forms import print_forms
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.set_up_office import set_up_office
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.acts.show_sheet import show_sheet
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.acts.write_word_copies import write_word_copies
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.viewing import Viewing
from tests.acts.office import (
    DAY,
    ITEM,
    add_person,
    fixed_clock,
    record_session,
    record_talk,
    staff_of,
)
from tests.printing.conftest import text_of_pdf


def talks_restricted(desk: Desk) -> Desk:
    """Return the desk as if talks were a restricted kind."""
    forms = (replace(one, restricted=one.kind == "talk") for one in desk.forms.forms)
    return replace(desk, forms=replace(desk.forms, forms=tuple(forms)))


@pytest.fixture
def books(folders: Folders) -> Iterator[Desk]:
    """An office with a talk, a session, an item that links to the talk, one under suspicion."""
    clock = fixed_clock(DAY)
    set_up_office(folders, name="示例局机关党支部", code="SLJ", clock=clock)
    desk = open_desk(folders, clock=clock)
    staff = staff_of(desk)
    talk = record_talk(desk, staff)
    record_session(desk, staff)
    people = [PersonGiven(staff.driver, "responsible_person")]
    links = [LinkGiven(talk.id, "对应谈话")]
    record_entry(desk, kind="rectification", answers=ITEM, people=people, links=links)
    add_person(desk, name="钱某", categories=[{"category": "有苗头"}, {"category": "群众"}])
    yield desk
    desk.close()


@pytest.fixture
def desk(books: Desk, folders: Folders) -> Iterator[Desk]:
    """The inspector's desk, in the afternoon."""
    opened = open_desk(folders, clock=fixed_clock(DAY, 15), read_only=True)
    made = begin_inspection(talks_restricted(opened), who="王某某")
    yield made
    made.close()


def viewings(books: Desk) -> list[Viewing]:
    """Return the log."""
    with books.store.reading() as reading:
        office_id = reading.office().id
    log = books.store.view_log(books.folders.view_log_file, office_id=office_id, read_only=True)
    try:
        assert log.first_bad() is None
        return log.entries()
    finally:
        log.close()


def test_nothing_can_be_changed_through_his_desk(desk: Desk) -> None:
    session = list_ids(desk, kind="study_session")[0]
    with pytest.raises(OfficeProblem, match="只读"):
        withdraw_entry(desk, record_id=session, reason="不要")
    with pytest.raises(OfficeProblem, match="只读"):
        add_person(desk, name="某某")


def test_only_a_store_that_reads_is_his(books: Desk) -> None:
    with pytest.raises(ValueError, match="read-only"):
        begin_inspection(books, who="王某某")


def test_restricted_kinds_are_not_there_for_him(desk: Desk, tmp_path: Path) -> None:
    assert find_entries(desk, text="公务接待") == []
    for look in (show_entry, show_sheet, advise_on_entry):
        with pytest.raises(OfficeProblem, match="不公开的种类"):
            look(desk, record_id="T2026-0001")
    with pytest.raises(OfficeProblem, match="没有“talk”"):
        list_ids(desk, kind="talk")
    with pytest.raises(OfficeProblem, match="没有“talk”"):
        print_forms(desk, form_id="talk", everything=True, target=tmp_path / "talk.pdf")
    assert show_entry(desk, record_id="Z2026-0001").linked == []


def test_restricted_choices_leave_no_trace(desk: Desk, books: Desk) -> None:
    whole = show_entry(books, record_id="R2026-0004").whole.record.answers["categories"]
    assert len(whole) == 2
    shown = show_entry(desk, record_id="R2026-0004").whole.record.answers["categories"]
    assert [one["category"] for one in shown] == ["群众"]


def test_they_are_shown_once_opened_for_him(desk: Desk, books: Desk) -> None:
    open_up_restricted(desk, by="李某")
    assert [one.number for one in find_entries(desk, text="公务接待")] == ["T2026-0001"]
    assert len(list_ids(desk, kind="talk")) == 1
    assert len(show_entry(desk, record_id="Z2026-0001").linked) == 1
    answers = show_entry(desk, record_id="R2026-0004").whole.record.answers
    assert len(answers["categories"]) == 2
    assert ("open_up", "李某") in [(one.what, one.about) for one in viewings(books)]


def test_each_look_and_print_is_in_his_log(desk: Desk, books: Desk, tmp_path: Path) -> None:
    list_ids(desk, kind="study_session")
    find_entries(desk, text="准则")
    show_entry(desk, record_id="X2026-0001")
    show_sheet(desk, record_id="R2026-0001")
    print_forms(
        desk, form_id="study_session", record_ids=["X2026-0001"], target=tmp_path / "one.pdf"
    )
    print_blank(desk, form_id="study_session", target=tmp_path / "blank.pdf")
    title = desk.forms.form("study_session").title
    assert [(one.who, one.what, one.about, one.numbers) for one in viewings(books)] == [
        ("王某某", "begin", "", ()),
        ("王某某", "list", title, ()),
        ("王某某", "find", "", ("X2026-0001",)),
        ("王某某", "view", title, ("X2026-0001",)),
        ("王某某", "view", desk.forms.form("person").title, ("R2026-0001",)),
        ("王某某", "print", title, ("X2026-0001",)),
        ("王某某", "print", f"{title}（空白）", ()),
    ]
    desk.close()
    assert viewings(books)[-1].what == "end"


def test_what_he_looked_for_is_not_written_down(desk: Desk, books: Desk) -> None:
    find_entries(desk, text="公务用车")
    assert "公务用车".encode() not in books.folders.view_log_file.read_bytes()


def test_his_prints_carry_his_name_and_the_minute(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "one.pdf"
    print_forms(desk, form_id="study_session", everything=True, target=target)
    (page, *_rest) = text_of_pdf(target.read_bytes())
    assert "检查专用王某某2026年3月10日15:00" in "".join(page.split())
    first = target.read_bytes()
    print_forms(desk, form_id="study_session", everything=True, target=target)
    assert target.read_bytes() == first


def test_copies_that_leave_no_mark_are_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match="检查模式下不能另存 Word"):
        write_word_copies(
            desk, form_id="study_session", everything=True, target=tmp_path / "one.docx"
        )
    with pytest.raises(OfficeProblem, match="检查模式下不能备份"):
        back_up(desk)


def test_without_a_log_nothing_is_shown(books: Desk, folders: Folders) -> None:
    folders.view_log_file.mkdir()
    opened = open_desk(folders, clock=fixed_clock(DAY), read_only=True)
    with pytest.raises(OfficeProblem):
        begin_inspection(opened, who="王某某")
    opened.close()
