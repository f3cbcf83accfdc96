"""The commands file-items and catalogue: what is filed, what still lacks something, the lists."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cleanedu_desktop.acts import file_items as filing
from cleanedu_desktop.acts.change_retention import (
    RetentionGiven,
    change_retention,
    take_references,
)
from cleanedu_desktop.acts.correct_filing import correct_filing, take_out_filing
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.filing.table_at_hand import filing_table
from cleanedu_desktop.acts.print_catalogue import print_catalogue
from cleanedu_desktop.acts.propose_filing import LACKS, FilingProposed, propose_filing
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.cli.table import in_columns
from cleanedu_desktop.records.filing import FiledItem


def file_items(session: Session) -> Answer:
    """File what of a year is ready, or only show it."""
    args = session.args
    if args.preview:
        with session.desk(read_only=True) as desk:
            return _preview(propose_filing(desk, year=args.year))
    with session.desk(read_only=False) as desk:
        done = filing.file_items(desk, year=args.year, unsigned_too=args.unsigned_too)
        left = propose_filing(desk, year=args.year).lacking
    rows = [(one.number, str(one.pages), one.title) for one in done.items]
    lines = [*in_columns(("档号", "页数", "题名"), rows), f"已归档 {len(rows)} 件。"]
    if left:
        lines.append(f"还有 {len(left)} 条没有归档；加 --preview 看各缺什么。")
    data = {"year": args.year, "filed": [_item_data(one) for one in done.items]}
    return Answer(data | {"lacking": len(left)}, lines)


def catalogue(session: Session) -> Answer:
    """Print the lists of the file."""
    args = session.args
    with session.desk(read_only=True) as desk:
        made = print_catalogue(desk, year=args.year, target=Path(args.out), what=args.what)
    data = {"path": str(made.path), "pages": made.pages, "items": made.records}
    return Answer(
        data, [f"已打印 {made.records} 件的{args.year}年目录，{made.pages} 页：{made.path}"]
    )


def correct(session: Session) -> Answer:
    """Correct an entry of the catalogue."""
    args = session.args
    with session.desk(read_only=False) as desk:
        correct_filing(
            desk,
            number=args.number,
            title=args.title,
            doc_number=args.doc_number,
            pages=args.pages,
            remark=args.remark,
        )
    return Answer({"file_number": args.number}, [f"已更正归档目录：{args.number}"])


def take_out(session: Session) -> Answer:
    """Take an item out of the file."""
    args = session.args
    with session.desk(read_only=False) as desk:
        take_out_filing(desk, number=args.number, reason=args.reason)
    return Answer({"file_number": args.number}, [f"已取出：{args.number}。这个档号不再使用。"])


def retention(session: Session) -> Answer:
    """List how long each kind is kept, or let the office say it."""
    args = session.args
    says = bool(args.keep or args.not_filed or args.organ)
    if says != bool(args.of_kind) or (args.take_references and says):
        args.complain("写明 KIND 和 --keep、--not-filed 或 --organ；或只写 --take-references")
    if not (says or args.take_references):
        with session.desk(read_only=True) as desk:
            return _retention(desk)
    with session.desk(read_only=False) as desk:
        if args.take_references:
            take_references(desk)
        else:
            given = RetentionGiven(
                keep=args.keep or "",
                file=not args.not_filed,
                organ=args.organ,
                citation=args.citation,
            )
            change_retention(desk, kinds={args.of_kind: given})
        return _retention(desk)


def _retention(desk: Desk) -> Answer:
    table = filing_table(desk)
    shown = [(table.of(kind), desk.forms.main_form(kind).title) for kind in desk.forms.kinds]
    rows = [
        (
            one.kind,
            title,
            (one.keep or "未定") if one.file else "不归档",
            one.citation
            if one.keep or not one.proposed
            else f"参考：{one.proposed} {one.citation}",
        )
        for one, title in shown
    ]
    data = [
        {
            "kind": one.kind,
            "title": title,
            "file": one.file,
            "keep": one.keep or None,
            "citation": one.citation or None,
            "proposed_keep": one.proposed or None,
            "organ": one.organ or desk.settings.organ_code,
        }
        for one, title in shown
    ]
    return Answer(data, in_columns(("种类", "表", "保管期限", "依据"), rows))


def _preview(proposed: FilingProposed) -> Answer:
    rows = [
        (
            one.filed.number if one.filed else "、".join(LACKS[x] for x in one.lacks) or "可归档",
            one.record.number,
            one.filed.keep if one.filed else one.how.keep or "—",
            str(one.pages),
            one.record.title,
        )
        for one in proposed.lines
    ]
    told = (
        f"{proposed.year}年：可归档 {len(proposed.ready)} 条，已归档 {len(proposed.filed)} 条，"
        f"还缺东西 {len(proposed.lacking)} 条；没有写入。"
    )
    lines = in_columns(("情况", "编号", "期限", "页数", "题名"), rows) if rows else []
    return Answer(_preview_data(proposed), [*lines, told])


def _preview_data(proposed: FilingProposed) -> dict[str, Any]:
    return {
        "year": proposed.year,
        "lines": [
            {
                "id": one.record.id,
                "number": one.record.number,
                "kind": one.record.kind,
                "title": one.record.title,
                "ready": one.is_ready,
                "lacks": list(one.lacks),
                "keep": one.how.keep or None,
                "citation": one.how.citation or None,
                "proposed_keep": one.how.proposed or None,
                "pages": one.pages,
                "file_number": one.filed.number if one.filed else None,
            }
            for one in proposed.lines
        ],
    }


def _item_data(one: FiledItem) -> dict[str, Any]:
    return {
        "file_number": one.number,
        "record": one.record_id,
        "keep": one.keep,
        "pages": one.pages,
        "title": one.title,
        "volume": one.volume or None,
    }
