"""The report of a year from the window."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.pages.year_report_menu import ReportWish
from tests.ui.conftest import idle
from tests.ui.pages.assessing import score


def test_the_year_s_report_is_shown_and_can_be_made_again(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    """Of the year the page shows."""
    page = score(window, qtbot)
    actions = {one.text(): one for one in page.report.button.menu().actions()}
    actions["上半年分析"].trigger()
    qtbot.waitUntil(lambda: page.report.printing.preview is not None)
    preview = page.report.printing.preview
    assert preview is not None
    assert preview.pdf.name.startswith("2026年上半年分析")
    preview.close()
    made: list[Path] = []
    wish = ReportWish("year_report", year=2026)
    window.work.act(wish.write_word, target=tmp_path / "a.docx", done=made.append)
    idle(qtbot, window.work)
    assert made == [tmp_path / "a.docx"]


def test_the_office_s_own_words_begin_with_year_and_span(window: MainWindow, qtbot: QtBot) -> None:
    page = score(window, qtbot)
    page.report.write.actions()[2].trigger()
    idle(qtbot, window.work)
    opened = window.stack.currentWidget()
    assert isinstance(opened, KindPage)
    assert opened.editor is not None
    assert opened.editor.form.answers() == {
        "year": 2026,
        "period": "下半年",
        "written_on": "2026-06-15",
    }
