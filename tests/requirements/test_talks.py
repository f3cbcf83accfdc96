"""Talks and the four steps (R50 to R56)."""

from __future__ import annotations

from datetime import date
from typing import Any

from cleanedu_desktop.acts.change_rule import change_rule
from cleanedu_desktop.acts.check_entry import check_entry
from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.propose_measures import propose_measures
from cleanedu_desktop.acts.show_coverage import show_coverage
from tests.requirements.sample_office import Office


def talk(office: Office, day: str, kind: str, talkers: list[str], who: str, **more: Any) -> str:
    """Hold a talk."""
    people = {"talker": talkers, "talkee": [who]}
    links = more.pop("links", ())
    wanted = {"talk_type": kind, "starts_at": f"{day}T09:00", "content": "如实谈。"}
    return office.record("talk", people, links, **wanted | more)


def problem(office: Office, nature: str) -> str:
    """Enter a problem of a nature."""
    return office.record(
        "rectification",
        {"responsible_person": ["顾南"]},
        source="检查",
        found_on="2027-02-01",
        problem=f"{nature}问题：登记不全",
        nature=nature,
        due_on="2027-03-01",
    )


def event(office: Office, day: str, kind: str, who: str, **more: Any) -> str:
    """Enter what befell a person."""
    return office.record(
        "person_event", {"subject": [who]}, event_type=kind, effective_on=day, **more
    )


def test_r50_a_talk_before_the_appointment(office: Office) -> None:
    """Due by the day of the appointment; one held the day after is noticed as too late."""
    office.on("2027-03-01").record(
        "person_event",
        {"subject": ["叶栖迟"]},
        event_type="任职",
        effective_on="2027-03-20",
        decided_on="2027-03-01",
        new_post="科长",
    )
    (due,) = office.due_by_rule("R50", "2027-03-10")
    assert (due.names, due.until) == (("叶栖迟",), date(2027, 3, 20))
    correct_entry(
        office.on("2027-03-20").desk,
        record_id=office.person("叶栖迟"),
        answers={"post": "科长", "posts": [{"post": "科长", "from": "2027-03-20"}]},
    )
    late = check_entry(
        office.on("2027-03-22").desk,
        kind="talk",
        answers={"talk_type": "任前廉政谈话", "starts_at": "2027-03-21T09:00", "content": "谈。"},
        people=[
            PersonGiven(office.person("沈䶮"), "talker"),
            PersonGiven(office.person("叶栖迟"), "talkee"),
        ],
    )
    assert any("任前谈话应在任职前进行" in one.sentence for one in late.findings)
    held = talk(office, "2027-03-12", "任前廉政谈话", ["沈䶮"], "叶栖迟", appointed_post="科长")
    assert office.due_by_rule("R50", "2027-03-19") == []
    assert "科长" in office.printed("talk", held)


def test_r51_routine_talks_and_who_talked_with_whom(office: Office) -> None:
    """Two of the same pair count once as reached; who had none is told."""
    for day in ("2027-02-01", "2027-05-01"):
        talk(office, day, "例行廉政谈话", ["沈䶮"], "罗㛃宁")
    found = show_coverage(office.on("2027-06-01").desk).coverage
    (matrix,) = [one for one in found.talks if one.rule.id == "C17"]
    head, clerk = office.person("沈䶮"), office.person("罗㛃宁")
    assert matrix.talks[head, clerk] == 2
    assert "罗㛃宁" not in {one.name for one in matrix.missing}
    assert "梁书意" in {one.name for one in matrix.missing}
    (due,) = office.due_by_rule("C17", "2027-12-01")
    assert "梁书意" in due.names
    assert "罗㛃宁" not in due.names


def test_r52_a_reminder_for_what_is_incipient(office: Office) -> None:
    """Nature, causes, countermeasures and the day to look again are kept, tied to the talk."""
    one = problem(office, "苗头性")
    held = talk(
        office,
        "2027-02-03",
        "提醒谈话",
        ["沈䶮"],
        "顾南",
        cause="登记连续缺项，原因是交接不清。",
        requirements="当日登记，每周自查。",
        due_on="2027-03-03",
        letter_number="示廉提〔2027〕1号",
        letter_matter="公务接待登记",
        links=[(one, "针对问题谈话")],
    )
    assert (held, "针对问题谈话") in office.linked(one)
    assert office.due_by_rule("R52", "2027-03-01") == []
    change_rule(office.on("2027-01-01").desk, rule_id="R52", begins=date(2027, 1, 1), on=True)
    (due,) = office.due_by_rule("R52", "2027-03-01")
    assert (due.until, due.tone, due.settle.record_id) == (date(2027, 3, 3), "amber", held)
    office.on("2027-03-03").step(
        held, "improvement_check", looked_on="2027-03-03", method="查看台账", conclusion="已改正。"
    )
    assert office.due_by_rule("R52", "2027-03-10") == []
    assert office.show(one).values["nature"] == "苗头性"
    printed = office.printed("talk", held)
    for words in ("登记连续缺项，原因是交接不清。", "当日登记，每周自查。", "2027年3月3日"):
        assert words in printed
    assert "提醒函" in office.printed("reminder_letter", held)


