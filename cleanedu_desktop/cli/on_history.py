"""Commands on what was done: history, undo, bin."""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

from cleanedu_desktop.acts import undo as undoing
from cleanedu_desktop.acts.check_proof import check_proof
from cleanedu_desktop.acts.compare_versions import compare_versions
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.tell_operation import OperationTold
from cleanedu_desktop.acts.list_withdrawn import list_withdrawn
from cleanedu_desktop.acts.note_seen import note_seen
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.acts.show_history import Difference, HistoryEntry, show_history
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session

NOTHING = "（无）"
OPERATION_DIGITS = 8
LISTED = 20


def history(session: Session) -> Answer:
    """Show the history of a record, compare two of its versions, or check a printed proof."""
    args = session.args
    if bool(args.id) == bool(args.proof) or (args.proof and args.compare):
        args.complain("请写一条记录（ID），或写 --proof 和存证号，只选一种")
    if args.proof:
        return _proof(session)
    if args.compare:
        return _compared(session)
    with _desk_for(session) as desk:
        shown = show_history(desk, record_id=args.id, restricted=args.restricted)
        if args.restricted:
            note_seen(desk, record_id=shown.id)
    data = {
        "id": shown.id,
        "number": shown.number,
        "title": shown.title,
        "entries": [_entry_data(one) for one in shown.entries],
    }
    lines = [f"{shown.number}《{shown.title}》的修改历史"]
    for one in shown.entries:
        lines += _entry_lines(one)
    return Answer(data, lines)


def undo(session: Session) -> Answer:
    """Undo the last operation on records, or the one named."""
    if session.args.list:
        with session.desk(read_only=True) as desk:
            last = undoing.last_operations(desk, limit=LISTED)
        lines = [f"{one.id[:OPERATION_DIGITS]}　{_told(one)}" for one in last]
        return Answer([_operation_data(one) for one in last], lines or ["没有可以撤销的操作。"])
    with session.desk(read_only=False) as desk:
        done = undoing.undo(desk, operation=session.args.operation)
    data = {"undone": _operation_data(done.undone), "operation": done.operation}
    back = f"要恢复它，请运行 undo --operation {done.operation[:OPERATION_DIGITS]}"
    return Answer(data, [f"已撤销：{_told(done.undone)}", back])


def recycle_bin(session: Session) -> Answer:
    """List the withdrawn records of every kind."""
    with session.desk(read_only=True) as desk:
        entries = list_withdrawn(desk)
    data = [
        {
            "id": one.id,
            "kind": one.kind,
            "number": one.number,
            "title": one.title,
            "withdrawn_at": one.withdrawn_at.isoformat(),
            "reason": one.reason,
        }
        for one in entries
    ]
    lines = [
        f"{one.number}　{one.title}　{_moment(one.withdrawn_at)}撤回：{one.reason}"
        for one in entries
    ]
    end = "要恢复一条，请运行 put-back 和它的编号。" if entries else "回收站是空的。"
    return Answer(data, [*lines, end])


def _proof(session: Session) -> Answer:
    with session.desk(read_only=True) as desk:
        checked = check_proof(desk, proof=session.args.proof)
    data = {"fits": checked.fits, "sentence": checked.sentence}
    if checked.fits:
        return Answer(data, [checked.sentence])
    return Answer(data, (), problem=checked.sentence)


def _desk_for(session: Session) -> AbstractContextManager[Desk]:
    # Who saw what is confidential is written down, which takes the right to write.
    return session.desk(read_only=session.args.inspector or not session.args.restricted)


def _compared(session: Session) -> Answer:
    args = session.args
    earlier, later = args.compare
    with _desk_for(session) as desk:
        if args.restricted:
            note_seen(desk, record_id=show_entry(desk, record_id=args.id).whole.record.id)
        found = compare_versions(
            desk, record_id=args.id, earlier=earlier, later=later, restricted=args.restricted
        )
    lines = [_difference(one) for one in found if one.changed]
    return Answer([_difference_data(one) for one in found], lines or ["两个版本没有不同。"])


def _entry_lines(one: HistoryEntry) -> list[str]:
    head = f"第 {one.seq} 笔　{_moment(one.at)}　{one.who}　{one.what}"
    if one.undone:
        head += "（已撤销）"
    return [head, *(f"　　{_difference(each)}" for each in one.differences)]


def _difference(one: Difference) -> str:
    if not one.before:
        return f"{one.label}：{one.after}"
    return f"{one.label}：{one.before} → {one.after or NOTHING}"


def _entry_data(one: HistoryEntry) -> dict[str, Any]:
    return {
        "seq": one.seq,
        "operation": one.operation,
        "at": one.at.isoformat(),
        "who": one.who,
        "what": one.what,
        "undone": one.undone,
        "changed": [_difference_data(each) for each in one.differences],
    }


def _difference_data(one: Difference) -> dict[str, Any]:
    return {
        "label": one.label,
        "before": one.before,
        "after": one.after,
        "changed": one.changed,
    }


def _operation_data(one: OperationTold) -> dict[str, Any]:
    return {"id": one.id, "at": one.at.isoformat(), "who": one.who, "what": one.what}


def _told(one: OperationTold) -> str:
    return f"{_moment(one.at)}　{one.who}　{one.what}"


def _moment(at: datetime) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M}"
