"""The words of a record as it was after each operation: what histories and comparisons show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.in_sight import is_hidden
from cleanedu_desktop.acts.entry.own_form import OwnForms
from cleanedu_desktop.form_engine.definition import Field, Form, Step
from cleanedu_desktop.form_engine.field_kinds import kind_of
from cleanedu_desktop.form_engine.withheld import public_answers, withheld_fields
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.attachment import ATTACHMENT_ROLES
from cleanedu_desktop.records.change import OF_ROWS, Change
from cleanedu_desktop.records.days import day_words
from cleanedu_desktop.records.late_entry import is_transcribed, reason_given
from cleanedu_desktop.records.record import Answers
from cleanedu_desktop.records.vocabulary import PRESENCE

if TYPE_CHECKING:
    from cleanedu_desktop.store.books import Books

Row = Mapping[str, Any]
WITHHELD = "（不公开的内容，没有显示）"


def _people(form: Form, ties: Sequence[Row]) -> Iterator[Said]:
    labels = {role.role: role.label for role in form.people}
    for role in dict.fromkeys([*labels, *(tie["role"] for tie in ties)]):
        names = [_name(tie) for tie in ties if tie["role"] == role]
        yield Said(labels.get(role, "人员"), "、".join(names))


def _name(tie: Row) -> str:
    told = PRESENCE.get(tie["presence"] or "", "")
    told += f"：{tie['reason']}" if tie["reason"] else ""
    name = tie["as_of"].get("name", "")
    return f"{name}（{told}）" if told else str(name)


def _late(reason: str | None) -> Said:
    return Said("原件存放处" if is_transcribed(reason) else "补录原因", reason_given(reason))


def _names(attachments: Sequence[Row]) -> str:
    standing = [one for one in attachments if one["removed_at"] is None]
    return "、".join(_attachment(one) for one in sorted(standing, key=lambda one: one["position"]))


def _attachment(row: Row) -> str:
    told = "：".join(filter(None, (ATTACHMENT_ROLES.get(row["role"], ""), row["caption"])))
    return f"{row['name']}（{told}）" if told else str(row["name"])


@dataclass(frozen=True)
class Said:
    """One thing a version of a record says."""

    label: str
    words: str
    meant: Any = None
    """What is compared; two versions may say the same words and mean different things."""


class Rows:
    """The rows of one record after some of its changes: table -> row's id -> row."""

    def __init__(self) -> None:
        self._rows: dict[str, dict[str, Row]] = {}

    def take(self, change: Change) -> None:
        """Take one more change."""
        if change.what not in OF_ROWS:
            return
        of_table = self._rows.setdefault(change.about, {})
        of_table.pop(change.row_id, None)
        if change.later is not None:
            of_table[change.row_id] = change.later

    def of(self, table: str) -> list[Row]:
        """Return the rows of a table by their position."""
        rows = self._rows.get(table, {}).values()
        return sorted(rows, key=lambda row: (row.get("role", ""), row.get("position", 0)))


class VersionWords:
    """Says what versions of a record say, with the form each was made with."""

    def __init__(self, desk: Desk, books: Books, *, restricted: bool) -> None:
        self._books, self._restricted = books, restricted
        self._forms = OwnForms(desk.forms, books)
        self._desk = desk

    def said(self, rows: Rows) -> list[Said]:
        """Return everything a version says: head, answers, people, steps, links, attachments."""
        records = rows.of("record")
        if not records:
            return []
        record = records[0]
        form = self._forms.version(
            record["form_id"], record["form_version"], number=record["number"]
        )
        said = [
            Said("标题", str(record["title"])),
            Said("状态", str(form.states.get(record["state"], record["state"]))),
            *self._answers(form.fields, record["answers"]),
            *_people(form, [tie for tie in rows.of("person_tie") if tie["step_id"] is None]),
            *self._steps(form, record, rows),
            *self._links(rows.of("record_link")),
            Said("附件", _names(rows.of("attachment"))),
            _late(record["late_reason"]),
            Said("撤回原因", record["withdrawn_reason"] or ""),
        ]
        return [one for one in said if one.words]

    def _answers(self, fields: Sequence[Field], answers: Answers) -> Iterator[Said]:
        public = answers if self._restricted else public_answers(fields, answers)
        withheld = [] if self._restricted else withheld_fields(fields, answers)
        for field in fields:
            words = kind_of(field).show(public.get(field.name), field)
            if field.name in withheld:
                words = f"{words}{WITHHELD}"
            yield Said(field.label, words, answers.get(field.name))

    def _steps(self, form: Form, record: Row, rows: Rows) -> Iterator[Said]:
        taken = sorted(rows.of("step_taken"), key=lambda row: row["position"])
        for row in taken:
            step = self._step(form, record["kind"], row["step"])
            label = step.label if step else row["step"]
            dated = step is not None and step.date_field in row["answers"]
            parts = [] if dated else [day_words(date.fromisoformat(row["taken_on"]))]
            fields = step.fields if step else ()
            parts += [
                f"{one.label}：{one.words}"
                for one in self._answers(fields, row["answers"])
                if one.words
            ]
            ties = [tie for tie in rows.of("person_tie") if tie["step_id"] == row["id"]]
            if ties:
                parts.append(f"人员：{'、'.join(map(_name, ties))}")
            meant = (row["answers"], [tie["person_id"] for tie in ties])
            yield Said(f"{label}（第{row['position'] + 1}步）", "；".join(parts), meant)

    def _step(self, form: Form, kind: str, name: str) -> Step | None:
        return form.step_named(name) or self._desk.forms.main_form(kind).step_named(name)

    def _links(self, links: Sequence[Row]) -> Iterator[Said]:
        rows = self._books.rows([link["to_id"] for link in links])
        others = [one for one in rows if not is_hidden(self._desk, one.kind)]
        yield Said("关联", "、".join(f"{one.number}《{one.title}》" for one in others))
