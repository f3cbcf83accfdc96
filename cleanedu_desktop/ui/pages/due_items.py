"""What the home page says is due: one line each, the most pressing first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from cleanedu_desktop.acts.home_facts import HomeFacts
from cleanedu_desktop.acts.list_entries import ListRow
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.ui.day_words import day
from cleanedu_desktop.ui.routes import Beginning, Routes
from cleanedu_desktop.ui.widgets.labels import shortened

_MOST_NAMES = 6
_MOST_EACH = 5


def due_items(
    facts: HomeFacts, rows: dict[str, ListRow], form: Form, routes: Routes
) -> list[DueItem]:
    """Return what is overdue, due soon or missing; `rows` are those of the rectification items."""
    item = partial(_rectification, form, routes)
    items = [
        item(rows[one], "red", "已逾期")
        for one in facts.rectification.overdue[:_MOST_EACH]
        if one in rows
    ]
    items += [
        item(rows[one], "amber", "将到期")
        for one in facts.rectification.due_soon[:_MOST_EACH]
        if one in rows
    ]
    items += _commitments(facts, routes)
    for owed in facts.owed[:_MOST_EACH]:
        names = "、".join(owed.names[:_MOST_NAMES])
        more = f" 等 {len(owed.names)} 人" if len(owed.names) > _MOST_NAMES else ""
        detail = f"{day(owed.happened_on)}　{names}{more} 未补学"
        step = partial(routes.to_step.emit, "study_session", owed.id, "make_up_study")
        items.append(DueItem("amber", "待补学", owed.title, detail, "登记补学", step))
    if facts.people and not facts.sessions:
        begin = partial(routes.to_new.emit, "study_session", Beginning())
        words = f"{facts.year} 年还没有学习教育记录"
        items.append(DueItem("grey", "未开展", words, "开完会后登记一次", "登记学习", begin))
    if facts.people and not facts.talks:
        begin = partial(routes.to_new.emit, "talk", Beginning())
        words = f"{facts.year} 年还没有廉政谈话记录"
        items.append(DueItem("grey", "未开展", words, "谈话后登记一次", "登记谈话", begin))
    return items


def _rectification(form: Form, routes: Routes, row: ListRow, tone: str, word: str) -> DueItem:
    go = partial(routes.to_record.emit, "rectification", row.id)
    words = dict(zip(form.list_columns, row.values, strict=False))
    told = [row.number]
    for ref, title in (("responsible_person", "责任人"), ("due_on", "期限")):
        if words.get(ref):
            told.append(f"{title} {words[ref]}")
    detail = "　".join(told)
    return DueItem(tone, word, shortened(row.title, 60), detail, "去办理", go)


def _commitments(facts: HomeFacts, routes: Routes) -> list[DueItem]:
    items = []
    if facts.commitments.missing and facts.people:
        title = f"{facts.commitments.missing} 人还没有 {facts.year} 年承诺书"
        go = partial(routes.to_many.emit, "commitment")
        items.append(DueItem("amber", "未承诺", title, "一次为所选人员各生成一份", "批量生成", go))
    if facts.commitments.unsigned:
        title = f"{facts.commitments.unsigned} 份承诺书还没有签订"
        go = partial(routes.to_list.emit, "commitment", "unsigned")
        items.append(DueItem("amber", "待签", title, "打印签字后登记签订日期", "去登记", go))
    return items


@dataclass(frozen=True)
class DueItem:
    """One line: how pressing, what, and the button that settles it."""

    tone: str
    word: str
    title: str
    detail: str
    button: str
    settle: Callable[[], object]
