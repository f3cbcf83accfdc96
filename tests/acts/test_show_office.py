"""The office is shown with its names."""

from __future__ import annotations

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.show_office import show_office


def test_the_office_of_the_books(desk: Desk) -> None:
    shown = show_office(desk)
    assert (shown.name, shown.code, shown.earlier_names) == ("示例局机关党支部", "SLJ", {})
