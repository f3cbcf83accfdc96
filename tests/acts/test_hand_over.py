"""The list of what is handed over is one paper that three people sign."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.file_items import file_items
from cleanedu_desktop.acts.filing.hand_over_facts import gather
from cleanedu_desktop.acts.hand_over import hand_over, hand_over_sheet
from cleanedu_desktop.form_engine.sheet import SignatureRow, TableBlock
from tests.acts.filing.filed_office import ready_to_file
from tests.acts.office import Staff, record_talk


def test_files_open_matters_and_boxes_to_sign_in(desk: Desk, staff: Staff, tmp_path: Path) -> None:
    ready_to_file(desk)
    record_talk(desk, staff)
    file_items(desk, year=2026, unsigned_too=True)
    sheet = hand_over_sheet(gather(desk))
    tables = {one.label: one for one in sheet.blocks if isinstance(one, TableBlock)}
    (filed,) = tables["二、已归档的"].rows
    assert [one.text for one in filed][:4] == ["2026", "30年", "1", "1"]
    custody = {row[0].text: row[1].text for row in tables["四、备份和打开台账"].rows}
    assert custody["打开密码"] == "没有设置" and "还没有" in custody["程序的备份文件夹"]
    assert sheet.blocks[-1] == SignatureRow(labels=("移交人", "接收人", "监交人"))
    made = hand_over(desk, target=tmp_path / "交接清单.pdf")
    assert made.printed.pages >= 1 and made.printed.records == 4
