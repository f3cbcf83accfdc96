"""迎检材料: choose what goes in, see what is still missing, make the package of a year."""

from __future__ import annotations

from pathlib import Path
from threading import Event

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from cleanedu_desktop.acts.bundle.asked import BundleAsked
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_bundle_gaps import GapsListed, list_bundle_gaps
from cleanedu_desktop.acts.make_bundle import BundleMade, make_bundle
from cleanedu_desktop.acts.print_forms import FormsPrinted
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.background import Cancelled
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.bundle_choices import BundleChoices
from cleanedu_desktop.ui.pages.kind_words import in_order
from cleanedu_desktop.ui.pages.print_and_show import PrintAndShow
from cleanedu_desktop.ui.pages.year_page import YearPage
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.package_gaps import PackageGaps
from cleanedu_desktop.ui.widgets.year_turn import year_turn

TITLE = "迎检材料"
TOLD = (
    "缺口清单只给本单位自己看，不会放进材料；补好以后自然消失。材料只汇总已有的记录，不会替你写。"
)
FOR_INSPECTORS = "材料每一页都印有检查人员的姓名和时间；不公开的种类没有开放时不会放进去。"
WORKING = f"正在生成{TITLE}…"
NONE_CHOSEN = "没有选择任何种类，请在左边至少选一种。"


def _is_of_a_year(form: Form) -> bool:
    """Tell whether a main form's records are of a day or year: people are of none."""
    return form.id == form.kind and bool(form.happened_on or form.letter)


class BundlePage(YearPage):
    """A year at a time; the package goes to the folder of printouts."""

    to_come = False

    def __init__(self, work: OfficeWork, routes: Routes) -> None:
        super().__init__(work, routes, TITLE)
        self.made: BundleMade | None = None
        self._stop = Event()
        self._making = False
        self.printing = PrintAndShow(work, routes, self)
        self.year_words = label("", "sectionTitle")
        self.summary = label("", "muted", wrap=True)
        self.choices = BundleChoices(in_order(filter(_is_of_a_year, work.forms.values())))
        self.gaps = PackageGaps()
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.told = label("", "", wrap=True)
        self.make = button("生成(&G)", self.begin, role="primary", picture="file-text")
        self.cancel = button("取消(&X)", self.stop, picture="x")
        self.look = button("查看(&V)", self._look, picture="eye")
        self.folder = button("打开所在文件夹(&O)", self._open_folder, picture="folder-open")
        self._lay_out()
        self._show_state()
        self.choices.changed.connect(self.enter)
        self.gaps.opened.connect(routes.to_record.emit)

    def _lay_out(self) -> None:
        head = year_turn(self.year_words, self.turn)
        head.addSpacing(8)
        head.addWidget(self.summary, 1)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.gaps, 1)
        right.addWidget(label(TOLD if self.work.may_edit else FOR_INSPECTORS, "faint", wrap=True))
        right.addWidget(self.progress)
        right.addWidget(self.told)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        for one in (self.look, self.folder, self.cancel, self.make):
            foot.addWidget(one)
        right.addLayout(foot)
        body = QHBoxLayout()
        body.setSpacing(14)
        body.addWidget(self.choices)
        body.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(body, 1)
        self.gaps.setVisible(self.work.may_edit)
        if not self.work.may_edit:
            right.insertWidget(0, QWidget(), 1)

    def enter(self) -> None:
        """List what is missing in what is chosen."""
        self.year_words.setText(f"{self.year} 年")
        if self.choices.is_empty():
            self._nothing(NONE_CHOSEN)
            return
        self.make.setEnabled(not self._making)
        if self.work.may_edit:
            self.work.act(
                list_bundle_gaps,
                asked=self.choices.asked(self.year),
                owner=self,
                key=f"bundle {id(self)}",
                done=self._show_gaps,
                failed=lambda problem: self._nothing(problem.sentence),
            )

    def begin(self) -> None:
        """Make the package on the worker."""
        asked, target = self.choices.asked(self.year), self._target()
        if asked.folder:
            target = target.with_suffix("")
        stop = self._stop = Event()
        report = self.work.background.reporter(self._show_progress)

        def progress(done: int, total: int) -> None:
            if stop.is_set():
                raise Cancelled
            report(done, total)

        def work(desk: Desk, asked: BundleAsked, target: Path) -> BundleMade | None:
            try:
                return make_bundle(desk, asked=asked, target=target, progress=progress)
            except Cancelled:
                return None

        self._making, self.made = True, None
        self.progress.setRange(0, 0)
        self.routes.working.emit(WORKING)
        self.told.setText(
            "正在生成，数据较多时要几分钟；完成以前其他页面要等一会儿，可以随时在这里取消。"
        )
        self._show_state()
        self.work.act(
            work, asked=asked, target=target, owner=self, done=self._ended, failed=self._failed
        )

    def stop(self) -> None:
        """End what is under way; nothing of it is left."""
        self._stop.set()
        self.told.setText("正在取消…")

    def _target(self) -> Path:
        return self.printing.target(f"{self.year}年度{TITLE}")

    def _show_gaps(self, listed: GapsListed) -> None:
        self.summary.setText(f"{listed.records} 件记录，缺 {len(listed.gaps)} 处")
        self.gaps.show_gaps(listed.gaps)

    def _nothing(self, sentence: str) -> None:
        self.summary.setText(sentence)
        self.gaps.show_gaps(())
        self.make.setEnabled(False)

    def _show_progress(self, done: int, total: int) -> None:
        if self._making:
            self.progress.setRange(0, total)
            self.progress.setValue(done)
            self.routes.working.emit(f"正在生成{TITLE} {done}/{total}" if total else WORKING)

    def _ended(self, made: BundleMade | None) -> None:
        self._making, self.made = False, made
        self.routes.working.emit("")
        if made is None:
            self.told.setText("已取消，没有留下任何文件；记录没有改动。")
        else:
            self.told.setText(
                f"已生成：{made.pages} 页，{made.records} 件记录，"
                f"扫描件和照片 {made.pictures} 页。{made.archival_words}\n{made.path}"
            )
        self._show_state()

    def _failed(self, problem: OfficeProblem) -> None:
        self._making = False
        self.routes.working.emit("")
        self.told.setText("没有生成；记录没有改动。")
        self._show_state()
        self.routes.problem.emit(problem)

    def _show_state(self) -> None:
        self.progress.setVisible(self._making)
        self.cancel.setVisible(self._making)
        self.make.setEnabled(not self._making)
        self.folder.setVisible(self.made is not None)
        self.look.setVisible(self.made is not None and self.made.path.suffix == ".pdf")
        self.told.setVisible(bool(self.told.text()))

    def _look(self) -> None:
        if self.made is not None:
            made = self.made
            printed = FormsPrinted(made.path, made.pages, made.records)
            self.printing.show_pdf(printed, f"{self.year}年度{TITLE}")

    def _open_folder(self) -> None:
        if self.made is not None:
            path = self.made.path
            place = path if path.is_dir() else path.parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))
