"""Questions in a dialog: the least harmful answer is Esc, and no answer blocks the program."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from cleanedu_desktop.ui.widgets.words_dialog import WordsDialog


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
    parent: QWidget,
    title: str,
    sentence: str,
    done: Callable[[str], object],
    *,
    verb: str = "确定",
) -> WordsDialog:
    """Ask for a few words (a reason); `done` gets them unless Esc was pressed.

    The last line of `sentence` asks; `verb` is on the button.
    """
    return _opened(WordsDialog(parent, title, sentence, verb=verb, long=True), done)


def ask_line(
    parent: QWidget,
    title: str,
    sentence: str,
    done: Callable[[str], object],
    *,
    verb: str = "确定",
    present: str = "",
    hidden: bool = False,
    optional: bool = False,
) -> WordsDialog:
    """Ask for a name, or a `hidden` word, else as `ask_words`; `optional`: "" will do."""
    box = WordsDialog(
        parent, title, sentence, verb=verb, present=present, hidden=hidden, optional=optional
    )
    return _opened(box, done)


def _opened(box: WordsDialog, done: Callable[[str], object]) -> WordsDialog:
    box.accepted.connect(lambda: done(box.words()))
    box.open()
    return box
