"""The line under the plan: the item the cursor is on, and what can be done about it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from cleanedu_desktop.acts.given import LinkGiven
from cleanedu_desktop.rules.plan_facts import ITEM, ItemStanding
from cleanedu_desktop.rules.ties import COUNTS_FOR
from cleanedu_desktop.ui.routes import Beginning, Routes
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.elided_label import ElidedLabel


class PlanFoot(QWidget):
    """What is recorded from here counts for the item from the start."""

    def __init__(self, routes: Routes, *, may_edit: bool) -> None:
        super().__init__()
        self._routes = routes
        self._may_edit = may_edit
        self._item: ItemStanding | None = None
        self.words = ElidedLabel("muted")
        self.study = button(
            "登记学习", lambda: self._begin("study_session"), hint="登记一次学习，计入这一项"
        )
        self.talk = button("登记谈话", lambda: self._begin("talk"), hint="登记一次谈话，计入这一项")
        self.complete = button("登记完成", self._complete)
        self.open = button("打开", self._open)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.words, 1)
        for one in (self.study, self.talk, self.complete, self.open):
            line.addWidget(one)
        self.show_item(None)

    def show_item(self, item: ItemStanding | None) -> None:
        """Offer what can be done with an item."""
        self._item = item
        self.words.set_words(
            f"{item.number}　{item.title}" if item is not None else "选一项，可以登记它的办理情况。"
        )
        open_one = item is not None and item.state in {"planned", "overdue"}
        for one in (self.study, self.talk, self.complete):
            one.setVisible(self._may_edit)
            one.setEnabled(open_one)
        self.open.setEnabled(item is not None)

    def _begin(self, kind: str) -> None:
        if self._item is not None:
            links = (LinkGiven(self._item.id, COUNTS_FOR),)
            self._routes.to_new.emit(kind, Beginning(links=links))

    def _complete(self) -> None:
        if self._item is not None:
            self._routes.to_step.emit(ITEM, self._item.id, "complete")

    def _open(self) -> None:
        if self._item is not None:
            self._routes.to_record.emit(ITEM, self._item.id)
