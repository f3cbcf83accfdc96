"""A page of a scan in its room."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.widgets.page_picture import PagePicture
from tests.acts.scans import as_bytes, coded


@pytest.fixture
def shown(qtbot: QtBot) -> PagePicture:
    made = PagePicture()
    qtbot.addWidget(made)
    made.resize(400, 500)
    made.show_png(as_bytes(coded("A")))
    return made


def test_the_whole_page_is_seen_and_turned(shown: PagePicture) -> None:
    upright = shown.words.pixmap().deviceIndependentSize()
    assert upright.width() < upright.height() <= 500
    shown.turn()
    assert shown.angle == 90
    lying = shown.words.pixmap().deviceIndependentSize()
    assert lying.height() < lying.width() <= 400


def test_it_is_zoomed_to_read_and_back(shown: PagePicture) -> None:
    shown.zoom()
    assert shown.words.pixmap().height() == 1169
    shown.zoom()
    assert shown.words.pixmap().height() <= 500


def test_words_stand_where_no_picture_is(shown: PagePicture) -> None:
    shown.say("没有找到文件。")
    assert (shown.words.text(), shown.words.pixmap().isNull()) == ("没有找到文件。", True)
