"""The restore drill: a backup is restored into a private folder, checked through, and removed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cleanedu_desktop.durable_files import temporary_folder_beside
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.stopping import Stop, look, never
from cleanedu_desktop.store.backups.attachments import damaged_attachments
from cleanedu_desktop.store.backups.contents import contents_of
from cleanedu_desktop.store.backups.manifest import LINES, Manifest, read_manifest
from cleanedu_desktop.store.backups.places import numbered, writing_to
from cleanedu_desktop.store.backups.restore import restore_backup
from cleanedu_desktop.store.backups.tell_place import telling_of_place
from cleanedu_desktop.store.check import check
from cleanedu_desktop.store.connect import Key, connect
from cleanedu_desktop.store.stoppable import stoppable


def drill(place: Path, folders: Folders, *, key: Key | None = None, stop: Stop = never) -> Manifest:
    """Restore the newest backup of `place`, the folder of one store, next to it and check it.

    The live store is not touched. Nothing of the drill stays.

    Returns:
        The manifest of the backup that passed.

    Raises:
        OfficeProblem: there is none, no room for it, or it did not pass.
        Stopped: `stop` said so.
    """
    there = numbered(place)
    if not there:
        raise OfficeProblem(f"{place} 里没有备份，没有可以试恢复的。台账没有受影响；请先备份一次。")
    backup = there[max(there)]
    manifest = read_manifest(backup)
    with (
        telling_of_place(place),
        writing_to(place),
        temporary_folder_beside(place / "drill") as private,
    ):
        data = private / "data"
        aside = replace(folders, data=data, overlay=data / "forms", backups=private / "none")
        restored = restore_backup(backup, aside, key=key, stop=stop)
        wrong = _wrong(restored.path, backup, manifest, key, stop)
        look(stop)
        damaged = damaged_attachments(
            place, contents_of(backup / "store.db", key=key), key=key, stop=stop
        )
    if damaged:
        wrong.append(f"{len(damaged)} 个附件缺失或已损坏")
    if wrong:
        raise OfficeProblem(
            f"试恢复 {backup} 没有通过：{'；'.join(wrong)}。现有台账没有受影响；"
            "请马上再备份一次，并检查备份所在的磁盘。"
        )
    return manifest


def _wrong(
    restored: Path, backup: Path, manifest: Manifest, key: Key | None, stop: Stop
) -> list[str]:
    connection = connect(restored, key=key, read_only=True)
    try:
        with stoppable(connection, stop):
            report = check(connection)
    finally:
        connection.close()
    wrong = [] if report.sound else list(report.sentences)
    contents = contents_of(restored, key=key)
    if contents.counts != manifest.counts:
        wrong.append("记录条数与备份时不一致")
    same_schema = contents.schema == manifest.schema
    if same_schema and contents.chain_head != manifest.chain_head:
        wrong.append("改动记录与备份时不一致")
    if LINES in manifest.members:
        with (backup / LINES).open("rb") as lines:
            if sum(1 for _ in lines) != manifest.records:
                wrong.append(f"{LINES} 的行数与记录条数不一致")
    return wrong
