"""Tells whose file it is before anything is done to it; reads only."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.store.connect import APPLICATION_ID, connect, pragma
from cleanedu_desktop.store.schema.migrate import SCHEMA
from cleanedu_desktop.store.tell_errors import telling


def schema_of(path: Path) -> int:
    """Return the schema number of a store file, at most the current one.

    Raises:
        OfficeProblem: there is no file, it is not ours, or it is of a newer version. The file is
            not changed by a byte.
    """
    if not path.exists():
        raise OfficeProblem(
            f"还没有台账文件 {path}。没有数据受影响；请先设置单位（set-up），"
            "或检查数据文件夹是否选对。"
        )
    with telling(path):
        connection = connect(path, read_only=True)
        try:
            application, schema = (
                pragma(connection, "application_id"),
                pragma(connection, "user_version"),
            )
        finally:
            connection.close()
    if application != APPLICATION_ID:
        raise OfficeProblem(
            f"文件 {path} 不是廉教台账的数据文件。文件没有被改动；请检查是否选错了文件或文件夹。"
        )
    if schema > SCHEMA:
        raise OfficeProblem(
            f"台账文件 {path} 是由更新版本的程序写的（数据版本 {schema}，本程序能读到 {SCHEMA}）。"
            "数据没有被改动；请换用新版本的程序打开。"
        )
    return int(schema)
