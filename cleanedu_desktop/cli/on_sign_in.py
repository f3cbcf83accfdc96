"""The command that writes a sign-in sheet to Excel, and takes the attendance from it."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from cleanedu_desktop.acts.export_sign_in import export_sign_in
from cleanedu_desktop.acts.import_entries import cell_words
from cleanedu_desktop.acts.import_sign_in import import_sign_in
from cleanedu_desktop.acts.preview_sign_in import preview_sign_in
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session


def sign_in(session: Session) -> Answer:
    """Write the sheet, or read a filled one."""
    args = session.args
    if bool(args.out) == bool(args.given):
        args.complain("请写 --out 文件（导出签到表）或 --from 文件（读入填好的），只写一个")
    if args.out:
        with session.desk(read_only=True) as desk:
            done = export_sign_in(desk, record_id=args.id, target=Path(args.out))
        data = {"path": str(done.path), "people": done.records}
        return Answer(data, [f"已导出：{done.path}（{done.records} 人）"])
    file = Path(args.given)
    if args.preview:
        with session.desk(read_only=True) as desk:
            plan = preview_sign_in(desk, record_id=args.id, file=file)
        lines = [f"预览（没有写入）：{plan.number} 有 {plan.changed} 人的到会情况会改变"]
        lines += [
            f"{line.name}　{line.before or '（新增）'} → {line.after}　{line.reason}".rstrip()
            for line in plan.lines
            if line.before != line.after
        ]
        lines += [f"请改正 {cell_words(one)}" for one in plan.errors]
        return Answer({"preview": True, **asdict(plan), "changed": plan.changed}, lines)
    with session.desk(read_only=False) as desk:
        read = import_sign_in(desk, record_id=args.id, file=file)
    told = f"到会 {read.present}，请假 {read.on_leave}，缺席 {read.absent}"
    data = {key: getattr(read, key) for key in ("id", "number", "changed", "present")}
    data |= {"on_leave": read.on_leave, "absent": read.absent}
    return Answer(data, [f"已读入 {read.number} 的签到：{told}；改变 {read.changed} 人。"])
