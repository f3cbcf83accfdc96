"""The papers a page may be, each with a button that puts it there; or any record, by its words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from cleanedu_desktop.acts.find_entries import EntryFound
from cleanedu_desktop.acts.list_unsigned import UnsignedLine
from cleanedu_desktop.acts.signed.page_told import Candidate, PaperMeant
from cleanedu_desktop.form_engine.definition import Form
from cleanedu_desktop.rules.record_key import form_mark
from cleanedu_desktop.ui.widgets.buttons import button
from cleanedu_desktop.ui.widgets.elided_label import ElidedLabel
from cleanedu_desktop.ui.widgets.empty_layout import empty
from cleanedu_desktop.ui.widgets.labels import label, rule

TYPING_MS = 250
MOST = 20
HINT = "找别的记录：编号、姓名、标题…"


def _paper(one: EntryFound, form: Form) -> PaperMeant:
    return PaperMeant(
        record_id=one.id,
        kind=one.kind,
        number=one.number,
        title=one.title,
        paper=form_mark(form.id),
        paper_title=form.title,
    )


class SignedChoice(QWidget):
    """Candidates first; what is typed looks among what is lacking, then among all records."""

    chosen = Signal(object)
    """`PaperMeant` the page is put to."""
    wanted = Signal(str)
    """Words to find among all records."""

    def __init__(self) -> None:
        super().__init__()
        self.title = label("可能是", "sectionTitle")
        self.words = QLineEdit()
        self.words.setPlaceholderText(HINT)
        self.words.setAccessibleName("找记录")
        self.words.setClearButtonEnabled(True)
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._typing.timeout.connect(self._look)
        self.words.textChanged.connect(lambda _text: self._typing.start())
        self._candidates: Sequence[Candidate] = ()
        self._lacking: Sequence[UnsignedLine] = ()
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 6, 0)
        self._column.setSpacing(4)
        held = QWidget()
        held.setObjectName("scrolled")
        whole = QVBoxLayout(held)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self._column)
        whole.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(held)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addWidget(area, 1)

    def say_pages(self, count: int) -> None:
        """Say how many pages a click puts."""
        self.title.setText("可能是" if count <= 1 else f"选了 {count} 页，归到")

    def show_candidates(self, candidates: Sequence[Candidate]) -> None:
        """Show what a page may be."""
        self._candidates = candidates
        self.words.clear()
        self._typing.stop()
        self._look()

    def show_lacking(self, lines: Sequence[UnsignedLine]) -> None:
        """Know what is lacking; typing looks there first."""
        self._lacking = lines

    def show_found(self, found: Sequence[EntryFound], forms: dict[str, Form]) -> None:
        """Add records that hold the words typed."""
        words = self.words.text().strip()
        if not words:
            return
        papers = self._matching(words)
        known = {one.record_id for one, _ in papers}
        for one in found:
            if one.id not in known and one.kind in forms:
                papers.append((_paper(one, forms[one.kind]), "按文字找到"))
        self._fill(papers[:MOST], "没有找到这样的记录。")

    def _look(self) -> None:
        words = self.words.text().strip()
        if not words:
            papers = [(one.to, one.why) for one in self._candidates]
            self._fill(papers, "没有猜到是哪条记录，请在上面找。")
            return
        self._fill(self._matching(words)[:MOST], "正在找…")
        self.wanted.emit(words)

    def _matching(self, words: str) -> list[tuple[PaperMeant, str]]:
        every = words.casefold().split()
        found = []
        for one in self._lacking:
            text = f"{one.number} {one.title} {one.people} {one.paper_title}".casefold()
            if all(word in text for word in every):
                found.append((one.meant, one.lacks))
        return found

    def _fill(self, papers: Sequence[tuple[PaperMeant, str]], nothing: str) -> None:
        empty(self._column)
        if not papers:
            self._column.addWidget(label(nothing, "muted", wrap=True))
        for at, (paper, why) in enumerate(papers):
            if at:
                self._column.addWidget(rule())
            self._column.addWidget(self._row(paper, why))

    def _row(self, paper: PaperMeant, why: str) -> QWidget:
        made = QWidget()
        line = QHBoxLayout(made)
        line.setContentsMargins(0, 4, 0, 4)
        said = QVBoxLayout()
        said.setSpacing(1)
        head, title = ElidedLabel(), ElidedLabel("muted")
        head.set_words(paper.words)
        title.set_words(paper.title)
        said.addWidget(head)
        said.addWidget(title)
        said.addWidget(label(why, "faint"))
        line.addLayout(said, 1)
        name = f"归到 {paper.words}"
        line.addWidget(button("归到这条", partial(self.chosen.emit, paper), name=name))
        return made
