"""A backup is whole and verified or not there at all."""

from __future__ import annotations

import resource
from pathlib import Path

import pytest

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store import back_up as backing_up
from cleanedu_desktop.store.back_up import back_up
from cleanedu_desktop.store.store import Store
from cleanedu_desktop.store.verify import verify
from tests.store.make_records import Maker


def test_a_backup_holds_everything_and_opens(store: Store, maker: Maker, tmp_path: Path) -> None:
    with store.writing() as books:
        made = maker.one_of_each(books)
    target = tmp_path / "备份" / "今天.db"
    report = store.back_up(target)
    assert (report.path, report.records) == (target, len(made))
    assert report.bytes == target.stat().st_size > 0
    assert [one.name for one in target.parent.iterdir()] == ["今天.db"]
    with Store.open(target, read_only=True) as copy, copy.reading() as books:
        assert books.office() == maker.office
        assert books.rows([one.id for one in made]) == made


def test_a_reader_can_back_up_beside_the_writer(store: Store, maker: Maker, tmp_path: Path) -> None:
    with store.writing() as books:
        maker.talk(books)
    with store.writing() as books:
        maker.talk(books)
        with Store.open(store.path, read_only=True) as reader:
            assert reader.back_up(tmp_path / "copy.db").records == 1


def test_a_backup_is_never_written_over_anything(store: Store) -> None:
    before = store.path.stat().st_mtime_ns
    with pytest.raises(OfficeProblem, match="已经存在"):
        back_up(store.path, store.path)
    assert store.path.stat().st_mtime_ns == before


def test_no_room_leaves_nothing(store: Store, maker: Maker, tmp_path: Path) -> None:
    with store.writing() as books:
        maker.talk(books, answers={"content": "谈话" * 50_000})
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    try:
        with pytest.raises(OfficeProblem, match="磁盘"):
            back_up(store.path, tmp_path / "备份" / "copy.db")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list((tmp_path / "备份").iterdir()) == []


def test_a_copy_that_does_not_verify_gets_no_name(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(path: Path) -> object:
        with path.open("r+b") as file:
            file.seek(4096 * 5)
            file.write(b"\xff" * 4096 * 8)
        return verify(path)

    monkeypatch.setattr(backing_up, "verify", damaged)
    with pytest.raises(OfficeProblem, match="损坏"):
        back_up(store.path, tmp_path / "备份" / "copy.db")
    assert list((tmp_path / "备份").iterdir()) == []


def test_a_file_in_place_of_the_folder_is_said(store: Store, tmp_path: Path) -> None:
    (tmp_path / "备份").write_text("", encoding="utf-8")
    with pytest.raises(OfficeProblem, match="同名的文件"):
        back_up(store.path, tmp_path / "备份" / "copy.db")


@pytest.mark.parametrize("end", ["-journal", "-wal", "-shm"])
def test_the_names_of_the_stores_own_journals_are_refused(store: Store, end: str) -> None:
    with pytest.raises(OfficeProblem, match="台账自己"):
        back_up(store.path, store.path.with_name(store.path.name + end))


def test_a_name_no_system_takes_is_told(store: Store, tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match="太长"):
        store.back_up(tmp_path / ("长" * 100 + ".db"))
