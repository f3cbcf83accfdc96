"""Every reader of files from outside."""

from __future__ import annotations

from tests.faults.reader import Reader
from tests.faults.readers import (
    answers,
    backup,
    base_pdf,
    overlay,
    own_form,
    roster_csv,
    roster_xlsx,
    settings,
)

READERS: dict[str, Reader] = {
    one.READER.name: one.READER
    for one in (answers, base_pdf, backup, overlay, own_form, roster_csv, roster_xlsx, settings)
}
