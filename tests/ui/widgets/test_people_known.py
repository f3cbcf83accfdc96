"""Whom a picker finds."""

from cleanedu_desktop.ui.widgets.people_known import PeopleKnown, PersonKnown

KNOWN = PeopleKnown(
    [
        PersonKnown(id="1", name="单某甲", initials="smj dmj", facts=(("post", "科员"),)),
        PersonKnown(id="2", name="王某乙", initials="wmy", facts=(("department", "办公室"),)),
        PersonKnown(id="3", name="王某丙", initials="wmb", staff_number="0007", on_roster=False),
    ]
)


def found(text: str) -> list[str]:
    """Ids that fit."""
    return [one.id for one in KNOWN.matching(text)]


def test_people_are_found_by_name_initials_of_all_readings_post_and_number() -> None:
    """Upper or lower case."""
    assert found("王") == ["2", "3"]
    assert found("sm") == found("DM") == ["1"]
    assert found("办公") == ["2"]
    assert found("0007") == ["3"]
    assert found("无此人") == []


def test_without_words_the_roster_is_offered() -> None:
    """Those who moved out are found only when looked for."""
    assert found("") == ["1", "2"]
    assert [one.id for one in KNOWN.roster] == ["1", "2"]
    person = KNOWN.get("1")
    assert person is not None
    assert person.fact("post") == "科员"
    assert person.fact("sex") == ""
    assert KNOWN.get("9") is None
