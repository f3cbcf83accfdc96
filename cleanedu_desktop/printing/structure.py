"""The structure of a tagged PDF (PDF/A-2a, PDF/UA-1): which text is heading, cell or paragraph."""

from __future__ import annotations

from dataclasses import dataclass, field

ARTIFACT = "Artifact"
"""What a reader aloud skips: rules, the code, feet, repeated heads."""
GROUPS = frozenset({"Document", "Sect", "Table", "TR"})
"""Elements that hold no text themselves."""


@dataclass(eq=False)
class Element:
    """One element of the tree; kids are elements, or marks on pages."""

    kind: str
    parent: Element | None
    columns: int = 1
    """Columns a cell spans."""
    kids: list[Element | tuple[int, int]] = field(default_factory=list)
    """Elements, or (page from 0, mark on it)."""

    def attributes(self) -> str:
        """Its attributes as they stand in the file, or nothing."""
        if self.kind not in {"TH", "TD"}:
            return ""
        scope = ""
        if self.kind == "TH":
            scope = f" /Scope /{'Row' if self._is_row_label() else 'Column'}"
        return f" /A << /O /Table /ColSpan {self.columns}{scope} >>"

    def _is_row_label(self) -> bool:
        """A header beside values, not above them."""
        row = self.parent.kids if self.parent else []
        return any(isinstance(one, Element) and one.kind == "TD" for one in row)


class Structure:
    """The tree of one document, built while its pages are drawn."""

    def __init__(self) -> None:
        self.root = Element("Document", None)
        self._open = [self.root]

    @property
    def current(self) -> Element:
        """The innermost element that is open."""
        return self._open[-1]

    def begin(self, kind: str, columns: int = 1) -> None:
        """Open an element within the current one; an artifact is kept out of the tree."""
        element = Element(kind, self.current, columns)
        if kind != ARTIFACT:
            self.current.kids.append(element)
        self._open.append(element)

    def end(self) -> None:
        """Close the current element."""
        self._open.pop()
        if not self._open:
            raise ValueError("more elements ended than begun")


class PageMarks:
    """The marked content of one page, written into its text object."""

    def __init__(self, structure: Structure) -> None:
        self.structure = structure
        self.elements: list[Element] = []
        """The element of each mark, by its number."""
        self._is_open = False

    def begin(self, kind: str, columns: int, out: list[str]) -> None:
        """Open an element for the texts that follow."""
        self._close(out)
        self.structure.begin(kind, columns)

    def end(self, out: list[str]) -> None:
        """Close the element."""
        self._close(out)
        self.structure.end()

    def before_text(self, out: list[str]) -> None:
        """Mark what follows as the current element's; text outside of any is our fault."""
        element = self.structure.current
        if self._is_open:
            return
        if element.kind in GROUPS:
            raise ValueError(f"text in {element.kind}")
        if element.kind == ARTIFACT:
            out.append("/Artifact BMC")
        else:
            out.append(f"/{element.kind} << /MCID {len(self.elements)} >> BDC")
            self.elements.append(element)
        self._is_open = True

    def _close(self, out: list[str]) -> None:
        if self._is_open:
            out.append("EMC")
            self._is_open = False
