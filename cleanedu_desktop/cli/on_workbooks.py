"""Commands that write and read Excel workbooks: export, import."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import Any

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entries_import_plan import EntriesImportPlan
from cleanedu_desktop.acts.export_ledgers import THREE_LISTS, export_ledgers
from cleanedu_desktop.acts.export_list import Exported, export_list
from cleanedu_desktop.acts.export_template import export_template
from cleanedu_desktop.acts.import_entries import cell_words, import_entries
from cleanedu_desktop.acts.list_people import list_people
from cleanedu_desktop.acts.preview_import import preview_import
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.on_records import state_meant
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.form_engine.read_forms import FormCatalogue

ALL_THREE = "three-lists"
_WORDS = {"add": "新增", "same": "已有"}


def export(session: Session) -> Answer:
    """Export records of a kind, ledgers, or a template."""
    args = session.args
    target = Path(args.out)
    filtered = args.year is not None or args.state or args.text
    if args.template and (filtered or args.restricted):
        args.complain("--template 是空白模板，不能同时写年份、状态等条件")
    # What is confidential is written down before it goes, which takes the right to write.
    with session.desk(read_only=args.inspector or not args.restricted) as desk:
        if args.template:
            return _exported(export_template(desk, kind=args.what, target=target))
        ledgers = _ledgers(desk.forms, args.what)
        if ledgers:
            if args.state or args.text:
                args.complain("台账按年度或全部导出，不能写 --state、--text")
            return _exported(
                export_ledgers(
                    desk,
                    form_ids=ledgers,
                    target=target,
                    year=args.year,
                    masking=args.mask,
                    also_mask=args.also_mask,
                    restricted=args.restricted,
                )
            )
        return _exported(
            export_list(
                desk,
                kind=args.what,
                target=target,
                year=args.year,
                state=state_meant(desk.forms.main_form(args.what), args.state),
                text=args.text,
                masking=args.mask,
                also_mask=args.also_mask,
                restricted=args.restricted,
            )
        )


def import_filled(session: Session) -> Answer:
    """Import the records of a filled template, or say what that would do."""
    args = session.args
    file, who = Path(args.file), dict(args.person)
    if args.preview:
        with session.desk(read_only=True) as desk:
            people = _ids(desk, who)
            plan = preview_import(
                desk, kind=args.kind, file=file, who=people, late_reason=args.late_reason
            )
        return Answer(_plan_data(plan), _plan_lines(plan))
    with session.desk(read_only=False) as desk:
        done = import_entries(
            desk, kind=args.kind, file=file, who=_ids(desk, who), late_reason=args.late_reason
        )
    data = {"added": done.added, "same": done.same, "numbers": list(done.numbers)}
    same = f"，{done.same} 条已经在台账里，没有重复导入" if done.same else ""
    return Answer(data, [f"已导入：新增 {done.added} 条{same}。"])


def person_meant(text: str) -> tuple[str, str]:
    """Read one ``NAME=ID``."""
    name, sign, who = text.partition("=")
    if not (sign and name.strip() and who.strip()):
        raise argparse.ArgumentTypeError(f"“{text}”应写成 姓名=人员编号")
    return name.strip(), who.strip()


def _ids(desk: Desk, who: dict[str, str]) -> dict[str, str]:
    """Return name -> id; a number is an id as good as any for what follows."""
    known = {one.staff_number: one.id for one in list_people(desk) if one.staff_number}
    return {name: known.get(given, given) for name, given in who.items()}


def _plan_data(plan: EntriesImportPlan) -> dict[str, Any]:
    return {
        "preview": True,
        "ready": plan.is_ready,
        "added": plan.count("add"),
        "same": plan.count("same"),
        "wrong": plan.count("wrong"),
        "lines": [asdict(one) for one in plan.lines],
        "errors": [asdict(one) for one in plan.errors],
        "asked": [
            {
                "name": one.name,
                "rows": list(one.rows),
                "candidates": [{"id": who, "shown": shown} for who, shown in one.candidates],
            }
            for one in plan.asked
        ],
        "notes": plan.notes,
    }


def _plan_lines(plan: EntriesImportPlan) -> list[str]:
    lines = [
        f"预览（没有写入）：新增 {plan.count('add')}，已有 {plan.count('same')}，"
        f"要改正 {plan.count('wrong')}"
    ]
    lines += [
        f"第 {one.row} 行　{_WORDS[one.decision]}　{one.words}　{one.reason}".rstrip()
        for one in plan.lines
        if one.decision != "wrong"
    ]
    lines += [f"请改正 {cell_words(one)}" for one in plan.errors]
    for asked in plan.asked:
        lines.append(f"“{asked.name}”有几位，请用 --person {asked.name}=编号 指明：")
        lines += [f"    {shown}" for _, shown in asked.candidates]
    return [*lines, *plan.notes]


def _ledgers(forms: FormCatalogue, given: str) -> tuple[str, ...]:
    """Return the ledgers meant, none where a kind is."""
    if given == ALL_THREE:
        return THREE_LISTS
    form = next((one for one in forms.forms if one.id == given), None)
    return (given,) if form is not None and form.layout == "ledger" else ()


def _exported(done: Exported) -> Answer:
    data = {"path": str(done.path), "records": done.records, "cut": done.cut}
    lines = [f"已导出：{done.path}（{done.records} 条）"]
    if done.cut:
        lines.append(f"有 {done.cut} 处文字太长，Excel 的一格放不下，只写了前面的部分。")
    return Answer(data, lines)
