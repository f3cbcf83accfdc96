"""What a hand does in the window while pictures are taken: open, type, press, scroll, print."""

from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from cleanedu_desktop.acts.given import PersonGiven
from cleanedu_desktop.acts.list_entries import list_ids, list_rows
from cleanedu_desktop.acts.print_forms import print_forms
from cleanedu_desktop.acts.render_page import render_page
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.ui.pages.entry_editor import EntryEditor
from cleanedu_desktop.ui.pages.kind_page import KindPage
from cleanedu_desktop.ui.routes import Beginning
from installer.make_screenshots import Studio

PAPER_DPI = 80
Kind = TypeVar("Kind", bound=QWidget)


def new_editor(studio: Studio, kind: str, many: bool = False) -> EntryEditor:
    """Open an empty editor."""
    page = studio.page(kind)
    if many:
        page.begin_many()
    else:
        page.begin_new(Beginning())
    studio.settle()
    return editor_of(page)


def editor_of(page: KindPage) -> EntryEditor:
    """Return the page's open editor."""
    if page.editor is None:
        raise LookupError("no editor is open")
    return page.editor


def person(editor: EntryEditor, name: str) -> str:
    """Return the id of the only person of this name."""
    (found,) = (one.id for one in editor.known.people if one.name == name)
    return found


def below(widget: QWidget, kind: type[Kind]) -> Kind:
    """Return the widget of a kind below another."""
    found = widget.findChild(kind)
    if found is None:
        raise LookupError(f"no {kind.__name__} is shown")
    return found


def type_in(
    studio: Studio, editor: EntryEditor, answers: dict[str, Any], people: list[PersonGiven]
) -> None:
    """Fill an editor in and let it look the entry over."""
    editor.form.fill(answers, people)
    editor.form.changed.emit()
    editor.check()
    studio.settle()


def scroll_to(editor: EntryEditor, widget: QWidget) -> None:
    """Put `widget` near the upper edge."""
    area = below(editor, QScrollArea)
    above = widget.mapTo(area.widget(), QPoint(0, 0)).y()
    area.verticalScrollBar().setValue(max(0, above - 60))


def first_id(studio: Studio, kind: str, **given: Any) -> str:
    """Return the id of the newest record of a kind."""
    found: str = studio.done(list_ids, kind=kind, **given)[0]
    return found


def open_record(studio: Studio, kind: str, record_id: str) -> KindPage:
    """Show a record."""
    page = studio.page(kind)
    page.open_record(record_id)
    studio.settle()
    return page


def numbered(studio: Studio, kind: str, number: str) -> str:
    """Return the id of the record with this number."""
    ids = studio.done(list_ids, kind=kind)
    rows = studio.done(list_rows, kind=kind, ids=ids)
    (found,) = (row.id for row in rows if row.number == number)
    return str(found)


def page_part(studio: Studio, height: int) -> QRect:
    """Return the upper part of the page, without navigation and head."""
    left, above = studio.window.navigation.width(), studio.window.top.height()
    return QRect(left, above, studio.window.width() - left, height)


def press(widget: QWidget, words: str) -> None:
    """Press the button with these words below a widget."""
    next(one for one in widget.findChildren(QPushButton) if one.accessibleName() == words).click()


def printed(studio: Studio, page: KindPage, form: Form, ids: list[str]) -> Path:
    """Print records to a file of their own."""
    target = page.printer.target(form.title).with_suffix(".paper.pdf")
    studio.done(print_forms, form_id=form.id, record_ids=ids, target=target)
    return target


def paper(studio: Studio, name: str, pdf: Path) -> None:
    """Take the first page of a PDF as a picture."""
    picture = QPixmap()
    picture.loadFromData(studio.done(render_page, pdf=pdf, page=0, dpi=PAPER_DPI))
    studio.put(name, picture)
