"""A year's plan as the command line shows it: rows, lines of figures, JSON."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from cleanedu_desktop.acts.show_plan import PlanShown
from cleanedu_desktop.rules.campaign_facts import CampaignStanding
from cleanedu_desktop.rules.leadership_facts import (
    DocumentStanding,
    DutyStanding,
    HeadStanding,
    average_days,
)
from cleanedu_desktop.rules.plan_facts import QUARTERS, ItemStanding
from cleanedu_desktop.rules.signing_chain import Letters

HEAD = ("状态", "季度", "时限", "编号", "事项", "责任", "未落实", "已办")
STATES = {"done": "已完成", "planned": "待办", "overdue": "逾期", "dropped": "不再办理"}
_QUARTER_WORDS = {number: word for word, number in QUARTERS.items()}


def row_of(one: ItemStanding, numbers: Mapping[str, str]) -> tuple[str, ...]:
    """Return the cells of an item under `HEAD`."""
    who = "、".join(one.people) or one.department or one.leader
    lacks = "、".join(one.lacks) if one.is_unassigned else ""
    counting = "、".join(numbers[record] for record in one.counting)
    return (
        *(STATES[one.state], _QUARTER_WORDS[one.quarter], _day(one.due_on) or ""),
        *(one.number, one.title, who, lacks, counting),
    )


def lines_of(shown: PlanShown) -> list[str]:
    """Return the figures in words."""
    plan = shown.plan
    found = [
        f"完成 {plan.count('done')}/{plan.wanted}（{_percent(plan.completion)}），"
        f"逾期 {plan.count('overdue')}，没有落实到人 {len(plan.unassigned)}，"
        f"临时增加 {plan.added}。",
        f"学习教育 {plan.held} 次，计划外 {len(plan.unplanned)} 次，"
        f"突击率 {_percent(plan.surprise)}。",
    ]
    for campaign in shown.campaigns:
        names = "、".join(one.person.name for one in campaign.missing)
        missing = f"{len(campaign.missing)} 人未达到要求（{names}）" if names else "都达到要求"
        found.append(f"{campaign.name}：{len(campaign.sessions)} 次，{missing}。")
    found += [
        f"{one.name}：参加 {one.attended}/{one.held} 次，主持 {one.hosted} 次，"
        f"授课 {one.lectured} 次。"
        for one in shown.heads
    ]
    found += [f"{one.name}履责 {one.total} 次。" for one in shown.duties]
    letters = shown.letters
    if letters.written:
        share = _percent(letters.rate)
        found.append(f"责任书已签 {letters.signed}/{letters.written}（{share}）。")
    found += [f"断档：{one.number}　{one.words}。" for one in letters.breaks]
    days = average_days(shown.documents)
    if days is not None:
        found.append(f"来文从收到到传达学习平均 {days:.1f} 天。")
    waiting = sum(one.studied_on is None for one in shown.documents)
    return [*found, f"来文还有 {waiting} 份没有传达学习。"] if waiting else found


def plan_data(shown: PlanShown) -> dict[str, Any]:
    """Return all of it for other programs; shares from 0 to 1, null where there is nothing."""
    plan = shown.plan
    return {
        "year": plan.year,
        "on": plan.on.isoformat(),
        "items": [_item(one, shown.numbers) for one in plan.items],
        "wanted": plan.wanted,
        "done": plan.count("done"),
        "overdue": plan.count("overdue"),
        "dropped": plan.count("dropped"),
        "added": plan.added,
        "completion": plan.completion,
        "unassigned": [one.number for one in plan.unassigned],
        "held": plan.held,
        "unplanned": sorted(shown.numbers[one] for one in plan.unplanned),
        "surprise": plan.surprise,
        "campaigns": [_campaign(one) for one in shown.campaigns],
        "heads": [_head(one) for one in shown.heads],
        "duties": [_duty(one) for one in shown.duties],
        "letters": _letters(shown.letters),
        "documents": [_document(one) for one in shown.documents],
        "average_days": average_days(shown.documents),
    }


def _item(one: ItemStanding, numbers: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": one.id,
        "number": one.number,
        "item": one.title,
        "quarter": one.quarter or None,
        "state": one.state,
        "due_on": _day(one.due_on),
        "planned_on": _day(one.planned_on),
        "done_on": _day(one.done_on),
        "leader": one.leader,
        "department": one.department,
        "people": list(one.people),
        "added": one.added,
        "campaign": one.campaign,
        "lacks": list(one.lacks),
        "records": [numbers[record] for record in one.counting],
    }


def _head(one: HeadStanding) -> dict[str, Any]:
    return {
        "id": one.person_id,
        "name": one.name,
        "held": one.held,
        "attended": one.attended,
        "hosted": one.hosted,
        "lectured": one.lectured,
    }


def _duty(one: DutyStanding) -> dict[str, Any]:
    return {
        "id": one.person_id,
        "name": one.name,
        "total": one.total,
        "quarters": list(one.quarters),
        "ways": dict(one.ways),
    }


def _letters(letters: Letters) -> dict[str, Any]:
    return {
        "written": letters.written,
        "signed": letters.signed,
        "rate": letters.rate,
        "breaks": [{"number": one.number, "words": one.words} for one in letters.breaks],
    }


def _document(one: DocumentStanding) -> dict[str, Any]:
    return {
        "id": one.id,
        "number": one.number,
        "title": one.title,
        "received_on": one.received_on.isoformat(),
        "studied_on": _day(one.studied_on),
        "days": one.days,
    }


def _campaign(one: CampaignStanding) -> dict[str, Any]:
    return {
        "id": one.id,
        "number": one.number,
        "name": one.name,
        "begins": one.begins.isoformat(),
        "ends": _day(one.ends),
        "required_sessions": one.required,
        "required_hours": one.required_hours,
        "sessions": len(one.sessions),
        "people": one.people,
        "missing": [
            {
                "id": lacking.person.id,
                "name": lacking.person.name,
                "times": lacking.times,
                "hours": lacking.hours,
            }
            for lacking in one.missing
        ],
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _percent(share: float | None) -> str:
    return "无" if share is None else f"{share:.0%}"
