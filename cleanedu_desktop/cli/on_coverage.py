"""The command coverage."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from cleanedu_desktop.acts.print_coverage import print_coverage
from cleanedu_desktop.acts.show_coverage import show_coverage
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.coverage_data import coverage_data
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.cli.table import in_columns
from cleanedu_desktop.rules.coverage.as_charts import OTHER_CONTENTS, percent
from cleanedu_desktop.rules.coverage.coverage import Coverage

_MOST_NAMES = 6


def coverage(session: Session) -> Answer:
    """Tell who was reached in the year of a day, and who was not; on request as a PDF."""
    on, out = session.args.on, session.args.out
    with session.desk(read_only=True) as desk:
        shown = show_coverage(desk, on=on)
        printed = print_coverage(desk, target=Path(out), on=on) if out else None
    wrong = len(shown.mistakes)
    told = f"本单位的规则有 {wrong} 处错误，这些没有计入，其余照常；请按位置改正。"
    return Answer(
        coverage_data(shown.coverage),
        _lines(shown.coverage),
        problem=told if wrong else None,
        details=shown.mistakes,
    ).with_paper(printed)


def _lines(found: Coverage) -> list[str]:
    lines = [f"截至 {found.on.isoformat()}，在册 {found.roster} 人，学习教育 {found.sessions} 次"]
    mix = [f"{one.rule.text} {one.sessions} 次" for one in found.mix.told]
    mix += [f"{OTHER_CONTENTS} {found.mix.others} 次"] if found.mix.others else []
    lines.append(f"内容：{'，'.join([*mix, f'没有标明 {found.mix.unmarked} 次'])}")
    lines.append(f"廉政文化六进：{found.six_ways.words}")
    forms = "，".join(f"{form} {times} 次" for form, times in found.forms.forms) or "没有登记"
    reading = f"；只读文件 {percent(found.forms.reading_share)}" if found.forms.told else ""
    lines.append(f"形式：{forms}{reading}")
    lines += [f"效果　{one.title}：{one.words}" for one in found.effects]
    rows = [
        [found.label(one.person), f"{one.sessions}", f"{one.hours:g}", _aimed(one.target),
         f"{one.self_study:g}"]
        for one in found.hours
    ]  # fmt: skip
    if rows:
        lines += ["", *in_columns(["姓名", "参加", "集中学时", "应达", "自学学时"], rows)]
    for heading, some in groupby(found.gaps, key=lambda one: one.heading):
        gaps = list(some)
        names = "、".join(f"{found.label(one.person)}（{one.what}）" for one in gaps[:_MOST_NAMES])
        more = " 等" if len(gaps) > _MOST_NAMES else ""
        lines += ["", f"缺口　{heading}　{len(gaps)}", f"  {names}{more}"]
    return lines


def _aimed(target: float | None) -> str:
    return f"{target:g}" if target else ""
