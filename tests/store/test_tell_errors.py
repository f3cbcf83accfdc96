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
from cleanedu_desktop.store.store import Store
from cleanedu_desktop.store.tell_errors import StoreFault, telling
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


def _is_whole(sentence: str) -> None:
    """What happened, that the data is safe or where a copy is, and what to do."""
    assert re.search("没有保存，此前已保存的记录不受影响|没有被改动|备份", sentence)
    assert re.search("请", sentence)
    assert sentence.endswith("。")
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
    with pytest.raises(OfficeProblem, match="损坏的文字"), store.writing() as books:
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
    with store.writing() as books:
        kept = maker.talk(books)
    with pytest.raises(OfficeProblem, match="磁盘"), store.writing() as books:
        maker.talk(books, answers={"content": "谈" * 400_000})
    with store.writing() as books:
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
