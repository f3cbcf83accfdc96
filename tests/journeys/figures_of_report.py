"""Says what the report of a year has to say: its sentences, its charts, its table of rules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.journeys.figures_of_coverage import forms_chart, groups_chart, mix_chart, mixed
from tests.journeys.package_read import Claims
from tests.journeys.year_counted import Counted, Row, by_type, days_of, has, percent

NAMED = 8
"""Types of sessions a sentence names; the rest are told together."""


def claim_report(page: Claims, store: Counted, office: str) -> None:
    """Claim the document and its two annexes."""
    page.say(f"{store.year}年党风廉政教育情况报告")
    page.say(*learning(store), *covered(store), *talks(store), *promised(store))
    page.say(*problems_told(store), *kept_told(store))
    page.say("附件：1.数据图表", "2.周期规则落实情况")
    head = f"单位：{office} 统计：{store.year}年，按台账记录"
    page.say(f"附件1　数据图表 {head}", *_bars(store))
    page.say(*groups_chart(store), *mix_chart(store), *forms_chart(store))
    page.say(f"附件2　周期规则落实情况 {head}", *_rows_of_rules(store))


def learning(store: Counted) -> Iterator[str]:
    """Sessions held by type; people expected, there, on leave and absent; who has the hours."""
    types = [f"{word}{many}次" for word, many in by_type(store.sessions)]
    if rest := sum(many for _, many in by_type(store.sessions)[NAMED:]):
        types[NAMED:] = [f"其他{rest}次"]
    yield f"{store.year}年登记学习教育{len(store.sessions)}次：{'、'.join(types)}。"
    marks = store.marks()
    yield (
        f"应到{marks.total()}人次，实到{marks['present']}人次，请假{marks['on_leave']}人次，"
        f"缺席{marks['absent']}人次，出勤率{percent(marks['present'], marks.total())}。"
    )
    least, people, enough = hours_reached(store)
    yield f"应达到{least}学时的{people}人中，达到的{enough}人，占{percent(enough, people)}。"


def hours_reached(store: Counted) -> tuple[int, int, int]:
    """Hours the rule on party members asks; party members on the roster; those who have them."""
    rule = store.rule("C13")
    people, given = store.asked(rule["people"]), store.hours("C13")
    return rule["minimum"], len(people), sum(given[who] >= rule["minimum"] for who in people)


def covered(store: Counted) -> Iterator[str]:
    """People of each category any session reached; sessions of each content and form."""
    for name, people in categories(store):
        yield f"{name}{len(people)}人中{len(people & store.ever_reached)}人"
    found = mixed(store)
    for name, many in found.told:
        yield f"{name}{many}次"
    yield f"其他内容{found.others}次、没有标明的{found.unmarked}次。"
    told = [one for one in store.sessions if one.tags("education_form")]
    forms = {word for one in told for word in one.tags("education_form")}
    reading = [one for one in told if only_read(store, one)]
    yield (
        f"写明教育形式的{len(told)}次，有{len(forms)}种形式，"
        f"只读文件的{len(reading)}次，占{percent(len(reading), len(told))}。"
    )


def only_read(store: Counted, session: Row) -> bool:
    """Tell whether each form of a session is one of the words of reading documents."""
    return all(has(store.rule("R37")["types"], one) for one in session.tags("education_form"))


def categories(store: Counted) -> Iterator[tuple[str, set[str]]]:
    """Everybody on the roster, then who is in each category on the year's last day, by name."""
    yield "全体在册人员", store.roster
    of = {who: store.categories(store.rows[who].answers) for who in store.roster}
    for name in sorted({one for some in of.values() for one in some}):
        yield name, {who for who, some in of.items() if name in some}


def talks(store: Counted) -> Iterator[str]:
    """Talks by type, and who of the roster somebody talked with."""
    types = "、".join(f"{word}{many}次" for word, many in by_type(store.of("talk")))
    yield f"登记廉政谈话{len(store.of('talk'))}次：{types}。"
    roster, reached = len(store.roster), len(talked_with(store))
    yield f"在册{roster}人中谈到{reached}人，占{percent(reached, roster)}。"


def talked_with(store: Counted) -> set[str]:
    """Who on the roster was the one talked with in a talk of the year."""
    return {who for one in store.of("talk") for who in one.those("talkee")} & store.roster


def signed_by(store: Counted) -> set[str]:
    """Who on the roster has signed a commitment of the year."""
    mine = [one for one in store.of("commitment") if one.state == "signed"]
    return {who for one in mine for who in one.those("committer")} & store.roster


