"""The editor of an office's changes of one form, beside the page as it will be printed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal

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
    above_parts,
    old_records,
    sections_of,
)
from cleanedu_desktop.ui.pages.paper_editor import PaperEditor
from cleanedu_desktop.ui.widgets.ask import ask
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.form_preview import FormPreview
from cleanedu_desktop.ui.widgets.overlay.names import NamesSection
from cleanedu_desktop.ui.widgets.overlay.section import Section


class FormEditor(PaperEditor):
    """What the office wants changed at the left, the paper at the right."""

    saved = Signal(str)
    """Words for the strip."""
    asked_form = Signal(str)
    """Id of another form to be changed instead."""

    def __init__(self, work: OfficeWork, shown: OverlayShown, main: Form) -> None:
        sections = sections_of(shown.shipped, main, shown.overlay, work.now)
        super().__init__(work, sections, FormPreview(shown.shipped.paper))
        self.shown = shown
        self.form = shown.shipped
        self._told = False
        self.drop_button = button("恢复原表单", self.ask_drop, role="danger", picture="rotate-ccw")
        self.drop_button.setEnabled(shown.overlay != Overlay() or bool(shown.mistakes))
        above = above_parts(shown, main, partial(self.asked_form.emit, main.id))
        self._lay_out(f"调整表单：{self.form.title}", self.drop_button, above)
        if shown.mistakes:
            words = "文件里的改动有错误，没有生效，现在仍用原表单。改正后保存即可生效。"
            self.banner.say("\n".join((words, *map(str, shown.mistakes))), "amber")

    def section(self, kind: type[Section]) -> Section:
        """Return the part of this class."""
        return next(one for one in self.sections if isinstance(one, kind))

    def overlay(self) -> Overlay:
        """Return the changes as they are on the screen."""
        overlay = self.shown.overlay
        for one in self.sections:
            overlay = one.fold(overlay)
        return overlay

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
                self._refused = False
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

    def save(self) -> None:
        """Put the changes in force."""
        self._keep(save_overlay, form_id=self.form.id, overlay=self.overlay())

    def _saved(self, saved: OverlaySaved) -> None:
        self._dirty = self._saving = False
        words = "\n".join(
            (f"《{self.form.title}》已按本单位的调整。{old_records(self.shown)}", *saved.told)
        )
        self.settled.emit(True)
        self.saved.emit(words)

    def _show_wrong(self, problem: OfficeProblem) -> int:
        if not isinstance(problem, WrongOverlay):
            return 0
        self._refused = True
        self.look()
        return len(problem.mistakes)

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
