"""Finds out in which encoding a text table was saved, and refuses rather than garbles."""

import codecs
import re
from pathlib import Path

from cleanedu_desktop.exchange.file_kind import file_problem
from cleanedu_desktop.problems import OfficeProblem

_BOMS = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HAN = re.compile("[\u3400-\u9fff\ue000-\uf8ff]")
_FEWEST_COMMON = 0.85
"""Least share of everyday characters (GB 2312) among the Han of a Chinese roster."""
_SAVE_AS = "请在 Excel 或 WPS 中打开它，另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8”后再导入。"


def decode_text(path: Path, content: bytes) -> str:
    """The text of a file in UTF-8, UTF-8 with BOM, UTF-16 with BOM, or GB18030 (GBK, GB2312).

    Raises `OfficeProblem` if it is in none of these, naming the line where it breaks.
    """
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return _strict(path, content, encoding)
    if b"\0" in content:
        raise file_problem(path, "不是能认出编码的文字表格", _SAVE_AS)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_mostly_utf8(content):
            raise _broken(path, content, error) from error
    text = _strict(path, content, "gb18030")
    if not _looks_chinese(text):
        what = "的文字编码认不出来（不是 UTF-8，也不像 GB18030），按它读会成乱码"
        raise file_problem(path, what, _SAVE_AS)
    return text


def _strict(path: Path, content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise _broken(path, content, error) from error


def _broken(path: Path, content: bytes, error: UnicodeDecodeError) -> OfficeProblem:
    line = content.count(b"\n", 0, error.start) + 1
    return file_problem(path, f"第 {line} 行附近有读不出的字节（文件可能没有复制完）", _SAVE_AS)


def _is_mostly_utf8(content: bytes) -> bool:
    """True for UTF-8 with a few broken bytes: GB18030 would turn all of it into other words."""
    text = content.decode("utf-8", errors="replace")
    broken = text.count("\N{REPLACEMENT CHARACTER}")
    return len(_HAN.findall(text)) > 4 * broken


def _looks_chinese(text: str) -> bool:
    """GB18030 decodes nearly any bytes; text of another encoding comes out as rare characters."""
    han = [character for character in _HAN.findall(text) if not "\ue000" <= character <= "\uf8ff"]
    if not han:
        return not _HAN.search(text) and text.isascii()
    common = sum(1 for character in han if _is_common(character))
    return common >= _FEWEST_COMMON * len(han)


def _is_common(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
