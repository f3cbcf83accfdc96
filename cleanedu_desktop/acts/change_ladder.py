"""Changes what is proposed about problems of a nature (四级阶梯) from a day on, or puts it back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.keep_own_rules import (
    keep_own_rules,
    not_saved,
    own_entries,
    refuse_read_only,
)
from cleanedu_desktop.acts.entry.local_day import today
from cleanedu_desktop.problems import quoted
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.days import day_words
from cleanedu_desktop.rules.changes_text import (
    Entry,
    entries_text,
    with_change,
    without_changes,
)
from cleanedu_desktop.rules.ladder import (
    LADDER_CHANGES,
    TABLE,
    LadderAct,
    Measure,
    check_ladder_changes,
    read_ladder,
)

_OWN = "own_"


@dataclass(frozen=True)
class LadderShown:
    """The rungs as they stand, and what can be proposed."""

    measures: tuple[Measure, ...]
    acts: Mapping[str, LadderAct]


def show_ladder(desk: Desk, *, on: date | None = None) -> LadderShown:
    """Return the rungs as they stand on a day (today), those switched off too.

    Raises:
        OfficeProblem: a file of the ladder is unreadable.
    """
    ladder = read_ladder(desk.folders.rules, desk.folders.own_rules)
    return LadderShown(ladder.standing(on or today(desk)), ladder.acts)


def change_ladder(
    desk: Desk,
    *,
    begins: date,
    measure_id: str = "",
    natures: Sequence[str] | None = None,
    propose: Sequence[str] | None = None,
    text: str | None = None,
    citation: str | None = None,
    on: bool | None = None,
) -> Changes:
    """Let a rung stand otherwise from `begins` on, or add one; what was decided before stays.

    Args:
        desk: Whose ladder.
        begins: First day.
        measure_id: Which rung; empty: a new one, with all four given.
        natures: Words of natures it is for; here and below, what is None stays.
        propose: Ids of `show_ladder`'s acts.
        text: What is done, in a sentence.
        citation: Where it is laid down.
        on: Whether it is proposed.

    Raises:
        OfficeProblem: unknown rung, values that cannot be, the store is held by another window,
            or file or history cannot be written; the ladder is as it was.
    """
    refuse_read_only(desk)
    change: Entry = {"id": measure_id or _free_id(desk), "from": begins}
    if measure_id:
        _known(desk, measure_id)
    lists = {"natures": natures, "propose": propose}
    given: Entry = {key: None if one is None else list(one) for key, one in lists.items()}
    given |= {"text": text, "citation": citation, "on": on}
    change |= {key: value for key, value in given.items() if value is not None}
    return _keep(desk, change["id"], begins, lambda entries: with_change(entries, change))


def restore_ladder(desk: Desk, *, measure_id: str, begins: date) -> Changes:
    """Let a rung stand from `begins` on as it was before any change; one of the office's own ends.

    Raises:
        OfficeProblem: as `change_ladder`.
    """
    refuse_read_only(desk)
    first = _known(desk, measure_id)

    def restored(entries: list[Entry]) -> list[Entry]:
        left = without_changes(entries, measure_id, begins)
        if not any(one.get("id") == measure_id for one in left):
            return left
        back: Entry = {"id": measure_id, "from": begins, "on": first.on and not first.own}
        if not first.own:
            back |= {
                "natures": list(first.natures),
                "propose": [one.id for one in first.acts],
                "text": first.text,
                "citation": first.citation,
            }
        return [*left, back]

    return _keep(desk, measure_id, begins, restored)


def ladder_words(measure: Measure | None) -> str:
    """Return how a rung stands, in words."""
    if measure is None:
        return "没有"
    acts = "、".join(one.label for one in measure.acts)
    words = f"{'、'.join(measure.natures)}：{acts}（{measure.text}；{measure.citation}）"
    return words if measure.on else f"不建议（{words}）"


def _known(desk: Desk, measure_id: str) -> Measure:
    """Return a rung as it was before any change; raise where there is none."""
    some = read_ladder(desk.folders.rules, desk.folders.own_rules).stretches.get(measure_id)
    if not some:
        raise not_saved(f"没有编号为{quoted(measure_id)}的处理建议；请从列表中选取")
    return some[0]


def _free_id(desk: Desk) -> str:
    known = read_ladder(desk.folders.rules, desk.folders.own_rules).stretches
    count = 1
    while f"{_OWN}{count}" in known:
        count += 1
    return f"{_OWN}{count}"


def _keep(
    desk: Desk, measure_id: str, begins: date, make: Callable[[list[Entry]], list[Entry]]
) -> Changes:
    own = desk.folders.own_rules
    file = own / LADDER_CHANGES
    entries = make(own_entries(file, TABLE))
    try:
        check_ladder_changes(entries, read_ladder(desk.folders.rules, own))
    except ValueError as error:
        raise not_saved(f"{error}；请改正后再保存") from error
    before = _standing(desk, measure_id, begins)

    def told() -> tuple[str, str, str]:
        now = _standing(desk, measure_id, begins)
        known = now or before
        name = f"处理建议“{'、'.join(known.natures) if known else measure_id}”"
        return name, ladder_words(before), f"{day_words(begins)}起：{ladder_words(now)}"

    text = entries_text(entries, TABLE) if entries else ""
    return keep_own_rules(desk, "change_ladder", file, text, told)


def _standing(desk: Desk, measure_id: str, day: date) -> Measure | None:
    some = show_ladder(desk, on=day).measures
    return next((one for one in some if one.id == measure_id), None)
