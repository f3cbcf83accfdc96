"""Commands on records: list, show, find, record, correct, advance, raise-findings, withdraw …"""

from __future__ import annotations

from typing import Any

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.entry.refuse_inspector import refuse_inspector
from cleanedu_desktop.acts.find_entries import find_entries
from cleanedu_desktop.acts.list_entries import ListRow, list_ids, list_rows
from cleanedu_desktop.acts.note_seen import note_seen
from cleanedu_desktop.acts.put_back_entry import put_back_entry
from cleanedu_desktop.acts.raise_findings import raise_findings
from cleanedu_desktop.acts.record_entry import EntryRecorded, record_entry
from cleanedu_desktop.acts.show_entry import show_entry
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.entry_shown import entry_data, entry_lines
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.cli.table import in_columns
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.references import find_reference
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.rules.finding import Finding

AT_ONCE = 2000
"""Records held whole while a list is written."""


def list_kind(session: Session) -> Answer:
    """List the entries of a kind, newest first."""
    args = session.args
    with session.desk(read_only=True) as desk:
        form = desk.forms.main_form(args.kind)
        state = state_meant(form, args.state)
        ids = list_ids(
            desk,
            kind=args.kind,
            order_by="happened_on" if form.happened_on else "number",
            descending=bool(form.happened_on),
            year=args.year,
            state=state,
            withdrawn=args.withdrawn,
        )
        rows = [
            row
            for start in range(0, len(ids), AT_ONCE)
            for row in list_rows(desk, kind=args.kind, ids=ids[start : start + AT_ONCE])
        ]
    data = [_row_data(row, form.list_columns, form.states) for row in rows]
    number_shown = "record.number" in form.list_columns
    table = [[*(() if number_shown else (row.number,)), *row.values] for row in rows]
    labels = [found.label for ref in form.list_columns if (found := find_reference(ref, form))]
    head = labels if number_shown else ["编号", *labels]
    lines = [*in_columns(head, table), f"共 {len(rows)} 条"] if rows else ["没有符合条件的记录。"]
    return Answer(data, lines)


def state_meant(form: Form, given: str | None) -> str | None:
    """Return the key of a state given by key or word.

    Raises:
        OfficeProblem: the form has no such state.
    """
    by_label = {label: key for key, label in form.states.items()}
    state = by_label.get(given or "", given)
    if state is not None and state not in form.states:
        could = "、".join(f"{label}（{key}）" for key, label in form.states.items())
        raise OfficeProblem(f"没有“{given}”这种状态，{form.title}的状态有：{could}。")
    return state


def show(session: Session) -> Answer:
    """Show one entry whole."""
    restricted = session.args.restricted
    # Who saw what is confidential is written down, which takes the right to write.
    with session.desk(read_only=session.args.inspector or not restricted) as desk:
        shown = show_entry(desk, record_id=session.args.id)
        if shown.form.restricted and not restricted:
            raise OfficeProblem(
                f"记录 {shown.whole.record.number} 属于不公开的种类，没有显示。"
                "确需查看请加 --restricted，台账会记下是谁看的。"
            )
        if restricted:
            refuse_inspector(desk, "显示不公开的内容")
            note_seen(desk, record_id=shown.whole.record.id)
    return Answer(
        entry_data(shown, restricted=restricted), entry_lines(shown, restricted=restricted)
    )


def find(session: Session) -> Answer:
    """Find entries by words in them."""
    with session.desk(read_only=True) as desk:
        found = find_entries(desk, text=session.args.text, limit=session.args.limit)
    data = [
        {
            "id": one.id,
            "kind": one.kind,
            "number": one.number,
            "title": one.title,
            "happened_on": one.happened_on.isoformat() if one.happened_on else None,
            "excerpt": one.excerpt,
        }
        for one in found
    ]
    lines = [f"{one.number}  {one.title}  {one.excerpt}" for one in found]
    return Answer(data, [*lines, f"找到 {len(found)} 条"])


