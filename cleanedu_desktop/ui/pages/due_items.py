"""What the home page says is due: one line each, the most pressing first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from cleanedu_desktop.acts.given import LinkGiven, PersonGiven
from cleanedu_desktop.acts.list_drafts import DraftListed
from cleanedu_desktop.acts.list_due import DueListed
from cleanedu_desktop.acts.list_nodes import NodeStanding
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.due import AMBER, GREY, RED, Due
from cleanedu_desktop.ui.day_words import day, moment
from cleanedu_desktop.ui.pages.begin_reminder import begin_reminder, days_left, send_reminder
from cleanedu_desktop.ui.routes import Beginning, Routes
from cleanedu_desktop.ui.widgets.labels import shortened

ACCENT = "accent"
"""Tone of what was begun here and not saved."""
_MOST_NAMES = 6
_MOST_EACH = 5
_NEAR_DAYS = 31


def due_items(listed: DueListed, routes: Routes) -> list[DueItem]:
    """Return what is overdue or pressing, and what has its last day within a month.

    Of one rule at most a few; the rest stands in its list.
    """
    told: Counter[str] = Counter()
    items = []
    for due in listed.dues:
        told[due.rule_id] += 1
        if told[due.rule_id] <= _MOST_EACH and _is_near(due, listed.on):
            items.append(_item(due, listed.on, routes))
    return items


def _is_near(due: Due, on: date) -> bool:
    return due.tone != GREY or (due.until is not None and (due.until - on).days <= _NEAR_DAYS)


def _item(due: Due, on: date, routes: Routes) -> DueItem:
    names = "、".join(due.names[:_MOST_NAMES])
    more = f" 等 {len(due.names)} 人" if len(due.names) > _MOST_NAMES else ""
    parts = [due.detail] if due.detail != due.what else []
    parts += [f"{names}{more}"] if names else []
    when, word = _time_left(due, on)
    button, go = way_of(due, routes)
    return DueItem(
        tone=due.tone,
        when=when,
        word=word,
        title=shortened(due.what, 60),
        detail="　".join(parts),
        source=due.citation,
        button=button,
        settle=go,
    )


def _time_left(due: Due, on: date) -> tuple[str, str]:
    """Return the last day, and how far off it is; of what was missed for good only that."""
    if due.missed:
        return "", "没有做到"
    if due.until is None:
        return "", "尽快"
    year, mark, when = day(due.until).partition("年")
    if due.until.year != on.year:
        when = f"{year}{mark}\n{when}"
    left = (due.until - on).days
    if left < 0:
        return when, f"逾期 {-left} 天"
    return when, f"还有 {left} 天" if left else "今天到期"


def way_of(due: Due, routes: Routes) -> tuple[str, Callable[[], object]]:
    """Return the words of the button and what it does."""
    settle = due.settle
    if settle.act == "record":
        return "去办理", partial(routes.to_record.emit, settle.kind, settle.record_id)
    if settle.act == "step":
        step = partial(routes.to_step.emit, settle.kind, settle.record_id, settle.step)
        return f"登记{settle.word}", step
    if settle.act == "many":
        return "批量生成", partial(routes.to_many.emit, settle.kind)
    if settle.act == "list":
        return "去登记", partial(routes.to_list.emit, settle.kind, settle.state)
    begin = partial(routes.to_new.emit, settle.kind, _beginning(due))
    return "登记谈话" if settle.kind == "talk" else "登记", begin


def _beginning(due: Due) -> Beginning:
    """Return what the new record begins with: people and the event it answers, where known."""
    settle = due.settle
    people = tuple(PersonGiven(person, role) for person, role in settle.people)
    if not people and settle.kind == "talk" and len(due.for_whom) == 1:
        people = (PersonGiven(due.for_whom[0], "talkee"),)
    links = (LinkGiven(*settle.link),) if settle.link else ()
    return Beginning(answers=dict(settle.answers), people=people, links=links)


def node_items(nodes: Sequence[NodeStanding], routes: Routes) -> list[DueItem]:
    """Return the reminders to be drafted or sent: 距中秋节还有 7 天：起草提醒."""
    items = []
    for one in (one for one in nodes if one.act):
        late = one.today > one.node.send_by
        words = "起草提醒" if one.act == "draft" else "发送提醒"
        told = "已过最迟发送日" if late else "最迟发送"
        settle, button = (
            (send_reminder, "登记发送") if one.reminders else (begin_reminder, "起草提醒")
        )
        items.append(
            DueItem(
                tone=RED if late else AMBER,
                when=day(one.node.day).partition("年")[2],
                word="时间节点",
                title=f"{days_left(one)}：{words}",
                detail=f"{told} {day(one.node.send_by)}",
                button=button,
                settle=partial(settle, one, routes),
            )
        )
    return items


def draft_items(drafts: Sequence[DraftListed], routes: Routes) -> list[DueItem]:
    """Return what was typed and never saved, to be gone on with."""
    return [
        DueItem(
            tone=ACCENT,
            word="未保存",
            title=one.content.title,
            detail=f"{moment(one.saved_at)} 填写到一半，内容还在",
            button="继续填写",
            settle=partial(routes.to_draft.emit, one),
        )
        for one in drafts
    ]


@dataclass(frozen=True, kw_only=True)
class DueItem:
    """One line: how pressing, what, and the button that settles it."""

    tone: str
    when: str = ""
    """Its day: 3月31日."""
    word: str
    """How far off that is: 逾期 5 天."""
    title: str
    detail: str
    source: str = ""
    """The rule it comes from."""
    button: str
    settle: Callable[[], object]
