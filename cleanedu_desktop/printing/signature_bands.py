"""Strips of boxes to sign in."""

from __future__ import annotations

from collections.abc import Sequence

from cleanedu_desktop.form_engine.sheet import SignatureRow
from cleanedu_desktop.printing.bands import Band, with_colon
from cleanedu_desktop.printing.paper_size import ABOVE, MM, PADDING, TypeSize
from cleanedu_desktop.printing.pen import Pen
from cleanedu_desktop.printing.row_shape import LABEL_PITCH, TWELFTHS
from cleanedu_desktop.printing.set_line import SetLine
from cleanedu_desktop.printing.set_text import Setter
from cleanedu_desktop.printing.text_block import TextBlock
from cleanedu_desktop.printing.type_case import Role

SIGNATURE_HEIGHT = 19 * MM
DATE_LINE = "年\u3000\u3000月\u3000\u3000日"
MOST_BOXES = 4
"""Signature boxes side by side."""


def signature_bands(
    row: SignatureRow, setter: Setter, sizes: TypeSize, frame: tuple[float, float]
) -> list[Band]:
    """Set boxes to sign in; more than fit side by side take several rows."""
    date = setter.line(DATE_LINE, Role.BODY, sizes.body)
    rows = -(-len(row.labels) // MOST_BOXES)
    each = -(-len(row.labels) // max(rows, 1))
    found: list[Band] = []
    for start in range(0, len(row.labels), max(each, 1)):
        labels = row.labels[start : start + each]
        room = frame[1] / len(labels) - 2 * PADDING
        size, pitch = sizes.label, sizes.label * LABEL_PITCH
        blocks = [setter.block(with_colon(one), Role.LABEL, size, room, pitch) for one in labels]
        found.append(SignatureBand(blocks, date, sizes, frame))
    return found


class SignatureBand(Band):
    """Boxes to sign in: the label above, 年 月 日 at the lower right."""

    def __init__(
        self,
        labels: Sequence[TextBlock],
        date: SetLine,
        sizes: TypeSize,
        frame: tuple[float, float],
    ) -> None:
        self.labels, self.date, self.sizes = tuple(labels), date, sizes
        self.x, self.width = frame
        most = max(label.height for label in labels)
        self.height = max(SIGNATURE_HEIGHT, most + 1.5 * sizes.pitch + 2 * ABOVE)

    def draw(self, pen: Pen, y: float, height: float) -> None:
        width = self.width / len(self.labels)
        half = self.sizes.pitch / 2
        pen.begin("TR")
        for number, label in enumerate(self.labels):
            x = self.x + number * width
            columns = 2 * TWELFTHS // len(self.labels)
            if number == 0:
                columns += 2 * TWELFTHS % len(self.labels)
            pen.begin("TD", columns)
            if number:
                pen.rule(x, y, x, y + height)
            label.draw(pen, x + PADDING, y + 1, (width, height), "top")
            date_x = x + width - 2 * PADDING - self.date.width
            pen.line(date_x, y + height - PADDING - half, self.date, self.sizes.body)
            pen.end()
        pen.end()
