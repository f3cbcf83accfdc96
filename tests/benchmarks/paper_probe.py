"""Child process: prints one form and a thousand talks, imports a roster of 5000 rows.

``paper_probe.py DIR`` (an office with many talks) prints JSON: name -> seconds, or MiB.
"""

from __future__ import annotations

import csv
import json
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from cleanedu_desktop.acts.import_people import import_people
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.preview_people_import import preview_people_import
from cleanedu_desktop.acts.print_forms import print_forms
from cleanedu_desktop.acts.set_up_office import set_up_office
from cleanedu_desktop.folders import folders_for
from tests.benchmarks.many_records import now
from tests.benchmarks.memory import peak_mib

MANY = 1000
ROSTER = 5000


def main() -> None:
    """Measure and print."""
    seen: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        take_roster(seen, Path(folder))
        print_talks(seen, Path(folder))
    sys.stdout.write(json.dumps({name: [value] for name, value in seen.items()}) + "\n")


def timed(seen: dict[str, float], name: str, run: Callable[[], object]) -> None:
    """Note how long `run` takes."""
    started = time.perf_counter()
    run()
    seen[name] = time.perf_counter() - started


def print_talks(seen: dict[str, float], folder: Path) -> None:
    """Print talks of the office with many."""
    desk = open_desk(folders_for(Path(sys.argv[1])), clock=now, read_only=True)
    ids = list_ids(desk, kind="talk")[:MANY]

    def paper(name: str, some: list[str]) -> None:
        target = folder / f"{name}.pdf"
        timed(seen, name, lambda: print_forms(desk, form_id="talk", record_ids=some, target=target))

    paper("first form printed", ids[:1])
    paper("one form printed", ids[1:2])
    paper("many forms printed", ids)
    seen["peak memory"] = peak_mib()
    desk.store.close()


def take_roster(seen: dict[str, float], folder: Path) -> None:
    """Preview and import a roster into a new office."""
    file = folder / "花名册.csv"
    with file.open("w", encoding="utf-8-sig", newline="") as opened:
        write = csv.writer(opened)
        write.writerow(["工号", "姓名", "性别", "出生年月", "政治面貌", "部门", "职务"])
        for row in range(ROSTER):
            born = f"{1965 + row % 35}.{row % 12 + 1}.{row % 28 + 1}"
            name = f"{'王李张刘陈杨'[row % 6]}某{chr(0x4E00 + row)}"
            write.writerow(
                [f"G{row:05}", name, "男女"[row % 2], born, "中共党员", "办公室", "科员"]
            )
    folders = folders_for(folder / "office")
    set_up_office(folders, name="某某局机关支部", code="SCJG", clock=now)
    desk = open_desk(folders, clock=now)
    plans = []
    preview = "roster previewed"
    timed(seen, preview, lambda: plans.append(preview_people_import(desk, file=file)))
    timed(seen, "roster imported", lambda: import_people(desk, plan=plans[0]))
    desk.store.close()


if __name__ == "__main__":
    main()
