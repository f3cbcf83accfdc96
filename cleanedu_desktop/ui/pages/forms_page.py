"""The forms of the office by kind, and the editor of what the office changes in one of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.list_drafts import DraftListed
from cleanedu_desktop.acts.list_overlays import FormListed, list_overlays
from cleanedu_desktop.acts.read_overlay import OverlayShown, read_overlay
from cleanedu_desktop.acts.read_register import RegisterShown, read_register
from cleanedu_desktop.form_engine.register_draft import register_of_answers
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.form_editor import FormEditor
from cleanedu_desktop.ui.pages.kind_words import in_order, words_of
from cleanedu_desktop.ui.pages.page import DirtyEditor, Page
from cleanedu_desktop.ui.pages.register_editor import EMPTY, RegisterEditor
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.card_columns import CardColumns
from cleanedu_desktop.ui.widgets.elided_label import ElidedLabel
from cleanedu_desktop.ui.widgets.find_line import find_line
from cleanedu_desktop.ui.widgets.labels import label, pill
from cleanedu_desktop.ui.widgets.scrolled_column import ScrolledColumn

_INTRO = (
    "可以换名称、隐藏不用的项目、调整次序、增加自己的字段和签字栏。记录的内容不会改变。"
    "程序里没有的事项，可以新建本单位自己的登记。"
)


def _words_on(card: QFrame) -> str:
    return "\n".join(one.text() for one in card.findChildren(QLabel))


class FormsPage(Page):
    """A card a kind; one form opens in an editor on top."""

    def __init__(self, work: OfficeWork, routes: Routes) -> None:
        super().__init__(work, routes, "表单")
        self.editor: FormEditor | None = None
        self.register_editor: RegisterEditor | None = None
        self.states: dict[str, str] = {}
        """Form id -> the word of its state."""
        self._cards: list[tuple[QFrame, str]] = []
        self.search = find_line("查找表单：名称里的几个字")
        self.search.textChanged.connect(self._show_found)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.stack = QStackedWidget()
        face = QWidget()
        lines = QVBoxLayout(face)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addLayout(self._head())
        lines.addWidget(self.area, 1)
        self.stack.addWidget(face)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)

    def _show_found(self) -> None:
        """Show the cards that have what is looked for."""
        words = self.search.text().strip()
        for card, on_it in self._cards:
            card.setVisible(words in on_it)

    def enter(self) -> None:
        """Bring the list up to date."""
        self.work.act(list_overlays, owner=self, key=f"forms {id(self)}", done=self._show)

    def take_changes(self, changes: Changes) -> None:
        """Show the states anew while the list is looked at."""
        if self.isVisible():
            self.enter()

    def dirty_editors(self) -> list[DirtyEditor]:
        """Return the editor when it holds changes that are not saved."""
        one = self._open_editor()
        return [one] if one is not None and one.is_dirty() else []

    def _show(self, listed: list[FormListed]) -> None:
        self.states.clear()
        cards = []
        by_id = {one.form.id: one for one in listed}
        ordered = [by_id[form.id] for form in in_order(one.form for one in listed)]
        ordered.sort(key=lambda one: not one.form.own)
        for kind in dict.fromkeys(one.form.kind for one in ordered):
            forms = [one for one in ordered if one.form.kind == kind]
            cards.append(self._card(forms))
        columns = CardColumns()
        columns.set_cards(cards)
        at = self.area.verticalScrollBar().value()
        self.area.setWidget(ScrolledColumn(columns, margins=(24, 12, 24, 24)))
        self._cards = list(zip(cards, map(_words_on, cards), strict=True))
        self._show_found()
        self.area.verticalScrollBar().setValue(at)

    def _head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(24, 16, 24, 0)
        head.setSpacing(10)
        head.addWidget(label(_INTRO, "muted", wrap=True))
        line = QHBoxLayout()
        line.addWidget(self.search, 1)
        line.addStretch(1)
        hint = "从空白页建一种本单位自己的登记"
        self.new_button = button("新建登记(&N)", self.begin_register, picture="plus", hint=hint)
        line.addWidget(self.new_button)
        head.addLayout(line)
        return head

    def _card(self, listed: list[FormListed]) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        lines = QGridLayout(card)
        lines.setContentsMargins(20, 14, 20, 14)
        lines.setHorizontalSpacing(14)
        lines.setVerticalSpacing(4)
        lines.setColumnStretch(0, 1)
        lines.addWidget(label(words_of(listed[0].form).title, "sectionTitle"), 0, 0, 1, 4)
        for row, one in enumerate(listed, start=1):
            form = one.form
            word, tone = ("原表单", "grey")
            if form.own:
                word, tone = ("本单位自建", "accent")
            elif one.changed:
                word, tone = (
                    ("有错误，未生效", "red") if one.mistakes else ("本单位已调整", "accent")
                )
            self.states[form.id] = word
            title = ElidedLabel("")
            title.set_words(form.title)
            state = pill(word, tone)
            state.setToolTip("\n".join(one.mistakes))
            verb = "修改" if form.own else "调整"
            change = button(
                verb, partial(self.open_form, form.id), role="link", name=f"{verb}{form.title}"
            )
            lines.addWidget(title, row, 0)
            lines.addWidget(label(form.standard, "faint"), row, 1)
            lines.addWidget(state, row, 2, Qt.AlignmentFlag.AlignRight)
            lines.addWidget(change, row, 3)
        return card

    def open_form(self, form_id: str) -> None:
        """Open the editor of a form, settling an earlier one first."""
        self._leave_editor(partial(self._load, form_id))

    def begin_register(self) -> None:
        """Open the empty page of a new register, settling an earlier editor first."""
        self._leave_editor(partial(self._open_register, EMPTY))

    def open_draft(self, draft: DraftListed) -> None:
        """Go on with a register that was typed and never saved."""
        self._leave_editor(partial(self._go_on, draft))

    def _go_on(self, draft: DraftListed) -> None:
        register = register_of_answers(draft.content.answers)
        if register.id not in {form.kind for form in self.work.forms.values()}:
            shown = replace(EMPTY, register=replace(register, id=""))
            self._open_register(shown, draft.id)
            return

        def opened(shown: RegisterShown) -> None:
            self._open_register(replace(shown, register=register), draft.id)

        self.work.act(read_register, kind=register.id, owner=self, done=opened)

    def _load(self, form_id: str) -> None:
        form = self.work.forms.get(form_id)
        if form is not None and form.own:
            self.work.act(read_register, kind=form.kind, owner=self, done=self._open_register)
        else:
            self.work.act(read_overlay, form_id=form_id, owner=self, done=self._open)

    def _open(self, shown: OverlayShown) -> None:
        form = shown.shipped
        main = form if form.id == form.kind else self.work.main_form(form.kind)
        editor = FormEditor(self.work, shown, main)
        editor.saved.connect(self._saved)
        editor.asked_form.connect(self.open_form)
        self.editor = editor
        self._show_editor(editor)

    def _open_register(self, shown: RegisterShown, draft_id: str = "") -> None:
        editor = RegisterEditor(self.work, shown, draft_id)
        editor.saved.connect(self._register_saved)
        editor.dropped.connect(self._saved)
        self.register_editor = editor
        self._show_editor(editor)

    def _open_editor(self) -> DirtyEditor | None:
        return self.editor or self.register_editor

    def _show_editor(self, editor: DirtyEditor) -> None:
        editor.left.connect(self.drop_editor)
        self.stack.addWidget(editor)
        self.stack.setCurrentWidget(editor)

    def _register_saved(self, kind: str, words: str) -> None:
        self.drop_editor()
        self.routes.to_page.emit(kind)
        self.routes.said.emit(words, "green")

    def _saved(self, words: str) -> None:
        self.drop_editor()
        self.routes.said.emit(words, "green")

    def _leave_editor(self, then: Callable[[], object]) -> None:
        """Do `then` at once, or after the changes in the open editor are settled."""
        editor = self._open_editor()
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
        editor = self._open_editor()
        if self.register_editor is not None:
            self.register_editor.draft.let_go()
        if editor is not None:
            self.stack.removeWidget(editor)
            editor.deleteLater()
            self.editor = self.register_editor = None
