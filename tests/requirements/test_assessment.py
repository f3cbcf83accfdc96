"""Assessment, analysis, state of mind, honest records, own ways, years, packages (R110 to R118)."""

from __future__ import annotations

from datetime import date
from typing import Any

from cleanedu_desktop.acts.bundle.asked import BundleAsked
from cleanedu_desktop.acts.change_rule import change_rule
from cleanedu_desktop.acts.check_entry import check_entry
from cleanedu_desktop.acts.list_ties import list_ties
from cleanedu_desktop.acts.make_bundle import make_bundle
from cleanedu_desktop.acts.make_plan import make_plan
from cleanedu_desktop.acts.preview_plan import preview_plan
from cleanedu_desktop.acts.save_overlay import save_overlay
from cleanedu_desktop.acts.score_year import assessment_answers, score_year
from cleanedu_desktop.acts.show_coverage import show_coverage
from cleanedu_desktop.acts.write_report import write_report
from cleanedu_desktop.form_engine.overlay import Overlay
from tests.requirements.sample_office import Office, words_in

CHAIR = {"host": ["沈䶮"], "recorder": ["陶知遥"]}


def write_standard(office: Office, text: str) -> None:
    """Lay a standard of the office's own over those shipped."""
    folder = office.desk.folders.own_rules / "standards"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "own.toml").write_text(text, encoding="utf-8")


def session(office: Office, day: str, **more: Any) -> str:
    """Hold a session."""
    wanted = {"session_type": "集中学习", "topic": "学习", "starts_at": f"{day}T09:00"}
    people = CHAIR | {"attendee": ["沈䶮", "罗㛃宁"]}
    return office.record("study_session", people, more.pop("links", ()), **wanted | more)


def test_r110_points_from_records_and_by_hand(office: Office) -> None:
    """Weights sum to 100; one of two sessions asked gives half of 8; both scores are kept."""
    session(office, "2027-02-01", session_type="警示教育")
    scored = score_year(office.on("2027-12-31").desk, year=2027)
    assert sum(one.max for one in scored.lines) == 100
    (line,) = [one for one in scored.lines if one.id == "2.3"]
    assert (line.computed, len(line.evidence)) == (4, 1)
    answers = assessment_answers(scored, day=date(2027, 12, 31))
    (row,) = [one for one in answers["scores"] if one["indicator"] == "2.3"]
    row |= {"self": 5, "self_reason": "另有一次未登记"}
    row |= {"verified": 4, "verified_reason": "以记录为准"}
    one = office.on("2027-12-31").record("assessment", **answers)
    printed = office.printed("assessment_detailed", one)
    for words in ("考核评分表", "另有一次未登记", "以记录为准"):
        assert words in printed
    wrong = 'id = "own"\ntitle = "本单位标准"\nsource = "本单位"\nsheet = "assessment_sheet"\n'
    wrong += 'from = 2027-01-01\n[[section]]\nid = "1"\ntitle = "甲"\n[[section.indicator]]\n'
    write_standard(office, wrong + 'id = "1.1"\ntext = "乙"\nstandard = "丙"\nmax = 90\n')
    told = score_year(office.on("2027-12-31").desk, year=2027).mistakes
    assert any("100" in one for one in told)


def test_r111_the_half_year_s_analysis(office: Office) -> None:
    change_rule(office.on("2026-01-01").desk, rule_id="R111", begins=date(2026, 1, 1), on=True)
    (due,) = office.due_by_rule("R111", "2026-06-20")
    assert (due.until, due.settle.type) == (date(2026, 6, 30), "分析研判")
    meeting = session(
        office,
        "2026-06-25",
        session_type="分析研判会",
        topic="上半年党风廉政形势分析",
        content="外勤增多，接待减少。",
    )
    assert office.due_by_rule("R111", "2026-06-26") == []
    assert "外勤增多，接待减少。" in office.printed("study_session", meeting)
    office.on("2026-07-05").record(
        "year_report",
        year=2026,
        period="上半年",
        written_on="2026-07-05",
        analysis="新情况是外勤增多。",
        problems="发言集中在少数人。",
    )
    target = office.folder / "half.pdf"
    write_report(office.on("2026-07-06").desk, year=2026, half=1, target=target)
    words = words_in(target)
    for said in ("上半年", "新情况是外勤增多。", "发言集中在少数人。", "登记学习教育17次"):
        assert said in words, said


