"""Writes every record as one line of JSON in plain Chinese: readable without this program.

This is the last line of defence: words by label as the office knows them, from the very forms the
records were made with; beside them, where words and value differ, the value as it is kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TextIO

from sqlalchemy import select
from sqlalchemy.orm import Session

from cleanedu_desktop.form_engine.definition import Field, Form, PeopleRole
from cleanedu_desktop.form_engine.field_kinds import FIELD_KINDS
from cleanedu_desktop.form_engine.freeze_form import form_from_json
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.record import PersonTie, Record, StepTaken, WholeRecord
from cleanedu_desktop.records.vocabulary import PRESENCE
from cleanedu_desktop.stopping import Stop, look, never
from cleanedu_desktop.store import tables
from cleanedu_desktop.store.beside import journals_of
from cleanedu_desktop.store.books import Books
from cleanedu_desktop.store.connect import Key, connect, make_engine
from cleanedu_desktop.store.tell_errors import telling

_AT_ONCE = 500


def write_record_lines(
    store_file: Path, out: TextIO, *, key: Key | None = None, stop: Stop = never
) -> int:
    """Write one line for each record of the store, withdrawn ones too; return how many.

    Raises:
        OfficeProblem: the store cannot be read, or `out` not be written.
        Stopped: `stop` said so.
    """
    many = 0
    with telling(store_file):
        for line in record_lines(store_file, key=key, stop=stop):
            out.write(f"{line}\n")
            many += 1
    return many


def seal_record_lines(store_file: Path, target: Path, key: Key, *, stop: Stop = never) -> int:
    """Write the lines into the new encrypted SQLite file `target`; return how many.

    Its table is ``record_line (position INTEGER, line TEXT)``.
    """
    with telling(target):
        target.touch(mode=0o600, exist_ok=False)
        connection = connect(target, key=key, create=True)
        try:
            connection.execute("BEGIN")
            connection.execute(
                "CREATE TABLE record_line (position INTEGER PRIMARY KEY, line TEXT NOT NULL)"
            )
            lines = enumerate(record_lines(store_file, key=key, stop=stop), 1)
            connection.executemany("INSERT INTO record_line VALUES (?, ?)", lines)
            (many,) = connection.execute("SELECT count(*) FROM record_line").fetchone()
            connection.execute("COMMIT")
        finally:
            connection.close()
            for journal in journals_of(target):
                journal.unlink(missing_ok=True)
    return int(many)


def record_lines(store_file: Path, *, key: Key | None = None, stop: Stop = never) -> Iterator[str]:
    """Yield the lines by kind and number."""
    engine = make_engine(store_file, key=key, read_only=True)
    try:
        with Session(engine, expire_on_commit=False) as session:
            books = Books(session)
            forms = _Forms(books)
            record = tables.record.c
            order = select(record.id).order_by(record.kind, record.number, record.id)
            ids = list(session.execute(order).scalars())
            for start in range(0, len(ids), _AT_ONCE):
                look(stop)
                part = ids[start : start + _AT_ONCE]
                files = _files_of(session, part)
                for whole in books.wholes(part):
                    plain = _plain(whole, forms.of(whole.record), files.get(whole.record.id, []))
                    yield json.dumps(plain, ensure_ascii=False)
    finally:
        engine.dispose()


def _files_of(session: Session, ids: Sequence[str]) -> dict[str, list[dict[str, Any]]]:
    kept = tables.METADATA.tables["attachment"].c
    rows = session.execute(
        select(kept.record_id, kept.name, kept.bytes, kept.digest, kept.removed_reason)
        .where(kept.record_id.in_(ids))
        .order_by(kept.record_id, kept.position)
    )
    found: dict[str, list[dict[str, Any]]] = {}
    for one, name, size, digest, removed in rows:
        told = {"名称": name, "字节": size, "SHA-256": digest, "已移除": removed}
        found.setdefault(one, []).append(_given(told))
    return found


def _plain(whole: WholeRecord, form: Form, files: list[dict[str, Any]]) -> dict[str, Any]:
    record = whole.record
    return _given(
        {
            "编号": record.number,
            "种类": record.kind,
            "表": form.title,
            "标题": record.title,
            "日期": record.happened_on.isoformat() if record.happened_on else None,
            "状态": form.states.get(record.state, record.state),
            "内容": _words(form.fields, record.answers),
            "原值": _values(form.fields, record.answers),
            "人员": _people(form.people, whole.people, None),
            "办理": [_step(form, whole, taken) for taken in whole.steps],
            "关联": [
                {"说法": one.link_as, "从": one.from_id, "到": one.to_id} for one in whole.links
            ],
            "附件": files,
            "登记时间": record.entered_at.isoformat(),
            "补录原因": record.late_reason,
            "撤回时间": record.withdrawn_at.isoformat() if record.withdrawn_at else None,
            "撤回原因": record.withdrawn_reason,
            "id": record.id,
        }
    )


def _given(plain: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in plain.items() if value not in (None, "", [], {})}


def _words(fields: Sequence[Field], answers: dict[str, Any]) -> dict[str, str]:
    """Return label -> words; an answer of no known field keeps its name."""
    words = {}
    known = {one.name: one for one in fields}
    for name, value in answers.items():
        field = known.get(name)
        shown = str(value) if field is None else FIELD_KINDS[field.kind].show(value, field)
        words[name if field is None else field.label] = shown
    return _given(words)


def _values(fields: Sequence[Field], answers: dict[str, Any]) -> dict[str, Any]:
    """Return name -> value of those answers that are not just their words."""
    known = {one.name: one for one in fields}
    return {
        name: value
        for name, value in answers.items()
        if name not in known or FIELD_KINDS[known[name].kind].show(value, known[name]) != value
    }


def _step(form: Form, whole: WholeRecord, taken: StepTaken) -> dict[str, Any]:
    step = form.step_named(taken.step)
    fields, people = (step.fields, step.people) if step else ((), ())
    return _given(
        {
            "步骤": step.label if step else taken.step,
            "日期": taken.taken_on.isoformat(),
            "内容": _words(fields, taken.answers),
            "原值": _values(fields, taken.answers),
            "人员": _people(people, whole.people, taken.id),
            "登记时间": taken.entered_at.isoformat(),
        }
    )


def _people(
    roles: Sequence[PeopleRole], ties: Sequence[PersonTie], step_id: str | None
) -> list[dict[str, Any]]:
    labels = {one.role: one.label for one in roles}
    return [
        _given(
            {
                "角色": labels.get(tie.role, tie.role),
                "姓名": tie.as_of.get("name", ""),
                "出席": PRESENCE.get(tie.presence or ""),
                "原因": tie.reason,
                "当天": tie.as_of,
                "id": tie.person_id,
            }
        )
        for tie in ties
        if tie.step_id == step_id
    ]


class _Forms:
    """The forms of the store, each read once; a lost one costs labels, never the lines."""

    def __init__(self, books: Books) -> None:
        self._books = books
        self._forms: dict[tuple[str, str], Form] = {}

    def of(self, record: Record) -> Form:
        """Return the form the record was made with."""
        key = record.form_id, record.form_version
        if key not in self._forms:
            try:
                self._forms[key] = form_from_json(self._books.form_version(*key))
            except (KeyError, OfficeProblem):
                self._forms[key] = Form(id=record.form_id, title=record.form_id, kind=record.kind)
        return self._forms[key]
