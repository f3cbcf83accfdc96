"""The list model: ids whole, rows by pages, never more pages than kept."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.list_entries import ListRow
from cleanedu_desktop.form_engine.definition import Field, Form
from cleanedu_desktop.ui.models import record_list
from cleanedu_desktop.ui.models.record_list import (
    ID_ROLE,
    KEPT,
    LATE_ROLE,
    LOADING,
    PAGE,
    STATE_ROLE,
    Query,
    RecordListModel,
    columns_of,
    order_of,
)
from cleanedu_desktop.ui.office_work import OfficeWork
from tests.ui.conftest import idle

FORM = Form(
    id="talk",
    title="谈话",
    kind="talk",
    fields=(
        Field(name="talk_type", label="谈话类型", kind="choice", kept_as="talk_type"),
        Field(name="starts_at", label="谈话时间", kind="datetime"),
    ),
    states={"open": "整改中", "closed": "已销号"},
    happened_on="starts_at",
    list_columns=("record.number", "starts_at", "talk_type"),
)


class SlowWork:
    """Stands where the worker is; hands out pages when told to."""

    def __init__(self) -> None:
        self.asked: list[tuple[Any, dict[str, Any]]] = []

    def act(self, act: Any, **given: Any) -> None:
        """Keep what is asked."""
        self.asked.append((act, given))

    def answer(self, result: Any) -> None:
        """Answer the oldest question."""
        _act, given = self.asked.pop(0)
        given["done"](result)


def rows_of(ids: list[str]) -> list[ListRow]:
    """Rows as the act gives them."""
    return [ListRow(one, "题", f"T-{one}", "open", one == "0", ("T", "时", "类")) for one in ids]


def test_columns_follow_the_form() -> None:
    """The state comes last; what the store can sort by says so."""
    assert [(one.title, one.order_by) for one in columns_of(FORM)] == [
        ("编号", "number"), ("谈话时间", "happened_on"),
        ("谈话类型", "talk_type"), ("状态", "state"),
    ]  # fmt: skip
    assert order_of(FORM, "talkee") is None


def test_a_million_rows_cost_a_few_pages(qtbot: QtBot) -> None:
    """Scrolling to the end keeps at most `KEPT` pages, and skips those passed by."""
    work = SlowWork()
    model = RecordListModel(work, FORM)  # type: ignore[arg-type]
    model.ask(Query())
    ids = [str(n) for n in range(50 * PAGE)]
    work.answer(ids)
    assert model.rowCount() == len(ids)
    assert model.index(0, 0).data() == LOADING
    for page in range(50):
        assert model.row(page * PAGE) is None
    asked = 0
    while work.asked:
        asked += 1
        work.answer(rows_of(work.asked[0][1]["ids"]))
    assert asked <= 4
    for page in range(50):
        model.row(page * PAGE)
        while work.asked:
            work.answer(rows_of(work.asked[0][1]["ids"]))
    assert len(model._pages) <= KEPT
    assert model.index(len(ids) - 1, 0).data() == "T"


def test_pages_of_an_earlier_query_are_dropped() -> None:
    """A page that comes late does not show under the new filter."""
    work = SlowWork()
    model = RecordListModel(work, FORM)  # type: ignore[arg-type]
    model.ask(Query())
    work.answer(["0", "1"])
    model.row(0)
    late = work.asked.pop()[1]["done"]
    model.ask(Query(text="甲"))
    work.answer(["1"])
    late(rows_of(["0", "1"]))
    assert model.index(0, 0).data() == LOADING
    assert model.row_of("1") == 0
    assert model.row_of("0") == -1


def test_several_lines_stand_in_one() -> None:
    """The hint keeps them apart."""
    work = SlowWork()
    model = RecordListModel(work, FORM)  # type: ignore[arg-type]
    model.ask(Query())
    work.answer(["0"])
    model.row(0)
    lines = "第一行写了些什么\n第二行也写了些"
    work.answer([ListRow("0", "题", "T-0", "open", False, ("T", "时", lines))])
    cell = model.index(0, 2)
    assert cell.data() == "第一行写了些什么　第二行也写了些"
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == lines


def test_rows_of_a_real_office(work: OfficeWork, qtbot: QtBot) -> None:
    """Words, id, state and lateness by their roles."""
    model = RecordListModel(work, work.main_form("rectification"))
    tester = QAbstractItemModelTester(model)
    assert tester.model() is model
    with qtbot.waitSignal(model.counted) as counted:
        model.ask(Query())
    assert counted.args == [1]
    model.row(0)
    idle(qtbot, work)
    last = model.index(0, model.columnCount() - 1)
    assert last.data() == "整改中"
    assert last.data(STATE_ROLE) == "open"
    assert model.index(0, 0).data(ID_ROLE) == model.ids[0]
    assert model.index(0, 0).data(LATE_ROLE) == ""


@pytest.mark.parametrize("name", ["PAGE", "KEPT"])
def test_a_window_of_rows_is_small(name: str) -> None:
    """Six thousand rows at most."""
    assert 0 < getattr(record_list, name) <= 200
