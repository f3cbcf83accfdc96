"""Someone's personal file (个人廉政档案) to read and to print; opening it is noted."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cleanedu_desktop.acts.show_personal_file import PersonalFile, show_personal_file
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.print_and_show import PrintAndShow
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.elided_label import ElidedLabel
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.scrolled_column import ScrolledColumn
from cleanedu_desktop.ui.widgets.sheet_view import sheet_view


class PersonalFileDialog(QDialog):
    """The file as it is printed; nothing of it is shown before it is noted who looks."""

    def __init__(self, work: OfficeWork, routes: Routes, person_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.work, self.person_id = work, person_id
        self.found: PersonalFile | None = None
        self.printer = PrintAndShow(work, routes, self)
        self.setWindowTitle("个人廉政档案")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(900, 640)
        self.banner = Banner()
        self.title = ElidedLabel("sectionTitle")
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName("个人廉政档案")
        self.prints = button("打印(&P)", self._print, role="primary", picture="printer")
        self.prints.setEnabled(False)
        foot = QHBoxLayout()
        foot.addWidget(label("不公开。查看和打印都记下是谁。", "faint"))
        foot.addStretch(1)
        foot.addWidget(button("关闭(&C)", self.accept))
        foot.addWidget(self.prints)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.banner)
        column.addWidget(self.area, 1)
        column.addLayout(foot)

    def showEvent(self, event: QShowEvent) -> None:
        """Load the file once the dialog stands."""
        super().showEvent(event)
        if self.found is None:
            self.work.act(
                show_personal_file,
                person_id=self.person_id,
                owner=self,
                done=self._take,
                failed=self.banner.say_problem,
            )

    def _take(self, found: PersonalFile) -> None:
        self.found = found
        self.title.set_words(f"{found.name}　{found.number}")
        self.area.setWidget(ScrolledColumn(sheet_view(found.sheet), margins=(0, 0, 8, 12)))
        self.prints.setEnabled(True)

    def _print(self) -> None:
        from cleanedu_desktop.acts.print_personal_file import print_personal_file

        title = self.windowTitle()
        self.work.act(
            print_personal_file,
            person_id=self.person_id,
            target=self.printer.target(title),
            owner=self,
            done=partial(self.printer.show_pdf, title=title),
            failed=self.banner.say_problem,
        )
