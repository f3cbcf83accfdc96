"""The file in which an office's changes of one form lie, and the forms as they would be with it."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.own_file import own_files
from cleanedu_desktop.acts.open_desk import open_forms
from cleanedu_desktop.form_engine.form_catalogue import FormCatalogue
from cleanedu_desktop.outside_files import is_there, read_outside
from cleanedu_desktop.problems import OfficeProblem
from cleanedu_desktop.toml_files.mistakes import FileMistake
from cleanedu_desktop.toml_files.read_toml_file import LARGEST


class WrongOverlay(OfficeProblem):
    """Changes of a form that cannot be; each of `mistakes` has its line in the text tried."""

    def __init__(self, sentence: str, mistakes: tuple[FileMistake, ...]) -> None:
        super().__init__(sentence, details=tuple(str(one) for one in mistakes))
        self.mistakes = mistakes


def overlay_file(desk: Desk, form_id: str) -> Path:
    """Return where the changes of a shipped form lie, whether there are any or not.

    Raises:
        OfficeProblem: there is no such form.
    """
    if form_id not in desk.forms.broken and desk.forms.form(form_id).own:
        raise OfficeProblem(
            f"“{form_id}”是本单位自己的表单，没有改动；请直接修改数据文件夹 forms 里的文件。"
        )
    return desk.folders.overlay / f"{form_id}.toml"


def overlay_text(file: Path) -> str:
    """Return the text of an overlay file; empty where there is none.

    Raises:
        OfficeProblem: it is there and cannot be read.
    """
    try:
        return read_outside(file, LARGEST).decode("utf-8-sig") if is_there(file) else ""
    except (OSError, UnicodeDecodeError) as error:
        raise OfficeProblem(
            f"{file} 打不开、过大，或不是 UTF-8 编码的文字。表单和记录没有改动；"
            "请关闭正在使用它的程序，或另存为 UTF-8 后再试。"
        ) from error


def tried_forms(
    desk: Desk, file: Path, text: str, *, beside: Mapping[Path, str] | None = None
) -> FormCatalogue:
    """Return the office's forms as they are with `text` in `file`; nothing is kept.

    `beside` are further files that change with it: their texts.

    Raises:
        WrongOverlay: `text`, or what another file says about the form, has mistakes with it.
        OfficeProblem: the disk does not take them.
    """
    try:
        texts = {file: text, **(beside or {})}
        tried, mistakes = _tried(desk, texts)
    except OSError as error:
        raise OfficeProblem(
            f"对表单“{file.stem}”的改动没有生效（{error.strerror}），表单和记录没有改动；"
            "请检查磁盘空间和临时文件夹后再试。"
        ) from error
    known = set(desk.forms.mistakes)
    ours = set(map(str, texts))
    told = tuple(one for one in mistakes if one.file in ours or one not in known)
    if told:
        raise WrongOverlay(
            f"对表单“{file.stem}”的改动有 {len(told)} 处错误，没有生效，表单和记录没有改动。"
            f"请改正后再试。{told[0]}。",
            told,
        )
    return tried


def _tried(desk: Desk, texts: Mapping[Path, str]) -> tuple[FormCatalogue, list[FileMistake]]:
    """Read the forms with a copy of the office's files in which `texts` stand for some."""
    names = {one.name for one in texts}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for one in own_files(desk.folders.overlay, "*.toml"):
            if one.is_file() and one.name not in names:
                shutil.copyfile(one, folder / one.name)
        for file, text in texts.items():
            if text.strip():
                (folder / file.name).write_bytes(text.encode("utf-8", errors="replace"))
        tried = open_forms(replace(desk.folders, overlay=folder), bases=desk.folders.overlay)
        there = desk.folders.overlay
        return tried, [_in_its_place(one, folder, there) for one in tried.mistakes]


def _in_its_place(mistake: FileMistake, tried: Path, folder: Path) -> FileMistake:
    file = Path(mistake.file)
    return replace(mistake, file=str(folder / file.name)) if file.parent == tried else mistake


def refuse_second_window(desk: Desk) -> None:
    """Raise where another window holds the store: it works with the forms as they are."""
    if desk.store.read_only:
        raise OfficeProblem(
            "没有保存：台账正由另一个窗口使用，表单没有改动；请在那个窗口里调整表单。"
        )
