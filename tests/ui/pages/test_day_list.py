"""A day's entries with what can be done about each."""

from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from cleanedu_desktop.rules.calendar_month import CalendarDay, CalendarEntry
from cleanedu_desktop.rules.due import Due, Settle
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.day_list import DayList
from cleanedu_desktop.ui.routes import Routes
from tests.ui.driving import buttons, words_on

TODAY = date(2026, 6, 15)
EARLIER = date(2026, 6, 10)


def entry(what: str, title: str, day: date = TODAY, due: Due | None = None) -> CalendarEntry:
    """Something on a day."""
    return CalendarEntry(
        day=day, what=what, title=title, detail="编号", tone="red", kind="plan_item",
        record_id="r", due=due,
    )  # fmt: skip


def day_of(*entries: CalendarEntry, change: str = "") -> CalendarDay:
    """A day."""
    return CalendarDay(day=TODAY, in_month=True, is_worked=True, change=change, entries=entries)


DUE = Due(
    what="完成：某事", detail="", since=EARLIER, until=EARLIER, rule_id="D1", citation="",
    national=False, tone="red",
    settle=Settle(kind="plan_item", act="step", step="complete", word="完成", record_id="r"),
)  # fmt: skip


def test_each_entry_opens_or_settles(work: OfficeWork, qtbot: QtBot) -> None:
    routes = Routes()
    shown = DayList(work, routes)
    qtbot.addWidget(shown)
    gone: list[object] = []
    routes.to_record.connect(lambda *where: gone.append(where))
    routes.to_step.connect(lambda *where: gone.append(where))
    routes.to_page.connect(gone.append)
    entries = (
        entry("due", "完成：某事", EARLIER, DUE), entry("node", "端午节"), entry("held", "某会"),
    )  # fmt: skip
    shown.show_days([day_of(*entries, change="work")], TODAY, "没有")
    words = words_on(shown)
    assert "调休上班" in words and "已逾期" in words and "已开展" in words
    for one in buttons(shown):
        one.click()
    assert gone == [
        ("plan_item", "r", "complete"), "nodes", ("plan_item", "r"),
    ]  # fmt: skip
    assert buttons(shown)[0].accessibleName() == "登记完成：完成：某事"


def test_nothing_on_it_is_said_and_much_is_counted(work: OfficeWork, qtbot: QtBot) -> None:
    shown = DayList(work, Routes())
    qtbot.addWidget(shown)
    shown.show_days([day_of()], TODAY, "这一天没有安排。")
    assert "这一天没有安排。" in words_on(shown)
    shown.show_days([day_of(*[entry("held", f"会{n}") for n in range(70)])], TODAY, "没有")
    assert len(buttons(shown)) == 31
    buttons(shown)[-1].click()
    assert len(buttons(shown)) == 70
    shown.show()
    shown.take_focus()
    assert shown.focusWidget() is buttons(shown)[0]


def test_a_wide_list_of_several_days_shows_the_first_of_each(
    work: OfficeWork, qtbot: QtBot
) -> None:
    shown = DayList(work, Routes(), wide=True)
    qtbot.addWidget(shown)
    much = day_of(*[entry("held", f"会{n}") for n in range(20)])
    shown.show_days([much, day_of(entry("node", "端午节"))], TODAY, "没有")
    more = [one for one in buttons(shown) if one.text() == "还有 8 项…"]
    assert len(more) == 1
    more[0].click()
    assert "会19" in words_on(shown) and "端午节" in words_on(shown)
