"""Paper, margins and type sizes: GB/T 9704-2012 for A4 upright, the same hand for wide ledgers.

All lengths in points unless a name says millimetres. An upright page leaves 37 mm above, 28 mm at
the bound left edge, 26 mm right and 35 mm below; a wide page is bound at its upper (A4) or left
(A3) edge.
"""

from dataclasses import replace

from cleanedu_desktop.form_engine.definition import Paper
from cleanedu_desktop.quick_dataclass import dataclass

MM = 72 / 25.4


@dataclass(frozen=True, kw_only=True)
class PaperSize:
    """A page and the area its form fills (版心)."""

    width: float
    height: float
    left: float
    right: float
    """x of the area's right edge."""
    head: float
    """y at which the head of a form begins; letters begin at `top`."""
    top: float
    bottom: float
    """y of the area's lower edge, downwards."""

    @property
    def room(self) -> float:
        """Width of the area."""
        return self.right - self.left


def _paper(
    width: float, height: float, head: float, margins: tuple[float, float, float, float]
) -> PaperSize:
    """Millimetres; margins as in CSS: above, right, below, left."""
    above, right, below, left = margins
    return PaperSize(
        width=width * MM,
        height=height * MM,
        left=left * MM,
        right=(width - right) * MM,
        head=head * MM,
        top=above * MM,
        bottom=(height - below) * MM,
    )


PAPER_SIZES: dict[Paper, PaperSize] = {
    "a4": _paper(210, 297, 20, (37, 26, 35, 28)),
    "a4-landscape": _paper(297, 210, 23, (28, 20, 20, 20)),
    "a3-landscape": _paper(420, 297, 18, (26, 20, 22, 28)),
}


@dataclass(frozen=True, kw_only=True, eq=False)  # a key of much: told apart by identity
class TypeSize:
    """Sizes of type of one sheet."""

    body: float
    pitch: float
    """From one line of the body to the next."""
    label: float
    row: float
    """Least height of a row."""
    wished: float = 1.0
    """Share of the lines a form wishes for a long text that an unfilled one gets."""

    def empty_row(self, lines: int) -> float:
        """The height of a row without answers whose form wishes for so many lines."""
        wished = lines * self.wished
        return max(self.row, wished * LEAST_PITCH + 2 * ABOVE) if wished > 1 else self.row


GRID_SIZES = (
    TypeSize(body=12, pitch=19.5, label=11, row=27),
    TypeSize(body=11, pitch=17, label=10.5, row=25),
    TypeSize(body=10.5, pitch=15.5, label=10.5, row=23),
)
"""小四 where the form fits one page with it, else 五号; longer forms take the first again."""
TIGHT = replace(GRID_SIZES[-1], wished=0.4)
"""For filled forms that would else go on a second page for room left empty on the first."""
LEAST_PITCH = GRID_SIZES[-1].pitch
TABLE_SIZES = {
    "a4": TypeSize(body=11, pitch=17, label=11, row=26),
    "a4-landscape": TypeSize(body=10, pitch=15, label=10, row=24),
    "a3-landscape": TypeSize(body=10.5, pitch=16, label=10.5, row=26),
}
CROWDED = TypeSize(body=9, pitch=13, label=9, row=22)
"""小五, for tables whose columns have less than `LEAST_COLUMN` characters' room on average."""
LEAST_COLUMN = 5.5
LETTER_SIZES = (
    TypeSize(body=15.75, pitch=28.99, label=15.75, row=28.99),
    TypeSize(body=14, pitch=25.5, label=14, row=25.5),
    TypeSize(body=14, pitch=23, label=14, row=23),
)
"""三号 at 28 characters and 22 lines a page, else 四号."""
OFFICIAL = TypeSize(body=442.2 / 28, pitch=29.61, label=442.2 / 28, row=29.61)
"""三号 so that 28 characters fill the area's width; 21 lines and a character fill its height."""
TITLE = 22.0
CONTINUED_TITLE = 14.0
OFFICE_LINE = 14.0
HEAD = 10.5
FOOT = 9.0
PADDING = 5.0
"""Between a rule and the text, left and right."""
ABOVE = 3.5
"""The same above and below."""