def record(session: Session) -> Answer:
    """Record one entry from an answers file."""
    given = session.answers()
    with session.desk(read_only=False) as desk:
        done = record_entry(
            desk,
            kind=session.args.kind,
            answers=given.answers,
            people=given.people or (),
            links=given.links or (),
            late_reason=given.late_reason,
        )
    return _recorded("已登记", done)


def correct(session: Session) -> Answer:
    """Correct one entry from an answers file."""
    given = session.answers()
    with session.desk(read_only=False) as desk:
        done = correct_entry(
            desk,
            record_id=session.args.id,
            answers=given.answers,
            people=given.people,
            links=given.links,
            late_reason=given.late_reason,
            restricted=session.args.restricted,
        )
    return _recorded("已更正", done)


def advance(session: Session) -> Answer:
    """Take a step on one entry from an answers file."""
    given = session.answers()
    if given.links or given.late_reason:
        raise OfficeProblem("没有保存：步骤只有 answers 和 people，请去掉 links 和 late_reason。")
    with session.desk(read_only=False) as desk:
        done = advance_entry(
            desk,
            record_id=session.args.id,
            step=session.args.step,
            answers=given.answers,
            people=given.people or (),
        )
        shown = show_entry(desk, record_id=done.id)
    word = shown.form.states.get(done.state, done.state)
    record = shown.whole.record
    data = {
        "id": done.id,
        "number": record.number,
        "state": done.state,
        "findings": _findings(done.findings),
    }
    lines = [f"已保存：{record.number} 现在是“{word}”。", *_advice(done.findings)]
    return Answer(data, lines)


def raise_found(session: Session) -> Answer:
    """Make problems to rectify of what a record found."""
    with session.desk(read_only=False) as desk:
        done = raise_findings(desk, record_id=session.args.id)
    numbers = list(done.numbers)
    return Answer({"raised": numbers}, [f"已转为 {len(numbers)} 条问题整改：{'、'.join(numbers)}"])


def withdraw(session: Session) -> Answer:
    """Withdraw one entry."""
    with session.desk(read_only=False) as desk:
        changes = withdraw_entry(desk, record_id=session.args.id, reason=session.args.reason)
    return _touched(changes.touched, "已撤回，记录仍保存在台账里，可用 put-back 恢复。")


def put_back(session: Session) -> Answer:
    """Put one withdrawn entry back."""
    with session.desk(read_only=False) as desk:
        changes = put_back_entry(desk, record_id=session.args.id)
    return _touched(changes.touched, "已恢复。")


def _touched(touched: frozenset[tuple[str, str]], told: str) -> Answer:
    ((kind, record_id),) = touched
    return Answer({"id": record_id, "kind": kind}, [told])


def _recorded(told: str, done: EntryRecorded) -> Answer:
    data = {"id": done.id, "number": done.number, "findings": _findings(done.findings)}
    return Answer(data, [f"{told}：{done.number}（id {done.id}）", *_advice(done.findings)])


def _findings(findings: list[Finding]) -> list[dict[str, Any]]:
    return [
        {
            "check": one.check_id,
            "where": one.where,
            "sentence": one.sentence,
            "blocks": one.blocks,
        }
        for one in findings
    ]


def _advice(findings: list[Finding]) -> list[str]:
    return [f"请留意：{one.sentence}" for one in findings]


def _row_data(row: ListRow, refs: tuple[str, ...], states: dict[str, str]) -> dict[str, Any]:
    data: dict[str, Any] = {
        "id": row.id,
        "title": row.title,
        "number": row.number,
        "state": row.state,
        "state_label": states.get(row.state, row.state),
        "late": row.late,
        "transcribed": row.transcribed,
        "file_number": row.file_number or None,
        "amended": row.amended,
    }
    for ref, value in zip(refs, row.values, strict=True):
        data.setdefault(ref, row.plain.get(ref, value))
    return data
