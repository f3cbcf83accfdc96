"""The faces a form is set in, by role, and which face shows which character (字库).

仿宋 for what was entered, 黑体 for labels, heavy 宋 for titles, 楷 beside them. A character
that the role's own face lacks is set in the next face that has it; a person's name is set whole in
one face wherever one has all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from functools import cached_property, lru_cache
from itertools import groupby
from pathlib import Path

from cleanedu_desktop.printing.face import Face, broken_installation, face_at

LATIN = "CleanEduLatin-Regular.otf"
FANG = "FandolFang-Regular.otf"
SANS = "NotoSansSC-Regular-8105.ttf"
SANS_BOLD = "NotoSansSC-Bold-8105.ttf"
SERIF = "NotoSerifSC-Regular.ttf"
SERIF_BOLD = "NotoSerifSC-Bold-8105.ttf"
KAI = "CleanEduKai-Regular.ttf"
HANA = "HanaMinB.ttf"
MARKS = "CleanEduMarks.ttf"

FALLBACK = (MARKS, KAI, SERIF, HANA, FANG, LATIN)
"""楷 before 宋: its strokes are as light as those of 仿宋. The body's own at the end let every role
show whatever the body shows, for which sheets are checked."""
NAME_SEPARATORS = re.compile(r"(（[^）]*）|[、，,；;\s]+)")
"""What stands between names, or behind one: its remark in brackets."""


Odd = tuple[list[tuple[int, Face]], list[float]]
"""The faces of a text, each with the number of its characters, and the width of each character."""
MOST_ODD = 4000
MOST_NAMES = 10_000
"""Names whose style is remembered."""


COMMON = (("\u4e00", "\u9fa5"), *((mark, mark) for mark in "，。、；：（）《》！？\u3000"))
"""What nearly all text is made of, from each first character to its last."""


class Role(Enum):
    """What a text is on the page; its value is the role's own faces, best first."""

    BODY = (MARKS, LATIN, FANG)
    LABEL = (SANS,)
    HEADING = (SANS_BOLD,)
    TITLE = (SERIF_BOLD,)
    KAI = (KAI,)

    __hash__ = object.__hash__  # an enum's own is slow, and this is a key of everything


OwnFaces = tuple[tuple[Role, Path], ...]
"""Faces of the office's own, set in place of ours; characters they lack come from ours."""
ALL_FILES = tuple(dict.fromkeys(file for role in Role for file in (*role.value, *FALLBACK)))


def _ranges(characters: Iterable[str]) -> str:
    """`characters` as a pattern names several: neighbours as a range."""
    numbers = sorted(map(ord, characters))
    begins = [one for one, before in zip(numbers, [0, *numbers], strict=False) if one != before + 1]
    ends = [one for one, after in zip(numbers, [*numbers[1:], 0], strict=True) if after != one + 1]
    return "".join([f"{chr(a)}-{chr(b)}" for a, b in zip(begins, ends, strict=True)])