def test_r112_the_state_of_mind(office: Office) -> None:
    change_rule(office.on("2027-01-01").desk, rule_id="R112", begins=date(2027, 1, 1), on=True)
    (due,) = office.due_by_rule("R112", "2027-06-20")
    assert (due.until, due.tone) == (date(2027, 6, 30), "amber")
    one = office.record(
        "thought_report",
        {"analyst": ["罗㛃宁"]},
        surveyed_on="2027-06-30",
        period="2027年上半年",
        scope="全体干部",
        ways=["谈心谈话", "问卷"],
        headcount=34,
        ideas="普遍认同台账管理。",
        doubts="担心加班多。",
        measures="错峰安排学习。",
    )
    assert office.due_by_rule("R112", "2027-06-30") == []
    printed = office.printed("thought_report", one)
    for words in ("思想状况分析表", "34", "普遍认同台账管理。", "担心加班多。", "错峰安排学习。"):
        assert words in printed


def test_r113_what_is_entered_late_says_so(office: Office) -> None:
    """Nineteen days later: told to say why, kept and printed as 补录 with both days."""
    late = office.on("2027-02-20")
    given: dict[str, Any] = {
        "session_type": "集中学习",
        "topic": "补登",
        "starts_at": "2027-02-01T09:00",
    }
    told = check_entry(late.desk, kind="study_session", answers=given)
    assert any("补录" in one.sentence for one in told.findings)
    held = late.record("study_session", CHAIR, late_reason="记录人住院", **given)
    record = office.show(held).whole.record
    assert record.happened_on == date(2027, 2, 1)
    assert record.entered_at.astimezone().date() == date(2027, 2, 20)
    printed = office.printed("study_session", held)
    assert all(words in printed for words in ("补录", "记录人住院"))
    assert "补录" not in office.printed("study_session", session(office, "2027-02-21"))


def test_r114_every_number_and_name_is_the_office_s(office: Office) -> None:
    """The meeting every quarter becomes one every half-year; a label and an indicator change."""
    desk = office.on("2027-01-01").desk
    assert len(office.due_by_rule("C1", "2027-06-20")) == 2
    change_rule(desk, rule_id="C1", begins=date(2027, 1, 1), period="half_year")
    (due,) = [one for one in office.due_by_rule("C1", "2027-06-20") if not one.missed]
    assert due.detail == "2027年上半年：已有 0 次，至少 1 次"
    save_overlay(office.desk, form_id="talk", overlay=Overlay(relabel={"place": "谈话场所"}))
    talk = office.record(
        "talk",
        {"talker": ["沈䶮"], "talkee": ["罗㛃宁"]},
        talk_type="例行廉政谈话",
        starts_at="2027-02-01T09:00",
        place="三楼",
        content="谈。",
    )
    assert "谈话场所" in office.printed("talk", talk)
    once = 'measure = { by = "count", kind = "study_session", types = ["警示教育"], minimum = 1 }'
    change = 'id = "county-a"\nfrom = 2027-01-01\n[[section]]\nid = "2"\n[[section.indicator]]\n'
    write_standard(office, f'{change}id = "2.3"\n{once}\n')
    session(office, "2027-02-03", session_type="警示教育")
    scored = score_year(office.on("2027-12-31").desk, year=2027)
    assert [one.computed for one in scored.lines if one.id == "2.3"] == [8]


