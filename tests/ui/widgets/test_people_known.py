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


def test_namesakes_are_told_apart_by_what_they_do_not_share() -> None:
    """Department, else year of birth; all that is known where nothing differs."""
    office, driving = (("department", "办公室"),), (("department", "后勤科"),)
    known = PeopleKnown(
        [
            PersonKnown(id="1", name="周某", facts=office),
            PersonKnown(id="2", name="周某", facts=driving),
            PersonKnown(id="3", name="吴某", facts=office, birth_year="1985"),
            PersonKnown(id="4", name="吴某", facts=office, birth_year="1990"),
            PersonKnown(id="5", name="郑某", facts=office),
            PersonKnown(id="6", name="郑某", facts=office),
            PersonKnown(id="7", name="王某", facts=office),
        ]
    )
    called = [known.called(one) for one in known.people]
    assert called[:4] == [
        "周某（办公室）",
        "周某（后勤科）",
        "吴某（1985 年生）",
        "吴某（1990 年生）",
    ]
    assert called[4:] == ["郑某（办公室）", "郑某（办公室）", "王某"]
