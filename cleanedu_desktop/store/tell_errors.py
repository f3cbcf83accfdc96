"""The one place where errors of disks, files and SQLite become sentences for the user."""

from __future__ import annotations

import errno
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.orm.exc import StaleDataError

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.column_types import DamagedValue
from cleanedu_desktop.store.connect import MadeOtherwise

_log = logging.getLogger(__name__)

SQLITE_READONLY = 8
SQLITE_FULL = 13

CHANGED_MEANWHILE = (
    "这条记录刚才已在别处改过，这次的修改没有保存。原有内容完好；请重新打开这条记录，核对后再改。"
)

DAMAGED_CODE, FOREIGN_CODE = "S11", "S26"
"""SQLITE_CORRUPT and SQLITE_NOTADB, also where it is us who found that out."""
REWRITTEN_CODE, UNGUARDED_CODE, ALTERED_CODE = "S101", "S102", "S105"
NEWER_CODE, HELD_CODE = "S103", "S104"
"""What SQLite has no code for: rewritten by other software, history's guards missing, rows not as
the history says; a store of a newer version, open elsewhere."""

DAMAGED = (
    "台账文件 {path} 已损坏，无法继续读写。请不要再修改它；先把数据文件夹另存一份，"
    "再用“设置”里的“从备份恢复…”取回最近的备份。"
)

_MADE_OTHERWISE = (
    "文件 {path} 被别的数据库软件重写过，本程序不能使用。其他数据没有改动；"
    "请用“设置”里的“从备份恢复…”取回最近的备份，或换用另一份备份。"
)

ROOM_MADE = (
    "磁盘已满，刚才的操作没有保存，此前已保存的记录不受影响。"
    "程序已放出备用空间：请再保存一次，然后尽快清理 {path} 所在的磁盘。"
)

_NO_TEXT = (
    "内容或文件名里有损坏的文字，不能保存。此前已保存的记录不受影响；"
    "请改正其中显示为乱码的字，或换一个文件名，然后再试。"
)

_NOT_UTF8 = "Could not decode to UTF-8"
"""The driver gives no code for text that a damaged page turned into other bytes."""

_DAMAGE = (11, 26)
"""SQLITE_CORRUPT, SQLITE_NOTADB: the only codes for which a restore helps."""
_IN_WORDS = {
    "attempt to write a readonly database": 8,
    "disk I/O error": 10,
    "database disk image is malformed": 11,
    "database or disk is full": 13,
    "unable to open database file": 14,
    "file is not a database": 26,
    "unsupported file format": 11,
}
"""How `sqlcipher_export`, and of a spoilt header SQLite, tells what went wrong: with code 1."""

_NAME_TAKEN = -1
_NAME_LONG = -2

_UNSAVED = "刚才的操作没有保存，此前已保存的记录不受影响。"

_NO_PERMISSION = "没有权限读写台账文件 {path}。{unsaved}请检查文件和文件夹的权限后再试。"

_SQLITE: dict[int, str] = {
    3: _NO_PERMISSION,
    5: "台账正被另一个操作占用，等了几秒仍未空出。{unsaved}请稍候再试一次。",
    6: "台账正被另一个操作占用，等了几秒仍未空出。{unsaved}请稍候再试一次。",
    7: "读写 {path} 时电脑内存不足。{unsaved}请关闭一些其他程序后再试。",
    8: "台账文件 {path} 不能写入（只读，或没有写入权限）。{unsaved}"
    "请检查文件和文件夹的权限、磁盘是否写保护，然后再试。",
    10: "读写台账文件 {path} 时磁盘出错（磁盘可能已满、断开或损坏）。{unsaved}"
    "请检查磁盘空间和连接，重新打开程序后再试。",
    11: DAMAGED,
    13: "磁盘已满，写不下了。{unsaved}请清理 {path} 所在的磁盘，腾出空间后再试。",
    14: "打不开台账文件 {path}（文件夹不存在、没有权限，或磁盘已断开）。{unsaved}请检查后再试。",
    23: _NO_PERMISSION,
    26: "文件 {path} 不是廉教台账的数据文件，或已损坏到无法辨认。文件没有被改动；"
    "设过密码的台账要和密钥文件 store.keys 放在一起；"
    "请检查是否选错了文件，或用“设置”里的“从备份恢复…”取回最近的备份。",
    _NAME_TAKEN: "{path} 处已有一个同名的文件，不能建立文件夹或新文件。{unsaved}"
    "请换一个位置，或将那个文件移走后再试。",
    _NAME_LONG: "文件或文件夹的名称太长：{path}。{unsaved}请取短一些的名称后再试。",
}
"""SQLite primary result code, or one of ours below 0 -> sentence."""

