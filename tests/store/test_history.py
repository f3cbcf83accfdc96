"""Every row changed has its entry: who, when, what before and after."""

from __future__ import annotations

import pytest

from cleanedu_desktop.records.change import DELETED, INSERTED, UPDATED
from cleanedu_desktop.records.record import RecordLink
from cleanedu_desktop.store.store import Store
from cleanedu_desktop.store.tell_errors import StoreFault
from tests.store.make_records import NOON, Maker, tie

WHO = "11111111-1111-4111-8111-111111111111"


def test_a_new_record_is_one_entry_with_its_own_columns(store: Store, maker: Maker) -> None:
    store.sign_in(WHO, lambda: NOON)
    with store.writing("record_entry") as books:
        talk = maker.talk(books, answers={"content": "“廉”\n"})
    with store.reading() as books:
        (entry,) = books.changes_of(talk.id)
    assert (entry.act, entry.user_id, entry.at) == ("record_entry", WHO, NOON)
    assert (entry.about, entry.row_id, entry.what) == ("record", talk.id, INSERTED)
    assert entry.earlier is None
    assert entry.later is not None
    assert entry.later["answers"] == {"content": "“廉”\n"}
    assert entry.later["talk_type"] == "任前谈话"
    assert entry.later["happened_on"] == "2026-03-05"
    assert entry.later["version"] == 1


def test_an_update_says_what_was_otherwise_and_all_that_is(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        talk = maker.talk(books, answers={"content": "一"})
    with store.writing("correct_entry") as books:
        talk.answers, talk.talk_type, talk.title = {"content": "二"}, "提醒谈话", "提醒"
        books.replace(talk)
    with store.reading() as books:
        entry = books.changes_of(talk.id)[-1]
    assert (entry.act, entry.what) == ("correct_entry", UPDATED)
    assert entry.earlier == {
        "answers": {"content": "一"},
        "talk_type": "任前谈话",
        "title": "记录",
        "version": 1,
    }
    assert entry.later is not None
    assert entry.later["answers"] == {"content": "二"}
    assert (entry.later["title"], entry.later["version"]) == ("提醒", 2)


def test_ties_and_links_have_their_entries(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        talk, person, item = maker.talk(books), maker.person(books), maker.rectification(books)
        books.set_people(talk.id, [tie(talk, person)])
        link = RecordLink(id=WHO, from_id=talk.id, to_id=item.id, link_as="answers")
        books.add_links([link])
    with store.writing("correct_entry") as books:
        books.set_people(talk.id, [])
    with store.reading() as books:
        told = [(one.about, one.what) for one in books.changes_of(talk.id)]
        gone = books.changes_of(talk.id)[-1]
    assert told == [
        ("record", INSERTED),
        ("person_tie", INSERTED),
        ("record_link", INSERTED),
        ("person_tie", DELETED),
    ]
    assert gone.later is None
    assert gone.earlier is not None
    assert gone.earlier["person_id"] == person.id


def test_what_is_rolled_back_has_no_entry(store: Store, maker: Maker) -> None:
    with store.reading() as books:
        head = books.chain_head()
    with pytest.raises(ZeroDivisionError), store.writing("record_entry") as books:
        maker.talk(books)
        raise ZeroDivisionError
    with store.reading() as books:
        assert books.chain_head() == head


def test_numbers_forms_office_and_user_have_entries(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        maker.talk(books)
        maker.talk(books)
    with store.reading() as books:
        (operation,) = {one.operation for one in books.changes_of(books.record_ids("talk")[0])}
        told = [(one.about, one.row_id, one.what) for one in books.changes_in(operation)]
        assert [user.name for user in books.users()] == ["文书"]
        assert books.chain_head().seq == len(told) + 2
    assert told[0] == ("form_version", "talk/0123456789ab", INSERTED)
    assert [one[1:] for one in told if one[0] == "number_series"] == [
        ("T/2026", INSERTED),
        ("T/2026", UPDATED),
    ]


def test_an_act_without_a_word_is_our_fault(store: Store) -> None:
    with pytest.raises(StoreFault), store.writing("made_up"):
        pass