def test_r115_from_year_to_year(office: Office) -> None:
    """18 items of 2026 are proposed for 2027, taken once; roster and risks go on."""
    risk = office.on("2026-11-20").record(
        "post_risk",
        found_on="2026-11-20",
        department="财务科",
        post="出纳",
        power="支付",
        category="岗位职责",
        risk="挪用",
        manifestation="不入账。",
        grade="高",
        measures="日清月结。",
        review_on="2027-11-20",
    )
    later = office.on("2027-01-04")
    preview = preview_plan(later.desk, year=2027, source="last_year")
    keys = [one.key for one in preview.lines if one.kind == "plan_item" and not one.left_out]
    made = make_plan(later.desk, year=2027, source="last_year", keys=keys)
    assert len(made.ids) == len(keys) == 18
    again = preview_plan(later.desk, year=2027, source="last_year")
    assert [one for one in again.lines if one.kind == "plan_item" and not one.left_out] == []
    assert show_coverage(later.desk).coverage.roster == 36
    assert [one.until for one in office.due(risk, "2027-11-15")] == [date(2027, 11, 20)]


def test_r116_training_and_selection(office: Office) -> None:
    """A course is tied to the promotion it belongs to, seen from both sides."""
    promoted = office.on("2027-03-01").record(
        "person_event",
        {"subject": ["段星河"]},
        event_type="提拔",
        effective_on="2027-03-20",
        new_post="科长",
    )
    desk = office.on("2027-03-21").desk
    assert promoted in {one.id for one in list_ties(desk, kind="training")}
    course = office.on("2027-03-21").record(
        "training",
        {"trainee": ["段星河"]},
        [(promoted, "相关")],
        training_type="任职培训",
        title="科级干部任职班",
        began_on="2027-03-18",
        content="廉洁从政专题半天。",
        hours=4,
        result="考察时作为廉洁意见。",
    )
    assert office.linked(promoted) == {(course, "相关")}
    assert course in {one.id for one in list_ties(desk, kind="person_event")}
    printed = office.printed("training", course)
    for words in ("培训选拔廉洁教育登记表", "科级干部任职班", "考察时作为廉洁意见。", "段星河"):
        assert words in printed


def test_r117_efficiency_as_content_and_indicator(office: Office) -> None:
    """Tagged sessions are counted; the office switches the indicator on: 1 of 1 asked, 4 points."""
    session(office, "2027-02-01", content_tags=["绩效文化"])
    session(office, "2027-02-02", content_tags=["效能建设"])
    mix = show_coverage(office.on("2027-03-01").desk).coverage.mix
    assert {one.rule.text: one.sessions for one in mix.told}["效能和绩效"] == 2
    assert "4.3" not in {one.id for one in score_year(office.desk).lines}
    switch = 'id = "county-a"\nfrom = 2027-01-01\n[[section]]\nid = "4"\n'
    switch += '[[section.indicator]]\nid = "4.2"\non = false\n'
    write_standard(office, switch + '[[section.indicator]]\nid = "4.3"\non = true\n')
    office.record(
        "inspection",
        {"inspector": ["罗㛃宁"]},
        inspection_type="效能监察",
        inspected_on="2027-03-01",
        inspected="窗口",
    )
    scored = score_year(office.on("2027-12-31").desk, year=2027)
    assert scored.mistakes == ()
    assert [(one.computed, len(one.evidence)) for one in scored.lines if one.id == "4.3"] == [
        (4, 1)
    ]


def test_r118_the_package_of_a_year(office: Office) -> None:
    """Every session and talk of 2026 in one file, by kind and by indicator, with its contents."""
    target = office.folder / "package.pdf"
    asked = BundleAsked(year=2026, kinds=("talk",))
    done = make_bundle(office.desk, asked=asked, target=target)
    assert done.records == 20
    words = words_in(target)
    assert "目录" in words
    assert all(f"T2026-00{number:02}" in words for number in range(1, 21))
    # 20 November: each of the three quarters that are over has its duty, the fourth still runs; the
    # last of four reminders has the year's last weeks. Neither is lost.
    running = "全年3次，本期未到期、"
    assert f"要求每季度1次，{running}还没有做，暂不计。" in words
    assert f"要求每年4次，{running}已有3次，还差1次（至少4次），暂不计。" in words
    by = BundleAsked(year=2026, by="indicator", indicators=("2.3",))
    target = office.folder / "indicator.pdf"
    done = make_bundle(office.desk, asked=by, target=target)
    assert done.records == 4
    assert "警示教育每年至少两次" in words_in(target)
