"""Opening a store: ours and whole or refused with a sentence and not a byte changed."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Never

import pytest
import sqlcipher3.dbapi2 as driver

from cleanedu_desktop.folders import STORE_NAME, Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.office import Office
from cleanedu_desktop.store import store as stores
from cleanedu_desktop.store.connect import connect
from cleanedu_desktop.store.one_writer import StoreHeld, lock_file_of
from cleanedu_desktop.store.store import Store
from cleanedu_desktop.store.tell_errors import StoreDamaged
from tests.store.make_records import NOON, Maker, new_office

READER = """
import sys
from pathlib import Path
from cleanedu_desktop.store.store import Store
from cleanedu_desktop.store.tell_errors import StoreDamaged
with Store.open(Path(sys.argv[1]), read_only=True) as store, store.reading() as books:
    print(books.count("talk"))
"""


def test_what_was_saved_is_there_after_reopening(store_file: Path, office: Office) -> None:
    with Store.create(store_file, office) as store, store.writing("record_entry") as books:
        talk = Maker(store, office).talk(books)
    with Store.open(store_file) as store, store.reading() as books:
        assert books.record_ids("talk") == [talk.id]
        assert books.office() == office


def test_only_the_store_and_its_lock_remain(store: Store) -> None:
    left = {one.name for one in store.path.parent.iterdir()}
    assert left <= {STORE_NAME, f"{STORE_NAME}-journal", f"{STORE_NAME}.lock"}


def test_a_store_is_never_made_over_another(store_file: Path, office: Office) -> None:
    Store.create(store_file, office).close()
    with pytest.raises(OfficeProblem, match="已经有一个台账"):
        Store.create(store_file, new_office())
    with Store.open(store_file) as store, store.reading() as books:
        assert books.office() == office


def _sqlite(path: Path) -> None:
    connection = driver.connect(str(path))
    connection.execute("CREATE TABLE one (two)")
    connection.commit()
    connection.close()


def _newer(path: Path) -> None:
    Store.create(path, new_office()).close()
    connection = driver.connect(str(path))
    connection.execute("PRAGMA user_version = 9999")
    connection.close()


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda path: path.write_bytes(b""), "不是廉教台账的数据文件"),
        (lambda path: path.write_text("一份文本\n" * 999, "utf-8"), "不是廉教台账的数据文件"),
        (_sqlite, "不是廉教台账的数据文件"),
        (_newer, "更新版本的程序"),
    ],
)
def test_what_is_not_ours_is_refused_untouched(
    tmp_path: Path, make: object, sentence: str, read_only: bool
) -> None:
    path = tmp_path / "store.db"
    assert callable(make)
    make(path)
    before = path.read_bytes()
    with pytest.raises(OfficeProblem, match=sentence):
        Store.open(path, read_only=read_only)
    assert path.read_bytes() == before


def test_a_missing_store_is_said_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match="没有找到文件"):
        Store.open(tmp_path / "store.db")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("read_only", [True, False])
def test_a_folder_in_place_of_the_store_is_said(tmp_path: Path, read_only: bool) -> None:
    (tmp_path / "store.db").mkdir()
    with pytest.raises(OfficeProblem, match="不是文件"):
        Store.open(tmp_path / "store.db", read_only=read_only)


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes among the files")
def test_nobody_waits_at_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "store.db")
    with pytest.raises(OfficeProblem, match="不是文件"):
        Store.open(tmp_path / "store.db")


def test_a_file_in_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("", encoding="utf-8")
    with pytest.raises(OfficeProblem, match="有一个同名的文件"):
        Store.create(tmp_path / "data" / "store.db", new_office())


def test_damage_is_found_when_a_window_opens(store: Store) -> None:
    with store.writing("record_entry") as books:
        for _ in range(50):
            Maker(store, books.office()).talk(books, answers={"content": "谈话内容" * 200})
    store.close()
    with store.path.open("r+b") as file:
        file.seek(4096 * 40)
        file.write(b"\xff" * 4096 * 3)
    with pytest.raises(OfficeProblem, match="已损坏"):
        Store.open(store.path)


def test_a_second_writer_is_told_who_holds_it(store: Store) -> None:
    with pytest.raises(StoreHeld, match=r"正在另一个窗口或命令中打开（电脑 .*，进程 \d+）"):
        Store.open(store.path)
    store.close()
    Store.open(store.path).close()


def test_another_process_reads_beside_the_writer(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        maker.talk(books)
    with store.writing("record_entry") as books:
        maker.talk(books)
        assert _read_elsewhere(store.path) == "1"
    assert _read_elsewhere(store.path) == "2"


def _read_elsewhere(path: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(READER), str(path)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_a_reading_store_cannot_write(store: Store) -> None:
    with Store.open(store.path, read_only=True) as reader:
        assert reader.read_only
        with pytest.raises(OfficeProblem, match="只读"), reader.writing("record_entry"):
            raise AssertionError("the block must not be entered")


def test_reading_sees_one_state_for_the_whole_block(store: Store, maker: Maker) -> None:
    def write() -> None:
        with store.writing("record_entry") as books:
            maker.talk(books)

    with ThreadPoolExecutor(1) as worker:
        worker.submit(write).result()
        with store.reading() as books:
            assert books.count("talk") == 1
        worker.submit(write).result()
    with store.reading() as books:
        assert books.count("talk") == 2


def test_a_busy_store_is_said_and_nothing_is_kept(store: Store, maker: Maker) -> None:
    blocker = connect(store.path)
    blocker.execute("BEGIN IMMEDIATE")
    with store.reading() as books:
        books._connection().exec_driver_sql("PRAGMA busy_timeout = 0")
    with (
        pytest.raises(OfficeProblem, match="正被另一个操作占用"),
        store.writing("record_entry") as writing,
    ):
        maker.talk(writing)
    blocker.execute("ROLLBACK")
    blocker.close()
    with store.writing("record_entry") as writing:
        maker.talk(writing)
    with store.reading() as books:
        assert books.count("talk") == 1


def test_after_a_disk_error_the_file_is_opened_anew(store: Store, maker: Maker) -> None:
    with store.reading() as books:
        before = books._connection().connection.driver_connection
    gone = driver.OperationalError("disk I/O error")
    gone.sqlite_errorcode = driver.SQLITE_IOERR
    with pytest.raises(OfficeProblem, match="磁盘出错"), store.writing("record_entry") as writing:
        maker.talk(writing)
        raise gone
    with store.reading() as books:
        assert books._connection().connection.driver_connection is not before
        assert books.count("talk") == 0


def test_backing_up_and_checking_go_through_the_store(
    store: Store, maker: Maker, folders: Folders
) -> None:
    with store.writing("record_entry") as books:
        books.index(maker.talk(books).id, "提醒")
    made = store.backups.make(folders.backups, folders, now=NOON)
    assert (made.manifest.records, made.manifest.counts["talk"]) == (1, 1)
    assert made.path.parent == store.backups.place_in(folders.backups)
    assert store.backups.saves_since(made.manifest.change_seq, made.manifest.chain_head) == 0
    assert store.check().sound


def test_a_window_mends_the_search_index_a_reader_only_says_so(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        talk = maker.talk(books)
        books.index(talk.id, "提醒谈话")
        books._connection().exec_driver_sql("DELETE FROM search_index")
    with Store.open(store.path, read_only=True) as reader:
        report = reader.check()
        assert not report.sound
        assert "自动重建" in report.sentences[1]
    report = store.check()
    assert report.sound
    assert "已重新建立" in report.sentences[1]
    with store.reading() as books:
        assert books.find("提醒") == [talk.id]


def test_a_large_store_is_read_through_after_an_end_that_was_no_closing(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()
    checked: list[Path] = []
    monkeypatch.setattr(stores, "QUICKLY_CHECKED", 0)
    monkeypatch.setattr(stores, "quick_check", lambda _, path: checked.append(path))
    Store.open(store.path).close()
    assert checked == []
    lock_file_of(store.path).write_text("{}", encoding="utf-8")
    Store.open(store.path).close()
    assert checked == [store.path]


def test_damage_is_told_from_other_trouble(store: Store) -> None:
    store.close()
    whole = store.path.read_bytes()
    store.path.write_bytes(whole[:20_000] + b"\xff" * 30_000 + whole[50_000:])
    with pytest.raises(StoreDamaged):
        Store.open(store.path)
    store.path.unlink()
    with pytest.raises(OfficeProblem) as gone:
        Store.open(store.path)
    assert not isinstance(gone.value, StoreDamaged)


def test_a_disk_that_goes_while_it_is_looked_at_is_told_in_a_sentence(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`glob` finds the folder, then cannot list it."""

    def gone(path: object) -> Never:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))

    monkeypatch.setattr(os, "scandir", gone)
    with pytest.raises(OfficeProblem, match="打不开台账文件"):
        store.files_in_use()
