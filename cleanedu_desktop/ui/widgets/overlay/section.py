"""A card of the form page: one part of what an office may change, with what is wrong in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.labels import label, retone


class Told(QLabel):
    """Mistakes in red below what they concern; takes no room while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("faint")
        self.setWordWrap(True)
        retone(self, "red")
        self.hide()

    def tell(self, sentences: Sequence[str]) -> None:
        """Show the sentences, or nothing."""
        self.setText("\n".join(sentences))
        self.setVisible(bool(sentences))


class Section(Card):
    """Shows a part of an overlay and gives it back as it was changed."""

    changed = Signal()

    def __init__(self, title: str, hint: str = "") -> None:
        super().__init__(title, margins=(18, 14, 18, 14), spacing=6)
        self.told: dict[str, Told] = {}
        """Place of a mistake -> where it is shown."""
        self.lines = self.inside
        if hint:
            self.lines.addWidget(label(hint, "faint", wrap=True))

    def fold(self, overlay: Overlay) -> Overlay:
        """Return `overlay` with this part as it is on the screen."""
        raise NotImplementedError

    def tell(self, placed: Mapping[str, Sequence[str]]) -> set[str]:
        """Show the mistakes that belong here; return their places."""
        for place, told in self.told.items():
            told.tell(placed.get(place, ()))
        return self.told.keys() & placed.keys()

    def place_for(self, place: str) -> Told:
        """Return a new label for the mistakes of `place`, to be put beside it."""
        self.told[place] = Told()
        return self.told[place]
