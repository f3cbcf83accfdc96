"""Takes back what was done last: says what it was, asks, and does it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from cleanedu_desktop.ui.day_words import moment
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.routes import Routes
from cleanedu_desktop.ui.widgets.ask import ask

if TYPE_CHECKING:
    from cleanedu_desktop.acts.desk import Desk
    from cleanedu_desktop.acts.entry.tell_operation import OperationTold


def _meant(desk: Desk, operation: str) -> list[OperationTold]:
    from cleanedu_desktop.acts import undo

    if operation:
        return [undo.operation_told(desk, operation=operation)]
    return undo.last_operations(desk)


class UndoLast(QObject):
    """Ctrl+Z of the whole window; a field with the keyboard takes back its own typing instead."""

    def __init__(self, work: OfficeWork, routes: Routes, window: QWidget) -> None:
        super().__init__(window)
        self._work, self._routes, self._window = work, routes, window
        routes.to_undo.connect(self.offer)
        QShortcut(QKeySequence.StandardKey.Undo, window, partial(self.offer, ""))

    def offer(self, operation: str) -> None:
        """Say what would be undone and ask; ``""`` is the last operation on records."""
        if not self._work.may_edit:
            self._routes.said.emit("检查模式下只能查看和打印，不能撤销。", "amber")
        elif self._work.is_open:
            self._work.act(_meant, operation=operation, owner=self, key="undo", done=self._ask)

    def _ask(self, found: list[OperationTold]) -> None:
        if not found:
            self._routes.said.emit("没有可以撤销的操作。", "grey")
            return
        (last,) = found
        ask(
            self._window,
            "撤销这次操作吗？",
            f"{last.what}\n{last.who}，{moment(last.at)}\n\n"
            "撤销后，改过的内容变回原来的样子，新登记的记录移到回收站；"
            "修改历史里都有记载，还可以恢复。",
            [("撤销(&U)", partial(self._undo, last.id)), ("取消(&C)", None)],
        )

    def _undo(self, operation: str) -> None:
        from cleanedu_desktop.acts.undo import Undone, undo

        def say(done: Undone) -> None:
            self._routes.said.emit(f"已撤销：{done.undone.what}", "green")

        self._work.act(undo, operation=operation, owner=self, done=say)
