"""Takes back what the office changed in a form: it is as shipped again."""

from __future__ import annotations

from dataclasses import field

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.overlay_file import (
    overlay_file,
    refuse_second_window,
    tried_forms,
)
from cleanedu_desktop.acts.entry.own_file import own_file_there
from cleanedu_desktop.acts.entry.tell_fields_gone import tell_fields_gone
from cleanedu_desktop.acts.open_desk import open_forms
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.quick_dataclass import dataclass


@dataclass(frozen=True)
class OverlayDropped:
    """A form that is as shipped again."""

    told: tuple[str, ...] = ()
    """A sentence for each field that is no longer asked."""
    changes: Changes = field(default_factory=Changes)


def drop_overlay(desk: Desk, *, form_id: str) -> OverlayDropped:
    """Remove the office's changes of a form; nothing happens where there are none.

    Records made before keep the form they were made with.

    Raises:
        OfficeProblem: unknown form, another form's changes rest on these, the store is held by
            another window, or the file cannot be removed; the forms are as they were.
    """
    refuse_second_window(desk)
    file = overlay_file(desk, form_id)
    if not own_file_there(file):
        return OverlayDropped()
    before, form = desk.forms, tried_forms(desk, file, "").form(form_id)
    try:
        file.unlink()
    except OSError as error:
        raise OfficeProblem(
            f"没有恢复原表单：{file} 删不掉（{error.strerror}），表单和记录没有改动；"
            "请关闭正在使用它的程序后再试。"
        ) from error
    desk.forms = open_forms(desk.folders)
    changes = Changes(frozenset({(form.kind, form_id)}))
    return OverlayDropped(tell_fields_gone(desk, before, form), changes)
