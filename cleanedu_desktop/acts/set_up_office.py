"""Sets up an office: makes its store."""

from __future__ import annotations

import re
import secrets
import uuid

from cleanedu_desktop.acts.desk import Clock
from cleanedu_desktop.acts.entry.office_name import tidy_office_name
from cleanedu_desktop.acts.warn_of_place import refuse_risky_place
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.records.office import Office

_CODE = re.compile(r"[A-Z0-9]+(-[A-Z0-9]+)*")
LONGEST_CODE = 32
CHECKSUM_KEY_BYTES = 32


def set_up_office(folders: Folders, *, name: str, code: str, clock: Clock) -> Office:
    """Make the store of a new office in `folders`; never touches one that is there.

    Raises:
        OfficeProblem: name or code cannot be used, a store is there already, or the folder
            cannot be written.
    """
    name, code = tidy_office_name(name, "没有新建"), code.strip().upper()
    if not _CODE.fullmatch(code) or len(code) > LONGEST_CODE:
        raise OfficeProblem(
            f"没有新建：单位代码应为大写字母、数字和短横线，最多 {LONGEST_CODE} 个字符，"
            "例如 SCJG-JG01，请改正后再试。"
        )
    if folders.has_store:
        raise OfficeProblem(
            f"{folders.data} 里已经有一个单位的台账，没有改动它；请直接打开，或换一个文件夹新建。"
        )
    refuse_risky_place(folders)
    # The store must have mapped the class before an office is made.
    from cleanedu_desktop.store.store import Store

    office = Office(
        id=str(uuid.uuid4()),
        name=name,
        code=code,
        created_at=clock(),
        checksum_key=secrets.token_bytes(CHECKSUM_KEY_BYTES),
    )
    Store.create(folders.store_file, office).close()
    return office
