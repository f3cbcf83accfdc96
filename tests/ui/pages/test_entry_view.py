"""One record to read."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.correct_entry import correct_entry
from cleanedu_desktop.acts.entry.keep_contents import Pasted
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.entry_view import EntryView
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.widgets.words_dialog import WordsDialog
from tests.ui.conftest import idle
from tests.ui.driving import buttons, words_on


def view_of(window: MainWindow, qtbot: QtBot, kind: str) -> EntryView:
    """The view of the first record of a kind."""
    window.go(kind)
    page = window.page(kind)
    assert isinstance(page, KindPage)
    idle(qtbot, window.work)
    page.open_record(page.list.model.ids[0])
    qtbot.waitUntil(lambda: page.view.shown is not None)
    return page.view


def test_the_paper_stands_beside_state_and_next_steps(window: MainWindow, qtbot: QtBot) -> None:
    """An item in hand can be advanced, accepted, closed; not reopened."""
    view = view_of(window, qtbot, "rectification")
    words = words_on(view)
    assert "台账登记不及时" in words
    assert "正在补登记。" in words
    assert "整改中" in words
    shown = [one.text().strip() for one in buttons(view)]
    assert "销号" in shown


def test_withdrawing_asks_why_and_can_be_undone(window: MainWindow, qtbot: QtBot) -> None:
    """The reason is shown; putting back brings the state back."""
    view = view_of(window, qtbot, "talk")
    record_id = view.record_id
    next(one for one in buttons(view) if one.text().strip() == "撤回").click()
    dialog = next(one for one in view.findChildren(WordsDialog) if one.isVisible())
    dialog.write("重复登记")
    dialog.accept()
    idle(qtbot, window.work)
    page = window.page("talk")
    assert isinstance(page, KindPage)
    assert page.list.model.ids == []
    page.open_record(record_id)
    qtbot.waitUntil(lambda: "重复登记" in view.banner.words.text())
    next(one for one in buttons(view) if one.text().strip().startswith("放回")).click()
    qtbot.waitUntil(lambda: page.list.model.ids == [record_id])


def test_what_is_worth_mending_stands_beside_the_record(window: MainWindow, qtbot: QtBot) -> None:
    """Until it is mended."""
    view = view_of(window, qtbot, "rectification")
    assert "还没有写整改措施" in words_on(view)
    mended = {"measures": [{"measure": "逐条补登记"}]}
    record_id = view.record_id
    window.work.act(lambda desk: correct_entry(desk, record_id=record_id, answers=mended))
    view.show_record(record_id)
    qtbot.waitUntil(lambda: "还没有写整改措施" not in words_on(view))
    assert "待完善" not in words_on(view)


def test_attachments_stay_as_they_were_when_one_is_described(
    window: MainWindow, qtbot: QtBot
) -> None:
    view = view_of(window, qtbot, "talk")
    idle(qtbot, window.work)
    card = view._attachments
    assert card is not None
    card.adding.add([Pasted("甲.txt", b"1"), Pasted("乙.txt", b"2")])
    qtbot.waitUntil(lambda: card.list.count() == 2)
    idle(qtbot, window.work)
    card.list.setCurrentRow(1)
    card.details.caption.setText("签到")
    card.details.caption.editingFinished.emit()
    idle(qtbot, window.work)
    assert view._attachments is card
    chosen = card.list.chosen()
    assert chosen is not None
    assert (chosen.name, chosen.caption) == ("乙.txt", "签到")
    assert card.isVisible()
