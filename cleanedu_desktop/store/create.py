"""Makes a new store file: beside its place, complete, synced, then renamed."""

from __future__ import annotations

import uuid
from pathlib import Path

from sqlalchemy.orm import Session

from cleanedu_desktop.durable_files import put_in_place
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.office import Office
from cleanedu_desktop.records.user import User
from cleanedu_desktop.records.vocabulary import ROLES
from cleanedu_desktop.store import mapping, tables
from cleanedu_desktop.store.beside import temporary_database
from cleanedu_desktop.store.connect import Key, make_engine
from cleanedu_desktop.store.history import History
from cleanedu_desktop.store.schema.migrate import migrate
from cleanedu_desktop.store.tell_errors import telling

_MAPPED = mapping.ANY_RECORD
"""Saving the office and its user needs their classes mapped."""


def _first_user() -> User:
    """Return whoever keeps the books."""
    return User(id=str(uuid.uuid4()), name=ROLES["secretary"], role="secretary", position=0)


def create_file(path: Path, office: Office, *, key: Key | None = None) -> None:
    """Make the store of `office` at `path`; the caller holds the writer's lock.

    Raises:
        OfficeProblem: there is a file already, or the world went wrong; nothing is left behind.
    """
    if path.exists():
        raise OfficeProblem(
            f"{path} 已经有一个台账。原有数据没有改动；请直接打开它，或另选一个数据文件夹。"
        )
    with telling(path), temporary_database(path) as temporary:
        temporary.touch(mode=0o600)
        migrate(temporary, key=key)
        engine = make_engine(temporary, key=key)
        try:
            with Session(engine, expire_on_commit=False) as session, session.begin():
                session.connection().execute(
                    tables.store_info.insert().values(
                        name="store_id", value=str(uuid.uuid4()), version=1
                    )
                )
                History(session, act="set_up_office", user_id=None, at=office.created_at)
                session.add_all([office, _first_user()])
        finally:
            engine.dispose()
        put_in_place(temporary, path)
