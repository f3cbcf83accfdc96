"""What a page without a readable code may be."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cleanedu_desktop.acts.list_unsigned import UnsignedLine
from cleanedu_desktop.acts.signed.candidates import with_candidates
from cleanedu_desktop.acts.signed.page_told import PageTold, PaperMeant, Placed

FILE = Path("1.pdf")
TO = PaperMeant(
    record_id="a",
    kind="talk",
    number="T2026-0001",
    title="",
    paper="TALK",
    paper_title="廉政谈话记录表",
    page=1,
    pages=3,
)
LEFT = PageTold(file=FILE, page=1, of=4, outcome="left")


def taken(page: int) -> PageTold:
    return replace(LEFT, outcome="taken", placed=(Placed(to=replace(TO, page=page), put="taken"),))


def line(record_id: str, lacks: str = "待签") -> UnsignedLine:
    return UnsignedLine(
        record_id=record_id,
        kind="talk",
        number=f"T2026-{record_id}",
        title="",
        happened_on=None,
        people="",
        paper="TALK",
        paper_title="廉政谈话记录表",
        lacks=lacks,
    )


def told(
    *pages: PageTold, waiting: tuple[str, ...] = ("a", "b")
) -> list[list[tuple[str, int | None]]]:
    found = with_candidates(pages, [line(one) for one in waiting])
    return [[(one.to.record_id, one.to.page) for one in page.candidates] for page in found]


def test_the_pages_beside_it_come_first() -> None:
    assert told(taken(1), LEFT, taken(3)) == [[], [("a", 2), ("b", None)], []]
    assert told(taken(1), LEFT, LEFT)[2] == [("a", 3), ("b", None)]
    assert told(LEFT, taken(2))[0] == [("a", 1), ("b", None)]


def test_nothing_beyond_the_paper_nor_of_one_that_is_whole() -> None:
    assert told(taken(3), LEFT)[1] == [("a", None), ("b", None)]
    assert told(taken(1), LEFT, waiting=("b",))[1] == [("b", None)]
    other = replace(LEFT, file=Path("2.pdf"))
    assert told(taken(1), other)[1] == [("a", None), ("b", None)]


def test_what_was_put_or_is_there_has_none() -> None:
    again = replace(LEFT, outcome="again", placed=(Placed(to=TO, put="again"),))
    assert told(taken(1), again) == [[], []]


def test_only_some_are_told() -> None:
    assert len(told(LEFT, waiting=tuple("abcdefghijkl"))[0]) == 8
