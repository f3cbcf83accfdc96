"""Tells whether the proof on a printed form (存证号) is of this store's history."""

from __future__ import annotations

import re
from datetime import datetime

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.change import ChainHead

_PROOF = re.compile(r"\s*([0-9]{1,15})\s*[-－—]\s*([0-9a-fA-F]{12})\s*")


@dataclass(frozen=True)
class ProofChecked:
    """What a proof says of this history."""

    fits: bool
    sentence: str


def check_proof(desk: Desk, *, proof: str) -> ProofChecked:
    """Compare a printed proof, ``1287-3f9a0c71d2e4``, with the history.

    Raises:
        OfficeProblem: it cannot be read.
    """
    found = _PROOF.fullmatch(proof.removeprefix("存证号"))
    if found is None:
        raise OfficeProblem(
            f"“{proof}”不是存证号，没有核对；存证号印在表格右下角，形如 1287-3f9a0c71d2e4。"
        )
    head = ChainHead(int(found[1]), found[2].lower())
    with desk.store.reading() as books:
        at = books.head_fits(head)
    if at is None:
        return ProofChecked(
            fits=False,
            sentence="存证号与本台账的修改历史对不上：打印以后历史被改写过，"
            "或者这张表不是从本台账打印的。",
        )
    faults = desk.store.history_faults()
    if faults:
        told = "存证号在历史里，但台账的内容与历史不符，不能作数"
        return ProofChecked(fits=False, sentence=f"{told}：{faults[0]}")
    told = "存证号对得上：打印时的历史原样保留着"
    return ProofChecked(fits=True, sentence=f"{told}，{_when(at)}。")


def _when(at: datetime) -> str:
    local = at.astimezone()
    return f"其中最后一笔记于 {local.year}年{local.month}月{local.day}日 {local:%H:%M}"