def test_r53_an_admonition_and_who_may_give_it(office: Office) -> None:
    """The branch's own secretary is noticed; statement, report and improvement are on paper."""
    answers = {"talk_type": "诫勉谈话", "starts_at": "2027-02-01T09:00", "content": "指出问题。"}
    told = check_entry(
        office.on("2027-02-01").desk,
        kind="talk",
        answers=answers,
        people=[
            PersonGiven(office.person("沈䶮"), "talker"),
            PersonGiven(office.person("冯朗"), "talkee"),
        ],
    )
    assert any("上级" in one.sentence for one in told.findings)
    held = talk(
        office,
        "2027-02-01",
        "诫勉谈话",
        ["沈䶮"],
        "冯朗",
        statement="本人检讨如下。",
        reported_discipline_on="2027-02-08",
        approved_by="县纪委",
    )
    office.on("2027-08-05").step(
        held,
        "improvement_check",
        looked_on="2027-08-05",
        method="听取单位意见",
        conclusion="已改正。",
    )
    printed = office.printed("admonition_talk", held)
    for words in ("诫勉谈话登记表", "本人检讨如下。", "2027年2月8日", "已改正。"):
        assert words in printed


def test_r54_a_tendency_leads_to_warning_education(office: Office) -> None:
    one = problem(office, "倾向性")
    proposed = propose_measures(office.desk, record_id=one)
    assert proposed is not None
    (act,) = [act for act in proposed.to_do if act.kind == "study_session"]
    held = office.record(
        "study_session",
        {"host": ["沈䶮"], "recorder": ["陶知遥"]},
        [(one, act.link_as)],
        topic="以案示警",
        starts_at="2027-02-10T09:00",
        **act.answers,
    )
    assert (held, "针对问题警示教育") in office.linked(one)
    again = propose_measures(office.desk, record_id=one)
    assert again is None or act not in again.to_do


def test_r55_return_visits_after_a_sanction(office: Office) -> None:
    """Asked for within the time of influence, without the name; two visitors, else noticed."""
    event(
        office,
        "2027-01-10",
        "处分",
        "冯朗",
        sanction="警告",
        influence_until="2027-07-10",
        facts="违规接待。",
    )
    (due,) = office.due_by_rule("C23", "2027-06-01")
    assert due.until == date(2027, 7, 10)
    assert "冯朗" not in f"{due.what}{due.detail}"
    more = {
        "sanction": "警告",
        "sanctioned_on": "2027-01-10",
        "influence_until": "2027-07-10",
        "thinking": "认识到位。",
        "visit_result": "好",
    }
    alone = check_entry(
        office.on("2027-06-02").desk,
        kind="talk",
        answers={"talk_type": "回访谈话", "starts_at": "2027-06-02T09:00", **more},
        people=[
            PersonGiven(office.person("沈䶮"), "talker"),
            PersonGiven(office.person("冯朗"), "talkee"),
        ],
    )
    assert any("回访一般由2人以上进行" in one.sentence for one in alone.findings)
    held = talk(office, "2027-06-02", "回访谈话", ["沈䶮", "罗㛃宁"], "冯朗", **more)
    assert office.due_by_rule("C23", "2027-06-03") == []
    printed = office.printed("return_visit", held)
    for words in ("回访教育登记表", "警告", "认识到位。", "沈䶮、罗㛃宁"):
        assert words in printed


def test_r56_the_four_steps(office: Office) -> None:
    """From each nature its measure; the user decides."""
    wanted = {
        "苗头性": "提醒谈话",
        "轻微违纪": "谈话教育",
        "倾向性": "警示教育",
        "重复出现": "回访",
    }
    for nature, words in wanted.items():
        proposed = propose_measures(office.desk, record_id=problem(office, nature))
        assert proposed is not None
        assert any(words in act.label for act in proposed.to_do), nature
        assert proposed.measure.citation
    assert propose_measures(office.desk, record_id=problem(office, "个别")) is None
