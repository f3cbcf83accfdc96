"""Counts the records of a kind, for those who may see figures and no records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from cleanedu_desktop.form_engine.definition import Field, Form
from cleanedu_desktop.form_engine.field_kinds import kind_of
from cleanedu_desktop.form_engine.sheet import Sheet, SheetText, TableBlock, TableColumn
from cleanedu_desktop.form_engine.withheld import public_answers
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.record import WholeRecord

OTHER, NOT_GIVEN = "其他", "未填"
_COLUMNS = (
    TableColumn(label="项目", width=6),
    TableColumn(label="数量（条）", width=3, align="right"),
)


@dataclass(frozen=True)
class Counted:
    """Records counted in one way."""

    heading: str
    """By what: 按状态."""
    rows: tuple[tuple[str, int], ...]


def figures_of_kind(form: Form, wholes: Sequence[WholeRecord]) -> list[Counted]:
    """Return the records of a main form counted: all, by state, by time, by each choice asked.

    A choice typed freely is counted as 其他: its words might say who is meant.
    """
    counted = [Counted("总数", ((form.title, len(wholes)),))]
    if len(form.states) > 1:
        states = Counter(whole.record.state for whole in wholes)
        rows = tuple((word, states[key]) for key, word in form.states.items() if states[key])
        counted.append(Counted("按状态", rows))
    counted += _by_time(wholes)
    counted += [
        Counted(f"按{field.label}", tuple(_by_choice(form, field, wholes)))
        for field in form.fields
        if field.kind == "choice" and not field.hidden and wholes
    ]
    return [one for one in counted if one.rows]


def figures_sheet(
    form: Form,
    counted: Iterable[Counted],
    *,
    office_name: str,
    printed_on: str,
    year: int | None = None,
    watermark: str = "",
) -> Sheet:
    """Return the sheet of what `figures_of_kind` counted."""
    span = f"{year}年" if year is not None else ""
    return Sheet(
        form_id="figures",
        form_version="",
        title=f"{span}{form.title}统计",
        office_name=office_name,
        head=(("单位", office_name), ("说明", "仅统计数字，不含记录内容")),
        blocks=tuple(
            TableBlock(
                label=one.heading,
                columns=_COLUMNS,
                rows=tuple((SheetText(text=w), SheetText(text=str(n))) for w, n in one.rows),
            )
            for one in counted
        ),
        printed_on=printed_on,
        watermark=watermark,
    )


def _by_time(wholes: Sequence[WholeRecord]) -> Iterator[Counted]:
    days = [whole.record.happened_on for whole in wholes if whole.record.happened_on]
    years = Counter(day.year for day in days)
    if len(years) == 1:
        months = Counter(day.month for day in days)
        yield Counted("按月份", tuple((f"{month}月", months[month]) for month in sorted(months)))
    else:
        yield Counted("按年度", tuple((f"{year}年", years[year]) for year in sorted(years)))


def _by_choice(
    form: Form, field: Field, wholes: Sequence[WholeRecord]
) -> Iterator[tuple[str, int]]:
    """Yield each choice of a field and how often it was made; what is confidential is not."""
    made: Counter[str] = Counter()
    known = {kind_of(field).show(choice, field) for choice in field.choices}
    for whole in wholes:
        value = public_answers(form.fields, whole.record.answers).get(field.name)
        word = kind_of(field).show(value, field) if value is not None else NOT_GIVEN
        made[word if value is None or word in known else OTHER] += 1
    order = [*(one for one in field.choices if one not in (OTHER, NOT_GIVEN)), OTHER, NOT_GIVEN]
    yield from ((word, made[word]) for word in order if made[word])
