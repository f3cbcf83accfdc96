"""Commands on who works here and who looked: users, add-user, views."""

from __future__ import annotations

from pathlib import Path

from cleanedu_desktop.acts.add_user import add_user
from cleanedu_desktop.acts.list_users import list_users
from cleanedu_desktop.acts.list_views import list_views
from cleanedu_desktop.acts.print_views import print_views
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.cli.table import in_columns
from cleanedu_desktop.records.viewing import VIEWINGS
from cleanedu_desktop.records.vocabulary import ROLES


def list_all(session: Session) -> Answer:
    """List the office's users."""
    with session.desk(read_only=True) as desk:
        users = list_users(desk, with_left=session.args.left)
    data = [
        {
            "id": one.id,
            "name": one.name,
            "role": one.role,
            "left_at": one.left_at.isoformat() if one.left_at else None,
        }
        for one in users
    ]
    left = [f"{one.left_at.astimezone():%Y-%m-%d} 离开" if one.left_at else "" for one in users]
    table = [[one.name, ROLES[one.role], gone] for one, gone in zip(users, left, strict=True)]
    return Answer(data, in_columns(["姓名", "身份", ""], table))


def add(session: Session) -> Answer:
    """Add a user."""
    with session.desk(read_only=False) as desk:
        user = add_user(desk, name=session.args.name, role=session.args.role)
    data = {"id": user.id, "name": user.name, "role": user.role}
    return Answer(data, [f"已增加：{user.name}（{ROLES[user.role]}）"])


def views(session: Session) -> Answer:
    """List, or print, what inspectors saw."""
    with session.desk(read_only=True) as desk:
        if session.args.out:
            done = print_views(desk, target=Path(session.args.out))
            data = {"path": str(done.path), "pages": done.pages, "entries": done.records}
            return Answer(data, [f"已生成：{done.path}（{done.records} 条，{done.pages} 页）"])
        listed = list_views(desk, newest=session.args.limit)
    rows = [
        {
            "seq": one.seq,
            "at": one.at.isoformat(),
            "who": one.who,
            "what": one.what,
            "about": one.about,
            "numbers": list(one.numbers),
        }
        for one in listed.entries
    ]
    table = [
        [
            f"{one.at.astimezone():%Y-%m-%d %H:%M}",
            one.who,
            VIEWINGS[one.what],
            one.about,
            "、".join(one.numbers),
        ]
        for one in listed.entries
    ]
    head = ["时间", "检查人员", "事项", "表单", "记录编号"]
    lines = in_columns(head, table) if table else ["还没有人以检查模式看过记录。"]
    if listed.first_bad is None:
        return Answer(rows, lines)
    told = (
        f"检查日志从第 {listed.first_bad} 条起被程序以外的手改动过。"
        "记录本身没有受影响；请保留原文件 views.db 备查。"
    )
    return Answer(rows, lines, problem=told)
