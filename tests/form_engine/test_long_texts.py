"""The long texts of a record, those of tables row by row."""

from cleanedu_desktop.folders import folders_for
from cleanedu_desktop.form_engine.long_texts import long_texts
from cleanedu_desktop.form_engine.read_forms import read_forms


def test_minutes_and_each_speech_but_no_names_or_topics() -> None:
    form = read_forms(folders_for().forms).main_form("study_session")
    answers = {
        "topic": "学习准则",
        "content": "传达了文件。",
        "discussion": " ",
        "speeches": [{"speaker": "甲", "points": "同意"}, {"speaker": "乙"}, {"points": "补充"}],
        "decisions": None,
    }
    assert long_texts(form, answers) == [
        ("content", "会议内容", "传达了文件。"),
        ("speeches.points", "发言要点", "同意"),
        ("speeches.points", "发言要点", "补充"),
    ]