def promised(store: Counted) -> Iterator[str]:
    """Commitments signed; items of the plan due, done, added; sessions outside it; reminders."""
    roster, signed = len(store.roster), len(signed_by(store))
    yield f"在册{roster}人，签订本年度廉政承诺书{signed}人，占{percent(signed, roster)}。"
    items = store.of("plan_item")
    done = [one for one in items if one.state == "done"]
    added = [one for one in items if one.answers["origin"] == "临时增加"]
    yield (
        f"到期的计划事项{len(items)}项，完成{len(done)}项；其中临时增加{len(added)}项，"
        f"占{percent(len(added), len(items))}。"
    )
    ids = {one.id for one in items}
    tied = {a for a, b in store.links if b in ids} | {b for a, b in store.links if a in ids}
    alone = [one for one in store.sessions if one.id not in tied]
    share = percent(len(alone), len(store.sessions))
    yield f"学习教育中没有列入计划的{len(alone)}次，占{share}。发出节点提醒{len(sent(store))}次。"


def sent(store: Counted) -> list[Row]:
    """Reminders of the year that were sent."""
    return [one for one in store.of("node_reminder") if one.took("send")]


def problems(store: Counted) -> list[tuple[str, int]]:
    """Problems found in the year, closed, still open, and open after their day at its end."""
    some = store.of("rectification")
    still = [one for one in some if one.took("close", "reopen") != "close"]
    overdue = [one for one in still if one.answers["due_on"] < store.last]
    return [
        ("发现", len(some)),
        ("销号", len(some) - len(still)),
        ("期末未销号", len(still)),
        ("其中逾期", len(overdue)),
    ]


def problems_told(store: Counted) -> Iterator[str]:
    """Say the same in a sentence."""
    found, closed, still, overdue = (many for _, many in problems(store))
    yield f"登记发现问题{found}个，销号{closed}个；期末未销号{still}个，其中逾期{overdue}个。"


def kept(store: Counted) -> Iterator[tuple[dict[str, Any], int, int, list[str]]]:
    """Rule, periods in which it was kept, periods asked, and those in which it was not.

    A period that began before the office's first day and was not kept is on paper: not asked.
    """
    for rule in store.rules():
        if rule.get("demand") != "records" or rule["kind"] != "study_session":
            continue
        met, missed = 0, []
        for name, first, last in days_of(rule["period"], store.year):
            some = store.of("study_session", rule["types"])
            if sum(first <= one.day <= last for one in some) >= rule["minimum"]:
                met += 1
            elif first >= store.began:
                missed.append(name)
        if met or missed:
            yield rule, met, met + len(missed), missed


def kept_told(store: Counted) -> Iterator[str]:
    """How many rules, periods asked and kept there are; records entered late, of any kind."""
    some = list(kept(store))
    met, asked = sum(one[1] for one in some), sum(one[2] for one in some)
    late = sum(one.late for kind in {o.kind for o in store.rows.values()} for one in store.of(kind))
    yield (
        f"启用的周期规则{len(some)}条，应做{asked}期，做到{met}期，占{percent(met, asked)}，"
        f"逐条情况见附件2。补录记录{late}条。"
    )


def _rows_of_rules(store: Counted) -> Iterator[str]:
    """Periods asked and kept of each rule, and the names of the others."""
    for n, (rule, met, asked, missed) in enumerate(kept(store), start=1):
        words = f"{n} {rule['text']} {rule['citation']} {asked} {met}"
        yield f"{words} {'、'.join(missed) or '无'}"


def _bars(store: Counted) -> Iterator[str]:
    """Say at each bar what is counted."""
    for some in (store.sessions, store.of("talk")):
        yield from (f"{word} {many}" for word, many in by_type(some))
    marks, people = store.marks(), len(store.roster)
    items = store.of("plan_item")
    least, of, enough = hours_reached(store)
    for label, part, whole in (
        ("学习教育出勤（人次）", marks["present"], marks.total()),
        ("谈话谈到（人）", len(talked_with(store)), people),
        ("承诺书签订（人）", len(signed_by(store)), people),
        (f"学满{least}学时（人）", enough, of),
        ("计划事项完成（项）", sum(one.state == "done" for one in items), len(items)),
    ):
        yield f"{label} {part}/{whole} {percent(part, whole)}"
    yield from (f"{label} {many}" for label, many in problems(store))
