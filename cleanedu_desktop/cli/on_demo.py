"""The command that makes the sample office."""

from __future__ import annotations

import sys
from pathlib import Path

from cleanedu_desktop.acts.make_demo import make_demo
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.folders import folders_for


def demo(session: Session) -> Answer:
    """Make the sample office; without ``--data-dir`` it lies in ``OUTPUT/office``."""
    output = Path(session.args.output)
    folders = session.folders if session.args.data_dir else folders_for(output / "office")
    done = make_demo(folders, output=output, progress=tell if sys.stderr.isatty() else None)
    data = {
        "data": str(done.data),
        "output": str(done.output),
        "office": done.office_name,
        "records": done.records,
        "made_now": done.made_now,
        "printed": [{"path": str(one.path), "pages": one.pages} for one in done.printed],
    }
    lines = [
        f"示例单位：{done.office_name}，共 {done.records} 条记录",
        f"台账在：{done.data}",
        *(f"已打印：{one.path}（{one.pages} 页）" for one in done.printed),
    ]
    return Answer(data, lines)


def tell(what: str, done: int, of: int) -> None:
    """Show progress on one line of the terminal."""
    sys.stderr.write(f"\r{what} {done}/{of}　" + ("\n" if done == of else ""))
    sys.stderr.flush()
