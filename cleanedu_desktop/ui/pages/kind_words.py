"""What the window calls each kind: navigation, new button, empty state."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.ui.pages.register_words import GROUPS, OTHERS, REGISTERS

if TYPE_CHECKING:
    from cleanedu_desktop.form_engine.definition import Form


def words_of(form: Form) -> KindWords:
    """Return the words of a kind; a register without words of its own takes its form's title."""
    title, new = REGISTERS.get(form.kind, (form.title, "新建(&N)"))
    return CORE_WORDS.get(form.kind) or KindWords(
        title=title,
        picture="file-text",
        new=new,
        empty_title=f"还没有登记{title}" if form.kind in REGISTERS else f"还没有{title}",
        empty=form.help or "点“新建”登记第一条。",
    )


def title_of_kind(kind: str) -> str:
    """Return the title of a shipped kind, also where no form can be read; "" of an unknown one."""
    if kind in CORE_WORDS:
        return CORE_WORDS[kind].title
    return REGISTERS[kind][0] if kind in REGISTERS else _FURTHER.get(kind, "")


def group_words(form: Form) -> str:
    """Return where a register stands in the navigation, told by its main form."""
    under = UNDER.get(form.kind)
    return PAGES_AT_LEFT[under][0] if under in PAGES_AT_LEFT else form.group or OTHERS


def in_order(forms: Iterable[Form]) -> list[Form]:
    """Return forms as the navigation has their kinds, the office's own last; main forms first."""

    def place(form: Form) -> tuple[tuple[int, str], bool, int, str]:
        number = re.sub(r"\D", "", form.standard)
        return place_of_kind(form.kind), form.id != form.kind, int(number or 0), form.id

    return sorted(forms, key=place)


def place_of_kind(kind: str) -> tuple[int, str]:
    """Return what puts kinds into the order of the navigation, the office's own last."""
    if kind in KINDS_IN_ORDER:
        return KINDS_IN_ORDER.index(kind), ""
    return len(KINDS_IN_ORDER), kind


def kinds_by_group(mains: Mapping[str, Form]) -> dict[str, list[str]]:
    """Return group -> kinds in it, both in the order of the navigation; `mains` by kind.

    In no group are the kinds with an entry of their own, or under that of another page.
    """
    found: dict[str, list[str]] = {group: [] for group in GROUPS}
    for kind in sorted(mains, key=[*REGISTERS, *mains].index):
        if kind not in {*CORE_WORDS, *UNDER}:
            found.setdefault(mains[kind].group or OTHERS, []).append(kind)
    return {group: kinds for group, kinds in found.items() if kinds}


@dataclass(frozen=True, kw_only=True)
class KindWords:
    """Words and picture of one kind."""

    title: str
    picture: str
    new: str
    empty_title: str
    empty: str


CORE_WORDS = {
    "person": KindWords(
        title="人员",
        picture="users",
        new="新增人员(&N)",
        empty_title="名册还是空的",
        empty="从单位现有的 Excel 花名册导入最快；也可以一个一个登记。"
        "之后会议考勤、谈话、承诺都从这里选人。",
    ),
    "study_session": KindWords(
        title="学习教育",
        picture="book-open",
        new="登记学习(&N)",
        empty_title="还没有学习记录",
        empty="开完会后登记一次：时间、主题、内容，全员考勤一点就齐；缺席的人会列在工作台等待补学。",
    ),
    "talk": KindWords(
        title="廉政谈话",
        picture="messages-square",
        new="登记谈话(&N)",
        empty_title="还没有谈话记录",
        empty="登记谈话人、谈话对象、内容和要求，保存后即可打印谈话记录表签字存档。",
    ),
    "commitment": KindWords(
        title="廉政承诺",
        picture="signature",
        new="新建承诺(&N)",
        empty_title="还没有承诺书",
        empty="用“批量生成”一次为全体或所选人员各生成一份，打印签字后在这里登记签订日期。",
    ),
    "rectification": KindWords(
        title="问题整改",
        picture="clipboard-check",
        new="登记问题(&N)",
        empty_title="还没有整改事项",
        empty="登记问题、措施、责任人和期限；随后记录进展、验收，直到销号，逾期会在工作台提醒。",
    ),
}

_FURTHER = {
    "node_reminder": "节点提醒记录",
    "reminder_text": "提醒语",
    "assessment": "考核评分记录",
    "year_report": "年度报告（分析）文稿",
}
"""Kinds under other pages of the navigation, with their titles."""

KINDS_IN_ORDER = (*CORE_WORDS, *_FURTHER, *REGISTERS)
"""The shipped kinds as the navigation has them."""

PAGES_AT_LEFT = {
    "signed": ("签字件", "file-up"),
    "plan": ("计划", "list-checks"),
    "calendar": ("日历", "calendar-days"),
    "nodes": ("时间节点", "calendar"),
    "coverage": ("覆盖", "chart-column"),
    "score": ("考核", "gauge"),
    "bundle": ("迎检材料", "file-text"),
    "filing": ("归档", "archive-restore"),
}
"""Pages that are no kinds, with title and picture, in the order of the navigation."""

NOT_TO_INSPECT = {"signed"}
"""Pages at the left that an inspector has no use for."""
UNDER = {
    "review": "home",
    "forms": "settings",
    "rules": "settings",
    "node_reminder": "nodes",
    "reminder_text": "nodes",
}
"""Pages without an entry of their own in the navigation, each with the entry they are under."""
