"""Chooses the records of a package and parts them into sections, by register or by indicator."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from cleanedu_desktop.acts.bundle.asked import BundleAsked, Line, Plan, Planned
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.late_entry import late_word
from cleanedu_desktop.records.record import Record
from cleanedu_desktop.rules.rule import holds

if TYPE_CHECKING:
    from cleanedu_desktop.acts.score_year import LineScored, YearScored
    from cleanedu_desktop.store.books import Books

OTHERS = "其他记录"
KEPT = "数据没有改动"


def plan_sections(desk: Desk, books: Books, asked: BundleAsked, scored: YearScored | None) -> Plan:
    """Return the sections; `scored` is the year's score, which sections by indicator need.

    Raises:
        OfficeProblem: an unknown or confidential kind, an unknown indicator, or no record at all.
    """
    forms = _forms(desk, asked)
    by_kind = {form.kind: _lines(books, form, asked.year) for form in forms}
    if asked.types:
        by_kind = _of_types(books, forms, by_kind, asked.types)
    found = [(form, by_kind[form.kind]) for form in forms if by_kind[form.kind]]
    if asked.by == "indicator" and scored is not None:
        every = {one.id: one for _, lines in found for one in lines}
        sections = tuple(_by_indicator(scored, every, asked))
    else:
        sections = tuple(
            Planned(key=f"kind {form.kind}", words=form.title, lines=lines) for form, lines in found
        )
    if not any(one.lines for one in sections):
        raise OfficeProblem(
            f"没有生成：{asked.year} 年没有符合条件的记录。{KEPT}；请换一个年度或范围。"
        )
    return Plan(
        asked=asked,
        office_name=books.office().name,
        sections=sections,
        restricted=tuple(form.title for form, _ in found if form.restricted),
        left_out=tuple(_left_out(desk, books, asked)),
        standard=scored.standard_title if scored is not None else "",
    )


def _of_types(
    books: Books, forms: Sequence[Form], by_kind: dict[str, tuple[Line, ...]], types: Sequence[str]
) -> dict[str, tuple[Line, ...]]:
    """Return the records whose type holds one of the words, and those tied to them either way."""
    typed = [form for form in forms if form.variants_by]
    wholes = {form.kind: books.wholes([one.id for one in by_kind[form.kind]]) for form in typed}
    chosen = {
        whole.record.id: whole
        for form in typed
        for whole in wholes[form.kind]
        if holds(str(whole.record.answers.get(form.variants_by) or ""), types)
    }
    tied = {
        one
        for whole in chosen.values()
        for link in whole.links
        for one in (link.from_id, link.to_id)
    }
    wanted = tied | chosen.keys()
    return {kind: tuple(one for one in some if one.id in wanted) for kind, some in by_kind.items()}


def _forms(desk: Desk, asked: BundleAsked) -> list[Form]:
    """Return the main forms of the kinds that go in."""
    mains = [form for form in desk.forms.forms if form.id == form.kind]
    if not asked.kinds:
        return [form for form in mains if asked.restricted or not form.restricted]
    known = {form.kind: form for form in mains}
    for kind in asked.kinds:
        form = known.get(kind) or desk.forms.main_form(kind)
        if form.id != form.kind:
            raise OfficeProblem(f"没有生成：“{kind}”不是一种记录。{KEPT}；请用 forms 查看种类。")
        if form.restricted and not asked.restricted:
            raise OfficeProblem(
                f"没有生成：{form.title}属于不公开的种类。{KEPT}；"
                "确实要放进材料时，请同时选择“包含不公开的内容”（--restricted）。"
            )
    return [form for form in mains if form.kind in asked.kinds]


def _left_out(desk: Desk, books: Books, asked: BundleAsked) -> Iterator[str]:
    if asked.restricted:
        return
    for form in desk.forms.forms:
        is_kept_back = form.id == form.kind and form.restricted
        if is_kept_back and books.count(form.kind, year=asked.year):
            yield form.title


def _lines(books: Books, form: Form, year: int) -> tuple[Line, ...]:
    ids = books.record_ids(form.kind, order_by="happened_on", descending=False, year=year)
    filed = books.filed_of(ids)
    numbers = {one: item.number for one, item in filed.items()}
    rows = sorted(books.rows(ids), key=lambda one: (one.happened_on or date.min, one.number))
    return tuple(_line(one, form, numbers.get(one.id, "")) for one in rows)


def _line(record: Record, form: Form, file_number: str) -> Line:
    return Line(
        id=record.id,
        kind=record.kind,
        number=record.number,
        title=record.title,
        happened_on=record.happened_on,
        state=form.states.get(record.state, ""),
        late=late_word(record.late_reason),
        file_number=file_number,
    )


def _by_indicator(
    scored: YearScored, every: dict[str, Line], asked: BundleAsked
) -> Iterator[Planned]:
    chosen = _chosen(scored.lines, asked)
    printed: set[str] = set()
    for one in chosen:
        mine = [every[each.id] for each in one.evidence if each.id in every]
        lines = tuple(line for line in mine if line.id not in printed)
        elsewhere = tuple(line for line in mine if line.id in printed)
        printed |= {line.id for line in lines}
        unknown = "未到期，暂不计" if one.not_due else "由人评定"
        points = unknown if one.computed is None else f"测算 {one.computed:g} 分"
        yield Planned(
            key=f"indicator {one.id}",
            words=f"{one.id}　{one.text}",
            about=f"满分 {one.max:g} 分，{points}。{one.words}",
            lines=lines,
            elsewhere=elsewhere,
        )
    if not asked.indicators:
        rest = tuple(line for line in every.values() if line.id not in printed)
        if rest:
            yield Planned(key="others", words=OTHERS, lines=rest)


def _chosen(lines: Sequence[LineScored], asked: BundleAsked) -> list[LineScored]:
    known = {one.id for one in lines}
    for name in asked.indicators:
        if name not in known:
            raise OfficeProblem(
                f"没有生成：考核标准里没有“{name}”这个指标。{KEPT}；请用 score 查看指标的序号。"
            )
    return [one for one in lines if not asked.indicators or one.id in asked.indicators]


def evidence_lines(scored: YearScored, plan: Plan) -> list[tuple[str, list[Line]]]:
    """Return (indicator, the records it rests on) for the index, each as its list says it."""
    known = {line.id: line for section in plan.sections for line in section.lines}
    return [
        (
            f"{one.id}　{one.text}",
            [
                known.get(each.id)
                or Line(
                    id=each.id,
                    kind=each.kind,
                    number=each.number,
                    title=each.title,
                    happened_on=each.happened_on,
                )
                for each in one.evidence
            ],
        )
        for one in _chosen(scored.lines, plan.asked)
    ]
