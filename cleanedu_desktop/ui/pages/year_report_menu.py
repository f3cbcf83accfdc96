"""The button of the year's report: its document of a year or half-year, and the office's words."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMenu

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.print_forms import FormsPrinted
from cleanedu_desktop.acts.write_report import KIND, PERIODS, write_report
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.ui.models.print_wish import FOR_SIGNATURE, PrintHow, PrintWish
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.print_and_show import PrintAndShow
from cleanedu_desktop.ui.pages.year_page import YearPage
from cleanedu_desktop.ui.routes import Beginning, Routes
from cleanedu_desktop.ui.widgets.buttons import button

TITLES = ("全年报告", "上半年分析", "下半年分析")
"""Of half 0 (none), 1 and 2."""


@dataclass(frozen=True)
class ReportWish(PrintWish):
    """The report of a span, which can be made again as a Word document."""

    year: int = 0
    half: int = 0

    @property
    def can_hide(self) -> bool:
        """It names nobody but in the office's own words."""
        return False

    @property
    def is_blank(self) -> bool:
        """It has figures."""
        return False

    def print(
        self, desk: Desk, *, target: Path, how: PrintHow = FOR_SIGNATURE, tagged: bool = False
    ) -> FormsPrinted:
        """Write the PDF; arguments and errors as of `write_report`."""
        made = write_report(
            desk, year=self.year, half=self.half, target=target, draft=how.draft, tagged=tagged
        )
        return FormsPrinted(path=made.path, pages=made.pages, records=1)

    def write_word(self, desk: Desk, *, target: Path, how: PrintHow = FOR_SIGNATURE) -> Path:
        """Write the Word document; errors as of `write_report`."""
        return write_report(
            desk, year=self.year, half=self.half, target=target, draft=how.draft
        ).path


class YearReportMenu:
    """A button with a menu; the year is that of the page."""

    def __init__(self, work: OfficeWork, routes: Routes, page: YearPage) -> None:
        self._work = work
        self._routes = routes
        self._page = page
        self.printing = PrintAndShow(work, routes, page)
        self.button = button("年度报告(&R)", picture="file-text")
        menu = QMenu(self.button)
        for half, title in enumerate(TITLES):
            menu.addAction(title, partial(self.show_report, half))
        menu.addSeparator()
        self.write = menu.addMenu("写分析、问题和打算")
        for half, title in enumerate(PERIODS):
            self.write.addAction(title, partial(self._begin, half))
        menu.addAction("已写的文稿", partial(routes.to_page.emit, KIND))
        menu.aboutToShow.connect(self._narrow)
        self.button.setMenu(menu)

    def show_report(self, half: int) -> None:
        """Write a report to the printouts folder and show it."""
        year = self._page.year
        title = f"{year}年{TITLES[half]}"
        self.printing.print_wish(ReportWish(KIND, year=year, half=half), title)

    def _begin(self, half: int) -> None:
        day = self._work.now().date().isoformat()
        answers = {"year": self._page.year, "period": PERIODS[half], "written_on": day}
        self._routes.to_new.emit(KIND, Beginning(answers=answers))

    def _narrow(self) -> None:
        """An inspector writes nothing."""
        self.write.menuAction().setVisible(self._work.may_edit)
