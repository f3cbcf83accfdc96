"""A filled form to read: the same sheet that is printed, drawn with the window's own parts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from cleanedu_desktop.form_engine.chart_table import chart_table
from cleanedu_desktop.form_engine.sheet import (
    Block,
    ChartBlock,
    GridRow,
    HeadingRow,
    LetterBlock,
    OfficialBlock,
    PlacedBlock,
    Sheet,
    SheetCell,
    SignatureRow,
    TableBlock,
)
from cleanedu_desktop.ui.widgets.flow_layout import FlowLayout
from cleanedu_desktop.ui.widgets.form_cell import FormCell
from cleanedu_desktop.ui.widgets.labels import label, pill
from cleanedu_desktop.ui.widgets.paper_frame import PaperFrame
from cleanedu_desktop.ui.widgets.surface import surface


def sheet_view(sheet: Sheet) -> PaperFrame:
    """Return the sheet as a widget; its texts can be selected and copied."""
    paper = PaperFrame(sheet.title)
    paper.add(_head(sheet))
    grid = QFrame()
    grid.setObjectName("formGrid")
    lines = QVBoxLayout(grid)
    lines.setContentsMargins(1, 1, 1, 1)
    lines.setSpacing(1)
    for block in sheet.blocks:
        lines.addWidget(_block(block))
    paper.add(grid)
    return paper


def _head(sheet: Sheet) -> QWidget:
    head = QWidget()
    line = FlowLayout(head, gap=20)
    for title, words in sheet.head:
        fact = _text(f"{title}：{words}", "muted")
        fact.setWordWrap(False)
        line.addWidget(fact)
    if sheet.note:
        late = pill(sheet.note, "amber")
        late.setToolTip(sheet.note)
        line.addWidget(late)
    return head


def _text(words: str, look: str = "") -> QLabel:
    made = label(words, look, wrap=True)
    by_mouse = Qt.TextInteractionFlag.TextSelectableByMouse
    made.setTextInteractionFlags(by_mouse)
    return made


def _block(block: Block) -> QWidget:
    if isinstance(block, GridRow):
        return _row(block)
    if isinstance(block, HeadingRow):
        return _band(block.text, "headingCell")
    if isinstance(block, SignatureRow):
        return _band("签字栏：" + "　".join(block.labels), "valueCell", "faint")
    if isinstance(block, TableBlock | ChartBlock):
        return _table(block if isinstance(block, TableBlock) else chart_table(block.chart))
    if isinstance(block, PlacedBlock):
        shown = [f"{one.value.what}：{one.value.text}" for one in block.texts if one.value.what]
        return _band("\n".join(shown), "valueCell")
    return _official(block) if isinstance(block, OfficialBlock) else _letter(block)


def _band(words: str, name: str, look: str = "") -> QWidget:
    band = surface(name)
    line = QHBoxLayout(band)
    line.setContentsMargins(12, 6, 12, 6)
    line.addWidget(label(words, look))
    return band


def _row(row: GridRow) -> QWidget:
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(1)
    for cell in row.cells:
        line.addWidget(_cell(cell), cell.span)
    return made


def _cell(cell: SheetCell) -> FormCell:
    words = _text(cell.value.text)
    words.setContentsMargins(8, 5, 8, 5)
    top = Qt.AlignmentFlag.AlignTop if cell.long else Qt.AlignmentFlag.AlignVCenter
    words.setAlignment(top | Qt.AlignmentFlag.AlignLeft)
    if cell.long:
        words.setMinimumHeight(min(cell.lines, 3) * words.fontMetrics().lineSpacing() + 12)
    return FormCell(cell.label, words)


def _table(block: TableBlock) -> QWidget:
    made = surface("valueCell")
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(1)
    if block.label:
        column.addWidget(_band(block.label, "headingCell"))
    frame = QFrame()
    frame.setObjectName("tableGrid")
    grid = QGridLayout(frame)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(1)
    for place, one in enumerate(block.columns):
        title = label(one.label, "tableHead", wrap=True)
        title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        grid.addWidget(title, 0, place)
        grid.setColumnStretch(place, max(round(one.width * 10), 1))
    for number, row in enumerate((*block.rows, *([block.total] if block.rows else [])), start=1):
        for place, value in enumerate(row):
            grid.addWidget(_table_cell(value.text), number, place)
    column.addWidget(frame)
    if not block.rows:
        column.addWidget(_band("（没有内容）", "valueCell", "faint"))
    return made


def _table_cell(words: str) -> QWidget:
    cell = surface("valueCell")
    cell.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    line = QHBoxLayout(cell)
    line.setContentsMargins(8, 4, 8, 4)
    line.addWidget(_text(words))
    return cell


def _official(block: OfficialBlock) -> QWidget:
    made = surface("valueCell")
    column = QVBoxLayout(made)
    column.setContentsMargins(36, 24, 36, 24)
    column.setSpacing(10)
    for words in (block.mark, block.doc_number.text, block.title.text):
        if words:
            centred = _text(words)
            centred.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(centred)
    texts = [block.addressee.text, *("　　" + one.text.text for one in block.paragraphs)]
    texts += [f"　　附件：{one.text}" for one in block.attachments]
    texts += [f"　　{one.label}：{one.value.text}" for one in block.people]
    for words in filter(str.strip, texts):
        column.addWidget(_text(words))
    for words in (block.signed_by.text, block.dated.text):
        if words:
            signed = _text(words)
            signed.setAlignment(Qt.AlignmentFlag.AlignRight)
            column.addWidget(signed)
    for words in (*(f"{one}：" for one in block.signatures), _copies(block)):
        if words:
            column.addWidget(_text(words, "muted"))
    return made


def _copies(block: OfficialBlock) -> str:
    return f"抄送：{block.copies_to.text}" if block.copies_to.text else ""


def _letter(block: LetterBlock) -> QWidget:
    made = surface("valueCell")
    column = QVBoxLayout(made)
    column.setContentsMargins(36, 24, 36, 24)
    column.setSpacing(10)
    column.addWidget(_text(f"{block.salutation.text}：" if block.salutation.text else ""))
    for words in (block.opening, *(one.text for one in block.items), block.closing):
        if words:
            column.addWidget(_text("　　" + words.strip("　")))
    for words in block.signatures:
        signature = _text(f"{words}：　　　　　　　　")
        signature.setAlignment(Qt.AlignmentFlag.AlignRight)
        column.addWidget(signature)
    column.addSpacing(12)
    notes = QGridLayout()
    notes.setHorizontalSpacing(24)
    for place, note in enumerate(block.notes):
        shown = _text(f"{note.label}：{note.value.text}", "muted")
        notes.addWidget(shown, place // 2, place % 2)
    column.addLayout(notes)
    return made
