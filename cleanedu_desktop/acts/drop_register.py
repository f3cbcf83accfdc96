"""Deletes a register of the office's own in which nothing was ever recorded."""

from __future__ import annotations

from dataclasses import field

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.overlay_file import refuse_second_window, tried_forms
from cleanedu_desktop.acts.open_desk import open_forms
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True)
class RegisterDropped:
    """A register that is no more."""

    title: str
    changes: Changes = field(default_factory=Changes)


def drop_register(desk: Desk, *, kind: str) -> RegisterDropped:
    """Remove the files of a register of the office's own, its ledger and other sheets with it.

    Raises:
        OfficeProblem: it is none of the office's own, it has records (withdrawn ones too) or
            drafts, another form rests on it, the store is held by another window, or a file
            cannot be removed; forms and records are as they were.
    """
    refuse_second_window(desk)
    form = desk.forms.main_form(kind)
    if not form.own or form.id != form.kind:
        raise OfficeProblem(
            f"《{form.title}》是随程序提供的，不能删除，记录没有改动；"
            "不用的可以不登记，导航里的位置不受影响。"
        )
    _refuse_used(desk, kind, form.title)
    folder = desk.folders.overlay
    sheets = [one for one in desk.forms.forms_of(kind) if one.own and one.id != kind]
    beside = [folder / f"{one.id}.toml" for one in sheets]
    main = folder / f"{kind}.toml"
    tried_forms(desk, main, "", beside=dict.fromkeys(beside, ""))
    for file in (*beside, main):
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            desk.forms = open_forms(desk.folders)
            raise OfficeProblem(
                f"没有删完：{file} 删不掉（{error.strerror}），记录没有改动；"
                "请关闭正在使用它的程序后再删一次。"
            ) from error
    desk.forms = open_forms(desk.folders)
    return RegisterDropped(form.title, Changes(frozenset({(kind, kind)})))


def _refuse_used(desk: Desk, kind: str, title: str) -> None:
    with desk.store.reading() as books:
        records = len(books.record_ids(kind))
        withdrawn = len(books.record_ids(kind, withdrawn=True))
        drafts = sum(one.kind == kind for one in books.drafts())
    if records or withdrawn:
        there = f"{records} 条记录" if records else ""
        gone = f"回收站里的 {withdrawn} 条" if withdrawn else ""
        raise OfficeProblem(
            f"没有删除：“{title}”有{'和'.join(one for one in (there, gone) if one)}，"
            "删了就没有表单可以显示它们，记录和表单没有改动；不再使用的，不登记就可以了。"
        )
    if drafts:
        raise OfficeProblem(
            f"没有删除：“{title}”有 {drafts} 份没有保存的草稿，草稿和表单没有改动；"
            "请先保存或放弃草稿再删除。"
        )
