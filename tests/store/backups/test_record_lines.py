"""Records as lines of JSON that anyone can read."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from cleanedu_desktop.acts.advance_entry import advance_entry
from cleanedu_desktop.acts.open_desk import open_desk
from cleanedu_desktop.acts.set_up_office import set_up_office
from cleanedu_desktop.acts.withdraw_entry import withdraw_entry
from cleanedu_desktop.folders import Folders
from cleanedu_desktop.stopping import Stopped
from cleanedu_desktop.store.backups.record_lines import seal_record_lines, write_record_lines
from cleanedu_desktop.store.connect import connect
from cleanedu_desktop.store.store import Store
from tests.acts.office import DAY, fixed_clock, record_item, record_session, record_talk, staff_of
from tests.store.make_records import Maker, new_office

KEY = bytes(range(32))


def _lines(store_file: Path) -> list[dict[str, object]]:
    out = io.StringIO()
    many = write_record_lines(store_file, out)
    lines = [json.loads(line) for line in out.getvalue().splitlines()]
    assert len(lines) == many
    return lines


def test_a_year_of_an_office_in_its_own_words(folders: Folders) -> None:
    set_up_office(folders, name="示例局", code="SLJ", clock=fixed_clock(DAY))
    desk = open_desk(folders, clock=fixed_clock(DAY))
    staff = staff_of(desk)
    talk = record_talk(desk, staff, content="第一段\n第二段")
    record_session(desk, staff)
    item = record_item(desk, staff)
    answers = {"progressed_on": "2026-03-09", "progress": "已补登记"}
    advance_entry(desk, record_id=item.id, step="progress", answers=answers)
    withdraw_entry(desk, record_id=talk.id, reason="录重了")
    desk.close()
    lines = {str(one["编号"]): one for one in _lines(folders.store_file)}
    told = lines[talk.number]
    assert (told["种类"], told["撤回原因"], told["id"]) == ("talk", "录重了", talk.id)
    content = told["内容"]
    assert isinstance(content, dict)
    assert content["谈话类型"] == "提醒谈话"
    assert "第一段\n第二段" in content.values()
    people = told["人员"]
    assert isinstance(people, list)
    assert [(one["角色"], one["姓名"]) for one in people] == [
        ("谈话对象", "沈雅琴"), ("谈话人", "周明远")
    ]  # fmt: skip
    session = next(one for one in lines.values() if one["种类"] == "study_session")
    assert any(one.get("出席") == "请假" and one.get("原因") == "出车" for one in session["人员"])  # type: ignore[attr-defined]
    assert "已补登记" in json.dumps(lines[item.number]["办理"], ensure_ascii=False)


def test_a_form_that_is_lost_costs_labels_alone(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        talk = maker.talk(books, answers={"content": "谈了", "hours": 2})
    (line,) = _lines(store.path)
    assert line["id"] == talk.id
    assert line["内容"] == {"content": "谈了", "hours": "2"}
    assert line["原值"] == {"content": "谈了", "hours": 2}


def test_sealed_they_lie_in_an_encrypted_file(tmp_path: Path) -> None:
    office = new_office()
    with Store.create(tmp_path / "store.db", office, key=KEY) as store:
        with store.writing("record_entry") as books:
            made = Maker(store, office).one_of_each(books)
        target = tmp_path / "records.db"
        assert seal_record_lines(store.path, target, KEY) == len(made)
    assert b"record_line" not in target.read_bytes()
    assert sorted(one.name for one in tmp_path.glob("records*")) == ["records.db"]
    connection = connect(target, key=KEY, read_only=True)
    lines = [json.loads(line) for (line,) in connection.execute("SELECT line FROM record_line")]
    connection.close()
    assert {one["id"] for one in lines} == {one.id for one in made}


def test_it_can_be_stopped(store: Store, maker: Maker) -> None:
    with store.writing("record_entry") as books:
        maker.talk(books)
    with pytest.raises(Stopped):
        write_record_lines(store.path, io.StringIO(), stop=lambda: True)
