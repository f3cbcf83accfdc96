"""The pinyin table is what pypinyin gives."""

from installer.make_pinyin_table import TARGET, initials_of, table


def test_the_committed_table_is_up_to_date() -> None:
    assert TARGET.read_text(encoding="utf-8") == table()


def test_the_usual_reading_of_a_surname_is_kept() -> None:
    assert set(initials_of(ord("单"))) >= {"d", "s"}
    assert initials_of(ord("A")) == ""
