"""Makes text fit for paper: controls and invisible characters go, odd spaces become plain ones.

Nothing a reader would see is changed, but for Kangxi radicals: copied from other PDFs they look
like 人 月 日 and cannot be searched for, so the ordinary character is printed.
"""

import re
import unicodedata

# Whatever is not plainly printable: everything outside ASCII, punctuation, Han and full width.
ODD = re.compile(
    "[^\\x20-\\x7e\\n\\u00b7\\u00c0-\\u00ff\\u2014\\u2018-\\u201d\\u2026\\u3000-\\u303f"
    "\\u3400-\\u9fff\\uff01-\\uff5e\\U00020000-\\U000323af]"
)
LINE_ENDS = {"\r", "\v", "\f", "\x85", "\u2028", "\u2029"}
WIDE_SPACES = {"\t", "\u2001", "\u2003"}
KANGXI = range(0x2F00, 0x2FD6)
RADICALS = range(0x2E80, 0x2EF4)


def clean_text(text: str) -> str:
    """Return `text` with one ``\\n`` a paragraph and no character that has no shape.

    Variation selectors, zero-width and direction marks are dropped; a lone surrogate or a
    private-use character stays, and is refused when the page is set.
    """
    if not ODD.search(text):
        return text
    return ODD.sub(lambda found: _plain(found.group()), text.replace("\r\n", "\n"))


def is_presentable(char: str) -> bool:
    """True if `char` may stand in a message to the user as itself."""
    return unicodedata.category(char)[0] not in "CMZ"


def _plain(char: str) -> str:
    if char in LINE_ENDS:
        return "\n"
    if char in WIDE_SPACES:
        return "\u3000"
    if ord(char) in KANGXI or ord(char) in RADICALS:
        return unicodedata.normalize("NFKC", char)
    category = unicodedata.category(char)
    if category == "Zs":
        return " "
    selector = 0xFE00 <= ord(char) <= 0xFE0F or 0xE0100 <= ord(char) <= 0xE01EF
    return "" if category in {"Cc", "Cf"} or selector else char
