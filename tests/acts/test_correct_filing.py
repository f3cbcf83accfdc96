"""Entries of the catalogue are corrected with a trace; what was taken out keeps its number used."""

from __future__ import annotations

from random import Random

import pytest

from cleanedu_desktop.acts.correct_filing import correct_filing, take_out_filing
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.file_items import ItemGiven, file_items
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.filing import BY_ITEM, BY_VOLUME
from tests.acts.filing.filed_office import ready_to_file
from tests.acts.office import Staff, record_talk

FIRST = "Z109-WS·2026-D30-DZB-0001"


@pytest.fixture
def talk(desk: Desk, staff: Staff) -> str:
    """A talk that is filed."""
    ready_to_file(desk)
    talk = record_talk(desk, staff).id
    file_items(desk, year=2026, unsigned_too=True)
    return talk


def test_a_correction_stands_in_the_history(desk: Desk, talk: str) -> None:
    correct_filing(desk, number=FIRST, pages=3, remark=" 附照片\n2张 ")
    with desk.store.reading() as books:
        item = books.filed_item(FIRST)
        (told,) = [one for one in books.changes_of(talk) if one.act == "correct_filing"]
    assert (item.pages, item.remark, item.title[:7]) == (3, "附照片 2张", "廉政谈话记录表")
    assert told.earlier is not None and told.earlier["pages"] == 1


def test_a_number_is_never_given_again(desk: Desk, staff: Staff, talk: str) -> None:
    take_out_filing(desk, number=FIRST, reason="不属于归档范围")
    record_talk(desk, staff, starts_at="2026-01-05T09:00", content="谈了一月的事。")
    again = file_items(desk, year=2026, unsigned_too=True)
    assert [one.serial for one in again.items] == [2, 3]
    with desk.store.reading() as books:
        (out, *_) = books.filed_items(2026, with_taken_out=True)
    assert (out.number, out.taken_out_reason) == (FIRST, "不属于归档范围")
    with pytest.raises(OfficeProblem, match="已经取出"):
        take_out_filing(desk, number=FIRST, reason="再取")
    with pytest.raises(OfficeProblem, match="已经取出"):
        correct_filing(desk, number=FIRST, pages=2)


def test_what_stands_in_the_file_is_not_withdrawn(desk: Desk, talk: str) -> None:
    with pytest.raises(OfficeProblem, match="已经归档"):
        withdraw_entry(desk, record_id=talk, reason="误录")
    take_out_filing(desk, number=FIRST, reason="误归")
    withdraw_entry(desk, record_id=talk, reason="误录")


def test_what_cannot_be_is_refused(desk: Desk, talk: str) -> None:
    with pytest.raises(OfficeProblem, match="题名不能空"):
        correct_filing(desk, number=FIRST, title=" ")
    with pytest.raises(OfficeProblem, match="页数"):
        correct_filing(desk, number=FIRST, pages=10_000)
    with pytest.raises(OfficeProblem, match="超过"):
        correct_filing(desk, number=FIRST, title="长" * 501)
    with pytest.raises(OfficeProblem, match="原因"):
        take_out_filing(desk, number=FIRST, reason="  ")
    with pytest.raises(OfficeProblem, match="没有档号"):
        take_out_filing(desk, number="Z1", reason="误归")


@pytest.mark.parametrize("system", [BY_ITEM, BY_VOLUME])
def test_whatever_is_filed_and_taken_out_no_number_comes_twice(
    desk: Desk, staff: Staff, system: str
) -> None:
    """Forty deeds in a made-up order; the catalogue lists each number once, in order."""
    ready_to_file(desk, filing_system=system, volume_pages=2)
    talks = [
        record_talk(desk, staff, starts_at=f"2026-02-{day:02}T09:00", content=f"第{day}次谈话。").id
        for day in range(1, 9)
    ]
    chance = Random(22)  # noqa: S311
    given: list[str] = []
    for _ in range(40):
        talk = chance.choice(talks)
        with desk.store.reading() as books:
            standing = books.filed_of([talk]).get(talk)
        if standing is not None:
            take_out_filing(desk, number=standing.number, reason="误归")
        else:
            some = {talk: ItemGiven(unsigned=True)}
            given += [one.number for one in file_items(desk, year=2026, chosen=some).items]
    assert len(set(given)) == len(given)
    with desk.store.reading() as books:
        listed = [one.number for one in books.filed_items(2026, with_taken_out=True)]
    assert listed == sorted(given)
