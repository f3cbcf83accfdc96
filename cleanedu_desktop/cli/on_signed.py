"""Commands on signed copies: take-in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cleanedu_desktop.acts.signed.page_told import PageTold, PaperMeant, RecordTold, TakenIn
from cleanedu_desktop.acts.take_in import take_in
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session

PUT = {"taken": "已归位", "already": "先前已归位", "again": "已有签字件，没有重复归位"}


def take(session: Session) -> Answer:
    """Take in signed copies; pages that were not put are told, the others are put."""
    sources = [Path(one).expanduser() for one in session.args.sources]
    with session.desk(read_only=False) as desk:
        done = take_in(desk, sources=sources, signed_on=session.args.signed_on)
    data = {
        "pages": [_page(one) for one in done.pages],
        "refused": [{"file": str(one.file), "sentence": one.sentence} for one in done.files],
        "records": [_record(one) for one in done.records],
    }
    lines = [
        _line(page, placed.to, PUT[placed.put]) for page in done.pages for placed in page.placed
    ]
    lines += [words for one in done.records for words in record_words(one)]
    put = sum(one.outcome == "taken" for one in done.pages)
    already = sum(one.outcome == "already" for one in done.pages)
    lines.append(f"共读 {len(done.pages)} 页：归位 {put} 页，先前已归位 {already} 页。")
    return Answer(data, lines, *_problem(done))


def record_words(one: RecordTold) -> list[str]:
    """Return what is to be said of a record besides its pages."""
    words = []
    if one.signed:
        words.append(f"{one.to.number} 已转为“{one.state_label}”。")
    if one.lacking:
        which = "、".join(map(str, one.lacking))
        words.append(f"{one.to.number}《{one.to.paper_title}》缺第 {which} 页，请补扫。")
    if one.not_signed:
        words.append(f"{one.to.number} 的签字件已归位，但状态没有改变：{one.not_signed}")
    return words


def _problem(done: TakenIn) -> tuple[str | None, list[str]]:
    left = [one for one in done.pages if one.outcome in {"left", "again"}]
    if not left and not done.files:
        return None, []
    parts = [f"{len(left)} 页没有归位"] if left else []
    parts += [f"{len(done.files)} 个文件没有读"] if done.files else []
    details = [f"{_where(one)}：{' '.join(one.why)}{_maybe(one)}" for one in left]
    details += [one.sentence for one in done.files]
    return f"有{'，'.join(parts)}，其余已归位的已经保存。", details


def _maybe(page: PageTold) -> str:
    if not page.candidates:
        return ""
    return f" 可能是：{'；'.join(one.to.words for one in page.candidates[:3])}。"


def _line(page: PageTold, to: PaperMeant, words: str) -> str:
    return f"{_where(page)}：{words}，{to.words}"


def _where(page: PageTold) -> str:
    return page.file.name if page.of == 1 else f"{page.file.name} 第{page.page}页"


def _page(page: PageTold) -> dict[str, Any]:
    return {
        "file": str(page.file),
        "page": page.page,
        "of": page.of,
        "outcome": page.outcome,
        "placed": [
            {**_paper(one.to), "put": one.put, "attachment": one.attachment_id or None}
            for one in page.placed
        ],
        "why": list(page.why),
        "candidates": [{**_paper(one.to), "why": one.why} for one in page.candidates],
    }


def _paper(to: PaperMeant) -> dict[str, Any]:
    return {
        "id": to.record_id,
        "kind": to.kind,
        "number": to.number,
        "title": to.title,
        "paper": to.paper,
        "paper_title": to.paper_title,
        "page": to.page,
        "pages": to.pages,
    }


def _record(one: RecordTold) -> dict[str, Any]:
    return {
        **_paper(one.to),
        "signed": one.signed,
        "state_label": one.state_label,
        "lacking": list(one.lacking),
        "not_signed": one.not_signed or None,
    }
