"""Cards beside the plan: campaigns and who has not met them, leaders, letters, documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtWidgets import QFrame, QVBoxLayout

from cleanedu_desktop.acts.show_plan import PlanShown
from cleanedu_desktop.rules.campaign_facts import CampaignStanding
from cleanedu_desktop.rules.leadership_facts import average_days
from cleanedu_desktop.rules.signing_chain import LETTER
from cleanedu_desktop.ui.day_words import day
from cleanedu_desktop.ui.pages.side_cards import side_card
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.labels import label, shortened

Go = Callable[[str, str], object]
"""Opens a record: kind, id."""
_LONGEST = 12
"""Characters of a link."""
_LONGEST_NAME = 40
"""Characters of a campaign's name, on two lines."""
_MOST_NAMES = 8
_MOST_WAITING = 4


def plan_cards(shown: PlanShown, go: Go) -> Iterator[QFrame]:
    """Yield the cards there is something for."""
    if shown.plan.unplanned:
        yield _surprise(shown, go)
    for one in shown.campaigns:
        yield _campaign(one, go)
    if shown.heads:
        yield _heads(shown)
    if shown.duties:
        yield _duties(shown)
    if shown.letters.written:
        yield _letters(shown, go)
    if shown.documents:
        yield _documents(shown, go)


def _link(lines: QVBoxLayout, words: str, go: Callable[[], object]) -> None:
    lines.addWidget(button(shortened(words, _LONGEST), go, role="link", name=f"打开{words}"))


def _surprise(shown: PlanShown, go: Go) -> QFrame:
    plan = shown.plan
    card, lines = side_card("计划外的学习教育")
    told = f"{plan.held} 次中有 {len(plan.unplanned)} 次没有计入任何计划事项；在记录里“计入”即可。"
    lines.addWidget(label(told, "faint", wrap=True))
    for one in plan.unplanned[-_MOST_WAITING:]:
        _link(lines, shown.numbers[one], partial(go, "study_session", one))
    return card


def _campaign(one: CampaignStanding, go: Go) -> QFrame:
    card, lines = side_card(shortened(one.name, _LONGEST_NAME))
    until = f"至{day(one.ends)}" if one.ends else "起"
    lines.addWidget(label(f"{day(one.begins)}{until}", "faint", wrap=True))
    asked = [f"{one.required:g} 次"] if one.required else []
    asked += [f"{one.required_hours:g} 学时"] if one.required_hours else []
    said = f"已开展 {len(one.sessions)} 次" + (f"，每人至少 {'、'.join(asked)}" if asked else "")
    lines.addWidget(label(said, "muted", wrap=True))
    if one.missing:
        names = "、".join(
            f"{lacking.person.name}（{lacking.times}）" for lacking in one.missing[:_MOST_NAMES]
        )
        more = f"等 {len(one.missing)} 人" if len(one.missing) > _MOST_NAMES else ""
        words = label(f"{len(one.missing)}/{one.people} 人未达到：{names}{more}", wrap=True)
        words.setProperty("tone", "amber")
        words.setToolTip("、".join(lacking.person.name for lacking in one.missing))
        lines.addWidget(words)
    elif asked:
        words = label(f"{one.people} 人都达到要求", wrap=True)
        words.setProperty("tone", "green")
        lines.addWidget(words)
    _link(lines, one.number, partial(go, "campaign", one.id))
    return card


def _heads(shown: PlanShown) -> QFrame:
    card, lines = side_card("主要负责人亲自抓")
    for one in shown.heads:
        words = (
            f"{one.name}：参加 {one.attended}/{one.held} 次，"
            f"主持 {one.hosted} 次，授课 {one.lectured} 次"
        )
        lines.addWidget(label(words, wrap=True))
    return card


def _duties(shown: PlanShown) -> QFrame:
    card, lines = side_card("履责纪实")
    for one in shown.duties:
        words = label(f"{one.name}：{one.total} 次", wrap=True)
        if one.total:
            ways = "，".join(f"{way} {times}" for way, times in one.ways)
            words.setText(f"{one.name}：{one.total} 次（{ways}）")
            words.setToolTip("各季度 " + "、".join(f"{times} 次" for times in one.quarters))
        else:
            words.setProperty("tone", "amber")
        lines.addWidget(words)
    return card


def _letters(shown: PlanShown, go: Go) -> QFrame:
    letters = shown.letters
    card, lines = side_card("责任书签订")
    share = f"{letters.rate or 0:.0%}"
    lines.addWidget(label(f"已签 {letters.signed}/{letters.written} 份（{share}）", "muted"))
    for one in letters.breaks[:_MOST_WAITING]:
        words = label(one.words, wrap=True)
        words.setProperty("tone", "amber")
        lines.addWidget(words)
        _link(lines, one.number, partial(go, LETTER, one.record_id))
    if len(letters.breaks) > _MOST_WAITING:
        lines.addWidget(label(f"共 {len(letters.breaks)} 处断档", "faint"))
    elif not letters.breaks:
        words = label("层层签订没有断档", wrap=True)
        words.setProperty("tone", "green")
        lines.addWidget(words)
    return card


def _documents(shown: PlanShown, go: Go) -> QFrame:
    card, lines = side_card("来文传达")
    days = average_days(shown.documents)
    if days is not None:
        lines.addWidget(label(f"从收文到传达学习平均 {days:.1f} 天", "muted", wrap=True))
    waiting = [one for one in shown.documents if one.studied_on is None]
    if waiting:
        lines.addWidget(label(f"{len(waiting)} 份还没有传达学习：", "muted", wrap=True))
    for one in waiting[:_MOST_WAITING]:
        words = f"{one.days} 天　{one.title}"
        _link(lines, words, partial(go, "incoming_document", one.id))
    return card
