"""The pictures of the guide are those the scenes take, small enough to commit."""

import inspect
import re
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QColor, QPixmap
from pytestqt.qtbot import QtBot

from installer import make_screenshots, page_scenes, screenshot_scenes

NAMED = re.compile(r'(?:take\(|put\(|paper\(studio, )"([\w-]+)"')


def test_every_picture_committed_has_its_scene() -> None:
    source = "".join(map(inspect.getsource, (screenshot_scenes, page_scenes)))
    committed = {file.stem for file in make_screenshots.PICTURES.glob("*.png")}
    assert set(NAMED.findall(source)) == committed


def test_a_picture_has_few_colours(tmp_path: Path, qtbot: QtBot) -> None:
    picture = QPixmap(40, 30)
    picture.fill(QColor("#1f5fbf"))
    file = tmp_path / "blue.png"
    make_screenshots.save_small(picture, file)
    with Image.open(file) as saved:
        assert (saved.mode, saved.size) == ("P", (40, 30))
        assert saved.convert("RGB").getpixel((20, 20)) == (0x1F, 0x5F, 0xBF)


def test_folders_shown_are_named_as_given() -> None:
    folders = make_screenshots.folders_below("D:/示例单位")
    assert str(folders.data) == "D:/示例单位"
    assert folders.resources.is_absolute()
    assert folders.backups.parent == folders.data
