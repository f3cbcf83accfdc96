"""Keeps what the office changes in a form, if all of it is right."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.drop_overlay import drop_overlay
from cleanedu_desktop.acts.entry.overlay_file import (
    overlay_file,
    overlay_text,
    refuse_second_window,
    tried_forms,
)
from cleanedu_desktop.acts.open_desk import open_forms
from cleanedu_desktop.durable_files import make_folder
from cleanedu_desktop.form_engine.freeze_form import form_from_json
from cleanedu_desktop.form_engine.overlay import Overlay
from cleanedu_desktop.form_engine.overlay_changes import answered_fields, tell_gone
from cleanedu_desktop.form_engine.overlay_edit import overlay_to_text
from cleanedu_desktop.problems import OfficeProblem


@dataclass(frozen=True)
class OverlaySaved:
    """Changes of a form that are in force for what is recorded from now on."""

    path: Path
    told: tuple[str, ...]
    """A sentence for each field that is no longer asked."""
    changes: Changes


def save_overlay(desk: Desk, *, form_id: str, overlay: Overlay) -> OverlaySaved:
    """Write the changes beside the office's data and work with them; an empty overlay drops them.

    Records made before keep the form they were made with.

    Raises:
        OfficeProblem: unknown form, mistakes (all in `details`), the store is held by another
            window, or the file cannot be written; the forms are as they were.
    """
    refuse_second_window(desk)
    file = overlay_file(desk, form_id)
    if overlay == Overlay():
        return OverlaySaved(file, (), drop_overlay(desk, form_id=form_id))
    text = overlay_to_text(overlay, overlay_text(file))
    before, tried = desk.forms, tried_forms(desk, file, text)
    _write(file, text)
    desk.forms = open_forms(desk.folders)
    form = tried.form(form_id)
    told: list[str] = []
    if form_id not in before.broken:
        with desk.store.reading() as books:
            kept = [
                form_from_json(books.form_version(*version))
                for version in books.form_versions()
                if version[0] == form_id
            ]
        told = tell_gone(before.form(form_id), form, answered_fields(kept))
    return OverlaySaved(file, tuple(told), Changes(frozenset({(form.kind, form_id)})))


def _write(file: Path, text: str) -> None:
    from cleanedu_desktop.printing.write_file import write_whole

    try:
        make_folder(file.parent)
    except OSError as error:
        raise OfficeProblem(
            f"没有保存：{file.parent} 建不起来（{error.strerror}），表单和记录没有改动；"
            "请检查数据文件夹的写入权限后再试。"
        ) from error
    write_whole(file, text.encode("utf-8"))
