"""Adds files to a record from the window: chosen, dropped, pasted; with progress, a way out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton, QWidget

from cleanedu_desktop.acts.attach_files import FilesAttached, attach_files
from cleanedu_desktop.acts.entry.keep_contents import Pasted
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.background import Cancelled
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.widgets.ask import ask
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.told_list import ToldList

MOST_LINES = 4
"""Sentences in the strip; more are shown in a list."""
Given = Path | Pasted


def lines_of(done: FilesAttached) -> list[str]:
    """Return a sentence on each thing that became of the files, the whole first."""
    said = [f"已添加 {len(done.attached)} 个附件。"] if done.attached else []
    if done.already:
        names = "、".join(f"“{one.name}”" for one in done.already[:3])
        more = f"等 {len(done.already)} 个" if len(done.already) > 3 else ""
        said.append(f"这条记录已有内容相同的附件（{names}{more}），没有重复添加。")
    return said + [one.sentence for one in (*done.refused, *done.elsewhere, *done.noted)]


def tone_of(done: FilesAttached) -> str:
    """Return the tone in which that is said."""
    if done.refused:
        return "red"
    return "green" if done.attached and not (done.noted or done.elsewhere) else "amber"


def files_in(given: QMimeData | None, name: str) -> list[Given]:
    """Return the files that were dropped or copied, or the picture under `name`.

    None: a clipboard that another program holds, or that was never filled.
    """
    if given is None:
        return []
    files: list[Given] = [
        Path(url.toLocalFile()) for url in given.urls() if given.hasUrls() and url.isLocalFile()
    ]
    if files or not given.hasImage():
        return files
    image = QImage(given.imageData())
    taken = QByteArray()
    buffer = QBuffer(taken)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    kept = image.save(buffer, "PNG")  # type: ignore[call-overload]
    return [Pasted(name, bytes(taken.data()))] if kept else []


class AttachmentAdding(QObject):
    """One batch at a time; what became of it is said in `banner`."""

    began = Signal()
    told = Signal(int, int)
    """Files done and all."""
    ended = Signal()
    """Whatever came of it."""

    def __init__(self, work: OfficeWork, record_id: str, banner: Banner, window: QWidget) -> None:
        super().__init__(window)
        self._work, self._record_id = work, record_id
        self._banner, self._window = banner, window
        self._stop = Event()
        self.busy = False

    def add(self, files: Sequence[Given], *, again: bool = False) -> None:
        """Attach files; `again` also those another record has."""
        if not files or self.busy:
            return
        self.busy = True
        stop = self._stop = Event()
        report = self._work.background.reporter(self.told.emit)
        stopped = self._work.background.reporter(self._stopped)

        def progress(done: int, of: int) -> None:
            if stop.is_set():
                stopped()
                raise Cancelled
            report(done, of)

        self.began.emit()
        self._work.act(
            attach_files,
            record_id=self._record_id,
            files=list(files),
            again=again,
            progress=progress,
            owner=self,
            done=partial(self._done, list(files)),
            failed=self._failed,
        )

    def paste(self, given: QMimeData | None) -> None:
        """Attach what is on the clipboard, if it is files or a picture."""
        files = files_in(given, f"粘贴的图片 {self._work.now():%Y-%m-%d %H%M%S}.png")
        if files:
            self.add(files)
        else:
            self._banner.say(
                "剪贴板里没有文件或图片，没有添加。请先在别处复制文件或截图，再粘贴。", "amber"
            )

    def cancel(self) -> None:
        """Stop at the next piece; then nothing of the batch is attached."""
        self._stop.set()

    def _stopped(self) -> None:
        self._end()
        self._banner.say("已取消，这一批文件都没有添加，原文件没有改动。", "amber")

    def _end(self) -> None:
        self.busy = False
        self.ended.emit()

    def _done(self, files: Sequence[Given], done: FilesAttached) -> None:
        self._end()
        lines = lines_of(done)
        actions: list[QPushButton] = []
        if len(lines) > MOST_LINES:
            show = partial(self._show_list, lines)
            actions.append(button("查看清单", show, role="link"))
            lines = [*lines[:MOST_LINES], f"……共 {len(lines)} 条，见“查看清单”。"]
        self._banner.say("\n".join(lines), tone_of(done), actions)
        if done.elsewhere:
            self._ask_again(files, done)

    def _show_list(self, lines: Sequence[str]) -> None:
        ToldList("添加了哪些、没有添加哪些", lines, self._window.window()).open()

    def _ask_again(self, files: Sequence[Given], done: FilesAttached) -> None:
        names = {str(one.file) for one in done.elsewhere}
        held = [one for one in files if str(one.name if isinstance(one, Pasted) else one) in names]
        sentences = [one.sentence for one in done.elsewhere[:3]]
        if len(done.elsewhere) > 3:
            sentences.append(f"……共 {len(done.elsewhere)} 个。")
        ask(
            self._window,
            "这些内容已经附在别的记录里",
            "\n".join(sentences),
            [("仍然添加(&Y)", partial(self.add, held, again=True)), ("不添加(&N)", None)],
        )

    def _failed(self, problem: OfficeProblem) -> None:
        self._end()
        self._banner.say_problem(problem)
