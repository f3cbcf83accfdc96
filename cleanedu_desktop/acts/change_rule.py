"""Changes a rule from a day on, or puts it back as shipped; what was before stays as it was."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.keep_own_rules import (
    keep_own_rules,
    not_saved,
    own_entries,
    refuse_read_only,
)
from cleanedu_desktop.acts.entry.rules_at_hand import CHANGES_NAME, rulebook_of
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.days import day_words
from cleanedu_desktop.rules.changes_text import (
    Entry,
    entries_text,
    with_change,
    without_changes,
)
from cleanedu_desktop.rules.periods import MONTHS
from cleanedu_desktop.rules.read_rule import KEPT, KEPT_MEANING, MOST
from cleanedu_desktop.rules.rule import PERIODIC, Rule
from cleanedu_desktop.rules.rule_words import number_words, whole_words


def change_rule(
    desk: Desk,
    *,
    rule_id: str,
    begins: date,
    on: bool | None = None,
    period: str | None = None,
    minimum: float | None = None,
    keep: str | None = None,
    numbers: Mapping[str, int] | None = None,
) -> Changes:
    """Let a rule stand otherwise from `begins` on; what is None stays.

    Raises:
        OfficeProblem: unknown rule, a value that cannot be, the store is held by another window,
            or the file cannot be written; the rules are as they were.
    """
    book = rulebook_of(desk)
    every = {"on": on, "period": period, "minimum": minimum, "keep": keep, "numbers": numbers}
    given: Entry = {key: value for key, value in every.items() if value is not None}
    _refuse(desk, book.shipped(rule_id), begins, given)
    if numbers is not None and (now := book.rule(rule_id, begins)) is not None:
        given["numbers"] = {**now.numbers, **numbers}
    change: Entry = {"id": rule_id, "from": begins} | given
    return _keep(desk, rule_id, begins, lambda entries: with_change(entries, change))


def restore_rule(desk: Desk, *, rule_id: str, begins: date) -> Changes:
    """Let a rule stand as shipped from `begins` on; changes that begin later are dropped.

    Raises:
        OfficeProblem: as `change_rule`; or a file written by hand changes the rule too.
    """
    shipped = rulebook_of(desk).shipped(rule_id)
    _refuse(desk, shipped, begins, {})

    def restored(entries: list[Entry]) -> list[Entry]:
        left = without_changes(entries, rule_id, begins)
        if not any(one.get("id") == rule_id for one in left):
            return left
        return [*left, {"id": rule_id, "from": begins} | _settings(shipped)]

    changes = _keep(desk, rule_id, begins, restored)
    now = rulebook_of(desk).rule(rule_id, begins)
    if now is not None and _settings(now) != _settings(shipped):
        raise OfficeProblem(
            f"规则 {rule_id} 在 {desk.folders.own_rules} 里另有手写的改动，仍按手写的执行。"
            "记录没有改动；要恢复原规定，请在那个文件里删去这一条。"
        )
    return changes


def _settings(rule: Rule) -> Entry:
    settings: Entry = {"on": rule.on}
    if rule.demand in PERIODIC:
        settings |= {"period": rule.period, "minimum": rule.minimum}
    if rule.keep:
        settings["keep"] = rule.keep
    if rule.numbers:
        settings["numbers"] = dict(rule.numbers)
    return settings


def _refuse(desk: Desk, shipped: Rule, begins: date, given: Entry) -> None:
    refuse_read_only(desk)
    period, minimum = given.get("period"), given.get("minimum")
    wrong = ""
    if begins < shipped.begins:
        wrong = f"日期不能早于这条规则开始施行的{day_words(shipped.begins)}；请换一个日期"
    elif {"period", "minimum"} & given.keys() and shipped.demand not in PERIODIC:
        wrong = "这条规则没有周期和次数，只能启用或停用；请只改是否启用"
    elif period is not None and period not in MONTHS:
        wrong = f"周期只能是 {'、'.join(MONTHS)}；请从中选一个"
    elif minimum is not None and not 0 < minimum <= MOST:
        wrong = f"最少次数（学时）应大于 0、不超过 {MOST}；请改正后再保存"
    elif minimum is not None and shipped.demand != "hours" and minimum != int(minimum):
        wrong = "次数应是整数；请改正后再保存"
    else:
        wrong = _wrong_extra(shipped, given)
    if wrong:
        raise not_saved(wrong)


def _wrong_extra(shipped: Rule, given: Entry) -> str:
    """Return what is wrong with a period of retention or other numbers; empty if nothing."""
    if "keep" in given and not shipped.keep:
        return "这条规则没有保管期限；请只改是否启用"
    if "keep" in given and not KEPT.fullmatch(given["keep"]):
        return f"{KEPT_MEANING}；请改正后再保存"
    for name, number in given.get("numbers", {}).items():
        if name not in shipped.numbers:
            return f"这条规则没有“{number_words(name)}”这个数；请从这条规则的数里选"
        if not 0 <= number <= MOST:
            return f"“{number_words(name)}”应在 0 到 {MOST} 之间；请改正后再保存"
    return ""


def _keep(
    desk: Desk, rule_id: str, begins: date, make: Callable[[list[Entry]], list[Entry]]
) -> Changes:
    file = desk.folders.own_rules / CHANGES_NAME
    entries = own_entries(file)
    before = _stands(desk, rule_id, begins)

    def told() -> tuple[str, str, str]:
        return rule_id, before, f"{day_words(begins)}起：{_stands(desk, rule_id, begins)}"

    return keep_own_rules(desk, "change_rule", file, entries_text(make(entries)), told)


def _stands(desk: Desk, rule_id: str, day: date) -> str:
    rule = rulebook_of(desk).rule(rule_id, day)
    return "" if rule is None else whole_words(rule)
