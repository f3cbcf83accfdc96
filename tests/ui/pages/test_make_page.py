"""Pages by name."""

from pytestqt.qtbot import QtBot

from cleanedu_desktop.ui.office_work import OfficeWork
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.pages.make_page import PAGES, make_page
from cleanedu_desktop.ui.routes import Routes


def test_every_name_has_its_page(work: OfficeWork, qtbot: QtBot) -> None:
    """Kinds share one class."""
    for name, expected in PAGES.items():
        made = make_page(name, work, Routes())
        qtbot.addWidget(made)
        assert type(made) is expected
    made = make_page("talk", work, Routes())
    qtbot.addWidget(made)
    assert isinstance(made, KindPage)
    assert made.title == "廉政谈话"
