"""The command coverage."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Cleanedu

SESSION = {
    "answers": {
        "session_type": "集中学习",
        "topic": "学习准则",
        "starts_at": "2026-03-09T14:00",
        "study_hours": 2,
        "materials": [{"title": "准则"}],
    },
    "people": [
        {"person": "周明远", "role": "host"},
        {"person": "周明远", "role": "recorder"},
        {"person": "周明远", "role": "attendee", "presence": "present"},
    ],
}


def test_who_was_reached(office: Cleanedu, tmp_path: Path) -> None:
    """As lines, with namesakes told apart, and as a PDF on request."""
    assert office("record", "study_session", "--answers", "-", given=SESSION).code == 0
    out = tmp_path / "coverage.pdf"
    said = office("coverage", "--out", str(out))
    assert said.code == 0
    for words in ("截至 2026-03-10，在册 3 人，学习教育 1 次", "周明远", "李䶮（后勤科）",
                  "没有标明 1 次", "已生成："):  # fmt: skip
        assert words in said.out, words
    assert out.read_bytes().startswith(b"%PDF")
    assert "学习教育 0 次" in office("coverage", "--on", "2026-03-08").out


def test_a_mistake_in_the_office_s_rules_is_told(office: Cleanedu, tmp_path: Path) -> None:
    own = tmp_path / "office" / "rules"
    own.mkdir(parents=True, exist_ok=True)
    (own / "own.toml").write_text('[[rule]]\nid = "没有"\n', encoding="utf-8")
    said = office("coverage", "--json")
    assert said.code == 1
    assert "规则有" in said.err
    assert said.data["roster"] == 3
