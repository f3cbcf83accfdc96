"""A card of attachments on a talk of the sample office, a scan to add, and what was opened."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.attachments_card import AttachmentsCard
from cleanedu_desktop.ui.widgets.banner import Banner
from tests.printing.base_pdfs import A4, base_pdf
from tests.ui.conftest import idle
from tests.ui.pages.attachments import TALK


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    file = tmp_path / "签字页.pdf"
    file.write_bytes(base_pdf(A4))
    return file


@pytest.fixture
def card(work: OfficeWork, qtbot: QtBot) -> AttachmentsCard:
    banner = Banner()
    qtbot.addWidget(banner)
    made = AttachmentsCard(work, TALK, banner)
    qtbot.addWidget(made)
    made.show()
    idle(qtbot, work)
    return made


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What was handed to other programs."""
    found: list[Path] = []

    def take(url: QUrl) -> bool:
        found.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    return found
