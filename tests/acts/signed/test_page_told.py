"""What became of pages, in words."""

from __future__ import annotations

from dataclasses import replace

from cleanedu_desktop.acts.signed.page_told import PaperMeant

TO = PaperMeant(
    record_id="x",
    kind="talk",
    number="T2026-0001",
    title="提醒谈话",
    paper="TALK",
    paper_title="廉政谈话记录表",
)


def test_a_page_is_named_where_there_are_several() -> None:
    assert TO.words == "T2026-0001《廉政谈话记录表》"
    assert replace(TO, page=1, pages=1).words == TO.words
    assert replace(TO, page=2, pages=3).words == "T2026-0001《廉政谈话记录表》第2页"
