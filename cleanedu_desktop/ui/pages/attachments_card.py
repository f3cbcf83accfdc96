"""The card of a record's attachments: add files, open them, save copies, remove them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout

from cleanedu_desktop.acts.attach_files import FilesAttached, attach_files
from cleanedu_desktop.acts.list_attachments import AttachmentShown, list_attachments
from cleanedu_desktop.acts.open_attachment import open_attachment
from cleanedu_desktop.acts.remove_attachment import remove_attachment
from cleanedu_desktop.acts.save_attachment_as import AttachmentSaved, save_attachment_as
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.widgets.ask import ask, ask_words
from cleanedu_desktop.ui.widgets.attachment_list import AttachmentList
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.labels import label

_OUTSIDE = (
    "台账设了密码，但用别的程序打开附件，要在本机放一份没有加密的副本（只读，关闭本程序时删除）。"
    "“另存为…”存出去的文件也不加密，请自己保管好。"
)


def said_of(done: FilesAttached) -> tuple[str, str]:
    """Return the sentence and its tone for what became of the files."""
    said = []
    if done.attached:
        said.append(f"已添加 {len(done.attached)} 个附件。")
    if done.already:
        names = "、".join(f"“{one.name}”" for one in done.already[:3])
        said.append(f"这条记录已有内容相同的附件（{names}），没有重复添加。")
    said += [one.sentence for one in done.refused]
    return "\n".join(said), "red" if done.refused else "green" if done.attached else "amber"


class AttachmentsCard(QFrame):
    """Loads its own list. What happened is said in `banner`."""

    def __init__(
        self, work: OfficeWork, record_id: str, banner: Banner, *, still: bool = False
    ) -> None:
        """`still`: nothing may be added or removed (the record is withdrawn)."""
        super().__init__()
        self.setObjectName("card")
        self.work = work
        self.record_id = record_id
        self.banner = banner
        self.title = label("附件", "sectionTitle")
        self.none = label(
            "还没有附件。签字扫描件、照片、通知等文件都可以添加。", "muted", wrap=True
        )
        self.list = AttachmentList()
        self.list.opened.connect(self.open_chosen)
        self.add = button("添加…", self.choose_files, role="link", picture="plus", name="添加附件")
        self.open = button("打开", self.open_chosen, name="打开附件")
        self.save = button("另存为…", self.choose_target, name="附件另存为")
        self.remove = button("移除", self.ask_reason, role="danger", name="移除附件")
        self.add.setVisible(not still)
        self.remove.setVisible(not still)
        self._lay_out()
        self._show([])
        self.load()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.add)
        acts = QGridLayout()
        acts.setSpacing(6)
        for column, one in enumerate((self.open, self.save, self.remove)):
            acts.addWidget(one, 0, column)
            acts.setColumnStretch(column, 1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(16, 14, 16, 14)
        lines.setSpacing(8)
        lines.addLayout(head)
        lines.addWidget(self.none)
        lines.addWidget(self.list)
        lines.addLayout(acts)

    def load(self) -> None:
        """Read the list again."""
        self.work.act(list_attachments, record_id=self.record_id, owner=self, done=self._show)

    def _show(self, attachments: Sequence[AttachmentShown]) -> None:
        there = bool(attachments)
        self.title.setText(f"附件（{len(attachments)}）" if there else "附件")
        self.list.show_attachments(attachments)
        self.none.setVisible(not there)
        for one in (self.list, self.open, self.save):
            one.setVisible(there)
        self.remove.setVisible(there and not self.add.isHidden())

    def choose_files(self) -> None:
        """Let the user choose files, then attach them."""
        picker = QFileDialog(self, "选择要添加的文件（可以选几个）")
        picker.setFileMode(QFileDialog.FileMode.ExistingFiles)
        picker.filesSelected.connect(lambda names: self.attach([Path(one) for one in names]))
        picker.finished.connect(lambda _code: picker.deleteLater())
        picker.open()

    def attach(self, files: Sequence[Path]) -> None:
        """Attach files; the banner says what became of each."""
        self.add.setEnabled(False)
        report = self.work.background.reporter(self._adding)
        self.work.act(
            attach_files,
            record_id=self.record_id,
            files=files,
            progress=report,
            owner=self,
            done=self._attached,
            failed=self._failed,
        )

    def _adding(self, done: int, of: int) -> None:
        if not self.add.isEnabled():
            self.title.setText(f"正在添加 {done + 1} / {of}…")

    def _attached(self, done: FilesAttached) -> None:
        self.add.setEnabled(True)
        self.banner.say(*said_of(done))
        self.load()

    def _failed(self, problem: OfficeProblem) -> None:
        self.add.setEnabled(True)
        self.banner.say_problem(problem)
        self.load()

    def open_chosen(self) -> None:
        """Open the chosen file; with a password it is said first what that means."""
        self._outside(self._open)

    def _open(self, chosen: AttachmentShown) -> None:
        self.work.act(
            open_attachment,
            attachment_id=chosen.id,
            owner=self,
            done=self._opened,
            failed=self.banner.say_problem,
        )

    def _opened(self, copy: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(copy))):
            self.banner.say(
                f"这台电脑上没有能打开“{copy.name}”的程序。附件完好；"
                "请用“另存为…”存到别处，再用合适的程序打开。",
                "amber",
            )

    def choose_target(self) -> None:
        """Ask where to save a copy of the chosen file."""
        self._outside(self._choose_target)

    def _choose_target(self, chosen: AttachmentShown) -> None:
        name, _kind = QFileDialog.getSaveFileName(self, "附件另存为", chosen.name)
        if name:
            self.save_as(chosen, Path(name))

    def save_as(self, chosen: AttachmentShown, target: Path) -> None:
        """Save a copy; the dialog has asked before an existing file is written over."""
        self.work.act(
            save_attachment_as,
            attachment_id=chosen.id,
            target=target,
            overwrite=True,
            owner=self,
            done=self._saved,
            failed=self.banner.say_problem,
        )

    def _saved(self, saved: AttachmentSaved) -> None:
        self.banner.say(f"已存到 {saved.path}。", "green")

    def ask_reason(self) -> None:
        """Ask why the chosen file is to be removed."""
        chosen = self.list.chosen()
        if chosen is not None:
            ask_words(
                self,
                "移除这个附件",
                f"“{chosen.name}”不再列在这条记录里，内容仍保存在台账中。\n请写明移除原因：",
                partial(self._remove, chosen),
            )

    def _remove(self, chosen: AttachmentShown, reason: str) -> None:
        self.work.act(
            remove_attachment,
            attachment_id=chosen.id,
            reason=reason,
            owner=self,
            done=partial(self._removed, chosen.name),
            failed=self.banner.say_problem,
        )

    def _removed(self, name: str, _changes: object) -> None:
        self.banner.say(f"已从记录中移除“{name}”。", "green")
        self.load()

    def _outside(self, then: Callable[[AttachmentShown], object]) -> None:
        """Do `then` with the chosen file; before the first with a password, say what leaves it."""
        chosen = self.list.chosen()
        if chosen is None:
            return
        if not self.work.has_password or self.work.outside_told:
            then(chosen)
            return

        def understood() -> None:
            self.work.outside_told = True
            then(chosen)

        answers: list[tuple[str, Callable[[], object] | None]] = [
            ("知道了，继续(&Y)", understood),
            ("取消(&C)", None),
        ]
        ask(self, "附件离开加密的台账", _OUTSIDE, answers)
