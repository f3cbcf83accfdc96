"""The card beside a record that says where it stands in the file, and what was amended."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from cleanedu_desktop.acts.amend_entry import amend_entry
from cleanedu_desktop.acts.entry.amended_sheets import amendment_words
from cleanedu_desktop.acts.show_entry import EntryShown
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.side_cards import side_card
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.labels import label

_CLOSED = "这一年已经关闭，只能查看、打印。内容有误的，写更正说明：原来的内容不动，打印时一并注明。"


class FileCard(QWidget):
    """Hidden for a record that is in no file and no closed year."""

    def __init__(self, work: OfficeWork, shown: EntryShown, parent: QWidget) -> None:
        super().__init__()
        self._work = work
        self._shown = shown
        self._parent = parent
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card, lines = side_card("归档")
        column.addWidget(card)
        if shown.filed:
            number = label(shown.filed.number, wrap=True)
            number.setAccessibleName(f"档号 {shown.filed.number}")
            lines.addWidget(number)
            filed = shown.filed
            lines.addWidget(label(f"保管期限 {filed.keep}　{filed.pages} 页", "muted"))
        for one in shown.amendments:
            words = label(amendment_words(one), wrap=True)
            words.setProperty("tone", "amber")
            lines.addWidget(words)
        if shown.closed:
            lines.addWidget(label(_CLOSED, "faint", wrap=True))
            if work.may_edit:
                lines.addWidget(button("更正说明…(&M)", self.open_amending, picture="pencil"))
        self.setVisible(bool(shown.filed or shown.amendments or shown.closed))

    def open_amending(self) -> AmendDialog:
        """Ask what is to be read otherwise."""
        dialog = AmendDialog(self._work, self._shown.whole.record.id, self._parent)
        dialog.open()
        return dialog


class AmendDialog(QDialog):
    """What is to be read otherwise, and why."""

    def __init__(self, work: OfficeWork, record_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._work = work
        self._record_id = record_id
        self.setWindowTitle("更正说明")
        self.setModal(True)
        self.setFixedWidth(520)
        self.words, self.reason = QPlainTextEdit(), QPlainTextEdit()
        self.banner = Banner()
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 24, 28, 22)
        column.setSpacing(8)
        rows = (
            ("哪里应怎样读(&W)，例如：地点应为二楼会议室", self.words, 90),
            ("更正的原因(&R)，例如：登记时笔误", self.reason, 60),
        )
        for told, typed, high in rows:
            title = label(told)
            title.setBuddy(typed)
            typed.setAccessibleName(told.partition("(")[0])
            typed.setTabChangesFocus(True)
            typed.setFixedHeight(high)
            column.addWidget(title)
            column.addWidget(typed)
        told = "写好以后不能再改、不能删，只能再写一条；署名和日期由程序记。"
        column.addWidget(label(told, "faint", wrap=True))
        column.addWidget(self.banner)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(button("取消(&C)", self.reject))
        line.addWidget(button("保存(&S)", self.save, role="primary"))
        column.addLayout(line)

    def save(self) -> None:
        """Keep the amendment; the record is shown anew."""
        self._work.act(
            partial(amend_entry, record_id=self._record_id),
            words=self.words.toPlainText(),
            reason=self.reason.toPlainText(),
            owner=self,
            done=lambda _changes: self.accept(),
            failed=self.banner.say_problem,
        )
