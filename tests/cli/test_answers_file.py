"""Reading an answers file, whatever is handed in."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cleanedu_desktop.acts.given import LinkGiven, PersonGiven
from cleanedu_desktop.cli.answers_file import LARGEST, MOST, EntryGiven, read_answers_file
from cleanedu_desktop.problems import OfficeProblem
from tests.cli.conftest import Cleanedu

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4)
    ),
    max_leaves=12,
)
NAMES = st.sampled_from(
    ["name", "posts", "categories", "birth_date", "sex", "staff_number", "party", "remark"]
)


def read(tmp_path: Path, content: bytes) -> EntryGiven:
    """Write and read an answers file."""
    file = tmp_path / "答案.json"
    file.write_bytes(content)
    return read_answers_file(str(file))


def test_everything_is_read(tmp_path: Path) -> None:
    given_all = {
        "answers": {"a": [{"b": 1}]},
        "people": [
            {"person": "李䶮", "role": "host"},
            {"person": "p", "role": "attendee", "presence": "请假", "reason": None},
        ],
        "links": [{"to": "T2026-0001", "as": "answers"}],
        "late_reason": "出差",
    }
    told = read(tmp_path, b"\xef\xbb\xbf" + json.dumps(given_all).encode())
    assert told == EntryGiven(
        {"a": [{"b": 1}]},
        [PersonGiven("李䶮", "host"), PersonGiven("p", "attendee", "请假", None)],
        [LinkGiven("T2026-0001", "answers")],
        "出差",
    )
    assert read(tmp_path, b"{}") == EntryGiven({}, None, None, None)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "不是有效的 JSON"),
        (b"{", "第 1 行第 2 列"),
        (b"[]", "JSON 对象"),
        (b"7", "JSON 对象"),
        ("{}".encode("utf-16"), "UTF-8"),
        ('{"answers": {"name": "张"}}'.encode("gb18030"), "UTF-8"),
        (b'{"answers": {"n": NaN}}', "NaN"),
        (b'{"answers": {"n": -Infinity}}', "Infinity"),
        (b'{"answers": {"n": 1e999}}', "过大的数"),
        (b'{"answers": {"n": ' + b"9" * 5000 + b"}}", "过大的数"),
        (b'{"answers": {"n": "\\ud800"}}', "不完整的字符"),
        (b'{"answers": {"\\udfff": 1}}', "不完整的字符"),
        (b'{"answers": ' + b"[" * 40 + b"]" * 40 + b"}", "嵌套太深"),
        (b'{"answers": ' + b"[" * 100_000 + b"}", "嵌套太深"),
        (b'{"answers": []}', "answers 应是"),
        (b'{"answer": {}}', "不认识“answer”"),
        (b'{"answers": {"a": 1, "a": 2}}', "写了两次"),
        (b'{"people": {}}', "people 应是一个列表"),
        (b'{"people": ["x"]}', "第 1 项应是"),
        (b'{"people": [{"person": "x"}]}', "缺少 role"),
        (b'{"people": [{"person": 7, "role": "x"}]}', "person 应是文字"),
        (b'{"people": [{"person": "x", "role": "y", "z": 1}]}', "不认识“z”"),
        (b'{"links": [{"to": "x"}]}', "缺少 as"),
        (b'{"late_reason": 7}', "late_reason 应是文字"),
    ],
)
def test_each_oddity_has_its_sentence(tmp_path: Path, content: bytes, told: str) -> None:
    with pytest.raises(OfficeProblem, match="没有保存任何内容") as caught:
        read(tmp_path, content)
    assert told in caught.value.sentence
    assert len(caught.value.sentence) < 300


def test_files_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    for name, told in (
        (str(tmp_path / "没有.json"), "没有找到"),
        (str(tmp_path), "文件夹"),
        ("a\0b", "读不出来"),
    ):
        with pytest.raises(OfficeProblem, match=told):
            read_answers_file(name)
    large = tmp_path / "large.json"
    with large.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(OfficeProblem, match="太大"):
        read_answers_file(str(large))


@given(content=st.binary(max_size=200) | JSON.map(lambda value: json.dumps(value).encode()))
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_read_or_told(tmp_path: Path, content: bytes) -> None:
    try:
        told = read(tmp_path, content)
    except OfficeProblem as problem:
        assert problem.sentence.endswith("请改正后再试。")
    else:
        assert isinstance(told, EntryGiven)


@pytest.mark.slow
@given(
    answers=st.dictionaries(NAMES, JSON, max_size=5),
    people=st.lists(st.fixed_dictionaries({"person": st.text(), "role": st.text()}), max_size=2),
)
@settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_answers_are_kept_or_told_in_a_sentence(
    office: Cleanedu, answers: dict[str, Any], people: list[dict[str, str]]
) -> None:
    given_all = json.dumps({"answers": answers, "people": people})
    said = office("record", "person", "--answers", "-", "--json", given=given_all)
    if said.code == 0:
        shown = office("show", said.data["id"], "--json").data
        assert shown["answers"]["name"]
    else:
        assert said.code == 1
        assert said.err.startswith(" ".join(json.loads(said.out)["problem"].split()))
        assert "程序自身" not in said.err
        assert said.err.startswith(("没有保存", "标准输入"))


@pytest.mark.parametrize(
    "content",
    [
        {"answers": {str(number): 1 for number in range(MOST + 1)}},
        {"people": [{"person": "甲", "role": "host"}] * (MOST + 1)},
        {"links": [{"to": "x", "as": "y"}] * (MOST + 1)},
    ],
)
def test_more_than_any_office_has_is_refused(tmp_path: Path, content: dict[str, Any]) -> None:
    with pytest.raises(OfficeProblem, match=f"超过 {MOST} 项"):
        read(tmp_path, json.dumps(content).encode())


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes among the files")
def test_a_pipe_is_read_and_one_nobody_writes_into_is_empty(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "nobody")
    with pytest.raises(OfficeProblem, match="不是有效的 JSON"):
        read_answers_file(str(tmp_path / "nobody"))
    reads, writes = os.pipe()
    os.write(writes, b'{"answers": {"a": 1}}')
    os.close(writes)
    assert read_answers_file(f"/dev/fd/{reads}").answers == {"a": 1}
    os.close(reads)
