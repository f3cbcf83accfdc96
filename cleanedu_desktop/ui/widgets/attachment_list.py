"""The files attached to a record: one a row, a small picture beside its name and facts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from cleanedu_desktop.acts.list_attachments import AttachmentShown
from cleanedu_desktop.ui.icons import pixmap
from cleanedu_desktop.ui.look import COLOURS, screen_font

_SHOWN, _FACTS = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_NO_PICTURE = "file-text"
ROW = 58
"""Height of a row, pixels."""
PICTURE = 44
"""Edge of the square a small picture lies in, pixels."""
MOST_ROWS = 4
"""Rows seen at once; more are scrolled to."""


def facts_of(one: AttachmentShown) -> str:
    """Return what it is for, its kind and size; where nobody said, when it was added."""
    kind = one.kind.removesuffix(" 图片").removesuffix(" 文档")
    if one.role_word:
        return f"{one.role_word} · {kind} · {one.size}"
    return f"{kind} · {one.size} · {one.added_at.astimezone():%Y-%m-%d}"


Small = Callable[[str], QPixmap | None]
"""Gives the small picture of a content by its digest."""


class AttachmentDelegate(QStyledItemDelegate):
    """Draws a row; a long name keeps its beginning and its ending."""

    def __init__(self, parent: QListWidget, small: Small) -> None:
        super().__init__(parent)
        self._small = small

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Rows are of one height, and as narrow as they must."""
        return QSize(60, ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the ground as the style does, and two lines on it."""
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""  # type: ignore[attr-defined]
        style = ground.widget.style()  # type: ignore[attr-defined]
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, ground.widget)  # type: ignore[attr-defined]
        whole: QRect = option.rect  # type: ignore[attr-defined]
        square = QRect(whole.left() + 6, whole.center().y() - PICTURE // 2 + 1, PICTURE, PICTURE)
        self._draw_picture(painter, square, index.data(_SHOWN))
        room = whole.adjusted(PICTURE + 16, 8, -8, -8)
        half = room.height() // 2
        lines = (
            (index.data(), 14, "text", Qt.TextElideMode.ElideMiddle, room.top()),
            (index.data(_FACTS), 12, "faint", Qt.TextElideMode.ElideRight, room.top() + half),
        )
        painter.save()
        for words, pixels, colour, elide, top in lines:
            painter.setFont(screen_font(pixels))
            painter.setPen(QColor(COLOURS[colour]))
            fitting = painter.fontMetrics().elidedText(str(words), elide, room.width())
            box = QRect(room.left(), top, room.width(), half)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), fitting)
        painter.restore()

    def _draw_picture(self, painter: QPainter, square: QRect, shown: AttachmentShown) -> None:
        small = self._small(shown.digest)
        ratio = painter.device().devicePixelRatioF()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if small is None:
            painter.fillRect(square, QColor(COLOURS["ground"]))
            drawn = pixmap(_NO_PICTURE, "faint", round(22 * ratio))
            place = QRect(0, 0, 22, 22)
        else:
            drawn = small
            fitting = small.size().scaled(square.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(0, 0, fitting.width(), fitting.height())
        place.moveCenter(square.center())
        painter.drawPixmap(place, drawn)
        painter.setPen(QColor(COLOURS["line"]))
        painter.drawRect(square if small is None else place.adjusted(0, 0, -1, -1))
        painter.restore()


class AttachmentList(QListWidget):
    """Enter or a double click opens a file."""

    opened = Signal()

    def __init__(self, small: Small = lambda _digest: None) -> None:
        """`small` gives the small pictures there are."""
        super().__init__()
        self.setItemDelegate(AttachmentDelegate(self, small))
        self.setAccessibleName("附件清单")
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.itemDoubleClicked.connect(lambda _item: self.opened.emit())

    def show_attachments(self, attachments: Sequence[AttachmentShown]) -> None:
        """Show these, the one chosen before or the first; high as need be, up to `MOST_ROWS`."""
        before = self.chosen()
        self.clear()
        for one in attachments:
            item = QListWidgetItem(one.name)
            item.setData(_SHOWN, one)
            item.setData(_FACTS, facts_of(one))
            item.setToolTip("\n".join(filter(None, (one.name, one.caption))))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{one.name}，{facts_of(one)}")
            self.addItem(item)
        frame = 2 * self.frameWidth()
        self.setFixedHeight(min(len(attachments), MOST_ROWS) * ROW + frame)
        ids = [one.id for one in attachments]
        self.setCurrentRow(ids.index(before.id) if before and before.id in ids else 0)

    def all_shown(self) -> list[AttachmentShown]:
        """Return the files in their order."""
        return [self.item(row).data(_SHOWN) for row in range(self.count())]

    def seen(self) -> list[AttachmentShown]:
        """Return those scrolled into sight, and the next few."""
        first = max(0, self.indexAt(QPoint(4, 4)).row())
        return self.all_shown()[first : first + MOST_ROWS + 3]

    def chosen(self) -> AttachmentShown | None:
        """Return the file of the current row."""
        found: AttachmentShown | None = self.currentIndex().data(_SHOWN)
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen() is not None:
            self.opened.emit()
            return
        super().keyPressEvent(event)
