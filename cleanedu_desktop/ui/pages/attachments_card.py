"""The card of a record's attachments: add files, look at them, say what they are, save, remove."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu

from cleanedu_desktop.acts.describe_attachment import describe_attachment
from cleanedu_desktop.acts.list_attachments import AttachmentShown, list_attachments
from cleanedu_desktop.acts.move_attachment import move_attachment
from cleanedu_desktop.acts.remove_attachment import remove_attachment
from cleanedu_desktop.ui.models.thumbnails import Thumbnails
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.attachment_adding import AttachmentAdding, files_in
from cleanedu_desktop.ui.pages.attachment_outside import AttachmentOutside
from cleanedu_desktop.ui.pages.photo_printing import PhotoPrinting
from cleanedu_desktop.ui.widgets.ask import ask_words
from cleanedu_desktop.ui.widgets.attachment_details import AttachmentDetails
from cleanedu_desktop.ui.widgets.attachment_list import AttachmentList
from cleanedu_desktop.ui.widgets.attachment_viewer import AttachmentViewer
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.labels import label, retone
from cleanedu_desktop.ui.widgets.pick_path import pick_files

_NONE = (
    "还没有附件。签字扫描件、会议照片、通知等文件都可以添加："
    "点“添加…”选取，从文件夹拖到这里，或复制后在这里粘贴（Ctrl+V）。"
)
_NONE_STILL = "没有附件。"


class AttachmentsCard(Card):
    """Loads its own list. What happened is said in `banner`."""

    def __init__(
        self, work: OfficeWork, record_id: str, banner: Banner, *, still: bool = False
    ) -> None:
        """`still`: nothing may be added or changed (the record is withdrawn, or he only looks)."""
        super().__init__(margins=(16, 14, 16, 14))
        self.work = work
        self.record_id = record_id
        self.banner = banner
        self.still = still
        self.viewer: AttachmentViewer | None = None
        self.title = label("附件", "sectionTitle")
        self.none = label(_NONE_STILL if still else _NONE, "muted", wrap=True)
        self.small = Thumbnails.of(work)
        self.list = AttachmentList(self.small.picture)
        self.details = AttachmentDetails()
        self.adding = AttachmentAdding(work, record_id, banner, self)
        self.outside = AttachmentOutside(work, banner, self)
        self._make_buttons()
        self._connect()
        self.setAcceptDrops(not still)
        self._lay_out()
        self._show([])
        self.load()

    def _make_buttons(self) -> None:
        self.add = button("添加…", self.choose_files, role="link", picture="plus", name="添加附件")
        self.paste_button = button(
            "", self.paste, role="icon", picture="clipboard-paste", name="粘贴文件或图片（Ctrl+V）"
        )
        self.stop = button("取消添加", self.adding.cancel, role="link", picture="x")
        self.view = button("查看", self.view_chosen, picture="eye", name="查看附件")
        self.open = button("打开", self.open_chosen, name="用别的程序打开附件")
        self.save = button("另存为…", self.choose_target, name="附件另存为")
        self.remove = button("移除", self.ask_reason, role="danger", name="移除附件")
        self.photos = PhotoPrinting(self.work, self.record_id, self.banner, self)
        for one in (self.add, self.paste_button, self.remove):
            one.setVisible(not self.still)
        self.stop.hide()

    def _connect(self) -> None:
        self.list.opened.connect(self.view_or_open)
        self.list.currentRowChanged.connect(lambda _row: self._show_details())
        self.list.verticalScrollBar().valueChanged.connect(lambda _at: self._want_small())
        self.small.came.connect(self.list.viewport().update)
        self.details.described.connect(self._describe)
        self.details.moved.connect(self._move)
        self.adding.began.connect(lambda: self._set_adding(on=True))
        self.adding.ended.connect(lambda: self._set_adding(on=False))
        self.adding.told.connect(self._tell_adding)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self.show_menu)
        if not self.still:
            keys = QShortcut(QKeySequence.StandardKey.Paste, self, self.paste)
            keys.setContext(Qt.ShortcutContext.WindowShortcut)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.title, 1)
        for one in (self.stop, self.paste_button, self.add):
            head.addWidget(one)
        acts = QGridLayout()
        acts.setSpacing(6)
        for at, one in enumerate((self.view, self.open, self.save, self.remove)):
            acts.addWidget(one, at // 2, at % 2)
            acts.setColumnStretch(at % 2, 1)
        lines = self.inside
        lines.addLayout(head)
        lines.addWidget(self.none)
        lines.addWidget(self.list)
        lines.addWidget(self.details)
        lines.addLayout(acts)
        lines.addWidget(self.photos.button)

    def load(self) -> None:
        """Read the list again."""
        self.work.act(list_attachments, record_id=self.record_id, owner=self, done=self._show)

    def _show(self, attachments: Sequence[AttachmentShown]) -> None:
        there = bool(attachments)
        self.title.setText(f"附件（{len(attachments)}）" if there else "附件")
        self.list.show_attachments(attachments)
        self.none.setVisible(not there)
        for one in (self.list, self.view, self.open):
            one.setVisible(there)
        self.save.setVisible(there and self.work.may_edit)
        for changing in (self.details, self.remove):
            changing.setVisible(there and not self.still)
        self.photos.button.setVisible(any(one.is_picture for one in attachments))
        self._show_details()
        self._want_small()

    def _show_details(self) -> None:
        chosen = self.list.chosen()
        self.view.setEnabled(chosen is not None and chosen.is_shown)
        if not self.still:
            self.details.show_one(chosen, self.list.currentRow(), self.list.count())

    def _want_small(self) -> None:
        self.small.want(self.record_id, self.list.seen())

    def choose_files(self) -> None:
        """Let the user choose files, then attach them."""
        pick_files(self, "选择要添加的文件（可以选几个）", self.attach)

    def attach(self, files: Sequence[Path]) -> None:
        """Attach files; the banner says what became of each."""
        self.adding.add(files)

    def paste(self) -> None:
        """Attach the files or the picture on the clipboard."""
        if not self.still:
            self.adding.paste(QGuiApplication.clipboard().mimeData())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and pictures."""
        given = event.mimeData()
        if not self.adding.busy and (given.hasUrls() or given.hasImage()):
            event.acceptProposedAction()
            retone(self, "true", "chosen")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        retone(self, "", "chosen")
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach what was dropped; the files are copied, never moved."""
        retone(self, "", "chosen")
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.adding.add(files_in(event.mimeData(), "拖来的图片.png"))

    def _set_adding(self, *, on: bool) -> None:
        self.add.setEnabled(not on)
        for one in (self.add, self.paste_button):
            one.setVisible(not on)
        self.stop.setVisible(on)
        if on:
            self.title.setText("正在添加…")
        else:
            self.load()

    def _tell_adding(self, done: int, of: int) -> None:
        if self.adding.busy:
            self.title.setText(f"正在添加 {done + 1} / {of}")

    def _describe(self, shown: AttachmentShown, role: str, caption: str) -> None:
        self.work.act(
            describe_attachment,
            attachment_id=shown.id,
            role=role,
            caption=caption,
            owner=self,
            done=lambda _changes: self.load(),
            failed=self.banner.say_problem,
        )

    def _move(self, shown: AttachmentShown, by: int) -> None:
        self.work.act(
            move_attachment,
            attachment_id=shown.id,
            to=self.list.currentRow() + by,
            owner=self,
            done=lambda _changes: self.load(),
            failed=self.banner.say_problem,
        )

    def view_or_open(self) -> None:
        """Look at the chosen file here, or open it outside where it cannot be shown."""
        chosen = self.list.chosen()
        if chosen is not None and chosen.is_shown:
            self.view_chosen()
        else:
            self.open_chosen()

    def view_chosen(self) -> None:
        """Look at the chosen file within the program."""
        self.viewer = AttachmentViewer(
            self.work,
            self.list.all_shown(),
            max(0, self.list.currentRow()),
            self.window(),
            open_outside=self.outside.open,
            save_as=self.outside.save if self.work.may_edit else None,
        )
        self.viewer.open()

    def open_chosen(self) -> None:
        """Open the chosen file with another program."""
        chosen = self.list.chosen()
        if chosen is not None:
            self.outside.open(chosen)

    def choose_target(self) -> None:
        """Ask where to save a copy of the chosen file."""
        chosen = self.list.chosen()
        if chosen is not None:
            self.outside.save(chosen)

    def show_menu(self, where: QPoint) -> None:
        """Offer what can be done with the chosen file."""
        chosen = self.list.chosen()
        if chosen is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if chosen.is_shown:
            menu.addAction("查看", self.view_chosen)
        menu.addAction("用别的程序打开", self.open_chosen)
        if self.work.may_edit:
            menu.addAction("另存为…", self.choose_target)
        if self.work.may_edit and chosen.is_picture:
            menu.addAction(
                "另存原件…（含拍摄位置等信息）", partial(self.outside.save_original, chosen)
            )
        if not self.still:
            menu.addAction("移除…", self.ask_reason)
        menu.popup(self.list.viewport().mapToGlobal(where))

    def ask_reason(self) -> None:
        """Ask why the chosen file is to be removed."""
        chosen = self.list.chosen()
        if chosen is not None:
            ask_words(
                self,
                "移除这个附件",
                f"“{chosen.name}”不再列在这条记录里，内容仍保存在台账中。\n请写明移除原因：",
                partial(self._remove, chosen),
                verb="移除",
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
