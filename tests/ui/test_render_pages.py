"""Pictures of the main pages without a display."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from cleanedu_desktop.folders import Folders, folders_for
from cleanedu_desktop.ui.render_pages import render_pages_offscreen
from tests.ui.conftest import clock


@pytest.mark.slow
def test_main_pages_become_pictures(folders: Folders) -> None:
    """Each in the size asked for, none of them blank."""
    pictures = render_pages_offscreen(
        folders, clock=clock, output=folders.data, size=QSize(1024, 700)
    )
    assert len(pictures) == 22
    for picture in pictures:
        image = QImage(str(picture))
        assert image.size() == QSize(1024, 700)
        shades = {image.pixel(x, y) for x in range(200, 1000, 7) for y in range(60, 680, 7)}
        assert len(shades) > 3, picture.name


def test_without_an_office_the_beginning_is_rendered(folders: Folders) -> None:
    """One picture: what a new user sees."""
    nothing = folders_for(folders.data / "new")
    pictures = render_pages_offscreen(nothing, clock=clock, output=folders.data)
    assert [picture.name for picture in pictures] == ["01-开始.png"]
