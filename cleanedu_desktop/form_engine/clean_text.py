"""Cleans text of rosters and of hand: spaces, invisible characters, old code points, names."""

import re
import unicodedata

from cleanedu_desktop.form_engine.gb18030_2022 import to_2022

MIDDLE_DOT = "\u00b7"
"""U+00B7, the only one the ministries' notice of 2016 allows in names."""
_DOTS = (
    "[\u0387\u16eb\u2022\u2024\u2027\u2219\u22c5\u25cf\u25e6\u26ab\u2e31\u30fb\u318d\ufe52\uff0e\uff65]"
    "|(?<=[\u3400-\u9fff])[.\u3002](?=[\u3400-\u9fff])"
)
_KANGXI = re.compile("[\u2f00-\u2fdf]")
"""Radicals that look like characters; text copied out of PDFs has them."""
_CLEAN = re.compile("[!-~\u3400-\u9fff]+")
"""Most cells by far; they need no look at each character."""
_SPACES = re.compile(r"\s+")
_HAN = "\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff\u00b7"
_SPACE_IN_HAN = f"(?<=[{_HAN}]) | (?=[{_HAN}])"
"""As `_DOTS` compiled when first asked for: that takes a while, and only names need it."""
_EDGE_MARKS = "*＊'`’‘,，;；、:："


_UNSEEN = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]"
)
"""Zero-width characters, joiners and marks that turn the direction of writing."""


def without_unseen(text: str) -> str:
    """Text with old private-use characters made public, and without what nobody sees in it."""
    return text if text.isascii() else _UNSEEN.sub("", to_2022(text))


def clean_text(text: str) -> str:
    """One line of text: old private-use characters replaced, invisible ones gone, spaces single."""
    if _CLEAN.fullmatch(text):
        return text
    text = _KANGXI.sub(lambda match: unicodedata.normalize("NFKC", match[0]), to_2022(text))
    visible = "".join(_visible(character) for character in text)
    return _SPACES.sub(" ", visible).strip()


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if category in {"Zs", "Zl", "Zp"} or character in "\t\r\n\v\f":
        return " "
    # Variation selectors stay: they choose between forms of a name's character.
    return "" if category in {"Cc", "Cf"} else character


def clean_name(text: str) -> str:
    """A name: 张 三 -> 张三, every kind of middle dot -> U+00B7, spaces inside Latin names kept."""
    name = re.sub(_DOTS, MIDDLE_DOT, clean_text(text))
    name = re.sub(_SPACE_IN_HAN, "", re.sub(f" ?{MIDDLE_DOT}+ ?", MIDDLE_DOT, name))
    return name.strip(_EDGE_MARKS + MIDDLE_DOT + " ")


def plain_width(text: str) -> str:
    """Full-width letters, digits and signs made plain (for dates and numbers, never names)."""
    return unicodedata.normalize("NFKC", clean_text(text))


def without_stop(text: str) -> str:
    """Return `text` without the stop at its end, for words that go on behind it."""
    return text.rstrip().rstrip("。．；;，,")
