"""A line to type a password into: dots, a button that shows it, a word when Caps Lock is on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.labels import label, retone


def caps_lock_of(event: QKeyEvent) -> bool | None:
    """Return whether a key press tells that Caps Lock is on; None: it tells nothing.

    Qt has no way to ask: a letter that is large without Shift, or small with it, gives it away.
    """
    text = event.text()
    if not (len(text) == 1 and text.isascii() and text.isalpha()):
        return None
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return text.isupper() != shift


class _Line(QLineEdit):
    """Tells what each key says of Caps Lock."""

    caps = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type; a press of Caps Lock itself takes the word away until the next letter."""
        told = caps_lock_of(event)
        if told is not None:
            self.caps.emit(told)
        elif event.key() == Qt.Key.Key_CapsLock:
            self.caps.emit(False)
        super().keyPressEvent(event)


class PasswordLine(QWidget):
    """The line, the eye beside it, a word below it."""

    changed = Signal()
    entered = Signal()
    """Enter was pressed."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.line = _Line()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setAccessibleName(name)
        self.line.setMinimumHeight(34)
        # No input method: it would keep what is typed in its own dictionary.
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.line.textChanged.connect(lambda _text: self.changed.emit())
        self.line.returnPressed.connect(self.entered)
        self.line.caps.connect(self._tell_caps)
        self.eye = button("", role="icon", picture="eye", name=f"显示{name}")
        self.eye.setCheckable(True)
        self.eye.toggled.connect(self._show)
        self.hint = label("", "faint")
        retone(self.hint, "amber")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(2)
        grid.addWidget(self.line, 0, 0)
        grid.addWidget(self.eye, 0, 1)
        grid.addWidget(self.hint, 1, 0, 1, 2)
        self.hint.hide()
        self.setFocusProxy(self.line)

    @property
    def text(self) -> str:
        """What is typed."""
        return self.line.text()

    def clear(self) -> None:
        """Empty the line and hide what is typed next."""
        self.line.clear()
        self.eye.setChecked(False)

    def _show(self, on: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
        self.line.setFocus()

    def _tell_caps(self, on: bool) -> None:
        self.hint.setText("大写锁定（Caps Lock）开着" if on else "")
        self.hint.setVisible(on)
