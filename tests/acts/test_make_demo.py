"""Making the sample office."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.list_entries import list_ids
from cleanedu_desktop.acts.make_demo import make_demo
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.folders import SAMPLE_MARK, Folders
from cleanedu_desktop.printing.read_text import read_text
from cleanedu_desktop.problems import OfficeProblem
from tests.acts.demo.sample import write_sample
from tests.acts.office import DAY, fixed_clock


@pytest.fixture
def small(folders: Folders, tmp_path: Path) -> Folders:
    """Folders whose resources hold the small sample office."""
    resources = tmp_path / "resources"
    resources.mkdir()
    for name in ("fonts", "rules"):
        (resources / name).symlink_to(folders.resources / name)
    write_sample(resources / "sample")
    return replace(folders, resources=resources)


def test_it_is_made_printed_and_found_again(small: Folders, tmp_path: Path) -> None:
    output = tmp_path / "打印"
    told: list[str] = []
    made = make_demo(small, output=output, progress=lambda what, _done, _of: told.append(what))
    assert (made.office_name, made.records, made.made_now) == ("示例所", 10, True)
    assert {"登记", "打印"} <= set(told)
    assert sorted(one.name for one in small.data.iterdir()) == [SAMPLE_MARK, "store.cleanedu"]
    text = read_text(output / "廉政谈话记录表" / "2026年廉政谈话记录表.pdf")
    assert "谈话人外出" in "".join(text.split())
    again = make_demo(small, output=output)
    assert (again.made_now, again.records, again.printed) == (False, 10, [])


def test_an_office_of_somebody_s_own_is_left_alone(desk: Desk, small: Folders) -> None:
    desk.store.close()
    with pytest.raises(OfficeProblem, match="你自己的"):
        make_demo(small, output=small.printouts)
    mine = open_desk(small, clock=fixed_clock(DAY))
    with mine.store:
        assert list_ids(mine, kind="talk") == []
    assert not small.printouts.exists()


def test_a_sample_broken_half_way_leaves_nothing(small: Folders) -> None:
    records = small.resources / "sample" / "records.toml"
    text = records.read_text(encoding="utf-8").replace('2026-03-20"', '2126-99-99"')
    records.write_text(text, encoding="utf-8")
    with pytest.raises(OfficeProblem, match="发现时间"):
        make_demo(small, output=small.printouts)
    assert list(small.data.iterdir()) == []


def test_places_that_cannot_be_written_are_told(small: Folders, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(OfficeProblem, match="不能写入"):
        make_demo(replace(small, data=file / "x"), output=tmp_path / "out")
    with pytest.raises(OfficeProblem, match="打印件不能写入"):
        make_demo(small, output=file / "x")
