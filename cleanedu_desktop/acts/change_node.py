"""Changes a time node (节点) from a day on, adds one of the office's own, or puts one back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.keep_own_rules import (
    keep_own_rules,
    not_saved,
    own_entries,
    refuse_read_only,
)
from cleanedu_desktop.acts.list_nodes import node_book
from cleanedu_desktop.records.days import day_words
from cleanedu_desktop.rules.changes_text import (
    Entry,
    entries_text,
    with_change,
    without_changes,
)
from cleanedu_desktop.rules.read_nodes import NODE_CHANGES, check_node_changes, read_nodes
from cleanedu_desktop.rules.time_nodes import NodeRule, in_force

TABLE = "node"
CALENDARS = {"fixed": "公历", "lunar": "农历", "solar_term": "节气"}
"""How the day of a node is given -> word shown."""


def change_node(
    desk: Desk,
    *,
    node_id: str,
    begins: date,
    draft_days: int | None = None,
    send_days: int | None = None,
    on: bool | None = None,
) -> Changes:
    """Let a node stand otherwise from `begins` on; what is None stays.

    Raises:
        OfficeProblem: unknown node, values that cannot be, the store is held by another window,
            or file or history cannot be written; the nodes are as they were.
    """
    refuse_read_only(desk)
    now = _standing(desk, node_id, begins)
    if now is None:
        raise not_saved("那一天还没有这个节点；请从节点列表中选取，或换一个日期")
    given = {"draft_days": draft_days, "send_days": send_days, "on": on}
    changed = {key: value for key, value in given.items() if value is not None}
    change: Entry = {"id": node_id, "from": begins} | changed
    return _keep(desk, node_id, begins, lambda entries: with_change(entries, change))


def add_node(
    desk: Desk,
    *,
    text: str,
    falls_on: str,
    begins: date,
    draft_days: int,
    send_days: int,
    citation: str = "",
    calendar: str = "fixed",
) -> Changes:
    """Add a node of the office's own from `begins` on.

    Args:
        desk: Whose nodes.
        text: Its name.
        falls_on: ``MM-DD`` of the civil year or, `calendar` ``lunar``, of the lunar one; the
            name of a term where that is ``solar_term``.
        begins: First day.
        draft_days: Days before, to draft the reminder; `send_days`: to send it.
        citation: Where it is laid down.
        calendar: A key of `CALENDARS`.

    Raises:
        OfficeProblem: as `change_node`; or there is a node of that name.
    """
    refuse_read_only(desk)
    node_id = _free_id(desk, text.strip())
    entry: Entry = {
        "id": node_id,
        "from": begins,
        "text": text.strip(),
        "kind": calendar,
        "date": falls_on.strip(),
        "draft_days": draft_days,
        "send_days": send_days,
    }
    if citation.strip():
        entry["citation"] = citation.strip()
    return _keep(desk, node_id, begins, lambda entries: [*entries, entry])


def restore_node(desk: Desk, *, node_id: str, begins: date) -> Changes:
    """Let a node stand from `begins` on as the program ships it; one of the office's own as added.

    Raises:
        OfficeProblem: as `change_node`.
    """
    refuse_read_only(desk)
    original = original_node(desk, node_id)
    if original is None:
        raise not_saved("没有这个节点；请从节点列表中选取")
    if original.begins > begins:
        raise not_saved(f"日期不能早于加上这个节点的{day_words(original.begins)}；请换一个日期")

    def restored(entries: list[Entry]) -> list[Entry]:
        added = [one for one in entries if one.get("id") == node_id and "kind" in one]
        left = without_changes(entries, node_id, begins)
        left += [one for one in added if one["from"] >= begins]
        back = {"draft_days": original.draft_days, "send_days": original.send_days}
        earlier = any(one.get("id") == node_id and "kind" not in one for one in left)
        if not earlier:
            return left
        return [*left, {"id": node_id, "from": begins, **back, "on": original.on}]

    return _keep(desk, node_id, begins, restored)


def original_node(desk: Desk, node_id: str) -> NodeRule | None:
    """Return a node as shipped or first written by the office; None if there is none."""
    nowhere = desk.folders.rules / "none"
    shipped = read_nodes(desk.folders.rules, nowhere).rules.get(node_id)
    some = shipped or node_book(desk).rules.get(node_id)
    return some[0] if some else None


def node_words(rule: NodeRule | None) -> str:
    """Return how a node stands, in words."""
    if rule is None:
        return "没有"
    words = f"提前 {rule.draft_days} 天起草，{rule.send_days} 天发送"
    return words if rule.on else f"不提醒（{words}）"


def _free_id(desk: Desk, name: str) -> str:
    """Return an id for a new node; raise where one has that name."""
    known = node_book(desk).rules
    if any(one.text == name for some in known.values() for one in some):
        raise not_saved(f"已经有名为“{name}”的节点；请改那一个，或换一个名称")
    count = 1
    while (node_id := f"own_{count}") in known:
        count += 1
    return node_id


def _standing(desk: Desk, node_id: str, day: date) -> NodeRule | None:
    return in_force(node_book(desk).rules.get(node_id, ()), day)


def _keep(
    desk: Desk, node_id: str, begins: date, make: Callable[[list[Entry]], list[Entry]]
) -> Changes:
    own = desk.folders.own_rules
    file = own / NODE_CHANGES
    text = entries_text(make(own_entries(file, TABLE)), TABLE)
    try:
        check_node_changes(text, desk.folders.rules, own)
    except ValueError as error:
        raise not_saved(f"{_plain(str(error))}；请改正后再保存") from error
    before = node_words(_standing(desk, node_id, begins))

    def told() -> tuple[str, str, str]:
        now = _standing(desk, node_id, begins)
        name = original_node(desk, node_id)
        called = f"节点“{name.text}”" if name else node_id
        return called, before, f"{day_words(begins)}起：{node_words(now)}"

    return keep_own_rules(desk, "change_node", file, text, told)


def _plain(words: str) -> str:
    """Return what the reader of files says in the words of the window."""
    for key, said in (
        ("draft_days", "提前起草的天数"),
        ("send_days", "提前发送的天数"),
        ("citation 的值", "依据"),
        ("text 的值", "名称"),
        ("date 应", "日期应"),
        ("date 的值", "日期"),
        ("kind 应为 fixed、lunar 或 solar_term", f"历法应为{'、'.join(CALENDARS.values())}"),
    ):
        words = words.replace(key, said)
    return words
