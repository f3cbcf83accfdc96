"""What is written is kept whole or not at all, numbered once, and never over another's change."""

from __future__ import annotations

import copy
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.record import Record, RecordLink
from cleanedu_desktop.store.store import Store
from cleanedu_desktop.store.tell_errors import StoreFault
from tests.store.make_records import Maker, tie


def test_a_replaced_record_counts_its_version_up(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        talk = maker.talk(books, answers={"place": "会议室"})
    with store.writing("record_entry") as books:
        changed = replace(talk, title="另一个题目", talk_type="提醒谈话", answers={"place": "一楼"})
        books.replace(changed)
        assert changed.version == 2
    with store.reading() as books:
        assert books.rows([talk.id]) == [changed]


def test_a_detached_record_changed_in_place_is_kept_by_replace(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        made = maker.talk(books)
    with store.reading() as books:
        talk = books.rows([made.id])[0]
    talk.answers["place"] = "会议室"
    with store.writing("record_entry") as books:
        books.replace(talk)
    with store.reading() as books:
        assert books.rows([made.id])[0].answers == {"place": "会议室"}


def test_a_change_read_in_a_writing_block_needs_replace(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        made = maker.talk(books)
    with store.writing("record_entry") as books:
        books.rows([made.id])[0].title = "没有人要保存"
    with store.reading() as books:
        assert books.rows([made.id])[0].title == made.title


def test_a_change_over_another_change_is_refused(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        talk = maker.talk(books)
    mine, theirs = copy.copy(talk), copy.copy(talk)
    mine, theirs = replace(talk, title="我的"), replace(talk, title="别人的")
    with store.writing("record_entry") as books:
        books.replace(theirs)
    with pytest.raises(OfficeProblem, match="已在别处改过"), store.writing("record_entry") as books:
        books.replace(mine)
    with store.reading() as books:
        assert books.rows([talk.id])[0].title == "别人的"


def test_a_block_that_fails_keeps_nothing(store: Store, maker: Maker) -> None:
    kept: list[Record] = []
    with pytest.raises(ZeroDivisionError), store.writing("record_entry") as books:
        kept.append(maker.talk(books))
        books.index(kept[0].id, "廉政")
        raise ZeroDivisionError
    with store.reading() as books:
        assert books.count("talk") == 0
        assert books.form_versions() == []
        assert books.find("廉政") == []
    with store.writing("record_entry") as books:
        books.keep_form("talk", "0123456789ab", "{}")
        books.add(*kept)
    with store.reading() as books:
        assert books.record_ids("talk") == [kept[0].id]


def test_numbers_run_by_code_and_year_and_are_never_given_twice(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        assert [books.next_numbers("T", 2026, 1)[0] for _ in range(2)] == [
            "T2026-0001",
            "T2026-0002",
        ]
        assert books.next_numbers("T", 2027, 1)[0] == "T2027-0001"
        assert books.next_numbers("X", 2026, 1)[0] == "X2026-0001"
        talk = maker.talk(books)
        assert talk.number == "T2026-0003"
    with store.writing("record_entry") as books:
        withdrawn = replace(talk, withdrawn_at=talk.entered_at, withdrawn_reason="录错")
        books.replace(withdrawn)
        assert books.next_numbers("T", 2026, 1)[0] == "T2026-0004"


def test_the_same_number_twice_is_our_fault(store: Store, maker: Maker) -> None:
    with pytest.raises(StoreFault, match="UNIQUE"), store.writing("record_entry") as books:
        maker.talk(books, number="T1")
        maker.talk(books, number="T1")


def test_a_record_of_an_unkept_form_is_our_fault(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        talk = maker.talk(books)
    with pytest.raises(StoreFault, match="keep_form"), store.writing("record_entry") as books:
        books.add(replace(talk, id=str(uuid4()), form_version="unknown"))


def test_people_of_a_record_are_replaced_whole(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        people = [maker.person(books, name) for name in ("甲", "乙", "丙")]
        talk = maker.talk(books)
        first, second = tie(talk, people[0]), tie(talk, people[1], position=1)
        books.set_people(talk.id, [first, second])
        third = tie(talk, people[2], position=1, presence="on_leave", reason="出差")
        books.set_people(talk.id, [replace(first, role="recorder"), third])
    with store.reading() as books:
        kept = books.whole(talk.id).people
    assert {(one.person_id, one.role, one.presence) for one in kept} == {
        (people[0].id, "recorder", None),
        (people[2].id, "talkee", "on_leave"),
    }


def test_links_that_go_out_are_replaced_and_others_stay(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        one, two, three = (maker.talk(books) for _ in range(3))

        def link(start: Record, end: Record) -> RecordLink:
            return RecordLink(id=str(uuid4()), from_id=start.id, to_id=end.id, link_as="answers")

        books.set_links(one.id, [link(one, two)])
        incoming = link(three, one)
        books.set_links(three.id, [incoming])
        outgoing = link(one, three)
        books.set_links(one.id, [outgoing])
    with store.reading() as read:
        assert set(map(repr, read.whole(one.id).links)) == {repr(incoming), repr(outgoing)}


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": "short"},
        {"number": None},
        {"withdrawn_reason": "没有时间"},
        {"starts_at": "2026-03-05"},
    ],
)
def test_the_tables_refuse_what_cannot_be(
    store: Store, maker: Maker, wrong: dict[str, str | None]
) -> None:
    with pytest.raises(StoreFault), store.writing("record_entry") as books:
        maker.talk(books, **wrong)
    with store.reading() as books:
        assert books.count("talk") == 0


def test_a_tie_to_nobody_is_refused(store: Store, maker: Maker) -> None:
    with pytest.raises(StoreFault, match="FOREIGN KEY"), store.writing("record_entry") as books:
        talk = maker.talk(books)
        person = maker.person(books)
        person.id = str(uuid4())
        books.set_people(talk.id, [tie(talk, person)])


def test_a_naive_time_is_our_fault(store: Store, maker: Maker) -> None:
    naive = maker.office.created_at.replace(tzinfo=None)
    with pytest.raises(StoreFault, match="naive"), store.writing("record_entry") as books:
        maker.talk(books, entered_at=naive)


def test_dates_that_are_times_are_our_fault(store: Store, maker: Maker) -> None:
    with pytest.raises(StoreFault), store.writing("record_entry") as books:
        maker.talk(books, happened_on=maker.office.created_at)
    assert isinstance(maker.office.created_at, date)


def test_numbers_come_in_a_row_and_none_twice(store: Store) -> None:
    with store.writing("record_entry") as books:
        assert books.next_numbers("T", 2026, 2) == ["T2026-0001", "T2026-0002"]
        assert books.next_numbers("T", 2026, 1)[0] == "T2026-0003"
        assert books.next_numbers("T", 2026, 2) == ["T2026-0004", "T2026-0005"]


def test_new_records_indexed_together_are_found_like_others(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        first, second = maker.talk(books, title="甲事"), maker.talk(books, title="乙事")
        books.index_new([(first, "谈了廉洁"), (second, "谈了纪律")])
        books.index(first.id, "改谈作风")
        books.index_new([])
    with store.reading() as books:
        assert books.find("纪律") == books.find("乙事") == [second.id]
        assert (books.find("作风"), books.find("廉洁")) == ([first.id], [])
    assert store.check().sound
