"""Which parts of a form the office can change on the form page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from cleanedu_desktop.acts.read_overlay import OverlayShown
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.form_engine.overlay import Overlay, apply_overlay, signature_boxes
from cleanedu_desktop.ui.models.overlay_order import places_of
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.card import Card
from cleanedu_desktop.ui.widgets.labels import label
from cleanedu_desktop.ui.widgets.overlay.boxes import BoxesSection
from cleanedu_desktop.ui.widgets.overlay.names import NamesSection
from cleanedu_desktop.ui.widgets.overlay.order import OrderSection
from cleanedu_desktop.ui.widgets.overlay.own_fields import OwnFieldsSection
from cleanedu_desktop.ui.widgets.overlay.section import Section
from cleanedu_desktop.ui.widgets.overlay.titles import LetterSection, TitleSection

_OF_MAIN_FORMS = "改动只管以后的登记；已有的记录仍按登记时的表单显示和打印。"
_OF_OTHERS = "改动只管以后登记的记录；已有的记录打印这张表时，仍是登记时的样子。"
_OF_OTHERS_NOT_KEPT = "其中较早的一些没有留下这张表当时的样子，按改动后的样子打印，登记的内容不变。"
_OF_LEDGERS = "台账总是按现在的样子打印，以前的记录也列在其中，登记的内容不变。"


def old_records(shown: OverlayShown) -> str:
    """Say what a change of the form means for records that are there already."""
    form = shown.shipped
    if form.id == form.kind:
        return _OF_MAIN_FORMS
    if form.layout == "ledger":
        return _OF_LEDGERS
    return _OF_OTHERS + (_OF_OTHERS_NOT_KEPT if shown.some_not_kept else "")


def sections_of(
    shipped: Form, main: Form, overlay: Overlay, now: Callable[[], datetime]
) -> list[Section]:
    """Return the parts of `shipped` in the order of the page; `main` declares its fields."""
    found: list[Section] = [TitleSection(shipped, overlay)]
    if shipped.letter is not None:
        found.append(LetterSection(shipped.letter, overlay))
    if shipped.id == shipped.kind:
        found.append(NamesSection(shipped, overlay))
    places = places_of(shipped, main)
    if len(places) > 1 and not (overlay.rows or overlay.columns):
        found.append(OrderSection(places, overlay))
    boxes = signature_boxes(apply_overlay(shipped, replace(overlay, signatures=())))
    if boxes and signs_once(shipped) and not overlay.rows:
        found.append(BoxesSection(boxes, overlay))
    if shipped.id == shipped.kind:
        found.append(OwnFieldsSection(overlay, now))
    return found


def above_parts(shown: OverlayShown, main: Form, go: Callable[[], object]) -> list[QWidget]:
    """Return what is said above the parts; `go` goes to the main form, from one that is none."""
    said: list[QWidget] = [label(old_records(shown), "muted", wrap=True)]
    words = left_to_file(shown.shipped, shown.overlay)
    if words:
        said.append(label(f"{words}\n{shown.path}", "faint", wrap=True))
    if shown.shipped.id != shown.shipped.kind:
        said.append(pointer_card(main, go))
    return said


def pointer_card(main: Form, go: Callable[[], object]) -> QFrame:
    """Return a card that says where the names of the fields are changed; `go` goes there."""
    card = Card(margins=(18, 12, 18, 12), spacing=6)
    lines = card.inside
    words = f"字段的名称、显示和自增字段，在《{main.title}》里调整，这张表跟着变。"
    lines.addWidget(label(words, "muted", wrap=True))
    there = button(f"调整《{main.title}》", go, role="link")
    lines.addWidget(there, 0, Qt.AlignmentFlag.AlignLeft)
    return card


def signs_once(form: Form) -> bool:
    """Tell whether the form is signed in one place, which the office can then word anew."""
    return sum(bool(row.signatures) for row in form.rows) <= 1


def left_to_file(shipped: Form, overlay: Overlay) -> str:
    """Return what has to be changed in the file instead; empty where nothing."""
    if overlay.rows or overlay.columns:
        return "这张表的排列由本单位在文件里写明，次序和签字栏请在文件里改；这里保存时原样保留。"
    if not signs_once(shipped):
        return "这张表有几处签字栏，请在文件里用 [[row]] 改。"
    return ""
