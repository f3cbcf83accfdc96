"""Makes the sample office with a year of records, and prints its filing."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import field, replace
from datetime import UTC
from pathlib import Path

from cleanedu_desktop.acts.demo.enter_sample import enter_sample
from cleanedu_desktop.acts.demo.print_filing import print_filing
from cleanedu_desktop.acts.demo.read_sample import Sample, read_sample
from cleanedu_desktop.acts.desk import Clock, Desk
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.print_forms import FormsPrinted
from cleanedu_desktop.acts.set_up_office import set_up_office
from cleanedu_desktop.durable_files import make_folder, put_in_place
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass

Progress = Callable[[str, int, int], None]
"""Called with what is being done, done and all."""


@dataclass(frozen=True)
class DemoMade:
    """A sample office ready to be looked at."""

    data: Path
    output: Path
    office_name: str
    records: int
    made_now: bool
    """False: it was there already."""
    printed: list[FormsPrinted] = field(default_factory=list)


def make_demo(folders: Folders, *, output: Path, progress: Progress | None = None) -> DemoMade:
    """Make the sample office in `folders` unless it is there, and print its year to `output`;
    of an office that was there already only what is missing is printed.

    It is made by clocks of its own, one for the time of each entry.

    Raises:
        OfficeProblem: `folders` holds an office of somebody's own, or a folder cannot be written.
    """
    sample = read_sample(folders.resources / "sample")
    there = folders.has_store
    if there and not folders.sample_mark.exists():
        raise OfficeProblem(
            f"{folders.data} 里是你自己的单位台账，没有改动它；请用 --data-dir 另选文件夹放示例。"
        )
    if not there:
        _make(folders, sample, progress)
    desk = open_desk(folders, clock=lambda: sample.today.astimezone(UTC), read_only=True)
    try:
        output = _ready_output(output)
        printed = print_filing(
            desk, output, year=sample.today.year, only_missing=there, progress=progress
        )
        with desk.store.reading() as books:
            name = books.office().name
            records = sum(books.count(kind) for kind in desk.forms.kinds)
    finally:
        desk.store.close()
    return DemoMade(folders.data, output, name, records, not there, printed)


def _make(folders: Folders, sample: Sample, progress: Progress | None) -> None:
    """Make the store in a folder beside and move it in when it is whole."""
    with _folder_beside(folders) as beside:
        at_set_up: Clock = lambda: sample.set_up_at.astimezone(UTC)  # noqa: E731
        set_up_office(beside, name=sample.name, code=sample.code, clock=at_set_up)
        desk: Desk = open_desk(beside, clock=at_set_up)
        try:
            enter_sample(
                desk,
                sample,
                progress=(lambda done, of: progress("登记", done, of)) if progress else None,
            )
        finally:
            desk.store.close()
        folders.sample_mark.write_text("这是示例单位的台账，内容都是虚构的。\n", encoding="utf-8")
        put_in_place(beside.store_file, folders.store_file)


@contextmanager
def _folder_beside(folders: Folders) -> Iterator[Folders]:
    place = folders.data / ".sample.part"
    try:
        make_folder(folders.data)
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        yield replace(folders, data=place)
    except OSError as error:
        raise OfficeProblem(
            f"{folders.data} 里不能写入文件，没有生成示例单位；"
            "请换一个可以写入的文件夹，或腾出磁盘空间后再试。"
        ) from error
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _ready_output(output: Path) -> Path:
    output = output.expanduser().absolute()
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OfficeProblem(
            f"打印件不能写入 {output}，示例台账已经生成；请换一个文件夹再试。"
        ) from error
    return output
