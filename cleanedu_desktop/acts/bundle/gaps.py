"""What a package would lack (缺口): signatures, scans, make-up study, reasons, file numbers.

Recipe of a new gap: a heading in `HEADINGS`, a line in what yields it, and its test.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from cleanedu_desktop.acts.bundle.asked import Line
from cleanedu_desktop.acts.score_year import LineScored
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.attachment import SIGN_IN, SIGNED_COPY, Attachment
from cleanedu_desktop.records.record import Record
from cleanedu_desktop.rules.facts import OfficeFacts, RecordFact
from cleanedu_desktop.rules.make_up import owing_make_up
from cleanedu_desktop.rules.record_key import form_mark
from cleanedu_desktop.rules.unsigned import SIGN, SIGNED_BY_HAND, papers_not_whole

CENTRAL_GROUP = "中心组"
"""In the type of sessions whose archive has their sign-in sheet (考勤)."""
HEADINGS = {
    "unsigned": "还没有签字",
    "no_scan": "没有签字扫描件",
    "pages": "签字扫描件缺页",
    "no_sign_in": "中心组学习没有签到表",
    "make_up": "缺课还没有补学",
    "late_reason": "补录没有写原因",
    "open": "问题还没有销号",
    "plan": "计划事项还没有完成",
    "no_evidence": "考核指标没有佐证",
    "file_number": "还没有归档（没有档号）",
}
"""Key -> heading, in the order shown."""


@dataclass(frozen=True, kw_only=True)
class Gap:
    """One thing that is missing."""

    what: str
    """A key of `HEADINGS`."""
    sentence: str
    kind: str = ""
    record_id: str = ""
    """Empty: it is about no single record."""
    number: str = ""
    title: str = ""
    happened_on: date | None = None

    @property
    def heading(self) -> str:
        """Under which it stands."""
        return HEADINGS[self.what]


@dataclass(frozen=True, kw_only=True)
class Seen:
    """What gaps are looked for in."""

    lines: Sequence[Line]
    """The records of the package."""
    records: Mapping[str, Record]
    facts: OfficeFacts
    attachments: Mapping[str, Sequence[Attachment]]
    filed: frozenset[str]
    """Ids of the records that have a file number."""
    scored: Sequence[LineScored]
    on: date


def gaps_of(seen: Seen) -> list[Gap]:
    """Return the gaps heading by heading, within each in the order of the package."""
    facts = {
        one.id: one for kind in {line.kind for line in seen.lines} for one in seen.facts.of(kind)
    }
    found = [gap for line in seen.lines for gap in _of_record(seen, line, facts.get(line.id))]
    found += [
        Gap(what="no_evidence", sentence=f"{one.id}　{one.text}：{one.words}")
        for one in seen.scored
        if not one.evidence and not one.not_due
    ]
    if seen.lines and not seen.filed:
        found.append(Gap(what="file_number", sentence=f"{len(seen.lines)} 条记录都还没有归档"))
    order = list(HEADINGS)
    return sorted(found, key=lambda one: order.index(one.what))


def _of_record(seen: Seen, line: Line, fact: RecordFact | None) -> Iterator[Gap]:
    for what, sentence in _lacks(seen, line, fact):
        yield Gap(
            what=what,
            sentence=sentence,
            kind=line.kind,
            record_id=line.id,
            number=line.number,
            title=line.title,
            happened_on=line.happened_on,
        )


def _lacks(seen: Seen, line: Line, fact: RecordFact | None) -> Iterator[tuple[str, str]]:
    """Yield (key, sentence) of what one record lacks."""
    files = seen.attachments.get(line.id, ())
    signed = any(one.role == SIGNED_COPY for one in files)
    yield from _signature(seen, line, signed=signed)
    for some in papers_not_whole(files).values():
        for pages, lacking in some.values():
            told = "、".join(map(str, lacking))
            yield "pages", f"共 {pages} 页，缺第 {told} 页"
    if fact is not None:
        if CENTRAL_GROUP in fact.type and not any(map(_may_be_sign_in, files)):
            yield "no_sign_in", "打印签到表签名，扫描以后作为附件添加，用途选“签到表”"
        yield from _course(seen, fact)
    if seen.records[line.id].late_reason == "":
        yield "late_reason", "事后补录的，请在更正里写明原因"
    if seen.filed and line.id not in seen.filed:
        yield "file_number", "还没有编档号"


def _may_be_sign_in(one: Attachment) -> bool:
    """Tell whether a file is the sign-in sheet, or a signed paper nobody knows which it is."""
    if one.role == SIGNED_COPY:
        return one.paper in {"", form_mark(SIGN_IN)}
    return one.role == SIGN_IN


def _signature(seen: Seen, line: Line, *, signed: bool) -> Iterator[tuple[str, str]]:
    register = seen.facts.registers.get(line.kind)
    leads = dict(register.leads) if register is not None else {}
    first = register.first_state if register is not None else ""
    if SIGN in leads and leads[SIGN] != first:
        if seen.records[line.id].state == first:
            yield "unsigned", f"现在是“{line.state}”"
        elif not signed:
            yield "no_scan", "已经签字，扫描件还没有收回"
    elif line.kind in SIGNED_BY_HAND and not signed:
        yield "no_scan", "打印签字以后，把扫描件收回来"


def _course(seen: Seen, fact: RecordFact) -> Iterator[tuple[str, str]]:
    if fact.kind == "study_session":
        names = {one.id: one.name for one in seen.facts.persons}
        owing = [names.get(one, "") for one in owing_make_up(fact, seen.on)]
        if owing:
            yield "make_up", f"{len(owing)} 人：{'、'.join(owing)}"
    taken = {step.name for step in fact.steps}
    if fact.kind == "rectification" and "close" not in taken:
        yield "open", "还没有销号"
    if fact.kind == "plan_item" and not taken & {"complete", "drop"}:
        yield "plan", "没有登记完成情况"
