"""The editor of an office's changes of one form, beside the page as it will be printed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from cleanedu_desktop.acts.drop_overlay import OverlayDropped, drop_overlay
from cleanedu_desktop.acts.entry.overlay_file import WrongOverlay
from cleanedu_desktop.acts.read_overlay import OverlayShown
from cleanedu_desktop.acts.save_overlay import OverlaySaved, save_overlay
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.form_engine.overlay_edit import overlay_to_text
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.toml_files.mistakes import FileMistake
from cleanedu_desktop.ui.models.form_picture import FormPicture, form_picture
from cleanedu_desktop.ui.models.overlay_mistakes import by_place
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.form_parts import (
    old_records,
    parts_area,
    pointer_card,
    sections_of,
)
from cleanedu_desktop.ui.pages.page import DirtyEditor
from cleanedu_desktop.ui.widgets.ask import ask
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.elided_label import ElidedLabel
from cleanedu_desktop.ui.widgets.form_preview import FormPreview
from cleanedu_desktop.ui.widgets.overlay.names import NamesSection
from cleanedu_desktop.ui.widgets.overlay.section import Section

PREVIEW_AFTER_MS = 400
_LEFT_WIDTH = 440


class FormEditor(DirtyEditor):
    """What the office wants changed at the left, the paper at the right."""

    saved = Signal(str)
    """Words for the strip."""
    asked_form = Signal(str)
    """Id of another form to be changed instead."""

    def __init__(self, work: OfficeWork, shown: OverlayShown, main: Form) -> None:
        super().__init__()
        self.work = work
        self.shown = shown
        self.form = shown.shipped
        self._saving = False
        self._refused = False
        self._told = False
        self.banner = Banner()
        self.sections = sections_of(shown.shipped, main, shown.overlay, work.now)
        self.preview = FormPreview(self.form.paper)
        self.preview.wanted.connect(self.look)
        self._look_later = QTimer(self, singleShot=True, interval=PREVIEW_AFTER_MS)
        self._look_later.timeout.connect(self.look)
        for one in self.sections:
            one.changed.connect(self._typed)
        self._lay_out(main)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self, self.save, context=inside)
        if shown.mistakes:
            words = "文件里的改动有错误，没有生效，现在仍用原表单。改正后保存即可生效。"
            self.banner.say("\n".join((words, *map(str, shown.mistakes))), "amber")

    def _lay_out(self, main: Form) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        strip = QVBoxLayout()
        strip.setContentsMargins(24, 8, 24, 0)
        strip.addWidget(self.banner)
        column.addLayout(strip)
        body = QSplitter(Qt.Orientation.Horizontal)
        body.setChildrenCollapsible(False)
        go = partial(self.asked_form.emit, main.id)
        self._area = parts_area(self.shown, self.sections, pointer_card(main, go))
        body.addWidget(self._area)
        right = QWidget()
        inner = QVBoxLayout(right)
        inner.setContentsMargins(8, 12, 24, 12)
        inner.addWidget(self.preview)
        body.addWidget(right)
        body.setStretchFactor(0, 4)
        body.setStretchFactor(1, 5)
        body.setSizes([_LEFT_WIDTH, _LEFT_WIDTH * 5 // 4])
        column.addWidget(body, 1)

    def _bar(self) -> QWidget:
        bar = QWidget()
        bar.setObjectName("topBar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = QHBoxLayout(bar)
        line.setContentsMargins(16, 8, 24, 8)
        line.setSpacing(10)
        line.addWidget(button("返回(&B)", self.leave, role="link", picture="arrow-left"))
        title = ElidedLabel("sectionTitle")
        title.set_words(f"调整表单：{self.form.title}")
        line.addWidget(title, 1)
        line.addWidget(self.state)
        self.drop_button = button("恢复原表单", self.ask_drop, role="danger", picture="rotate-ccw")
        self.drop_button.setEnabled(self.shown.overlay != Overlay() or bool(self.shown.mistakes))
        hint = "保存（Ctrl+S）"
        self.save_button = button("保存(&S)", self.save, role="primary", picture="save", hint=hint)
        line.addWidget(self.drop_button)
        line.addWidget(self.save_button)
        return bar

    def section(self, kind: type[Section]) -> Section:
        """Return the part of this class."""
        return next(one for one in self.sections if isinstance(one, kind))

    def overlay(self) -> Overlay:
        """Return the changes as they are on the screen."""
        overlay = self.shown.overlay
        for one in self.sections:
            overlay = one.fold(overlay)
        return overlay

    def _typed(self) -> None:
        self._dirty = True
        self._show_state("有改动，尚未保存")
        self._look_later.start()

    def look(self) -> None:
        """Draw the form as it would be, on the worker."""
        self._look_later.stop()
        self.work.act(
            form_picture,
            form_id=self.form.id,
            overlay=self.overlay(),
            filled=self.preview.is_filled(),
            page=self.preview.page,
            dpi=self.preview.dpi(),
            owner=self,
            key=f"form {id(self)}",
            done=self._show_picture,
            failed=self._not_drawn,
        )

    def _show_picture(self, picture: FormPicture) -> None:
        self._tell((), "")
        self.preview.show_page(picture.png, picture.page, picture.pages)

    def _not_drawn(self, problem: OfficeProblem) -> None:
        if isinstance(problem, WrongOverlay):
            self._tell(problem.mistakes, str(self.shown.path))
            self.preview.say("有几处还不行（左边标红），这是改动以前的样子。", "red")
            if self._refused:
                self._show_first_wrong()
        else:
            self.preview.say(problem.sentence)

    def _tell(self, mistakes: Sequence[FileMistake], file: str) -> None:
        """Show each mistake beside what it concerns, the others in the strip."""
        names: dict[str, str] = {}
        for one in self.sections:
            if isinstance(one, NamesSection):
                names = one.labels()
        placed = by_place(mistakes, overlay_to_text(self.overlay()), names, file)
        shown = set[str]().union(*(one.tell(placed) for one in self.sections))
        rest = [words for place, some in placed.items() if place not in shown for words in some]
        if rest:
            self.banner.say("\n".join(rest), "red")
        elif self._told and not mistakes:
            self.banner.clear()
        self._told = bool(mistakes)

    def _show_first_wrong(self) -> None:
        self._refused = False
        wrong = (told for one in self.sections for told in one.told.values() if told.text())
        if (first := next(wrong, None)) is not None:
            self._area.ensureWidgetVisible(first, 20, 80)

    def save(self) -> None:
        """Put the changes in force."""
        if self._saving:
            return
        self._saving = True
        self.save_button.setEnabled(False)
        self._show_state("正在保存…")
        self.work.act(
            save_overlay,
            form_id=self.form.id,
            overlay=self.overlay(),
            owner=self,
            done=self._saved,
            failed=self._not_saved,
        )

    def _saved(self, saved: OverlaySaved) -> None:
        self._dirty = self._saving = False
        words = "\n".join(
            (f"《{self.form.title}》已按本单位的调整。{old_records(self.shown)}", *saved.told)
        )
        self.settled.emit(True)
        self.saved.emit(words)

    def _not_saved(self, problem: OfficeProblem) -> None:
        self._saving = False
        self.save_button.setEnabled(True)
        self._show_state("尚未保存", "red")
        if isinstance(problem, WrongOverlay):
            self._refused = True
            self.look()
            words = f"没有保存：还有 {len(problem.mistakes)} 处不行，已标在各处旁边，改正后再保存。"
            self.banner.say(f"{words}表单和记录没有改动。", "red")
        else:
            self.banner.say_problem(problem)
        self.settled.emit(False)

    def ask_drop(self) -> None:
        """Ask before the form is as shipped again."""
        ask(
            self,
            f"恢复原来的《{self.form.title}》吗？",
            "本单位对这张表的名称、显示、次序、自增字段和签字栏的调整都会取消。"
            f"记录里已经填写的内容不会丢。{old_records(self.shown)}",
            [("恢复原表单(&R)", self._drop), ("取消(&C)", None)],
        )

    def _drop(self) -> None:
        self.work.act(
            drop_overlay,
            form_id=self.form.id,
            owner=self,
            done=self._dropped,
            failed=self.banner.say_problem,
        )

    def _dropped(self, dropped: OverlayDropped) -> None:
        self._dirty = False
        words = f"《{self.form.title}》已恢复原表单。{old_records(self.shown)}"
        self.settled.emit(True)
        self.saved.emit("\n".join((words, *dropped.told)))

    def settle(self) -> None:
        """Ask 保存 / 不保存 / 继续编辑; Esc goes on editing."""
        self._ask_to_save(
            "保存对表单的调整吗？",
            f"《{self.form.title}》的调整还没有保存。不保存则仍用现在的表单。",
            self.save,
        )
