"""Debriefing, assessment with it, models, the personal file, self-checks (R59 to R63)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cleanedu_desktop.acts.check_entry import check_entry
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.print_personal_file import print_personal_file
from cleanedu_desktop.acts.raise_findings import raise_findings
from cleanedu_desktop.acts.score_year import assessment_answers, score_year
from cleanedu_desktop.acts.show_personal_file import show_personal_file
from cleanedu_desktop.acts.sit_down import sit_down, visiting_inspector
from cleanedu_desktop.problems import OfficeProblem
from tests.requirements.sample_office import Office, words_in

DEBRIEF: dict[str, Any] = {
    "year": 2027,
    "debriefed_on": "2027-01-18",
    "meeting": "年度述责述廉会",
    "place": "局三楼会议室",
    "duty_report": "全年研究党风廉政建设四次。",
    "clean_report": "本人没有收受礼品礼金。",
    "outside": [
        {"class": "人大代表", "count": 2, "names": "甲代表、乙代表"},
        {"class": "企业代表", "count": 3, "names": "丙经理"},
    ],
    "questions": [
        {"class": "企业代表", "question": "办证为什么要跑三次？", "answer": "已改为一次告知。"},
        {"class": "人大代表", "question": "外勤怎么监督？", "answer": "随机抽查影像。"},
    ],
    "findings": [
        {"problem": "窗口一次告知不到位", "department": "综合业务科", "due_on": "2027-03-31"},
        {"problem": "外勤抽查偏少", "department": "监督管理科", "due_on": "2027-04-30"},
    ],
    "entitled": 36,
    "present": 30,
    "issued": 30,
    "collected": 29,
    "valid": 28,
    "scale": "优秀、称职、基本称职、不称职",
    "tally": [
        {"item": "总体评价", "first": 20, "second": 6, "third": 1, "fourth": 0, "abstained": 1}
    ],
}


def test_r59_a_debriefing_with_outside_voices(office: Office) -> None:
    """Two comments become two problems; 29 of 36 votes with 28 valid are refused no more."""
    one = office.record("debrief", {"reporter": ["沈䶮"], "host": ["罗㛃宁"]}, **DEBRIEF)
    raised = raise_findings(office.on("2027-01-18").desk, record_id=one)
    assert len(raised.numbers) == 2
    found = [office.show(number).values for number in raised.numbers]
    assert [one["responsible_department"] for one in found] == ["综合业务科", "监督管理科"]
    assert len(office.linked(one)) == 2
    papers = {
        "debrief_report": "全年研究党风廉政建设四次。",
        "debrief_questions": "已改为一次告知。",
        "debrief_tally": "总体评价",
        "debrief_sign_in": "签到表",
        "debrief_ballot": "评议表",
        "debrief": "甲代表、乙代表",
    }
    for form, words in papers.items():
        assert words in office.printed(form, one), form
    wrong = DEBRIEF | {"collected": 31, "present": 17, "valid": 26}
    told = [
        found.sentence
        for found in check_entry(
            office.on("2027-01-18").desk, kind="debrief", answers=wrong
        ).findings
    ]
    assert any("31张，多于" in one or "31" in one for one in told)
    assert any("没有超过应到36人的半数" in one for one in told)
    assert any("总体评价共得28票" in one for one in told)


def test_r60_assessed_together_with_the_work(office: Office) -> None:
    """The year's scores and what the ballots came to become an assessment, a row for each."""
    debrief = office.on("2026-11-20").record(
        "debrief",
        {"reporter": ["罗㛃宁"]},
        **DEBRIEF | {"year": 2026, "debriefed_on": "2026-11-20"},
    )
    scored = score_year(office.desk)
    answers = assessment_answers(scored, day=scored.on)
    ballots = "总体评价：优秀 20、称职 6、基本称职 1，弃权 1（有效票 28）"
    (row,) = [one for one in answers["results"] if one["who"] == "罗㛃宁"]
    assert row == {"who": "罗㛃宁", "debrief": ballots}
    row |= {"work": "业务考核第一档", "grade": "优秀", "use": "年终奖励，优先推荐"}
    sums = sum(row["computed"] for row in answers["scores"] if row.get("computed") is not None)
    assert round(sums, 1) == scored.computed
    for row in answers["scores"]:
        row["verified"] = row["max"]
    answers["opinion"] = "与业务工作同考核，评为先进科室。"
    people = {"scorer": ["罗㛃宁"], "assessed": ["罗㛃宁"]}
    tied = [(debrief, "相关")]
    one = office.on("2026-11-21").record("assessment", people, tied, **answers)
    assert office.linked(debrief) == {(one, "相关")}
    state = office.on("2026-11-21").step(
        one, "check", checked_on="2026-11-21", group="县考核组", opinion="结果用于年终奖惩。"
    )
    assert state == "checked"
    (kept,) = score_year(office.desk).assessed
    assert kept.verified_points == 100
    printed = office.printed("assessment_sheet", one)
    assert "考核评分表" in printed
    assert "与业务工作同考核，评为先进科室。" in office.printed("assessment", one)
    results = office.printed("assessment_results", one)
    for words in ("年度考核结果运用表", "罗㛃宁", ballots, "业务考核第一档", "年终奖励，优先推荐"):
        assert words.replace(" ", "") in results
    file = show_personal_file(office.desk, person_id=office.person("罗㛃宁"))
    (line,) = [
        own for part in file.sections for own in part.lines if own.number == office.number(one)
    ]
    assert "优秀" in line.words
    assert "年终奖励，优先推荐" in line.words


