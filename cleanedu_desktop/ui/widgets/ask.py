"""Questions in a dialog: the least harmful answer is Esc, and no answer blocks the program."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QInputDialog, QLineEdit, QMessageBox, QPushButton, QWidget


def ask(
    parent: QWidget,
    title: str,
    sentence: str,
    answers: list[tuple[str, Callable[[], object] | None]],
    *,
    escape: int = -1,
    default: int = -1,
) -> QMessageBox:
    """Open a question; each answer is (words, what to do). Returns the open dialog.

    `escape` and `default` are the places of the answers that Esc and Enter give: the last.
    """
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setWindowTitle(title)
    box.setText(title)
    box.setInformativeText(sentence)
    buttons: list[QPushButton] = []
    for words, _act in answers:
        made = box.addButton(words, QMessageBox.ButtonRole.ActionRole)
        made.setAccessibleName(words.partition("(&")[0])
        buttons.append(made)
    box.setEscapeButton(buttons[escape])
    box.setDefaultButton(buttons[default])

    def answered() -> None:
        pressed = box.clickedButton()
        box.deleteLater()
        for made, (_words, act) in zip(buttons, answers, strict=True):
            if made is pressed and act is not None:
                act()

    box.finished.connect(lambda _code: answered())
    box.open()
    return box


def ask_words(
    parent: QWidget, title: str, sentence: str, done: Callable[[str], object]
) -> QInputDialog:
    """Ask for a few words (a reason); `done` gets them unless they are empty or Esc was pressed."""
    box = ask_line(parent, title, sentence, done)
    box.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
    box.resize(440, 240)
    return box


def ask_line(
    parent: QWidget,
    title: str,
    sentence: str,
    done: Callable[[str], object],
    *,
    present: str = "",
    hidden: bool = False,
) -> QInputDialog:
    """Ask for a name, or a `hidden` word; `done` gets it unless it is empty or Esc was pressed."""
    box = QInputDialog(parent)
    box.setInputMode(QInputDialog.InputMode.TextInput)
    box.setTextValue(present)
    if hidden:
        box.setTextEchoMode(QLineEdit.EchoMode.Password)
    box.setWindowTitle(title)
    box.setLabelText(sentence)
    box.setOkButtonText("确定")
    box.setCancelButtonText("取消")
    box.resize(440, 160)

    def accepted() -> None:
        words = box.textValue().strip()
        if words:
            done(words)

    box.accepted.connect(accepted)
    box.finished.connect(lambda _code: box.deleteLater())
    box.open()
    return box
