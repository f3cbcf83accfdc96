"""Faces by role, and names set whole in one face."""

from pathlib import Path

import pytest

from cleanedu_desktop.printing.type_case import ALL_FILES, FANG, KAI, LATIN, MARKS, Role, TypeCase
from cleanedu_desktop.problems import OfficeProblem


def faces_of(text: str, case: TypeCase, role: Role) -> list[str]:
    style = case.style(role)
    assert style.learn(text) == []
    return [style.face_of[c].path.name for c in text]


def test_body_is_fangsong_with_latin_of_its_own(type_case: TypeCase) -> None:
    assert faces_of("谈2话，A", type_case, Role.BODY) == [FANG, LATIN, FANG, FANG, LATIN]
    assert faces_of("☑_", type_case, Role.BODY) == [MARKS, MARKS]


@pytest.mark.parametrize("role", Role)
def test_every_role_shows_what_the_body_shows(role: Role, type_case: TypeCase) -> None:
    """Sheets are checked for the body; a character of 仿宋 alone must not fail in a title."""
    assert faces_of("ꀀ", type_case, Role.BODY) == [FANG]
    assert faces_of("ꀀ", type_case, role) == [FANG]
    files = {face.path.name for face in type_case.style(role).faces}
    assert files >= {face.path.name for face in type_case.style(Role.BODY).faces}


@pytest.mark.parametrize("name", ["张䶮", "王㛃", "李𫖯华", "赵𬱖", "刘啰瞭", "欧阳𠮷"])
def test_a_name_that_fangsong_lacks_is_set_whole_in_kai(name: str, type_case: TypeCase) -> None:
    style = type_case.name_style(name)
    assert style.learn(name) == []
    assert {style.face_of[c].path.name for c in name} == {KAI}


def test_an_ordinary_name_stays_in_fangsong(type_case: TypeCase) -> None:
    assert type_case.name_style("邱文瑞") is type_case.style(Role.BODY)
    assert type_case.name_style("阿卜杜拉·买买提") is type_case.style(Role.BODY)


def test_names_in_a_list_are_judged_one_by_one(type_case: TypeCase) -> None:
    parts = type_case.names("邱文瑞、张䶮")
    body = type_case.style(Role.BODY)
    assert [text for text, _ in parts] == ["邱文瑞", "、", "张䶮"]
    assert [style is body for _, style in parts] == [True, True, False]


def test_what_no_face_has_is_reported(type_case: TypeCase) -> None:
    for role in Role:
        assert type_case.style(role).learn("好😀\U000323af") == ["😀", "\U000323af"]


def test_private_use_is_missing_everywhere(type_case: TypeCase) -> None:
    assert type_case.style(Role.BODY).learn("\ue7c8\ue816") == ["\ue7c8", "\ue816"]


def test_missing_fonts_are_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(OfficeProblem, match=ALL_FILES[0]):
        TypeCase(tmp_path / "none")
    for file in ALL_FILES[:-1]:
        (tmp_path / file).write_bytes(b"")
    with pytest.raises(OfficeProblem, match=f"{ALL_FILES[-1]}.*重新安装"):
        TypeCase(tmp_path)
