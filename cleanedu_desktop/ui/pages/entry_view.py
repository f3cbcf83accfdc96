"""One record to read: the form as on paper, beside it its state, what comes next and its steps."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import shiboken6
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QWidget,
)

from cleanedu_desktop.acts.note_seen import note_seen
from cleanedu_desktop.acts.put_back_entry import put_back_entry
from cleanedu_desktop.acts.show_entry import EntryShown
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.sheet import Sheet
from cleanedu_desktop.records.record import Record
from cleanedu_desktop.ui.look import tone_of_state
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.attachments_card import AttachmentsCard
from cleanedu_desktop.ui.pages.campaign_card import CampaignCard
from cleanedu_desktop.ui.pages.file_card import FileCard
from cleanedu_desktop.ui.pages.findings_card import FindingsCard
from cleanedu_desktop.ui.pages.load_record import load_record
from cleanedu_desktop.ui.pages.measures_card import MeasuresCard
from cleanedu_desktop.ui.pages.personal_file_card import PersonalFileCard
from cleanedu_desktop.ui.pages.record_facts import facts_of, prints_of, steps_possible
from cleanedu_desktop.ui.pages.restricted_words import restricted_words
from cleanedu_desktop.ui.pages.side_cards import (
    advice_card,
    linked_cards,
    restricted_card,
    side_card,
)
from cleanedu_desktop.ui.pages.sign_in_card import SignInCard
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.ask import ask_words
from cleanedu_desktop.ui.widgets.back_bar import BackBar
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.empty_layout import empty
from cleanedu_desktop.ui.widgets.labels import label, pill, rule
from cleanedu_desktop.ui.widgets.paper_frame import WIDEST
from cleanedu_desktop.ui.widgets.scrolled_column import ScrolledColumn
from cleanedu_desktop.ui.widgets.sheet_view import sheet_view
from cleanedu_desktop.ui.widgets.step_timeline import step_timeline

SIDE_WIDTH, NARROW_SIDE_WIDTH = 300, 232
NARROW = 960
"""Below this width of the view the side gives way to the paper."""


class EntryView(QWidget):
    """Shows one record; every action is a button with its word."""

    left = Signal()
    corrects = Signal(object)
    """EntryShown to be corrected."""
    duplicates = Signal(object)
    """EntryShown a new one begins with."""
    steps = Signal(object, str)
    """EntryShown, name of the step to take."""
    prints = Signal(object, object)
    """Form, list of record ids."""

    def __init__(self, work: OfficeWork, routes: Routes) -> None:
        super().__init__()
        self.setObjectName("ground")
        self.work = work
        self.routes = routes
        self.record_id = ""
        self.shown: EntryShown | None = None
        self._attachments: AttachmentsCard | None = None
        self._side_of = ""
        self.banner = Banner()
        bar = BackBar(self.left.emit)
        self.title = bar.title
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        self._paper_area = self._scroll_area()
        self._side_area = self._scroll_area()
        body = QHBoxLayout()
        body.setContentsMargins(24, 12, 12, 0)
        body.setSpacing(12)
        self._paper_area.setMaximumWidth(WIDEST + 20)
        body.addStretch(1)
        body.addWidget(self._paper_area, 100)
        body.addWidget(self._side_area)
        body.addStretch(1)
        bar.line.addLayout(self._actions)
        bar.head(self, self.banner).addLayout(body, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the paper as much room as it needs."""
        narrow = event.size().width() < NARROW
        self._side_area.setFixedWidth(NARROW_SIDE_WIDTH if narrow else SIDE_WIDTH)
        super().resizeEvent(event)

    def _scroll_area(self) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def show_record(self, record_id: str, said: str = "") -> None:
        """Load a record and show it; `said` is shown once it is there."""
        self.record_id = record_id
        self.banner.clear()
        self.work.act(
            partial(load_record, record_id=record_id),
            owner=self,
            key=f"view {id(self)}",
            done=partial(self._take, said),
        )

    def _take(self, said: str, found: tuple[EntryShown, Sheet, list[str]]) -> None:
        shown, sheet, advice = found
        self.shown = shown
        record = shown.whole.record
        self.title.set_words(record.title)
        self._show_actions(record)
        self._paper_area.setWidget(ScrolledColumn(sheet_view(sheet), margins=(0, 0, 8, 24)))
        self._set_side(self._side(shown, advice))
        if record.withdrawn_at is not None:
            self.banner.say(f"这条记录已撤回：{record.withdrawn_reason or ''}", "grey")
        elif said:
            undo = button("撤销", partial(self.routes.to_undo.emit, ""), role="link")
            self.banner.say(said, "green", [undo])

    def _set_side(self, side: QWidget) -> None:
        bar = self._side_area.verticalScrollBar()
        before, record_id = bar.value(), self.record_id
        self._side_area.setWidget(side)
        if record_id == self._side_of:
            QTimer.singleShot(0, bar, lambda: bar.setValue(before))
        self._side_of = record_id

    def _show_actions(self, record: Record) -> None:
        empty(self._actions)
        if not self.work.may_edit:
            if record.withdrawn_at is None:
                self._actions.addWidget(self._print_button())
            return
        history = button("历史(&H)", self.show_history, picture="clock")
        if record.withdrawn_at is not None:
            self._actions.addWidget(history)
            self._actions.addWidget(
                button("放回(&P)", self._put_back, role="primary", picture="archive-restore")
            )
            return
        withdraw = button("撤回", self._withdraw, role="danger", picture="trash-2")
        again = button("沿用新建(&D)", lambda: self.duplicates.emit(self.shown), picture="copy")
        change = button("修改(&E)", lambda: self.corrects.emit(self.shown), picture="pencil")
        still = self.shown is not None and self.shown.closed
        shown = (history, again) if still else (withdraw, history, again, change)
        for one in (*shown, self._print_button()):
            self._actions.addWidget(one)

    def show_history(self) -> None:
        """Open the record's history over the page."""
        from cleanedu_desktop.ui.pages.history_dialog import HistoryDialog

        dialog = HistoryDialog(self.work, self.record_id, self)
        dialog.undoes.connect(self.routes.to_undo)
        dialog.open()

    def _print_button(self) -> QPushButton:
        made = button("打印(&P)", role="primary", picture="printer")
        shown = self.shown
        forms = prints_of(self.work.forms_of(shown.form.kind), shown) if shown else []
        if len(forms) > 1:
            menu = QMenu(made)
            for form in forms:
                menu.addAction(form.title, partial(self.prints.emit, form, [self.record_id]))
            made.setMenu(menu)
        elif forms:
            made.clicked.connect(partial(self.prints.emit, forms[0], [self.record_id]))
        return made

    def _side(self, shown: EntryShown, advice: list[str]) -> QWidget:
        column = ScrolledColumn(margins=(0, 0, 12, 24), spacing=12)
        for one in (self._state_card(shown), *([advice_card(advice)] if advice else [])):
            column.add(one)
        column.add(FileCard(self.work, shown, self))
        for made in (SignInCard, PersonalFileCard, CampaignCard, FindingsCard, MeasuresCard):
            column.add(made(self.work, self.routes, shown.whole.record))
        if words := restricted_words(shown):
            column.add(restricted_card(words, self._reveal))
        gone = shown.closed or shown.whole.record.withdrawn_at is not None
        still = gone or not self.work.may_edit
        column.add(self._attachments_card(shown.whole.record.id, still=still))
        if shown.whole.steps:
            card, lines = side_card("办理过程")
            lines.addWidget(step_timeline(shown, self._form_now(shown)))
            column.add(card)
        for card in linked_cards(shown.linked, self.routes.to_record.emit):
            column.add(card)
        return column

    def _attachments_card(self, record_id: str, *, still: bool) -> AttachmentsCard:
        """Return the card; that of the same record stays, with what is chosen and typed in it."""
        kept = self._attachments
        there = kept is not None and shiboken6.isValid(kept)
        if kept is not None and there and (kept.record_id, kept.still) == (record_id, still):
            kept.load()
            return kept
        self._attachments = AttachmentsCard(self.work, record_id, self.banner, still=still)
        return self._attachments

    def _reveal(self, show: Callable[[], None]) -> None:
        """Show what is confidential once the history says who saw it."""
        self.work.act(
            note_seen,
            record_id=self.record_id,
            owner=self,
            done=lambda _none: show(),
            failed=self.banner.say_problem,
        )

    def _form_now(self, shown: EntryShown) -> Form:
        return self.work.forms.get(shown.form.id, shown.form)

    def _state_card(self, shown: EntryShown) -> QFrame:
        record = shown.whole.record
        card, lines = side_card(record.number)
        top = QHBoxLayout()
        form = self._form_now(shown)
        word = form.states.get(record.state, record.state)
        withdrawn = record.withdrawn_at is not None
        top.addWidget(pill("已撤回" if withdrawn else word, tone_of_state(record.state)))
        top.addStretch(1)
        lines.addLayout(top)
        for words in facts_of(record, shown.form):
            lines.addWidget(label(words, "muted", wrap=True))
        still = shown.closed or not self.work.may_edit
        steps = [] if still else steps_possible(form, record)
        if steps:
            lines.addWidget(rule())
            lines.addWidget(label("下一步", "faint"))
        for step in steps:
            take = partial(self.steps.emit, shown, step.name)
            lines.addWidget(button(step.label, take))
        return card

    def _withdraw(self) -> None:
        record_id = self.record_id
        told = "撤回后不再出现在清单和统计中，可以随时在“设置 → 回收站”里放回。"
        withdraw = lambda reason: self.work.act(  # noqa: E731
            withdraw_entry, record_id=record_id, reason=reason, owner=self, done=self._gone
        )
        ask_words(self, "撤回这条记录", f"{told}\n请写明撤回原因：", withdraw, verb="撤回")

    def _gone(self, _changes: object) -> None:
        self.routes.said.emit("记录已撤回，可以在“设置 → 回收站”里放回。", "green")
        self.left.emit()

    def _put_back(self) -> None:
        done = lambda _changes: self.show_record(self.record_id, "记录已放回。")  # noqa: E731
        self.work.act(put_back_entry, record_id=self.record_id, owner=self, done=done)
