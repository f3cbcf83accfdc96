"""The forms of the office by kind, and the editor of what the office changes in one of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.list_overlays import FormListed, list_overlays
from cleanedu_desktop.acts.read_overlay import OverlayShown, read_overlay
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.form_editor import FormEditor
from cleanedu_desktop.ui.pages.kind_words import words_of
from cleanedu_desktop.ui.pages.page import DirtyEditor, Page
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.elided_label import ElidedLabel
from cleanedu_desktop.ui.widgets.labels import label, pill

_WIDEST = 1040
_INTRO = "可以换名称、隐藏不用的项目、调整次序、增加自己的字段和签字栏。记录的内容不会改变。"


class FormsPage(Page):
    """A card a kind; one form opens in an editor on top."""

    def __init__(self, work: OfficeWork, routes: Routes) -> None:
        super().__init__(work, routes, "表单")
        self.editor: FormEditor | None = None
        self.states: dict[str, str] = {}
        """Form id -> the word of its state."""
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)

    def enter(self) -> None:
        """Bring the list up to date."""
        self.work.act(list_overlays, owner=self, key=f"forms {id(self)}", done=self._show)

    def take_changes(self, changes: Changes) -> None:
        """Show the states anew while the list is looked at."""
        if self.isVisible():
            self.enter()

    def dirty_editors(self) -> list[DirtyEditor]:
        """Return the editor when it holds changes that are not saved."""
        return [self.editor] if self.editor is not None and self.editor.is_dirty() else []

    def _show(self, listed: list[FormListed]) -> None:
        inner = QWidget()
        inner.setObjectName("scrolled")
        inner.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(14)
        column.addWidget(label(_INTRO, "muted", wrap=True))
        self.states.clear()
        for kind in dict.fromkeys(one.form.kind for one in listed):
            forms = [one for one in listed if one.form.kind == kind]
            column.addWidget(self._card(sorted(forms, key=lambda one: one.form.id != kind)))
        column.addStretch(1)
        at = self.area.verticalScrollBar().value()
        self.area.setWidget(inner)
        self.area.verticalScrollBar().setValue(at)

    def _card(self, listed: list[FormListed]) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        lines = QGridLayout(card)
        lines.setContentsMargins(20, 14, 20, 14)
        lines.setHorizontalSpacing(14)
        lines.setVerticalSpacing(4)
        lines.setColumnMinimumWidth(0, 40)
        lines.setColumnStretch(1, 1)
        lines.addWidget(label(words_of(listed[0].form).title, "sectionTitle"), 0, 0, 1, 4)
        for row, one in enumerate(listed, start=1):
            form = one.form
            word, tone = ("原表单", "grey")
            if one.changed:
                word, tone = (
                    ("有错误，未生效", "red") if one.mistakes else ("本单位已调整", "accent")
                )
            self.states[form.id] = word
            title = ElidedLabel("")
            title.set_words(form.title)
            state = pill(word, tone)
            state.setToolTip("\n".join(one.mistakes))
            change = button(
                "调整", partial(self.open_form, form.id), role="link", name=f"调整{form.title}"
            )
            lines.addWidget(label(form.standard, "faint"), row, 0)
            lines.addWidget(title, row, 1)
            lines.addWidget(state, row, 2, Qt.AlignmentFlag.AlignRight)
            lines.addWidget(change, row, 3)
        return card

    def open_form(self, form_id: str) -> None:
        """Open the editor of a form, settling an earlier one first."""
        self._leave_editor(partial(self._load, form_id))

    def _load(self, form_id: str) -> None:
        self.work.act(read_overlay, form_id=form_id, owner=self, done=self._open)

    def _open(self, shown: OverlayShown) -> None:
        form = shown.shipped
        main = form if form.id == form.kind else self.work.main_form(form.kind)
        self.editor = FormEditor(self.work, shown, main)
        self.editor.left.connect(self.drop_editor)
        self.editor.saved.connect(self._saved)
        self.editor.asked_form.connect(self.open_form)
        self.stack.addWidget(self.editor)
        self.stack.setCurrentWidget(self.editor)

    def _saved(self, words: str) -> None:
        self.drop_editor()
        self.routes.said.emit(words, "green")

    def _leave_editor(self, then: Callable[[], object]) -> None:
        """Do `then` at once, or after the changes in the open editor are settled."""
        editor = self.editor
        if editor is None or not editor.is_dirty():
            self.drop_editor()
            then()
            return
        self.stack.setCurrentWidget(editor)
        editor.settled.connect(
            lambda done: then() if done else None, Qt.ConnectionType.SingleShotConnection
        )
        editor.settle()

    def drop_editor(self) -> None:
        """Take the editor away with whatever is in it."""
        if self.editor is not None:
            self.stack.removeWidget(self.editor)
            self.editor.deleteLater()
            self.editor = None
