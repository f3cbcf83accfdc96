"""What is told when an attachment file, or a content in it, is missing or damaged."""

from __future__ import annotations

from cleanedu_desktop.problems import OfficeProblem

DAMAGED = (
    "附件文件 {path} 已损坏，无法读写。台账里的记录没有受影响；"
    "请先把这个文件另存一份，再用“从备份恢复…”取回附件。"
)

NO_FILE = (
    "没有找到附件文件 {path}（磁盘可能已断开，或文件被移走）。台账里的记录没有受影响；"
    "请检查后再试，找不回来的用“从备份恢复…”取回附件。"
)

NOT_WHOLE = (
    "附件文件 {path} 里这个附件的内容缺失或已损坏，没有使用它。记录没有受影响；"
    "请用“从备份恢复…”取回附件，或重新添加原来的文件。"
)


class DamagedContent(OfficeProblem):
    """What is kept under a digest is not there, or is not what was given."""