_OS: dict[int, int] = {
    errno.ENOSPC: 13,
    errno.EDQUOT: 13,
    errno.EFBIG: 13,
    errno.EROFS: 8,
    errno.EACCES: 8,
    errno.EPERM: 8,
    errno.EIO: 10,
    errno.ENODEV: 10,
    errno.ENXIO: 10,
    errno.EEXIST: _NAME_TAKEN,
    errno.ENAMETOOLONG: _NAME_LONG,
    errno.ENOENT: 14,
    errno.ENOTDIR: 14,
    errno.EISDIR: 14,
}
"""errno -> the SQLite code that says the same."""


def is_disk_full(problem: OfficeProblem) -> bool:
    """Tell whether `problem` is that of a full disk."""
    cause: BaseException | None = problem.__cause__
    if isinstance(cause, OSError):
        return _OS.get(cause.errno or 0) == SQLITE_FULL
    if isinstance(cause, DBAPIError):
        cause = cause.orig
    return sqlite_code(cause) == SQLITE_FULL


class StoreDamaged(OfficeProblem):
    """The file itself is damaged, as against a disk that is full, locked, read-only or gone."""

    def __init__(
        self,
        path: Path,
        sentence: str = "",
        *,
        details: tuple[str, ...] = (),
        code: str = DAMAGED_CODE,
    ) -> None:
        super().__init__(sentence or DAMAGED.format(path=path), details=details, code=code)
        self.path = path


class StoreFault(Exception):
    """A fault of ours inside the store; never the user's and never the world's."""


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn every error of the world inside the block into an OfficeProblem about `path`.

    Raises:
        OfficeProblem: the world went wrong.
        StoreFault: any other database error, which is ours.
    """
    try:
        yield
    except OSError as error:
        raise _of_the_system(error, path) from error
    except UnicodeEncodeError as error:
        raise OfficeProblem(_NO_TEXT) from error
    except UnicodeDecodeError as error:
        # The driver cannot even say what is wrong: its words quote what stands in the file.
        raise StoreDamaged(path) from error
    except StaleDataError as error:
        raise OfficeProblem(CHANGED_MEANWHILE) from error
    except DamagedValue as error:
        raise StoreDamaged(path) from error
    except MadeOtherwise as error:
        sentence = _MADE_OTHERWISE.format(path=path)
        raise StoreDamaged(path, sentence, details=(str(error),), code=REWRITTEN_CODE) from error
    except MemoryError as error:
        raise OfficeProblem(_SQLITE[7].format(path=path, unsaved=_UNSAVED), code="S7") from error
    except DBAPIError as error:
        raise _of_the_driver(error.orig, path) from error
    except SQLAlchemyError as error:
        raise StoreFault(str(error)) from error
    except driver.Error as error:
        raise _of_the_driver(error, path) from error


def sqlite_code(error: BaseException | None) -> int:
    """Return the primary SQLite result code of a driver error, 0 where there is none."""
    if str(error).startswith(_NOT_UTF8):
        return 11
    code = int(getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF
    return _IN_WORDS.get(str(error), code) if code == 1 else code


def world_code(error: BaseException | None) -> int:
    """Return the SQLite code of an error of the world, or that of ours below 0; 0 for others."""
    if isinstance(error, OSError):
        return _OS.get(error.errno or 0, 10)
    code = sqlite_code(error.orig if isinstance(error, DBAPIError) else error)
    return code if code in _SQLITE else 0


def _of_the_driver(error: BaseException | None, path: Path) -> Exception:
    code = sqlite_code(error)
    sentence = _SQLITE.get(code)
    if sentence is None:
        return StoreFault(str(error))
    _log.info("store error %r on %s", error, path)
    words = sentence.format(path=path, unsaved=_UNSAVED)
    if code in _DAMAGE:
        return StoreDamaged(path, words, code=f"S{code}")
    return OfficeProblem(words, code=f"S{code}")


def _of_the_system(error: OSError, path: Path) -> OfficeProblem:
    sentence = _SQLITE[_OS.get(error.errno or 0, 10)]
    place = Path(error.filename) if isinstance(error.filename, str) else path
    _log.info("system error %r on %s", error, place)
    return OfficeProblem(sentence.format(path=place, unsaved=_UNSAVED))
