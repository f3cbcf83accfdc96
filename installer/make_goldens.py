"""Draws the forms of each kind, blank and filled: python -m installer.make_goldens [FOLDER].

Run after a form or the drawing of paper was changed on purpose, then look at what changed (``git
diff --stat tests/golden``) and commit it with the change. The same program always draws the same
bytes, so that only what was meant to change does. `made_with.json` beside the PDFs says which
libraries drew them.
"""

from __future__ import annotations

import json
import sys
import zlib
from importlib.metadata import version
from pathlib import Path

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.form_engine.read_forms import read_forms
from cleanedu_desktop.printing.draw_sheets import draw_sheets
from tests.golden.golden_sheets import golden_sheets

FOLDER = Path(__file__).resolve().parent.parent / "tests" / "golden"
LIBRARIES = ("reportlab", "uharfbuzz")
MADE_WITH = "made_with.json"


def make_goldens(folder: Path) -> int:
    """Draw all forms into `folder`, remove those that are no more; return how many there are."""
    folders = folders_for()
    sheets = golden_sheets(read_forms(folders.forms))
    for old in folder.glob("*.pdf"):
        if old.stem not in sheets:
            old.unlink()
    for name, some in sheets.items():
        draw_sheets(some, folder / f"{name}.pdf", fonts=folders.fonts)
    text = json.dumps(made_with(), indent=2, sort_keys=True) + "\n"
    (folder / MADE_WITH).write_text(text, encoding="utf-8")
    return len(sheets)


def made_with() -> dict[str, str]:
    """Return the versions the bytes depend on: fonts and streams are packed by these."""
    return {name: version(name) for name in LIBRARIES} | {"zlib": zlib.ZLIB_RUNTIME_VERSION}


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    print(f"{make_goldens(target)} goldens in {target}")
