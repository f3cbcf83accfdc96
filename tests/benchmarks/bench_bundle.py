"""Measures the inspection package: 4000 records and 1000 scans of one year in one PDF.

``python -m tests.benchmarks.bench_bundle --keep DIR [--talks 4000 --scans 1000]``. Whole processes.
Beside it what merging the same pages takes: pypdf and qpdf (apt: qpdf) put 1000 parts of it
together. They lay nothing out and number nothing, so they are a floor rather than a rival.
"""

from __future__ import annotations

import argparse
import io
import json
import resource
import shutil
import subprocess
import sys
import time
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from PIL import Image

from cleanedu_desktop.acts.bundle.asked import BundleAsked
from cleanedu_desktop.acts.make_bundle import make_bundle
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.folders import Folders, folders_for
from cleanedu_desktop.records.attachment import SIGNED_COPY, Attachment
from tests.benchmarks.many_records import office_with_talks
from tests.benchmarks.memory import peak_mib, watched

YEAR, END = 2025, datetime(2025, 12, 20, 4, tzinfo=UTC)
GOAL_MIB = 300
"""Of the program and the child that opens scans, at one time."""
PART = 5
"""Pages of a part that the peers merge."""


def main(words: Sequence[str] | None = None) -> None:
    """Measure and print the table."""
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--keep", type=Path, required=True)
    reader.add_argument("--talks", type=int, default=4000)
    reader.add_argument("--scans", type=int, default=1000)
    reader.add_argument("--child", choices=("ours", "pypdf", "qpdf"))
    given = reader.parse_args(words)
    if given.child:
        sys.stdout.write(json.dumps(_measured(given.child, given.keep)))
        return
    _with_scans(given.keep, given.talks, given.scans)
    parts = given.keep / "parts"
    for name in ("ours", "pypdf", "qpdf"):
        if name == "pypdf":
            shutil.rmtree(parts, ignore_errors=True)
            parts.mkdir()
            split = ["qpdf", f"--split-pages={PART}", given.keep / "ours.pdf", parts / "part.pdf"]
            subprocess.run(split, check=True)
        _say(name, _child(name, given.keep), given.keep / f"{name}.pdf")


def _child(name: str, keep: Path) -> dict[str, float]:
    asked = [sys.executable, "-m", "tests.benchmarks.bench_bundle"]
    done = subprocess.run(
        [*asked, "--keep", str(keep), "--child", name], capture_output=True, text=True, check=True
    )
    found: dict[str, float] = json.loads(done.stdout)
    return found


def _say(name: str, found: dict[str, float], made: Path) -> None:
    pages = found["pages"]
    sys.stdout.write(
        f"{name:6} {pages:.0f} pages, {made.stat().st_size / 1e6:.0f} MB: "
        f"{found['wall']:.1f} s ({pages / found['wall']:.0f} pages/s), CPU {found['cpu']:.1f} s, "
        f"peak {found['peak']:.0f} MiB, of its children {found['children']:.0f} MiB; "
        f"together at most {found['together']:.0f} MiB (goal {GOAL_MIB}), "
        f"shared out {found['shared_out']:.0f} MiB\n"
    )


def _measured(name: str, keep: Path) -> dict[str, float]:
    begun = time.monotonic()
    does = {"ours": _ours, "pypdf": _by_pypdf, "qpdf": _by_qpdf}
    with watched() as together:
        pages = does[name](keep)
    mine, theirs = (
        resource.getrusage(one) for one in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return {
        "pages": pages,
        "wall": time.monotonic() - begun,
        "cpu": sum(one.ru_utime + one.ru_stime for one in (mine, theirs)),
        "peak": peak_mib(),
        "children": theirs.ru_maxrss / 1024,
        "together": together.most,
        "shared_out": together.shared_out,
    }


def _ours(keep: Path) -> int:
    folders = folders_for(Path((keep / "office.txt").read_text(encoding="utf-8")))
    desk = open_desk(folders, clock=lambda: END, read_only=True)
    asked = BundleAsked(year=YEAR)
    return make_bundle(desk, asked=asked, target=keep / "ours.pdf").pages


def _by_pypdf(keep: Path) -> int:
    from pypdf import PdfWriter

    with PdfWriter() as writer:
        for part in sorted((keep / "parts").iterdir()):
            writer.append(part)
        writer.write(keep / "pypdf.pdf")
        return len(writer.pages)


def _by_qpdf(keep: Path) -> int:
    parts = [str(one) for one in sorted((keep / "parts").iterdir())]
    made = keep / "qpdf.pdf"
    subprocess.run(["qpdf", "--empty", "--pages", *parts, "--", made], check=True)
    told = subprocess.run(
        ["qpdf", "--show-npages", made], capture_output=True, text=True, check=True
    )
    return int(told.stdout)


def _with_scans(keep: Path, talks: int, scans: int) -> None:
    """Keep an office whose first talks have a scan each: JPEG, and PDF of one JPEG, in turn."""
    keep.mkdir(parents=True, exist_ok=True)
    folders = office_with_talks(keep, talks, year=YEAR)
    if not folders.attachments_file.exists():
        _attach(folders, scans)
    (keep / "office.txt").write_text(str(folders.data), encoding="utf-8")


def _attach(folders: Folders, scans: int) -> None:
    desk, chance = open_desk(folders, clock=lambda: END), Random(1)  # noqa: S311
    with desk.store.reading() as books:
        ids = books.record_ids("talk", order_by="number", descending=False)[:scans]
    rows = []
    for number, one in enumerate(ids):
        data, media_type, name = _scan(number, chance)
        added = desk.store.attachments.add([data])
        rows.append(
            Attachment(
                id=str(uuid.UUID(int=chance.getrandbits(128), version=4)),
                record_id=one,
                position=0,
                digest=added.digest,
                name=name,
                media_type=media_type,
                bytes=added.bytes,
                added_at=END,
                role=SIGNED_COPY,
            )
        )
    with desk.store.writing("attach_files") as books:
        books.add_attachments(rows)
    desk.store.close()


def _scan(number: int, chance: Random) -> tuple[bytes, str, str]:
    """A grey page of A4 at 150 dots an inch with something on it, some 200 KB."""
    small = Image.frombytes("L", (310, 438), chance.randbytes(310 * 438))
    page = Image.new("L", (1240, 1754), 250)
    page.paste(small.resize((1000, 1400), Image.Resampling.BICUBIC), (120, 150))
    out = io.BytesIO()
    if number % 2:
        page.save(out, "PDF", resolution=150, quality=60)
        return out.getvalue(), "application/pdf", f"扫描{number}.pdf"
    page.save(out, "JPEG", quality=60, dpi=(150, 150))
    return out.getvalue(), "image/jpeg", f"扫描{number}.jpg"


if __name__ == "__main__":
    main()
