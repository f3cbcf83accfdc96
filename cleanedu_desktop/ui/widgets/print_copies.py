"""What can be saved of a print besides the print itself: draft, tagged PDF, Word copy."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from cleanedu_desktop.acts.print_forms import FormsPrinted
from cleanedu_desktop.ui.models.print_wish import FOR_SIGNATURE, PrintHow, PrintWish
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.pick_path import pick_target


class PrintCopies:
    """Makes copies on the worker and says in `banner` where they are."""

    def __init__(
        self, work: OfficeWork, wish: PrintWish | None, name: str, banner: Banner, owner: QWidget
    ) -> None:
        self._work = work
        self._wish = wish
        self._name = name
        self._banner = banner
        self._owner = owner

    @property
    def is_filled(self) -> bool:
        """Whether records were printed, so that there can be a draft and a Word copy."""
        return self._wish is not None and not self._wish.is_blank

    @property
    def can_hide(self) -> bool:
        """Whether names on it can be hidden."""
        return self._wish is not None and self._wish.can_hide

    def save_button(self, save_as: Callable[[], None], how: Callable[[], PrintHow]) -> QPushButton:
        """Return the button that saves elsewhere; kinds of file stand in its menu."""
        if self._wish is None:
            return button("另存为(&A)", save_as, picture="download")
        made = button("另存为…(&A)", picture="download", name="另存为")
        menu = QMenu(made)
        menu.setToolTipsVisible(True)
        menu.addAction("PDF 文件（与打印的相同）…", save_as)
        tagged = menu.addAction(
            "归档用的带标签 PDF（PDF/A-2a）…", lambda: self._choose_tagged(how())
        )
        tagged.setToolTip("档案部门要求可提取结构、可朗读的文件时用；页面看起来相同。")
        if self.is_filled:
            word = menu.addAction("Word 副本（可以修改）…", lambda: self._choose_word(how()))
            word.setToolTip("上级要可编辑的文件时用；存档以签字的打印件为准。")
        made.setMenu(menu)
        return made

    def make(
        self,
        target: Path,
        *,
        done: Callable[[FormsPrinted], None],
        how: PrintHow = FOR_SIGNATURE,
        tagged: bool = False,
    ) -> None:
        """Print the same once more to `target`."""
        if self._wish is not None:
            self._work.act(
                self._wish.print,
                target=target,
                how=how,
                tagged=tagged,
                owner=self._owner,
                done=done,
                failed=self._banner.say_problem,
            )

    def _choose_tagged(self, how: PrintHow) -> None:
        pick_target(
            self._owner,
            "另存为归档版",
            lambda target: self.save_tagged(target.with_suffix(".pdf"), how),
            proposed=Path(f"{self._name}{how.words}-归档.pdf"),
            names="PDF 文件 (*.pdf)",
        )

    def save_tagged(self, target: Path, how: PrintHow = FOR_SIGNATURE) -> None:
        """Write the same as PDF/A-2a and PDF/UA-1 to `target`."""
        self.make(target, tagged=True, how=how, done=lambda printed: self.say_saved(printed.path))

    def _choose_word(self, how: PrintHow) -> None:
        pick_target(
            self._owner,
            "另存为 Word 副本",
            lambda target: self.save_word(target.with_suffix(".docx"), how),
            proposed=Path(f"{self._name}{how.words}.docx"),
            names="Word 文件 (*.docx)",
        )

    def save_word(self, target: Path, how: PrintHow = FOR_SIGNATURE) -> None:
        """Write the same as an editable document to `target`."""
        if self._wish is not None:
            self._work.act(
                partial(self._wish.write_word, target=target, how=how),
                owner=self._owner,
                done=self.say_saved,
                failed=self._banner.say_problem,
            )

    def say_saved(self, path: Path) -> None:
        """Say where a copy is."""
        self._banner.say(f"已另存到 {path}", "green")
