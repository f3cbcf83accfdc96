"""Finding entries by words."""

from __future__ import annotations

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.find_entries import excerpt, find_entries
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.record_entry import record_entry
from tests.acts.office import SESSION, Staff, add_person, record_session, record_talk


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


@pytest.mark.parametrize("words", ["T2026-0001", "提醒谈话"])
def test_what_number_and_title_say_is_not_said_twice(desk: Desk, staff: Staff, words: str) -> None:
    """Who took part and how it stands is shown instead."""
    record_talk(desk, staff)
    (found,) = find_entries(desk, text=words)
    assert "谈话人 " in found.excerpt
    assert found.excerpt not in f"{found.number} {found.title}"


def test_a_line_that_says_more_than_the_title_is_taken() -> None:
    assert excerpt("学习准则\n学习准则和条例", "准则", "学习准则") == "学习准则和条例"
    assert excerpt("学习准则", "准则", "学习准则") == ""


def test_of_many_people_three_are_named(desk: Desk, staff: Staff) -> None:
    fourth = add_person(desk, name="何某庚")
    people = [PersonGiven(staff.head, "host"), PersonGiven(staff.clerk, "recorder")]
    people += [
        PersonGiven(one, "attendee", "present")
        for one in (staff.head, staff.clerk, staff.driver, fourth)
    ]
    session = record_entry(desk, kind="study_session", answers=SESSION, people=people)
    (found,) = find_entries(desk, text=session.number)
    assert "等4人" in found.excerpt


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
