"""Makes the pictures of the user guide from the real window on the sample office.

For maintainers: `python -m installer.make_screenshots`. The pictures are committed.
"""

import contextlib
import io
import os
import random
import secrets
import sys
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unittest import mock

from PIL import Image
from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QRect, QSize, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from cleanedu_desktop.acts.demo.read_sample import read_sample
from cleanedu_desktop.acts.make_demo import make_demo
from cleanedu_desktop.folders import Folders, folders_for
from cleanedu_desktop.ui.application import make_application
from cleanedu_desktop.ui.main_window import MainWindow
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.run_window import make_window

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "guide" / "pictures"
LARGEST = 150_000
"""Bytes a picture may have."""
SIZE = QSize(1366, 768)
OFFICE_TIME = "Asia/Shanghai"
PATIENCE_MS = 20_000
CALM_LOOKS = 3
"""How often in a row the worker must be found idle, 30 ms apart."""


def main() -> int:
    """Make every picture, named on a line each; exit 1 when one grew too large."""
    from installer.screenshot_scenes import after_set_up, on_sample_office

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["TZ"] = OFFICE_TIME
    time.tzset()
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place, contextlib.chdir(place), no_chance():
        application = make_application(["screenshots"], folders_for().resources)
        application.setCursorFlashTime(0)
        sample = read_sample(folders_for().resources / "sample")
        noon = sample.today.astimezone(UTC)
        with studio(application, folders_below("D:/廉教台账"), noon) as empty:
            after_set_up(empty)
        office = folders_below("D:/示例单位")
        make_demo(office, output=Path("printed"))
        with studio(application, office, noon) as filled:
            on_sample_office(filled)
    too_large = [one for one in taken(empty, filled) if one.stat().st_size > LARGEST]
    for one in too_large:
        print(f"{one} is larger than {LARGEST} bytes")
    return 1 if too_large else 0


@contextmanager
def no_chance() -> Iterator[None]:
    """Give offices the same key and records the same ids each time, so that pictures are too."""
    same = random.Random(1)  # noqa: S311  -- nothing is kept secret by it

    def same_id() -> uuid.UUID:
        return uuid.UUID(int=same.getrandbits(128), version=4)

    with (
        mock.patch.object(secrets, "token_bytes", bytes),
        mock.patch.object(uuid, "uuid4", same_id),
    ):
        yield


def taken(*studios: "Studio") -> list[Path]:
    """Return every picture taken."""
    return [one for studio in studios for one in studio.taken]


def folders_below(data: str) -> Folders:
    """Return folders whose names are shown as given; on Linux they lie in the present folder."""
    place = Path(data)
    return replace(
        folders_for(),
        data=place,
        backups=place / "backups",
        printouts=place / "printouts",
        logs=place / "logs",
        overlay=place / "forms",
    )


@contextmanager
def studio(application: QApplication, folders: Folders, noon: datetime) -> Iterator["Studio"]:
    """Open the window on the office of `folders`, at a fixed time."""
    window = make_window(folders, clock=lambda: noon)
    window.resize(SIZE)
    window.show()
    window.open()
    made = Studio(application, window)
    made.settle()
    yield made
    for page in window.pages.values():
        if isinstance(page, KindPage):
            page.drop_editor()
    window.close()


def save_small(picture: QPixmap, file: Path) -> None:
    """Write a picture as PNG of at most 256 colours."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    image = Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGB")
    # By median cut alone the few pixels of a legend take the colour of the words beside them.
    colours = Image.Quantize.MAXCOVERAGE
    fewer = image.quantize(256, method=colours, kmeans=1, dither=Image.Dither.NONE)
    fewer.save(file, optimize=True)
    print(f"{file.name}  {file.stat().st_size // 1000} kB")


@dataclass
class Studio:
    """One open window and what scenes do with it."""

    application: QApplication
    window: MainWindow
    taken: list[Path] = field(default_factory=list)

    def settle(self) -> None:
        """Run the event loop until the worker has nothing left and the window is painted."""
        loop = QEventLoop()
        QTimer.singleShot(PATIENCE_MS, loop, loop.quit)
        calm = QTimer(interval=30)
        still = [0]

        def look() -> None:
            still[0] = 0 if self.window.background.busy else still[0] + 1
            if still[0] >= CALM_LOOKS:
                loop.quit()

        calm.timeout.connect(look)
        calm.start()
        loop.exec()
        calm.stop()
        self.application.sendPostedEvents()

    def take(self, name: str, widget: QWidget | None = None, crop: QRect | None = None) -> None:
        """Settle and take a picture of the window, another widget, or a part of it."""
        self.settle()
        shown = widget or self.window
        picture = shown.grab(crop) if crop is not None else shown.grab()
        self.put(name, picture)

    def put(self, name: str, picture: QPixmap) -> None:
        """Keep a picture under its name."""
        file = PICTURES / f"{name}.png"
        save_small(picture, file)
        self.taken.append(file)

    def page(self, kind: str) -> KindPage:
        """Go to a kind's page."""
        self.window.go(kind)
        self.settle()
        page = self.window.page(kind)
        if not isinstance(page, KindPage):
            raise TypeError(f"{kind} is no kind")
        return page

    def done(self, act: Callable[..., Any], **given: Any) -> Any:
        """Run an act on the worker and return its result."""
        results: list[Any] = []
        self.window.work.act(act, done=results.append, **given)
        self.settle()
        return results[0]


if __name__ == "__main__":
    sys.exit(main())
