"""One entry of the history: who changed what and when, and the words for it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from cleanedu_desktop.quick_dataclass import dataclass

ACTS = {
    "set_up_office": "新建单位",
    "upgrade": "升级台账",
    "record_entry": "新增",
    "correct_entry": "更正",
    "advance_entry": "办理",
    "advance_entries": "批量办理",
    "withdraw_entry": "撤回",
    "put_back_entry": "恢复",
    "import_people": "导入花名册",
    "record_commitments": "批量生成承诺书",
    "raise_findings": "问题转为整改",
    "make_plan": "制定计划",
    "undo": "撤销",
    "rescue_store": "抢救台账",
    "rebuild_search": "重建查找索引",
    "attach_files": "添加附件",
    "remove_attachment": "移除附件",
    "take_in": "签字件归位",
    "describe_attachment": "说明附件",
    "move_attachment": "调整附件顺序",
    "keep_draft": "存草稿",
    "drop_draft": "去掉草稿",
    "rename_office": "修改单位名称",
    "add_user": "增加使用者",
    "change_user": "修改使用者",
    "note_seen": "查看不公开内容",
    "export_list": "导出不公开内容",
    "import_entries": "从 Excel 导入",
    "import_sign_in": "从 Excel 读入签到",
    "show_personal_file": "查看个人廉政档案",
    "print_personal_file": "打印个人廉政档案",
    "change_rule": "修改规则",
    "change_node": "修改时间节点",
    "change_holidays": "修改放假调休表",
    "change_check_numbers": "修改自查提醒的数字",
    "change_ladder": "修改处理建议",
    "change_standard": "修改考核标准",
    "file_items": "归档",
    "correct_filing": "更正归档目录",
    "take_out_filing": "取出归档件",
    "change_retention": "修改归档范围和期限",
    "close_year": "关闭年度",
    "reopen_year": "重新打开年度",
    "amend_entry": "更正说明",
}
"""What a user did: key kept in the store -> words shown. Recipe: a new act that writes adds its
key here, under the name of its file."""

UNDOABLE = (
    "record_entry",
    "correct_entry",
    "advance_entry",
    "advance_entries",
    "withdraw_entry",
    "put_back_entry",
    "import_people",
    "import_entries",
    "import_sign_in",
    "record_commitments",
    "raise_findings",
    "make_plan",
    "take_in",
)
"""Acts on records that an undo can take back."""

RULES = "rules"
"""What an entry is about that says of a rule of the office how it was changed."""
TABLES = {
    "office": "单位信息",
    "app_user": "用户",
    "form_version": "表单版本",
    "number_series": "编号",
    "record": "记录",
    "step_taken": "办理情况",
    "person_tie": "人员",
    "record_link": "关联",
    "attachment": "附件",
    "filed_item": "归档",
    "closed_year": "关闭的年度",
    "amendment": "更正说明",
    RULES: "规则",
}
"""What a row is of: table -> words shown."""

INSERTED, UPDATED, DELETED, KEPT = "insert", "update", "delete", "kept"
"""What became of a row; KEPT: it was there when the history began."""
SEEN = "seen"
"""Nothing was changed: someone saw what is confidential of the record."""
NOTED = "noted"
"""A file beside the store was changed: a rule of the office."""
OF_ROWS = (INSERTED, UPDATED, DELETED, KEPT)
"""What says how a row is from then on; other entries only tell of something."""
UNDONE = "undone"
"""About an operation: the operation `row_id` was undone by this one."""


def proof_words(head: ChainHead) -> str:
    """Return what paper says of the head (存证号): ``1287-3f9a0c71d2e4``."""
    return f"{head.seq}-{head.code}"


@dataclass(frozen=True, kw_only=True)
class Change:
    """One entry of the history, about one row of the store."""

    seq: int
    """From 1, without a gap."""
    operation: str
    """UUID text, the same for all that was kept in one transaction."""
    act: str
    """`ACTS` key."""
    user_id: str | None
    """None: the program itself."""
    at: datetime
    """UTC, aware."""
    about: str
    """Table: record, person_tie, record_link, step_taken, office …"""
    row_id: str
    record_id: str | None
    """The record the row belongs to."""
    what: str
    earlier: dict[str, Any] | None
    """Column -> value as kept: of an update the columns that changed, of a deletion all."""
    later: dict[str, Any] | None
    """Column -> value as kept, all columns; None for a deletion."""
    digest: str


@dataclass(frozen=True)
class ChainHead:
    """The last entry of the history: what paper and backups name."""

    seq: int
    """0: there is no entry."""
    code: str
    """The first twelve hexadecimal digits of its digest."""


@dataclass(frozen=True)
class Operation:
    """All that was kept in one transaction."""

    id: str
    """UUID text."""
    act: str
    user_id: str | None
    at: datetime
