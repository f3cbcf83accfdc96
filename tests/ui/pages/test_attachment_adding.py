"""Adding from the window: dropped, pasted, many at once, with a way out and a list of what came."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.keep_contents import Pasted
from cleanedu_desktop.acts.list_attachments import list_attachments
from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.attachment_adding import AttachmentAdding, files_in
from cleanedu_desktop.ui.widgets.banner import Banner
from cleanedu_desktop.ui.widgets.told_list import ToldList
from tests.ui.conftest import idle
from tests.ui.driving import buttons, press, question

TALK, SESSION = "T2026-0001", "X2026-0001"


@pytest.fixture
def adding(work: OfficeWork, qtbot: QtBot) -> AttachmentAdding:
    banner, window = Banner(), QWidget()
    qtbot.addWidget(banner)
    qtbot.addWidget(window)
    window.setProperty("banner", banner)
    return AttachmentAdding(work, TALK, banner, window)


def said(adding: AttachmentAdding) -> str:
    return adding._banner.words.text()


def names(adding: AttachmentAdding, qtbot: QtBot, record_id: str = TALK) -> list[str]:
    """What is attached."""
    found: list[list[str]] = []

    def look(desk: Desk) -> list[str]:
        return [one.name for one in list_attachments(desk, record_id=record_id)]

    adding._work.act(look, done=found.append)
    idle(qtbot, adding._work)
    return found[0]


def texts(folder: Path, count: int) -> list[Path]:
    made = [folder / f"{at}.txt" for at in range(count)]
    for file in made:
        file.write_text(f"内容 {file.name}", encoding="utf-8")
    return made


def test_files_and_pictures_on_the_clipboard(
    adding: AttachmentAdding, qtbot: QtBot, tmp_path: Path
) -> None:
    (file,) = texts(tmp_path, 1)
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(str(file)), QUrl("https://example.org/a.jpg")])
    assert files_in(given, "a.png") == [file]
    shot = QImage(30, 20, QImage.Format.Format_RGB32)
    shot.fill(QColor("white"))
    given = QMimeData()
    given.setImageData(shot)
    (pasted,) = files_in(given, "截图.png")
    assert isinstance(pasted, Pasted)
    assert pasted.data.startswith(b"\x89PNG")
    adding.paste(given)
    idle(qtbot, adding._work)
    assert said(adding) == "已添加 1 个附件。"
    (name,) = names(adding, qtbot)
    assert name.startswith("粘贴的图片 2026-06-15")
    assert files_in(None, "a.png") == []  # as Qt says where another program holds it
    adding.paste(QMimeData())
    assert "剪贴板里没有" in said(adding)


def test_a_batch_can_be_cancelled(adding: AttachmentAdding, qtbot: QtBot, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    adding.told.connect(lambda *at: told.append(at))
    adding.began.connect(adding.cancel)
    adding.add(texts(tmp_path, 3))
    qtbot.waitUntil(lambda: not adding.busy)
    assert "已取消" in said(adding)
    assert (told, names(adding, qtbot)) == ([], [])


def test_many_sentences_are_shown_in_a_list(
    adding: AttachmentAdding, qtbot: QtBot, tmp_path: Path
) -> None:
    adding.add([*texts(tmp_path, 2), *(tmp_path / f"没有{at}.jpg" for at in range(9))])
    qtbot.waitUntil(lambda: not adding.busy)
    assert "共 10 条" in said(adding)
    assert names(adding, qtbot) == ["0.txt", "1.txt"]
    next(one for one in buttons(adding._banner) if "查看清单" in one.text()).click()
    shown = next(iter(adding._window.window().findChildren(ToldList)))
    assert shown.text.toPlainText().count("没有找到") == 9


def test_what_another_record_has_is_asked_about(
    adding: AttachmentAdding, qtbot: QtBot, tmp_path: Path
) -> None:
    (file,) = texts(tmp_path, 1)
    adding.add([file])
    qtbot.waitUntil(lambda: not adding.busy)
    other = AttachmentAdding(adding._work, SESSION, adding._banner, adding._window)
    other.add([file])
    qtbot.waitUntil(lambda: not other.busy)
    press(question(adding._window), "不添加")
    assert names(other, qtbot, SESSION) == []
    other.add([file])
    qtbot.waitUntil(lambda: not other.busy)
    press(question(adding._window), "仍然添加")
    qtbot.waitUntil(lambda: not other.busy)
    assert names(other, qtbot, SESSION) == ["0.txt"]
