"""Adds an assessment standard of the office's own, made like another; or drops one added so."""

from __future__ import annotations

from datetime import date

from cleanedu_desktop.acts.change_standard import show_standard
from cleanedu_desktop.acts.changes import Changes
from cleanedu_desktop.acts.desk import Desk
from cleanedu_desktop.acts.entry.keep_own_rules import (
    keep_own_rules,
    not_saved,
    own_text,
    refuse_read_only,
    unreadable,
)
from cleanedu_desktop.acts.entry.own_file import own_file_there, own_files
from cleanedu_desktop.acts.entry.standards_at_hand import KIND, refuse_mistakes, standards_of
from cleanedu_desktop.problems import quoted
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.records.days import day_words
from cleanedu_desktop.rules.assessment_text import own_name, standard_text
from cleanedu_desktop.rules.changes_text import HEAD


@dataclass(frozen=True)
class StandardAdded:
    """A new standard."""

    id: str
    changes: Changes


def add_standard(desk: Desk, *, like: str, title: str, source: str, begins: date) -> StandardAdded:
    """Add a standard that says what another says on `begins`, to be changed from there.

    Raises:
        OfficeProblem: title or source is empty, there is no such standard that day, the store is
            held by another window, or file or history cannot be written; nothing was added.
    """
    refuse_read_only(desk)
    title, source = " ".join(title.split()), " ".join(source.split())
    if not title or not source:
        raise not_saved("要写新标准的名称和出处（哪份考核办法）")
    model = show_standard(desk, standard_id=like, on=begins).standard
    known = standards_of(desk).stretches
    if any(one[-1].title == title for one in known.values()):
        raise not_saved(f"已经有叫{quoted(title)}的考核标准；请换一个名称")
    folder, number = desk.folders.own_standards, 1
    there = {one.name for one in own_files(folder, "*.toml")}
    while f"own-{number}" in known or own_name(f"own-{number}") in there:
        number += 1
    name = f"own-{number}"
    wrong = {str(one) for one in standards_of(desk).mistakes}

    def told() -> tuple[str, str, str]:
        desk.standards = None
        refuse_mistakes(desk, wrong)
        after = f"{day_words(begins)}起，照“{model.title}”新增，出处：{source}"
        return f"考核标准“{title}”", "没有", after

    text = standard_text(model, name=name, title=title, source=source, begins=begins)
    try:
        kept = keep_own_rules(desk, "change_standard", folder / own_name(name), text, told)
    finally:
        desk.standards = None
    return StandardAdded(name, kept)


def drop_standard(desk: Desk, *, standard_id: str) -> Changes:
    """Drop a standard that was added in the program and is used by no assessment.

    Raises:
        OfficeProblem: it was not added in the program, it was changed since, assessments were
            recorded by it, or file or history cannot be written; it stands as before.
    """
    refuse_read_only(desk)
    file = desk.folders.own_standards / own_name(standard_id)
    if not own_file_there(file):
        raise not_saved(f"考核标准{quoted(standard_id)}不是在程序里增加的，不能在这里删除")
    if not own_text(file).startswith(HEAD):
        raise unreadable(file)
    if own_files(desk.folders.own_standards, f"changes_{standard_id}_*.toml"):
        raise not_saved("这个标准改动过；请先恢复原来的，再删除")
    with desk.store.reading() as books:
        used = [one.record.number for one in books.wholes(books.record_ids(KIND))
                if one.record.answers.get("standard") == standard_id]  # fmt: skip
    if used:
        raise not_saved(f"已经有按它登记的考核（{used[0]}），不能删除")
    title = standards_of(desk).stretches[standard_id][-1].title

    def told() -> tuple[str, str, str]:
        return f"考核标准“{title}”", "本单位增加的标准", "删除"

    try:
        return keep_own_rules(desk, "change_standard", file, "", told)
    finally:
        desk.standards = None
