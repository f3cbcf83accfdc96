"""Shows attached pictures and PDFs within the program: next, pages, turn, zoom; originals stay."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QPixmap, QResizeEvent, QShortcut, QWheelEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.acts.list_attachments import AttachmentShown
from cleanedu_desktop.acts.show_attachment import PageShown, show_attachment
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.widgets.attachment_list import facts_of
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.elided_label import ElidedLabel
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.surface import surface

ZOOMS = (1.0, 1.5, 2.0, 3.0, 4.0)
"""How many times as large as what fits the window."""
MOST_PIXELS = 6000
"""Of the longer edge that is ever drawn."""
MARGIN = 12
RESTING_MS = 150
"""How long the window keeps its size before a sharper picture is asked for."""
Outside = Callable[[AttachmentShown], object]
"""Does something with a file outside the program."""


def fitted(pixels: QSize, room: QSize, zoom: float) -> QSize:
    """Return how large to show a picture: within `room`, never blown up unless `zoom` asks."""
    scale = min(room.width() / pixels.width(), room.height() / pixels.height()) * zoom
    scale = min(scale, max(1.0, zoom))
    return QSize(max(1, round(pixels.width() * scale)), max(1, round(pixels.height() * scale)))


class AttachmentViewer(QDialog):
    """One page at a time of one attachment after the other."""

    def __init__(
        self,
        work: OfficeWork,
        attachments: Sequence[AttachmentShown],
        at: int,
        parent: QWidget,
        *,
        open_outside: Outside,
        save_as: Outside | None,
    ) -> None:
        """`at` is the place of the first one shown; `save_as` is None where that is refused."""
        super().__init__(parent)
        self.work = work
        self.attachments = list(attachments)
        self.at = at
        self.page, self.pages = 0, 1
        self._turn, self._zoom = 0, 0
        self._seen: set[str] = set()
        self._pixels = QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(parent.window().size() * 0.92)
        self.banner = Banner()
        self.name = ElidedLabel("sectionTitle")
        self.facts = label("", "muted")
        self.sheet = QLabel()
        self.sheet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area.setWidget(self.sheet)
        self.area.setAccessibleName("附件的图像")
        self._lay_out(self._bar(open_outside, save_as))
        self._add_keys()
        self._again = QTimer(self, singleShot=True, interval=RESTING_MS)
        self._again.timeout.connect(self._load)
        self._asked = 0
        self._go(at)

    @property
    def chosen(self) -> AttachmentShown:
        """The attachment that is shown."""
        return self.attachments[self.at]

    def _lay_out(self, bar: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.banner)
        column.addWidget(self.area, 1)

    def _bar(self, open_outside: Outside, save_as: Outside | None) -> QWidget:
        bar = surface("topBar")
        line = QHBoxLayout(bar)
        line.setContentsMargins(12, 8, 12, 8)
        line.setSpacing(8)
        self.back = self._icon("chevron-left", "上一个附件", lambda: self.step(-1))
        self.forth = self._icon("chevron-right", "下一个附件", lambda: self.step(1))
        self.page_back = self._icon("chevron-up", "上一页", lambda: self.turn_page(-1))
        self.page_forth = self._icon("chevron-down", "下一页", lambda: self.turn_page(1))
        self.where = label("", "muted")
        self.smaller = self._icon("zoom-out", "缩小", lambda: self.zoom(-1))
        self.larger = self._icon("zoom-in", "放大", lambda: self.zoom(1))
        left = self._icon("rotate-ccw", "向左转（只转着看，原件不变）", lambda: self.rotate(-90))
        right = self._icon("rotate-cw", "向右转（只转着看，原件不变）", lambda: self.rotate(90))
        for one in (self.back, self.forth):
            line.addWidget(one)
        line.addWidget(self.name, 1)
        line.addWidget(self.facts)
        paging: tuple[QWidget, ...] = (self.page_back, self.where, self.page_forth)
        for each in paging:
            line.addWidget(each)
        for one in (self.smaller, self.larger, left, right):
            line.addWidget(one)
        line.addWidget(
            button("用别的程序打开", lambda: open_outside(self.chosen), picture="folder-open")
        )
        if save_as is not None:
            save = save_as
            line.addWidget(button("另存为…", lambda: save(self.chosen), picture="save"))
        return bar

    def _icon(self, picture: str, name: str, pressed: Callable[[], object]) -> QPushButton:
        return button("", pressed, role="icon", picture=picture, name=name)

    def _add_keys(self) -> None:
        for keys, act in (
            ("Left", partial(self.step, -1)),
            ("Right", partial(self.step, 1)),
            ("PgUp", partial(self.turn_page, -1)),
            ("PgDown", partial(self.turn_page, 1)),
            ("R", partial(self.rotate, 90)),
            ("+", partial(self.zoom, 1)),
            ("-", partial(self.zoom, -1)),
        ):
            QShortcut(QKeySequence(keys), self, act)

    def step(self, by: int) -> None:
        """Show the next (1) or previous (-1) attachment."""
        if 0 <= self.at + by < len(self.attachments):
            self._go(self.at + by)

    def _go(self, at: int) -> None:
        self.at = at
        self.page, self.pages, self._turn, self._zoom = 0, 1, 0, 0
        self.banner.clear()
        self.sheet.setPixmap(QPixmap())
        chosen = self.chosen
        self.setWindowTitle(f"附件 · {chosen.name}")
        self.name.set_words(f"{at + 1} / {len(self.attachments)}　{chosen.name}")
        told = [facts_of(chosen), chosen.caption]
        self.facts.setText(" · ".join(filter(None, told)))
        self.back.setEnabled(at > 0)
        self.forth.setEnabled(at < len(self.attachments) - 1)
        if chosen.is_shown:
            self._load()
        else:
            self._tell_pages()
            self.sheet.setText(f"{chosen.kind}不能在这里显示；可以“用别的程序打开”。")

    def turn_page(self, by: int) -> None:
        """Show the next (1) or previous (-1) page."""
        page = max(0, min(self.page + by, self.pages - 1))
        if page != self.page:
            self.page = page
            self._load()

    def rotate(self, by: int) -> None:
        """Turn what is seen by so many degrees clockwise."""
        self._turn = (self._turn + by) % 360
        self._load()

    def zoom(self, by: int) -> None:
        """Show larger (1) or smaller (-1)."""
        zoom = max(0, min(self._zoom + by, len(ZOOMS) - 1))
        if zoom != self._zoom:
            self._zoom = zoom
            self._draw()
            self._load()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl held."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the picture to the new room."""
        super().resizeEvent(event)
        self._draw()
        if self._wanted() > self._asked:
            self._again.start()

    def _room(self) -> QSize:
        room = self.area.maximumViewportSize()
        return QSize(max(50, room.width() - 2 * MARGIN), max(50, room.height() - 2 * MARGIN))

    def _wanted(self) -> int:
        """Return how many pixels the longer edge needs to be sharp."""
        room = self._room()
        wanted = max(room.width(), room.height()) * self.devicePixelRatioF() * ZOOMS[self._zoom]
        return min(MOST_PIXELS, round(wanted))

    def _load(self) -> None:
        chosen = self.chosen
        if not chosen.is_shown:
            return
        self._tell_pages()
        if self.sheet.pixmap().isNull():
            self.sheet.setText("正在打开…")
        self._asked = self._wanted()
        again = chosen.id in self._seen
        self._seen.add(chosen.id)
        self.work.act(
            show_attachment,
            attachment_id=chosen.id,
            page=self.page,
            longest=self._asked,
            turn=self._turn,
            again=again,
            owner=self,
            key=f"viewer {id(self)}",
            done=self._take,
            failed=self._failed,
        )

    def _take(self, shown: PageShown) -> None:
        self.page, self.pages = shown.page, shown.pages
        self._pixels = QPixmap()
        self._pixels.loadFromData(shown.data)
        self._tell_pages()
        self._draw()

    def _draw(self) -> None:
        if self._pixels.isNull() or not self.chosen.is_shown:
            return
        ratio = self.devicePixelRatioF()
        pixels = QSize(
            max(1, round(self._pixels.width() / ratio)),
            max(1, round(self._pixels.height() / ratio)),
        )
        size = fitted(pixels, self._room(), ZOOMS[self._zoom])
        drawn = self._pixels.scaled(
            QSize(round(size.width() * ratio), round(size.height() * ratio)),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        drawn.setDevicePixelRatio(ratio)
        self.sheet.setPixmap(drawn)

    def _failed(self, problem: OfficeProblem) -> None:
        self._pixels = QPixmap()
        self.sheet.setText("这个附件没有图像可以显示。")
        self.banner.say_problem(problem)

    def _tell_pages(self) -> None:
        several = self.pages > 1
        for one in (self.page_back, self.where, self.page_forth):
            one.setVisible(several)
        self.where.setText(f"第 {self.page + 1} 页，共 {self.pages} 页")
        self.page_back.setEnabled(self.page > 0)
        self.page_forth.setEnabled(self.page < self.pages - 1)
        self.smaller.setEnabled(self._zoom > 0)
        self.larger.setEnabled(self._zoom < len(ZOOMS) - 1)
