"""Checks an open store and says in plain words what was found."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.stopping import Stop, never
from cleanedu_desktop.store.check_history import history_faults
from cleanedu_desktop.store.connect import Key, connect
from cleanedu_desktop.store.missing_parts import missing_parts
from cleanedu_desktop.store.search_terms import SUM_MARK, sum_of, terms_of
from cleanedu_desktop.store.stoppable import stoppable
from cleanedu_desktop.store.tell_errors import (
    ALTERED_CODE,
    DAMAGED_CODE,
    REWRITTEN_CODE,
    telling,
)
from cleanedu_desktop.store.verify import counts_of, faults_of

_WHAT_TO_DO = "请不要再修改它；先把数据文件夹另存一份，再用“设置”里的“从备份恢复…”取回最近的备份。"


@dataclass(frozen=True)
class StoreReport:
    """What a check found."""

    sound: bool
    sentences: tuple[str, ...]
    """One finding each, in the order checked; never empty."""
    counts: dict[str, int]
    """Kind or table of ties -> how many, withdrawn ones included. Empty for a damaged store."""
    code: str = ""
    """What kind of damage it is; empty where there is none."""


def check_file(path: Path, *, key: Key | None = None, stop: Stop = never) -> StoreReport:
    """Check the store file at `path` as one state of it; see `check`.

    While it runs nobody can commit: `stop` is asked every few milliseconds.

    Raises:
        Stopped: as `stop` asked.
        OfficeProblem: the file cannot even be read.
    """
    with telling(path):
        connection = connect(path, key=key, read_only=True)
        try:
            with stoppable(connection, stop):
                return check(connection)
        finally:
            connection.close()


def check(connection: Any) -> StoreReport:
    """Check the store behind a driver connection, which must not be in a transaction."""
    faults = faults_of(connection)
    if faults:
        return StoreReport(
            False,
            (
                f"台账文件已损坏。{_WHAT_TO_DO}",
                *faults,
            ),
            {},
            DAMAGED_CODE,
        )
    missing = missing_parts(connection)
    if missing:
        told = f"台账文件缺少数据表或栏目：{'、'.join(missing)}。可能被别的软件改过。"
        return StoreReport(False, (told + _WHAT_TO_DO,), {}, REWRITTEN_CODE)
    changed = history_faults(connection)
    if changed:
        told = f"台账的内容与它的修改历史不符。{_WHAT_TO_DO}"
        return StoreReport(False, (told, *changed), {}, ALTERED_CODE)
    sentences = ["文件结构完整，记录之间的关联完整，内容与修改历史逐笔相符。"]
    sound = is_search_in_step(connection)
    sentences.append(
        "查找索引与记录一致。"
        if sound
        else "查找索引与记录不一致，有的记录可能查不到；记录本身完好。"
        "请在没有其他窗口打开台账时再运行一次检查，程序会自动重建索引。"
    )
    counts = counts_of(connection)
    sentences.append(f"共有记录 {counts['record']} 条。")
    return StoreReport(sound, tuple(sentences), counts)


def is_search_in_step(connection: Any) -> bool:
    """Tell whether the index holds for each term as many records as the texts, and no more.

    Texts indexed before there were sums have none; a sum that is there must be that of a text.
    """
    expected: Counter[str] = Counter()
    sums: Counter[str] = Counter()
    docs = 0
    for (folded,) in connection.execute("SELECT text FROM search_text"):
        expected.update(terms_of(folded))
        sums[sum_of(folded)] += 1
        docs += 1
    (indexed,) = connection.execute("SELECT count(*) FROM search_index_docsize").fetchone()
    kept = _terms_kept(connection)
    kept_sums = Counter({term: kept.pop(term) for term in list(kept) if term[0] == SUM_MARK})
    return docs == indexed and kept == expected and kept_sums <= sums


def _terms_kept(connection: Any) -> Counter[str]:
    query_only = connection.execute("PRAGMA query_only").fetchone()[0]
    # The vocabulary is a temporary table in memory, which query_only would refuse as well.
    connection.execute("PRAGMA query_only = OFF")
    try:
        connection.execute(
            "CREATE VIRTUAL TABLE temp.search_vocabulary"
            " USING fts5vocab('main', 'search_index', 'row')"
        )
        rows = connection.execute("SELECT term, doc FROM temp.search_vocabulary")
        return Counter({term: int(docs) for term, docs in rows})
    finally:
        connection.execute("DROP TABLE IF EXISTS temp.search_vocabulary")
        connection.execute(f"PRAGMA query_only = {query_only}")