class Style:
    """A row of faces, best first, and for each character seen the face that shows it.

    `width_of` is in ems. A character that no face has is in neither dictionary.
    """

    def __init__(self, faces: tuple[Face, ...]) -> None:
        self.faces = faces
        self.face_of: dict[str, Face] = {}
        self.width_of: dict[str, float] = {}
        self.odd: dict[str, Odd] = {}
        """Words and numbers that were looked up character by character."""

    def keep_odd(self, text: str) -> Odd | None:
        """Look up the characters of `text` and remember them; None: no face has one of them."""
        try:
            faces = [*map(self.face_of.__getitem__, text)]
        except KeyError:
            if self.learn(text):
                return None
            faces = [*map(self.face_of.__getitem__, text)]
        if len(self.odd) >= MOST_ODD:
            self.odd.clear()
        groups = [(len(text), faces[0])]
        if faces.count(faces[0]) < len(faces):
            groups = [(len(list(group)), face) for face, group in groupby(faces)]
        made = self.odd[text] = (groups, [*map(self.width_of.__getitem__, text)])
        return made

    def learn(self, text: str) -> list[str]:
        """Find the faces of the characters of `text`; return those that no face has."""
        missing = []
        for char in sorted(set(text).difference(self.face_of)):
            face = next((one for one in self.faces if char in one), None)
            if face is None:
                missing.append(char)
            else:
                self.face_of[char] = face
                self.width_of[char] = face.width(char)
        return missing

    @cached_property
    def common(self) -> Face:
        """The face that shows most characters."""
        self.learn("一")
        return self.face_of.get("一", self.faces[0])

    @property
    def has_long_texts(self) -> bool:
        """True once `uncommon` was asked for, which takes a while to be made."""
        return "uncommon" in self.__dict__

    @cached_property
    def uncommon(self) -> re.Pattern[str]:
        """Finds the runs of a text that are not one em wide in the common face.

        The rest of it, mostly all, needs no look at its single characters.
        """
        face = self.common
        plain: set[str] = set()
        for first, last in COMMON:
            plain |= face.having(first, last)
            for before in self.faces[: self.faces.index(face)]:
                plain -= before.having(first, last)
        ranges = _ranges(face.full_width(plain))
        return re.compile(f"[^{ranges}]+" if ranges else "(?s:.+)")

    def has_all(self, text: Iterable[str], face: Face) -> bool:
        """True if `face` alone can show `text`."""
        return all(char in face for char in text)


class TypeCase:
    """All styles of one folder of fonts, and of the office's own; kept as the program runs.

    Raises `OfficeProblem` if a font file is missing.
    """

    def __init__(self, folder: Path, own: OwnFaces = ()) -> None:
        for file in ALL_FILES:
            if not (folder / file).is_file():
                raise broken_installation(folder / file)
        self.folder = folder
        self._own = dict(own)
        self._styles: dict[tuple[str, ...], Style] = {}
        self._roles: dict[Role, Style] = {}
        self._names: dict[str, Style] = {}

    def style(self, role: Role) -> Style:
        """The style of a role."""
        found = self._roles.get(role)
        if found is None:
            *marks, usual = role.value
            own = [str(self._own[role])] if role in self._own else []
            found = self._roles[role] = self._style((*marks, *own, usual, *FALLBACK))
        return found

    def name_style(self, name: str) -> Style:
        """The style for one person's name: one face for all its characters where one has them."""
        found = self._names.get(name)
        if found is None:
            if len(self._names) >= MOST_NAMES:
                self._names.clear()
            found = self._names[name] = self._name_style(name)
        return found

    def _name_style(self, name: str) -> Style:
        body = self.style(Role.BODY)
        if not body.learn(name) and len({body.face_of[c] for c in name if ord(c) > 0x7F}) <= 1:
            return body
        for file in (KAI, SERIF, SANS, HANA):
            if body.has_all(name, face_at(self.folder / file)):
                return self._style((file,))
        return self._style((SERIF, HANA, *FALLBACK))

    def names(self, text: str) -> list[tuple[str, Style]]:
        """Names joined by 、 and the like, each with its style; separators in the body's."""
        body = self.style(Role.BODY)
        parts = NAME_SEPARATORS.split(text)
        return [
            (part, body if index % 2 else self.name_style(part))
            for index, part in enumerate(parts)
            if part
        ]

    def _style(self, files: tuple[str, ...]) -> Style:
        if files not in self._styles:
            faces = tuple(face_at(self.folder / file) for file in dict.fromkeys(files))
            self._styles[files] = Style(faces)
        return self._styles[files]


@lru_cache(maxsize=4)
def type_case_at(folder: Path, own: OwnFaces = ()) -> TypeCase:
    """The type case of a folder and of the office's own faces, read once."""
    return TypeCase(folder, own)
