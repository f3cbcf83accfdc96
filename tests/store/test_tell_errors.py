"""Every error of the world has its sentence; every other one is a fault of ours."""

from __future__ import annotations

import errno
import re
import resource
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import ArgumentError, OperationalError
from sqlalchemy.orm.exc import StaleDataError

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store import tell_errors
from cleanedu_desktop.store.connect import MadeOtherwise
from cleanedu_desktop.store.store import Store
from cleanedu_desktop.store.tell_errors import StoreFault, is_disk_full, telling
from tests.store.make_records import Maker, new_office

PLACE = Path("某处/store.db")


def _driver_error(code: int) -> driver.Error:
    error = driver.OperationalError("as the driver says")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (driver.SQLITE_BUSY, "正被另一个操作占用"),
        (driver.SQLITE_LOCKED, "正被另一个操作占用"),
        (driver.SQLITE_NOMEM, "内存不足"),
        (driver.SQLITE_READONLY, "不能写入"),
        (driver.SQLITE_READONLY | 3 << 8, "不能写入"),
        (driver.SQLITE_IOERR, "磁盘出错"),
        (driver.SQLITE_IOERR | 3 << 8, "磁盘出错"),
        (driver.SQLITE_CORRUPT, "已损坏"),
        (driver.SQLITE_FULL, "磁盘已满"),
        (driver.SQLITE_CANTOPEN, "打不开"),
        (driver.SQLITE_PERM, "没有权限"),
        (driver.SQLITE_AUTH, "没有权限"),
        (driver.SQLITE_NOTADB, "不是廉教台账"),
    ],
)
@pytest.mark.parametrize("wrapped", [True, False])
def test_sentences_for_the_database(code: int, sentence: str, wrapped: bool) -> None:
    error: Exception = _driver_error(code)
    if wrapped:
        error = OperationalError("SELECT 1", None, error)
    with pytest.raises(OfficeProblem, match=sentence) as told, telling(PLACE):
        raise error
    _is_whole(told.value.sentence)
    assert told.value.code == f"S{code & 0xFF}"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("database or disk is full", "磁盘已满"),
        ("disk I/O error", "磁盘出错"),
        ("database disk image is malformed", "已损坏"),
        ("unsupported file format", "已损坏"),
    ],
)
def test_sentences_for_what_the_export_tells_in_words(words: str, sentence: str) -> None:
    error = driver.OperationalError(words)
    error.sqlite_errorcode = driver.SQLITE_ERROR
    with pytest.raises(OfficeProblem, match=sentence), telling(PLACE):
        raise error


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "磁盘已满"),
        (errno.EDQUOT, "磁盘已满"),
        (errno.EROFS, "不能写入"),
        (errno.EACCES, "不能写入"),
        (errno.EIO, "磁盘出错"),
        (errno.ENODEV, "磁盘出错"),
        (errno.ENOENT, "打不开"),
        (errno.EEXIST, "同名"),
        (errno.EPROTO, "磁盘出错"),
    ],
)
def test_sentences_for_the_system(number: int, sentence: str) -> None:
    with pytest.raises(OfficeProblem, match=sentence) as told, telling(PLACE):
        raise OSError(number, "as the system says", "另一处")
    _is_whole(told.value.sentence)
    assert "另一处" in told.value.sentence
    assert told.value.code == f"F{number}"


def test_every_code_of_the_store_is_explained() -> None:
    """Whoever is read a code over the telephone finds it in the table."""
    table = (Path(__file__).parents[2] / "docs" / "problem-codes.md").read_text(encoding="utf-8")
    ours = {value for name, value in vars(tell_errors).items() if name.endswith("_CODE")}
    named = {f"F{number}" for number in tell_errors._OS}
    codes = {f"S{code}" for code in tell_errors._SQLITE if code > 0} | ours | named
    assert {code for code in codes if f"| {code} |" not in table} == set()


def _is_whole(sentence: str) -> None:
    """What happened, that the data is safe or where a copy is, and what to do."""
    assert re.search("没有保存，此前已保存的记录不受影响|没有被改动|备份", sentence)
    assert re.search("请", sentence)
    assert re.search(r"。（代码 [SF]\d+）$", sentence)
    assert "{" not in sentence


@pytest.mark.parametrize(
    "error",
    [
        _driver_error(driver.SQLITE_ERROR),
        driver.IntegrityError("no code at all"),
        ArgumentError("wrong use"),
        OperationalError("SELECT", None, _driver_error(driver.SQLITE_ERROR)),
    ],
)
def test_other_errors_are_ours(error: Exception) -> None:
    with pytest.raises(StoreFault), telling(PLACE):
        raise error


def test_a_change_meanwhile_is_said() -> None:
    with pytest.raises(OfficeProblem, match="已在别处改过"), telling(PLACE):
        raise StaleDataError("1 row expected")


def test_broken_text_is_said(store: Store, maker: Maker) -> None:
    with pytest.raises(OfficeProblem, match="损坏的文字"), store.writing("record_entry") as books:
        maker.talk(books, title="坏\ud800字")


def test_problems_and_faults_pass_through() -> None:
    for error in (OfficeProblem("一句话。"), KeyError("x")):
        with pytest.raises(type(error)) as same, telling(PLACE):
            raise error
        assert same.value is error


@pytest.fixture
def full_disk() -> Iterator[None]:
    """Files cannot grow beyond 400 KB: the system's own way to say that there is no room."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.usefixtures("full_disk")
def test_no_room_for_a_record(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        kept = maker.talk(books)
    with pytest.raises(OfficeProblem, match="磁盘"), store.writing("record_entry") as books:
        maker.talk(books, answers={"content": "谈" * 400_000})
    with store.writing("record_entry") as books:
        more = maker.talk(books, answers={"content": "谈" * 100})
    with store.reading() as books:
        assert set(books.record_ids("talk")) == {kept.id, more.id}
    assert store.check().sound


def test_no_room_for_a_new_store_leaves_nothing(tmp_path: Path) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, before[1]))
    try:
        with pytest.raises(OfficeProblem, match="磁盘"):
            Store.create(tmp_path / "store.db", new_office())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert [one.name for one in tmp_path.iterdir()] == ["store.db.lock"]


def test_too_little_memory_and_another_layout_are_told() -> None:
    with pytest.raises(OfficeProblem, match="内存不足"), telling(PLACE):
        raise MemoryError
    with pytest.raises(OfficeProblem, match="别的数据库软件重写过"), telling(PLACE):
        raise MadeOtherwise("page_size=1024")


def test_an_error_the_driver_cannot_spell_is_damage(tmp_path: Path) -> None:
    """SQLite quotes what stands in the schema, which may be no text at all."""
    path = tmp_path / "store.db"
    Store.create(path, new_office()).close()
    path.write_bytes(
        path.read_bytes().replace(b"CREATE TABLE office", b"CREATE TABLE \xff\xa0fice")
    )
    with pytest.raises(OfficeProblem, match="损坏"):
        Store.open(path)


def test_a_full_disk_is_told_from_other_trouble(tmp_path: Path) -> None:
    for number, full in ((errno.ENOSPC, True), (errno.EDQUOT, True), (errno.EACCES, False)):
        with pytest.raises(OfficeProblem) as told, telling(tmp_path / "store.db"):
            raise OSError(number, "told")
        assert is_disk_full(told.value) is full
    assert not is_disk_full(OfficeProblem("别的"))
