"""The nodes of a year and how each stands with its reminder."""

from __future__ import annotations

from datetime import date

import pytest

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_nodes import NodeStanding, list_nodes, nodes_coming
from cleanedu_desktop.acts.record_entry import record_entry
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.office import on_day
from tests.closed_folder import close_folder

AUTUMN = {"nodes": ["中秋节", "国庆节"], "node_on": "2026-09-25", "drafted_on": "2026-09-18"}


def standing(desk: Desk, name: str, year: int = 2026) -> NodeStanding:
    return next(one for one in list_nodes(desk, year=year).nodes if one.node.text == name)


def due(desk: Desk, day: date) -> list[tuple[str, str]]:
    with desk.store.reading() as books:
        coming = nodes_coming(on_day(desk, day), books)
    return [(one.node.text, one.act) for one in coming if one.act]


def test_the_year_in_order_with_its_days(desk: Desk) -> None:
    listed = list_nodes(desk)
    assert listed.year == 2026
    assert listed.holidays and "2026年" in listed.holidays
    days = [one.node.day for one in listed.nodes]
    assert days == sorted(days)
    status = {one.node.text: one.status for one in listed.nodes}
    assert (status["春节"], status["清明节"]) == ("missed", "ahead")
    assert list_nodes(desk, year=2028).holidays is None


@pytest.mark.parametrize("year", [1949, 2101])
def test_years_that_cannot_be_computed_are_refused(desk: Desk, year: int) -> None:
    with pytest.raises(OfficeProblem, match="1950 至 2100"):
        list_nodes(desk, year=year)


def test_a_reminder_is_drafted_and_then_sent(desk: Desk) -> None:
    assert due(desk, date(2026, 9, 17)) == []
    assert due(desk, date(2026, 9, 18)) == [("中秋节", "draft")]
    assert due(desk, date(2026, 9, 22)) == [("中秋节", "send")]
    assert due(desk, date(2026, 9, 25)) == [("中秋节", "send"), ("国庆节", "draft")]
    assert due(desk, date(2026, 9, 26)) == [("国庆节", "draft")]
    later = on_day(desk, date(2026, 9, 18))
    made = record_entry(later, kind="node_reminder", answers=AUTUMN)
    assert due(desk, date(2026, 9, 18)) == [("中秋节", "send")]
    assert standing(desk, "国庆节").status == "drafted"
    sent = {"sent_on": "2026-09-21", "channels": ["短信"]}
    advance_entry(later, record_id=made.id, step="send", answers=sent)
    assert due(desk, date(2026, 9, 25)) == []
    assert [standing(desk, one).status for one in ("中秋节", "国庆节")] == ["sent", "sent"]
    assert standing(desk, "中秋节", 2027).status == "ahead"
    withdraw_entry(later, record_id=made.id, reason="登记错了")
    assert standing(desk, "中秋节").reminders == ()


def test_new_year_is_due_in_the_year_before(desk: Desk) -> None:
    assert due(desk, date(2026, 12, 25)) == [("元旦", "draft")]


def test_a_mistake_in_the_office_s_file_is_told_and_the_rest_works(desk: Desk) -> None:
    desk.folders.own_rules.mkdir()
    (desk.folders.own_rules / "nodes.toml").write_text("node = 3", encoding="utf-8")
    listed = list_nodes(desk)
    assert len(listed.nodes) == 9
    assert len(listed.mistakes) == 1


def test_wordings_of_the_office_are_told_while_in_use(desk: Desk) -> None:
    ids = [
        record_entry(desk, kind="reminder_text", answers={"wording": words, "nodes": nodes}).id
        for words, nodes in (("甲", ["中秋节"]), ("乙", None))
    ]
    texts = list_nodes(desk).texts
    assert [(one.wording, one.nodes) for one in texts] == [("甲", ("中秋节",)), ("乙", ())]
    advance_entry(desk, record_id=ids[0], step="retire", answers={"retired_on": "2026-03-10"})
    assert [one.wording for one in list_nodes(desk).texts] == ["乙"]


def test_the_nodes_to_come_cross_the_year(desk: Desk) -> None:
    with desk.store.reading() as books:
        coming = nodes_coming(on_day(desk, date(2026, 10, 1)), books)
    assert [one.node.text for one in coming][:2] == ["国庆节", "元旦"]


def test_a_folder_of_rules_that_cannot_be_read_is_told(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.folders.own_rules.mkdir()
    close_folder(monkeypatch, desk.folders.own_rules)
    told = list_nodes(desk, year=2026)
    assert not told.own_table
    assert any("放假调休表没有读" in one for one in told.mistakes)
