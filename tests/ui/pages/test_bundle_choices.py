"""What is chosen is what is asked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cleanedu_desktop.acts.bundle.asked import BundleAsked
from cleanedu_desktop.rules.masking import Masking
from cleanedu_desktop.ui.pages.bundle_choices import BundleChoices
from tests.form_engine.filled_records import shipped_forms


def test_choices_become_what_is_asked(qtbot: QtBot) -> None:
    forms = shipped_forms()
    choices = BundleChoices([forms.main_form(one) for one in ("talk", "study_session", "gift")])
    qtbot.addWidget(choices)
    assert choices.asked(2026) == BundleAsked(year=2026)
    assert choices.kinds.count() == 2
    choices.kinds.item(1).setCheckState(Qt.CheckState.Unchecked)
    with qtbot.waitSignal(choices.changed):
        choices.restricted.click()
    assert choices.kinds.count() == 3
    assert choices.asked(2026).kinds == ("talk", "gift")
    choices.level.setCurrentIndex(1)
    choices.level.activated.emit(1)
    choices.hidden.line.setText("钱访客")
    choices.shape.setCurrentIndex(1)
    choices.by.setCurrentIndex(1)
    assert not choices.pictures.isEnabled()
    assert choices.asked(2026) == BundleAsked(
        year=2026,
        by="indicator",
        kinds=("talk", "gift"),
        restricted=True,
        level=Masking.MASKED,
        also_mask=("钱访客",),
        folder=True,
    )
    choices.choose_all(on=False)
    assert choices.is_empty()
