"""Numbers, money, years."""

from pytestqt.qtbot import QtBot

from cleanedu_desktop.form_engine.definition import Field
from cleanedu_desktop.ui.widgets.inputs.number import MoneyInput, NumberInput, YearInput
from tests.ui.driving import fill_text


def test_money_is_typed_in_yuan_and_kept_in_fen(qtbot: QtBot) -> None:
    """Shown in yuan again."""
    made = MoneyInput(Field(name="x", label="金额", kind="money"))
    qtbot.addWidget(made)
    fill_text(made, "1200.5")
    assert made.value() == 120050
    assert made.line.text() == "1200.50"
    made.set_value(-305)
    assert made.line.text() == "-3.05"
    fill_text(made, "很多")
    assert made.value() == "很多"


def test_zero_is_a_number_and_nothing_is_none(qtbot: QtBot) -> None:
    """An empty field is not zero."""
    made = NumberInput(Field(name="x", label="人数", kind="number"))
    qtbot.addWidget(made)
    assert made.value() is None
    fill_text(made, "0")
    assert made.value() == 0
    fill_text(made, "２.5")
    assert made.value() in {2.5, "２.5"}
    year = YearInput(Field(name="y", label="年度", kind="year"))
    qtbot.addWidget(year)
    fill_text(year, "2026")
    assert year.value() == 2026
