"""补录 and 转录 are told apart by what the record itself says."""

from cleanedu_desktop.records.late_entry import (
    from_paper,
    is_transcribed,
    late_word,
    reason_given,
)


def test_in_time_late_and_from_paper() -> None:
    reasons = (None, "", "出差", from_paper("档案柜三"), from_paper(""))
    assert [late_word(one) for one in reasons] == ["", "补录", "补录", "转录", "转录"]
    assert not is_transcribed(None)


def test_what_was_typed_comes_back() -> None:
    assert reason_given(from_paper(" 2023年会议记录本 ")) == "2023年会议记录本"
    assert reason_given("出差") == "出差"
    assert reason_given(None) == ""
