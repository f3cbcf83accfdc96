"""Checks that every content a row names is kept, and is what it was when it was added."""

from __future__ import annotations

from collections.abc import Mapping

from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.store.attachment_file import AttachmentFile

_MOST_NAMED = 20

_WHAT_TO_DO = (
    "请用“从备份恢复…”取回附件，或把原来的文件在原记录上重新添加一次，缺损的内容会自动补上。"
)


@dataclass(frozen=True)
class Needed:
    """A content that rows name."""

    bytes: int
    names: tuple[str, ...]
    """Where: record number and file name."""


@dataclass(frozen=True)
class AttachmentsReport:
    """What a check of the attachments found."""

    sound: bool
    sentences: tuple[str, ...]
    """One finding each, never empty."""
    wrong: tuple[str, ...] = ()
    """Digests that are missing or damaged, sorted."""


def check_attachments(
    file: AttachmentFile, needed: Mapping[str, Needed], *, quick: bool = False
) -> AttachmentsReport:
    """Compare the contents with what rows name. `quick` looks at presence and sizes alone."""
    try:
        sizes = file.sizes()
        is_sound = quick or file.is_sound()
        damaged = [] if quick else file.verify(needed)
    except OfficeProblem as problem:
        return AttachmentsReport(False, (problem.sentence,), tuple(sorted(needed)))
    missing = sorted(set(needed) - sizes.keys())
    other_size = {one for one in needed.keys() & sizes.keys() if sizes[one] != needed[one].bytes}
    damaged = sorted((set(damaged) | other_size) - set(missing))
    sentences = [
        *_told("缺失", missing, needed),
        *_told("已损坏", damaged, needed),
        *([] if is_sound else [f"附件文件 {file.path} 的结构有损坏。"]),
    ]
    sound = not sentences
    if sound:
        sentences.append(_all_well(needed, quick=quick))
    else:
        sentences.append(f"其他附件和全部记录没有受影响。{_WHAT_TO_DO}")
    if unused := len(sizes.keys() - needed.keys()):
        why = "例如添加到一半时断电"
        sentences.append(f"另有 {unused} 份内容没有记录用到（{why}），不影响使用，无需处理。")
    return AttachmentsReport(sound, tuple(sentences), tuple(sorted({*missing, *damaged})))


def _all_well(needed: Mapping[str, Needed], *, quick: bool) -> str:
    if not needed:
        return "没有附件。"
    looked = "都在，大小相符（没有逐份读取内容）" if quick else "全部读过，与添加时完全一致"
    return f"附件内容 {len(needed)} 份，{looked}。"


def _told(what: str, digests: list[str], needed: Mapping[str, Needed]) -> list[str]:
    if not digests:
        return []
    names = [name for one in digests for name in needed[one].names]
    shown = "；".join(names[:_MOST_NAMED])
    more = f"等 {len(names)} 处" if len(names) > _MOST_NAMED else ""
    return [f"有 {len(digests)} 份附件的内容{what}：{shown}{more}。"]
