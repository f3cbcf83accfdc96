"""Commands that write and read Excel workbooks: export, import."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.export_ledgers import THREE_LISTS, export_ledgers
from cleanedu_desktop.acts.export_list import Exported, export_list
from cleanedu_desktop.acts.export_template import export_template
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.on_records import state_meant
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.form_engine.read_forms import FormCatalogue

ALL_THREE = "three-lists"


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
            return _exported(export_template(desk, kind=args.kind, target=target))
        ledgers = _ledgers(desk.forms, args.kind)
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
                    restricted=args.restricted,
                )
            )
        return _exported(
            export_list(
                desk,
                kind=args.kind,
                target=target,
                year=args.year,
                state=state_meant(desk.forms.main_form(args.kind), args.state),
                text=args.text,
                masking=args.mask,
                restricted=args.restricted,
            )
        )


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
