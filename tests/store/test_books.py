"""What is read from the books is what was written, complete and detached."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.record import RecordLink, StepTaken
from cleanedu_desktop.store.store import Store
from tests.store.make_records import NOON, Maker, tie


def test_every_kind_comes_back_whole_and_detached(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        made = maker.one_of_each(books)
    with store.reading() as books:
        rows = books.rows([one.id for one in made])
    assert [repr(one) for one in rows] == [repr(one) for one in made]
    assert [type(one) for one in rows] == [type(one) for one in made]
    assert all(one is not other for one, other in zip(rows, made, strict=True))


def test_rows_of_one_kind_keep_the_order_asked_for(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        ids = [maker.talk(books).id for _ in range(5)]
    wanted = [ids[3], str(uuid4()), ids[0], ids[4]]
    with store.reading() as books:
        assert [one.id for one in books.rows(wanted)] == [ids[3], ids[0], ids[4]]


def test_a_whole_record_has_people_links_and_steps(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        person, other = maker.person(books), maker.person(books, "李四")
        talk, item = maker.talk(books), maker.rectification(books)
        step = StepTaken(
            id=str(uuid4()),
            record_id=talk.id,
            step="progress",
            position=0,
            taken_on=date(2026, 4, 1),
            answers={"progress": "已办"},
            entered_at=NOON,
        )
        books.add_step(step)
        first = tie(talk, person, as_of={"name": "张䶮", "post": "科长"})
        second = tie(talk, other, position=1)
        of_step = tie(talk, other, "examiner", step_id=step.id)
        books.set_people(talk.id, [second, first])
        books.set_people(talk.id, [of_step], step_id=step.id)
        link = RecordLink(id=str(uuid4()), from_id=talk.id, to_id=item.id, link_as="answers")
        books.add_links([link])
    with store.reading() as books:
        whole, end = books.wholes([talk.id, item.id])
    assert whole.in_role("talkee") == (first, second)
    assert whole.in_role("examiner", step_id=step.id) == (of_step,)
    assert whole.steps == (step,)
    assert whole.links == end.links == (link,)


def test_an_unknown_record_is_a_problem_of_the_world(store: Store) -> None:
    with store.reading() as books, pytest.raises(OfficeProblem, match="没有编号为 abc 的记录"):
        books.whole("abc")


def test_times_days_and_json_come_back_as_they_were(store: Store, maker: Maker) -> None:
    answers = {"b": ["一", "𬱖"], "a": {"x": None, "n": 1.5}}
    late = datetime(2026, 1, 1, 0, 0, 0, 7, tzinfo=UTC)
    with store.writing("record_entry") as books:
        record = maker.register(books, answers=answers, entered_at=late, happened_on=None)
    with store.reading() as books:
        kept = books.whole(record.id).record
    assert (kept.answers, kept.entered_at, kept.happened_on) == (answers, late, None)
    assert kept.entered_at.tzinfo is not None


def test_the_office_is_kept(store: Store, maker: Maker) -> None:
    with store.reading() as books:
        assert books.office() == maker.office


def test_people_are_found_by_exact_name(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        here = maker.person(books, "王伟")
        gone = maker.person(books, "王伟", state="moved_out", moved_out_on=date(2025, 5, 1))
        maker.person(books, "王伟民")
    with store.reading() as books:
        assert [one.id for one in books.people_named("王伟")] == [here.id, gone.id]


def test_form_versions_are_kept_for_ever(store: Store) -> None:
    with store.writing("record_entry") as books:
        books.keep_form("talk", "aaaaaaaaaaaa", "{}")
        books.keep_form("talk", "bbbbbbbbbbbb", "[]")
        books.keep_form("talk", "aaaaaaaaaaaa", "other")
    with store.reading() as books:
        assert books.form_version("talk", "aaaaaaaaaaaa") == "{}"
        assert books.form_versions() == [("talk", "aaaaaaaaaaaa"), ("talk", "bbbbbbbbbbbb")]
        with pytest.raises(KeyError):
            books.form_version("talk", "cccccccccccc")


class TestRosterOfADay:
    @staticmethod
    def _step(person_id: str, step: str, position: int, day: date) -> StepTaken:
        return StepTaken(
            id=str(uuid4()),
            record_id=person_id,
            step=step,
            position=position,
            taken_on=day,
            entered_at=NOON,
        )

    def test_someone_who_left_and_came_back(self, store: Store, maker: Maker) -> None:
        with store.writing("record_entry") as books:
            person = maker.person(books)
            books.add_step(self._step(person.id, "move_out", 0, date(2026, 3, 1)))
            books.add_step(self._step(person.id, "return_to_roster", 1, date(2026, 6, 1)))
        with store.reading() as books:
            on = {day: bool(books.persons(day)) for day in _days()}
        assert on == {
            date(2026, 2, 28): True,
            date(2026, 3, 1): False,
            date(2026, 5, 31): False,
            date(2026, 6, 1): True,
        }

    def test_someone_imported_as_moved_out(self, store: Store, maker: Maker) -> None:
        with store.writing("record_entry") as books:
            maker.person(books, state="moved_out", moved_out_on=date(2026, 3, 1))
        with store.reading() as books:
            assert len(books.persons(date(2026, 2, 28))) == 1
            assert books.persons(date(2026, 3, 1)) == books.persons() == []
            assert len(books.persons(with_moved_out=True)) == 1


def _days() -> list[date]:
    return [date(2026, 2, 28), date(2026, 3, 1), date(2026, 5, 31), date(2026, 6, 1)]
