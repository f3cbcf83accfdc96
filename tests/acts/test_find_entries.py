"""Finding entries by words."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.find_entries import excerpt, find_entries
from tests.acts.office import Staff, add_person, record_session, record_talk


@pytest.mark.parametrize("words", ["接待", "公务接待中", "三楼", "沈雅", "T2026-0001", "提醒谈话"])
def test_two_characters_of_anything_find_a_talk(desk: Desk, staff: Staff, words: str) -> None:
    talk = record_talk(desk, staff)
    assert talk.id in [one.id for one in find_entries(desk, text=words)]


def test_words_parted_by_a_space_must_all_be_there(desk: Desk, staff: Staff) -> None:
    talk, session = record_talk(desk, staff), record_session(desk, staff)
    assert [one.id for one in find_entries(desk, text="三楼 接待")] == [talk.id]
    assert [one.id for one in find_entries(desk, text="准则 出车")] == [session.id]
    assert find_entries(desk, text="三楼 出车") == []


def test_the_excerpt_shows_the_words(desk: Desk, staff: Staff) -> None:
    record_talk(desk, staff)
    (found,) = find_entries(desk, text="公务接待")
    assert found.excerpt == "谈了公务接待中的廉洁要求。"
    assert (found.kind, found.number) == ("talk", "T2026-0001")


def test_people_are_found_by_initials_and_rare_characters(desk: Desk) -> None:
    person = add_person(desk, name="欧阳𫖯")
    assert [one.id for one in find_entries(desk, text="𫖯")] == [person]
    assert person in [one.id for one in find_entries(desk, text="oy")]


def test_confidential_choices_are_neither_found_nor_shown(desk: Desk) -> None:
    table = desk.forms.main_form("person").field_named("categories")
    assert table is not None
    hidden = table.columns[0].restricted_choices
    assert hidden
    add_person(desk, name="周明远", categories=[{"category": hidden[0]}])
    assert find_entries(desk, text=hidden[0]) == []


@pytest.mark.parametrize("nothing", ["", "   ", "\n"])
def test_nothing_asked_nothing_found(desk: Desk, staff: Staff, nothing: str) -> None:
    assert find_entries(desk, text=nothing) == []


def test_a_long_line_is_cut_around_the_words() -> None:
    line = "一" * 60 + "廉洁" + "二" * 60
    assert excerpt(f"别的\n{line}", "廉洁") == "…" + "一" * 20 + "廉洁" + "二" * 20 + "…"
    assert excerpt("没有", "廉洁") == ""
    assert excerpt("一行\n谈廉洁\n谈家风", "家风 廉洁") == "谈家风"
    assert excerpt("Lian JIE", "jie") == "Lian JIE"
