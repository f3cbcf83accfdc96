"""Puts right the name and source of an assessment standard that was added in the program."""

from __future__ import annotations

from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.keep_own_rules import (
    keep_own_rules,
    not_saved,
    own_text,
    refuse_read_only,
    unreadable,
)
from cleanedu_desktop.acts.entry.own_file import own_file_there
from cleanedu_desktop.acts.entry.standards_at_hand import refuse_mistakes, standards_of
from cleanedu_desktop.problems import quoted
from cleanedu_desktop.rules.assessment import Standard
from cleanedu_desktop.rules.assessment_text import own_name, renamed_text
from cleanedu_desktop.rules.changes_text import HEAD


def rename_standard(
    desk: Desk, *, standard_id: str, title: str | None = None, source: str | None = None
) -> Changes:
    """Give a standard another name or source, for all its days; None leaves one as it is.

    Assessments that were recorded keep the name they were made under.

    Raises:
        OfficeProblem: it was not added in the program, title or source is empty, another is called
            so, nothing differs, the store is held by another window, or file or history cannot be
            written; the standard is as it was.
    """
    refuse_read_only(desk)
    file = desk.folders.own_standards / own_name(standard_id)
    if not own_file_there(file):
        raise not_saved(f"考核标准{quoted(standard_id)}不是在程序里增加的，名称和出处不能在这里改")
    text, known = own_text(file), standards_of(desk).stretches
    if not text.startswith(HEAD) or standard_id not in known:
        raise unreadable(file)
    now = known[standard_id][-1]
    title, source = _plain(title, now.title), _plain(source, now.source)
    _refuse(desk, now, title, source)
    wrong = {str(one) for one in standards_of(desk).mistakes}

    def told() -> tuple[str, str, str]:
        desk.standards = None
        refuse_mistakes(desk, wrong)
        after = standards_of(desk).stretches[standard_id][-1]
        if (after.title, after.source) != (title, source):
            raise not_saved(f"手写的文件也改了{quoted(standard_id)}的名称或出处；请改那个文件")
        return f"考核标准“{title}”", _words(now), _words(after)

    try:
        changed = renamed_text(text, title, source)
    except ValueError as error:
        raise unreadable(file) from error
    try:
        return keep_own_rules(desk, "change_standard", file, changed, told)
    finally:
        desk.standards = None


def _plain(given: str | None, now: str) -> str:
    return now if given is None else " ".join(given.split())


def _refuse(desk: Desk, now: Standard, title: str, source: str) -> None:
    if not title or not source:
        raise not_saved("要写标准的名称和出处（哪份考核办法）")
    if (title, source) == (now.title, now.source):
        raise not_saved("名称和出处都没有改动，不用保存")
    others = [some for name, some in standards_of(desk).stretches.items() if name != now.id]
    if any(some[-1].title == title for some in others):
        raise not_saved(f"已经有叫{quoted(title)}的考核标准；请换一个名称")


def _words(standard: Standard) -> str:
    return f"名称：{standard.title}；出处：{standard.source}"
