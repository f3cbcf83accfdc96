"""Asks for files, a folder or a place to save to; the dialog is opened, not waited for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

Done = Callable[[Path], object]
"""Called with what was chosen; not at all if the user leaves without choosing."""


def pick_file(
    parent: QWidget | None, title: str, done: Done, *, names: str = "", begin: Path | None = None
) -> None:
    """Ask for a file that is there; `names` filters as Qt writes it, the first look is `begin`."""
    picker = QFileDialog(parent, title, str(begin or ""), names)
    picker.setFileMode(QFileDialog.FileMode.ExistingFile)
    _open(picker, done)


def pick_files(parent: QWidget, title: str, done: Callable[[list[Path]], object]) -> None:
    """Ask for one or several files."""
    picker = QFileDialog(parent, title)
    picker.setFileMode(QFileDialog.FileMode.ExistingFiles)
    picker.filesSelected.connect(lambda names: done([Path(one) for one in names]))
    _open(picker)


def pick_folder(parent: QWidget, title: str, done: Done) -> None:
    """Ask for a folder."""
    picker = QFileDialog(parent, title)
    picker.setFileMode(QFileDialog.FileMode.Directory)
    picker.setOption(QFileDialog.Option.ShowDirsOnly)
    _open(picker, done)


def pick_target(
    parent: QWidget, title: str, done: Done, *, proposed: Path, names: str = ""
) -> None:
    """Ask where a file is to be saved; a name without an ending gets that of `proposed`.

    Whether an existing file is to be written over is asked here.
    """
    picker = QFileDialog(parent, title, str(proposed), names)
    picker.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    picker.setDefaultSuffix(proposed.suffix.removeprefix("."))
    _open(picker, done)


def _open(picker: QFileDialog, done: Done | None = None) -> None:
    if done is not None:
        picker.fileSelected.connect(lambda name: done(Path(name)))
    picker.finished.connect(lambda _code: picker.deleteLater())
    picker.open()
