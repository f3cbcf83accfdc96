"""Commitments and the family's help (R57, R58)."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.acts.advance_entries import advance_entries
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.record_commitments import record_commitments
from cleanedu_desktop.acts.show_coverage import show_coverage
from cleanedu_desktop.acts.write_report import figures_for_report
from tests.requirements.sample_office import Office


def test_r57_commitments_signed_shown_and_fulfilled(office: Office) -> None:
    """Of 36 asked, 3 have one and 2 signed; the rest is due after 31 March."""
    ids = [office.person(name) for name in ("沈䶮", "罗㛃宁", "顾南")]
    desk = office.on("2027-01-20").desk
    made = record_commitments(
        desk,
        person_ids=ids,
        answers={
            "year": 2027,
            "category": "领导干部",
            "items": "不收礼。\n不插手工程。",
            "published": True,
            "review_on": "2027-12-20",
        },
    )
    advance_entries(desk, record_ids=made.ids[:2], step="sign", answers={"signed_on": "2027-01-20"})
    signed = list_ids(office.desk, kind="commitment", state="signed", text="2027")
    assert set(made.ids[:2]) <= set(signed)
    assert made.ids[2] not in signed
    told = {due.what: len(due.names) for due in office.due_by_rule("R57", "2027-04-01")}
    assert 34 in {sum(told.values()), *told.values()}
    figures = figures_for_report(office.on("2027-12-31").desk, year=2027).figures.commitments
    assert (figures.roster, figures.made, figures.signed) == (36, 3, 2)
    fulfilled(office, made.ids[0])
    printed = office.printed("commitment", made.ids[0])
    for words in ("廉政承诺书", "不收礼。", "不插手工程。", "沈䶮", "是否公示：☑是"):
        assert words in printed


def fulfilled(office: Office, one: str) -> None:
    """At the end of the year it falls due to say how it was fulfilled."""
    (due,) = office.due(one, "2027-12-10")
    assert (due.until, due.tone, due.settle.step) == (date(2027, 12, 20), "amber", "fulfil")
    office.on("2027-12-20").step(
        one, "fulfil", reviewed_on="2027-12-20", result="已履行", situation="两次拒收礼品。"
    )
    assert office.due(one, "2027-12-25") == []
    paper = office.printed("commitment_fulfilment", one)
    for words in ("践诺评议表", "沈䶮", "不收礼。", "两次拒收礼品。", "已履行"):
        assert words in paper


def test_r58_the_family_helps(office: Office) -> None:
    """A pledge of the spouse with its receipt, and an activity for families."""
    (one,) = record_commitments(
        office.on("2027-01-20").desk,
        person_ids=[office.person("罗㛃宁")],
        answers={"year": 2027, "items": "不收礼。"},
    ).ids
    office.on("2027-01-25").step(
        one,
        "family_pledge",
        family_member="郑晓",
        relation="配偶",
        items="当好家庭廉内助。",
        pledged_on="2027-01-25",
        returned_on="2027-01-28",
    )
    pledge = office.printed("family_pledge", one)
    for words in ("家庭助廉承诺书", "郑晓", "当好家庭廉内助。"):
        assert words in pledge
    held = office.record(
        "culture_activity",
        title="家属座谈",
        held_on="2027-01-28",
        enters=["家庭"],
        headcount=30,
        outsiders=18,
    )
    assert "家属座谈" in office.printed("culture_activity", held)
    six = show_coverage(office.on("2027-02-01").desk).coverage.six_ways
    assert dict(six.times)["家庭"] == 1
