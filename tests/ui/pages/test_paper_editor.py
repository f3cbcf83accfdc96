"""What the editors of a form and of a register share."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.paper_editor import PaperEditor
from cleanedu_desktop.ui.widgets.form_preview import FormPreview
from cleanedu_desktop.ui.widgets.overlay.section import Section


class Editor(PaperEditor):
    def __init__(self, window: MainWindow) -> None:
        self.part = Section("名称")
        self.part.lines.addWidget(self.part.place_for("title"))
        super().__init__(window.work, [self.part], FormPreview("a4"))
        self._lay_out("调整", QPushButton("恢复"), [QLabel("说明")])
        self.looks = 0
        self.kept: list[Any] = []
        self.fails: OfficeProblem | None = None

    def look(self) -> None:
        self.looks += 1

    def save(self) -> None:
        def act(_desk: object) -> str:
            if self.fails is not None:
                raise self.fails
            return "好"

        self._keep(act)

    def _saved(self, saved: Any) -> None:
        self._saving = False
        self.kept.append(saved)

    def _show_wrong(self, problem: OfficeProblem) -> int:
        self.part.tell({"title": problem.details})
        return len(problem.details)


def test_typing_is_drawn_and_saved_once_at_a_time(window: MainWindow, qtbot: QtBot) -> None:
    editor = Editor(window)
    qtbot.addWidget(editor)
    editor.part.changed.emit()
    assert editor.is_dirty()
    qtbot.waitUntil(lambda: editor.looks == 1)
    editor.save_button.click()
    assert not editor.save_button.isEnabled()
    editor.save()
    qtbot.waitUntil(lambda: bool(editor.kept))
    assert editor.kept == ["好"]


def test_what_is_wrong_is_told_in_its_part_anything_else_in_the_banner(
    window: MainWindow, qtbot: QtBot
) -> None:
    editor = Editor(window)
    qtbot.addWidget(editor)
    for problem, said in (
        (OfficeProblem("没有保存。", details=("这里应填名称",)), "还有 1 处不行"),
        (OfficeProblem("磁盘已满，没有保存。"), "磁盘已满"),
    ):
        editor.fails = problem
        with qtbot.waitSignal(editor.settled) as settled:
            editor.save()
        assert settled.args == [False]
        assert said in editor.banner.words.text()
        assert editor.save_button.isEnabled()
        assert editor.part.told["title"].text() == "\n".join(problem.details)
