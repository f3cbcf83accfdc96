"""Job: a roster of forty people is imported, then the same roster with a changed column.

Recipe: `tests/faults/job.py`.
"""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.import_people import import_people
from cleanedu_desktop.acts.preview_people_import import preview_people_import
from tests.faults.books import each_done, set_up
from tests.faults.job import Job, Place

_SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许"


def _write_roster(file: Path, department: str) -> None:
    rows = ["姓名,性别,出生年月,工号,部门"]
    names = [f"{surname}{given}" for given in ("建国", "䶮") for surname in _SURNAMES]
    rows += [
        f"{name},男,1980年{1 + at % 12}月,{at:03},{department}" for at, name in enumerate(names)
    ]
    file.write_text("\n".join(rows), encoding="utf-8")


def prepare(place: Place) -> None:
    """An office, and two roster files on its disk."""
    set_up(place)
    _write_roster(place.disk / "roster.csv", "后勤科")
    _write_roster(place.disk / "changed.csv", "综合科")


def run(place: Place) -> None:
    """Import one roster, then the other."""

    def import_file(desk: Desk, name: str) -> None:
        import_people(desk, plan=preview_people_import(desk, file=place.disk / name))

    each_done(
        place,
        lambda desk: import_file(desk, "roster.csv"),
        lambda desk: import_file(desk, "changed.csv"),
    )


JOB = Job("import_roster", prepare=prepare, run=run)