def test_r61_a_model_is_honoured_and_made_known(office: Office) -> None:
    one = office.record(
        "honour",
        {"honoured": ["秦若溪"]},
        name="秦若溪",
        object="个人",
        honour="廉洁标兵",
        level="县处级",
        granted_by="县委",
        granted_on="2027-07-01",
        deeds="三年无差错，两次拒收红包。",
    )
    office.on("2027-07-08").step(one, "publicize", publicized_on="2027-07-08", how="宣传栏专版")
    printed = office.printed("honour", one)
    for words in ("先进典型登记表", "廉洁标兵", "两次拒收红包。", "宣传栏专版"):
        assert words in printed


def declared(office: Office) -> list[str]:
    """Enter a talk, a gift and a wedding of one person; return their numbers."""
    made = [
        office.record(
            "talk",
            {"talker": ["沈䶮"], "talkee": ["罗㛃宁"]},
            talk_type="例行廉政谈话",
            starts_at="2027-02-01T09:00",
            content="谈。",
        ),
        office.record(
            "gift",
            {"receiver": ["罗㛃宁"]},
            received_on="2027-02-03",
            giver="某企业",
            items=[{"what": "茶叶", "quantity": 1, "value": "200.00"}],
            total="200.00",
        ),
        office.record(
            "family_occasion",
            {"declarant": ["罗㛃宁"]},
            declared_on="2027-02-05",
            occasion="子女婚嫁",
            held_on="2027-03-01",
        ),
    ]
    return [office.number(one) for one in made]


def test_r62_the_personal_file(office: Office) -> None:
    """It rolls up study, talk and declarations with days and numbers; not for inspectors."""
    who = office.person("罗㛃宁")
    talk, gift, wedding = declared(office)
    later = office.on("2027-03-10")
    file = show_personal_file(later.desk, person_id=who)
    lines = {one.title: [line.number for line in one.lines] for one in file.sections}
    assert gift in lines["礼品、礼金登记上交"]
    assert wedding in lines["婚丧喜庆事宜报备"]
    assert talk in lines["廉政谈话"]
    assert [year.attended for year in file.study if year.year == 2026] == [25]
    target = office.folder / "file.pdf"
    print_personal_file(later.desk, person_id=who, target=target)
    printed = words_in(target)
    assert all(words in printed for words in ("个人廉政档案", "茶叶", "子女婚嫁", talk))
    assert "2027年2月3日" in printed
    office.desk.store.close()
    reading = open_desk(office.desk.folders, clock=later.desk.clock, read_only=True)
    seated = sit_down(reading, user=visiting_inspector("王某"))
    with pytest.raises(OfficeProblem):
        show_personal_file(seated, person_id=who)
    seated.close()


def test_r63_everybody_checks_oneself(office: Office) -> None:
    one = office.record(
        "self_check",
        {"checker": ["顾南"]},
        year=2027,
        checked_on="2027-06-20",
        items=[
            {"item": "学习情况", "situation": "按时参加", "shortcoming": "笔记不全"},
            {"item": "廉洁自律", "situation": "没有违规"},
        ],
        measures="七月底前补齐笔记。",
        correct_by="2027-07-31",
    )
    (due,) = office.due(one, "2027-07-28")
    assert (due.what.startswith("整改"), due.until) == (True, date(2027, 7, 31))
    office.on("2027-07-30").step(
        one, "correct", corrected_on="2027-07-30", situation="笔记已补齐。"
    )
    assert office.due(one, "2027-08-01") == []
    state = office.on("2027-06-25").step(
        one, "comment", {"commenter": ["沈䶮"]}, commented_on="2027-06-25", opinion="属实。"
    )
    assert state == "commented"
    printed = office.printed("self_check", one)
    for words in ("个人自查表", "笔记不全", "七月底前补齐笔记。", "属实。", "顾南"):
        assert words in printed
