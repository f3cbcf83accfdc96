"""Files records of a year (归档): each becomes an item with a file number, in one transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.acts.filing.number_items import numbered
from cleanedu_desktop.acts.propose_filing import (
    LACKS,
    NO_PERIOD,
    UNFINISHED,
    UNSIGNED,
    FilingLine,
    FilingProposed,
    propose_filing,
)
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.filing import KEEPS, SYSTEMS, FiledItem
from cleanedu_desktop.records.record import Record
from cleanedu_desktop.rules.filing.arrange import ToFile
from cleanedu_desktop.rules.filing.file_number import wrong_code
from cleanedu_desktop.settings import Settings

MOST_PAGES = 9999


@dataclass(frozen=True, kw_only=True)
class ItemGiven:
    """What whoever files says otherwise of a record than was proposed."""

    keep: str = ""
    """A key of `KEEPS`."""
    pages: int | None = None
    unsigned: bool = False
    """File it although its signed paper is not scanned: it lies in the box."""


@dataclass(frozen=True)
class ItemsFiled:
    """What was filed, in the order of the numbers."""

    items: tuple[FiledItem, ...]
    changes: Changes = field(default_factory=Changes)


def file_items(
    desk: Desk,
    *,
    year: int,
    chosen: Mapping[str, ItemGiven] | None = None,
    unsigned_too: bool = False,
) -> ItemsFiled:
    """File the records `chosen` (by id), or all of the year that are ready.

    Numbers go by period, organization, kind and day; those given before stay, what comes later
    follows them. `unsigned_too` files also what lacks nothing but the scan of its signed paper.

    Raises:
        OfficeProblem: no fonds number yet, a chosen record is not for filing, filed already or
            lacks something, or there is nothing to file; nothing was filed.
    """
    refuse_inspector(desk, "归档")
    check_settings(desk.settings)
    proposed = propose_filing(desk, year=year)
    lines = _chosen(proposed, chosen, unsigned_too)
    given = chosen or {}
    with desk.store.writing("file_items") as books:
        _refuse_changed(books.rows([one.record.id for one in lines]), lines)
        if taken := books.filed_of([one.record.id for one in lines]):
            raise OfficeProblem(
                f"没有归档：{next(iter(taken.values())).number} 已经由别处归档。"
                "请重新打开归档页再试。"
            )
        places = {kind: at for at, kind in enumerate(desk.forms.kinds)}
        to_file = [_to_file(one, given.get(one.record.id, ItemGiven()), places) for one in lines]
        by_id = {one.record.id: one for one in lines}
        items = numbered(desk, books, year, to_file, by_id)
        books.add_filed(items)
        again = books.filed_of([one.record_id for one in items])
    kept = tuple(again[one] for one in (item.record_id for item in items))
    touched = frozenset((one.record.kind, one.record.id) for one in lines)
    return ItemsFiled(kept, Changes(touched))


def check_settings(settings: Settings) -> None:
    """Raise if numbers cannot be composed from the settings of the file.

    Raises:
        OfficeProblem: says which setting is missing or wrong.
    """
    codes = {
        "全宗号": settings.fonds_number,
        "档案门类代码": settings.archive_category,
        "机构（问题）代码": settings.organ_code,
        "目录号": settings.catalogue_number,
    }
    for label, code in codes.items():
        if wrong := wrong_code(code):
            why = f"{label}“{code}”不合写法（{wrong}）" if code else f"还没有填{label}"
            raise OfficeProblem(
                f"没有归档：{why}。记录没有改动；请先在“归档”页的“归档设置”里填好，"
                "全宗号由同级档案馆给定。"
            )
    if settings.filing_system not in SYSTEMS:
        raise OfficeProblem(
            "没有归档：settings.toml 里的 filing_system 应是 item（按件）或 volume（按卷）。"
            "记录没有改动；请改正后再试。"
        )


def _chosen(
    proposed: FilingProposed, chosen: Mapping[str, ItemGiven] | None, unsigned_too: bool
) -> list[FilingLine]:
    if chosen is None:
        lines = [
            one
            for one in proposed.lines
            if one.filed is None and not _lacking(one, ItemGiven(unsigned=unsigned_too))
        ]
        if not lines:
            raise OfficeProblem(_nothing_ready(proposed))
        return lines
    known = {one.record.id: one for one in proposed.lines}
    lines = []
    for record_id, given in chosen.items():
        line = known.get(record_id)
        if line is None:
            raise OfficeProblem(
                f"没有归档：所选的一条记录不在{proposed.year}年的归档范围里。请重新选择后再试。"
            )
        if line.filed:
            raise OfficeProblem(
                f"没有归档：记录 {line.record.number} 已经归档，档号 {line.filed.number}。"
                "请去掉它再试。"
            )
        if lacks := _lacking(line, given):
            raise OfficeProblem(
                f"没有归档：记录 {line.record.number} {'、'.join(LACKS[x] for x in lacks)}。"
                "什么都没有改动；请补齐，或去掉它再试。"
            )
        lines.append(line)
    if not lines:
        raise OfficeProblem("没有归档：还没有选择记录，请至少选一条后再试。")
    return lines


def _lacking(line: FilingLine, given: ItemGiven) -> list[str]:
    made_good = {UNSIGNED: given.unsigned, NO_PERIOD: given.keep in KEEPS, UNFINISHED: False}
    return [one for one in line.lacks if not made_good[one]]


def _nothing_ready(proposed: FilingProposed) -> str:
    waiting = len(proposed.lacking)
    if waiting:
        return (
            f"没有归档：{proposed.year}年还有 {waiting} 条记录没有归档，但都还缺东西"
            "（签字件、办结或保管期限）。什么都没有改动；请按归档页上的提示补齐后再试。"
        )
    return f"没有归档：{proposed.year}年没有需要归档的记录。什么都没有改动；请核对年度。"


def _refuse_changed(now: Sequence[Record], lines: Sequence[FilingLine]) -> None:
    before = {one.record.id: one.record.version for one in lines}
    if {one.id: one.version for one in now} != before:
        raise OfficeProblem("没有归档：准备期间有记录被改动了。什么都没有归档；请再试一次。")


def _to_file(line: FilingLine, given: ItemGiven, places: Mapping[str, int]) -> ToFile:
    pages = line.pages if given.pages is None else given.pages
    if not 0 <= pages <= MOST_PAGES:
        raise OfficeProblem(
            f"没有归档：{line.record.number} 的页数应在 0 到 {MOST_PAGES} 之间，请改正后再试。"
        )
    return ToFile(
        record_id=line.record.id,
        number=line.record.number,
        kind_place=places[line.record.kind],
        day=line.record.happened_on,
        keep=given.keep or line.how.keep,
        organ=line.organ,
        pages=pages,
    )
