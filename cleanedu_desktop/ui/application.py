"""The Qt application: Chinese throughout, our look."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from cleanedu_desktop.ui.look import dress

CHINESE = QLocale(
    QLocale.Language.Chinese, QLocale.Script.SimplifiedChineseScript, QLocale.Country.China
)


def make_application(argv: Sequence[str], resources: Path) -> QApplication:
    """Return the one application, made and dressed."""
    QLocale.setDefault(CHINESE)
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(list(argv))
    application.setApplicationName("CleanEduDesktop")
    application.setApplicationDisplayName("廉教台账")
    speak_chinese(application)
    dress(application, resources)
    return application


def speak_chinese(application: QApplication) -> None:
    """Give Qt's own buttons and dialogs their Chinese words."""
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_zh_CN", folder):
        application.installTranslator(translator)
