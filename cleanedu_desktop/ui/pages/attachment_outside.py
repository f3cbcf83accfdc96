"""Takes attachments out of the program: opened by another one, or saved as a copy."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from cleanedu_desktop.acts.list_attachments import AttachmentShown
from cleanedu_desktop.acts.open_attachment import open_attachment
from cleanedu_desktop.acts.save_attachment_as import AttachmentSaved, save_attachment_as
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.widgets.ask import ask
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.pick_path import pick_target

_OUTSIDE = (
    "台账设了密码，但用别的程序打开附件，要在本机放一份没有加密的副本（只读，关闭本程序时删除）。"
    "“另存为…”存出去的文件也不加密，请自己保管好。"
)


class AttachmentOutside(QObject):
    """What happened is said in `banner`; before the first with a password, what leaves it is."""

    def __init__(self, work: OfficeWork, banner: Banner, window: QWidget) -> None:
        super().__init__(window)
        self._work, self._banner, self._window = work, banner, window

    def open(self, chosen: AttachmentShown) -> None:
        """Open a read-only copy with another program."""
        self._warned(
            lambda: self._work.act(
                open_attachment,
                attachment_id=chosen.id,
                owner=self,
                done=self._opened,
                failed=self._banner.say_problem,
            )
        )

    def _opened(self, copy: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            self._banner.say(
                f"这台电脑上没有能打开“{copy.name}”的程序。附件完好；"
                "请用“另存为…”存到别处，再用合适的程序打开。",
                "amber",
            )

    def save(self, chosen: AttachmentShown) -> None:
        """Ask where to save a copy, a photo's without where it was taken, and save it."""
        self._warned(lambda: self._choose_target(chosen, clean=True))

    def save_original(self, chosen: AttachmentShown) -> None:
        """Ask where to save a copy byte for byte, and save it."""
        self._warned(lambda: self._choose_target(chosen, clean=False))

    def _choose_target(self, chosen: AttachmentShown, *, clean: bool) -> None:
        save = partial(self._save_to, chosen, clean=clean)
        pick_target(self._window, "附件另存为", save, proposed=Path(chosen.name))

    def _save_to(self, chosen: AttachmentShown, target: Path, *, clean: bool) -> None:
        # The dialog has asked before an existing file is written over.
        self._work.act(
            save_attachment_as,
            attachment_id=chosen.id,
            target=target,
            overwrite=True,
            clean=clean,
            owner=self,
            done=self._saved,
            failed=self._banner.say_problem,
        )

    def _saved(self, saved: AttachmentSaved) -> None:
        told = "去掉了照片里的拍摄位置等信息，台账里的原件没有改动。" if saved.cleaned else ""
        if saved.several:
            told = "文件里有几页或几帧，照原样存出，其中的拍摄时间、设备等信息没有去掉。"
        self._banner.say(f"已存到 {saved.path}。{told}", "amber" if saved.several else "green")

    def _warned(self, then: Callable[[], object]) -> None:
        if not self._work.has_password or self._work.outside_told:
            then()
            return

        def understood() -> None:
            self._work.outside_told = True
            then()

        answers: list[tuple[str, Callable[[], object] | None]] = [
            ("知道了，继续(&Y)", understood),
            ("取消(&C)", None),
        ]
        ask(self._window, "附件离开加密的台账", _OUTSIDE, answers)
