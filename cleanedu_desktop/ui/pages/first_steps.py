"""What a new office sees on its home page: three steps to begin with (三步开始)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from cleanedu_desktop.ui.routes import Beginning, Routes
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.labels import label, picture


def _step(number: str, image: str, title: str, sentence: str, act: QPushButton) -> QFrame:
    card = Card(margins=(20, 18, 20, 18))
    card.setFixedSize(236, 232)
    column = card.inside
    head = QHBoxLayout()
    place: QLabel = label(number, "figure")
    place.setProperty("tone", "accent")
    head.addWidget(place)
    head.addStretch(1)
    head.addWidget(picture(image, "line_strong", 32))
    column.addLayout(head)
    column.addWidget(label(title, "sectionTitle"))
    column.addWidget(label(sentence, "muted", wrap=True))
    column.addStretch(1)
    column.addWidget(act)
    return card


class FirstSteps(QWidget):
    """Three cards side by side."""

    def __init__(self, routes: Routes) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 40, 16, 40)
        column.setSpacing(8)
        column.addStretch(1)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(label("三步开始", "formTitle"), 0, centre)
        words = "台账已经建好。按顺序做，十分钟就能打印出第一份可以存档的记录。"
        column.addWidget(label(words, "muted"), 0, centre)
        column.addSpacing(16)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addStretch(1)
        roster = button("导入花名册", routes.to_import.emit, role="primary", picture="file-up")
        session = partial(routes.to_new.emit, "study_session", Beginning())
        record = button("登记学习", session, picture="book-open")
        look = button("查看学习记录", partial(routes.to_page.emit, "study_session"))
        for number, image, title, sentence, act in (
            (
                "1",
                "users",
                "导入人员",
                "选单位现有的 Excel 花名册，先预览、确认，再一次导入。",
                roster,
            ),
            ("2", "book-open", "登记一次学习", "填时间、主题和内容，考勤对全员一点就齐。", record),
            ("3", "printer", "打印存档", "打开记录点“打印”，预览就是归档的那份 PDF。", look),
        ):
            line.addWidget(_step(number, image, title, sentence, act))
        line.addStretch(1)
        column.addLayout(line)
        column.addStretch(2)
