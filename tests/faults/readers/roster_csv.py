"""Reader: a roster as a text table, previewed and imported.

Recipe: `tests/faults/reader.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from cleanedu_desktop.acts.import_people import import_people
from cleanedu_desktop.acts.list_entries import list_ids, list_rows
from cleanedu_desktop.acts.preview_people_import import preview_people_import
from tests.faults.books import books_open, set_up
from tests.faults.job import Place
from tests.faults.reader import Reader

GOOD = """姓名,性别,民族,出生年月,工号,部门,职务,手机,身份证号,备注
周明远,男,汉,1975.3,001,办公室,支部书记,13800000000,,
沈雅琴,女,汉族,1988年12月,002,办公室,科员,,,"借调,已回"
李䶮,男,回,1985-10,003,后勤科,驾驶员,,,
"""

_AT_MOST = 2_000
"""People imported; keeping more takes its time for good reasons, and tells how far it is."""


def import_roster(place: Place, file: Path) -> Sequence[str]:
    """Preview the roster and import it, then list everybody."""
    with books_open(place) as desk:
        plan = preview_people_import(desk, file=file)
        if len(plan.lines) <= _AT_MOST:
            done = import_people(desk, plan=plan)
            assert done.added + done.changed + done.skipped == len(plan.lines)
        list_rows(desk, kind="person", ids=list_ids(desk, kind="person"))
        return [one for one in plan.notes[:20] if one]


def _seeds(_: Place) -> Sequence[bytes]:
    return [
        GOOD.encode(),
        GOOD.encode("gb18030"),
        GOOD.encode("utf-16"),
        GOOD.replace(",", "\t").encode("utf-8-sig"),
    ]


READER = Reader(
    "roster_csv",
    at="花名册.csv",
    prepare=set_up,
    seeds=_seeds,
    read=import_roster,
    made={
        "one name of a million characters": lambda _: f"姓名\n{'长' * 1_000_000}\n".encode(),
        "a cell of 150,000 characters": lambda _: f"姓名,备注\n张三,{'长' * 150_000}\n".encode(),
        "100,000 columns": lambda _: (",".join(["姓名"] * 100_000) + "\n").encode(),
        "19,000 people": lambda _: (
            "姓名\n" + "\n".join(f"张{at}" for at in range(19_000))
        ).encode(),
        "19,000 of one name": lambda _: ("姓名,工号\n" + "张三,1\n" * 19_000).encode(),
        "a million empty rows": lambda _: ("姓名\n" + "\n" * 1_000_000).encode(),
        "a million rows of commas": lambda _: ("姓名\n" + ",,,\n" * 1_000_000).encode(),
        "20 MB of quotation marks": lambda _: b'"' * 20_000_000,
        "20 MB of letters": lambda _: b"a" * 20_000_000,
        "20 MB of commas": lambda _: b"," * 20_000_000,
        "20 MB of Chinese in GB18030": lambda _: "姓名，张三\n".encode("gb18030") * 1_600_000,
        "20 MB of private characters": lambda _: "\ue000".encode() * 6_000_000,
        "an open quotation": lambda good: good + b'"',
        "UTF-32": lambda good: good.decode().encode("utf-32"),
        "sep=": lambda good: b"sep=\n" + good,
        "NUL": lambda good: good.replace("张".encode(), b"\0") + b"\0",
        "formulas": lambda _: "姓名,备注\n\"=cmd|' /C calc'!A0\",@SUM(1)\n".encode(),
        "numbers for dates": lambda _: (
            f"姓名,出生年月\n张三,{'9' * 400}\n李四,-1\n王五,1e400\n".encode()
        ),
        "days there are not": lambda _: (
            "姓名,出生年月\n张三,0000-00\n李四,9999年99月\n王五,1900-02-30\n赵六,0001.01.01\n"
        ).encode(),
        "numbers of other scripts": lambda _: (
            "姓名,出生年月,工号\n张三,１９８０年１月,٣٤\n李四,²⁰,Ⅷ\n".encode()
        ),
        "names nobody sees": lambda _: "姓名\n\u202e\u200b\n\ufeff\ufffe\n\U000e0001\n".encode(),
    },
    tokens=(
        b",",
        b'"',
        b"\t",
        b";",
        b"\r\n",
        "姓名".encode(),
        "姓名".encode("gb18030"),
        "出生年月".encode(),
        "身份证号".encode(),
        b"11010519491231002X",
        b"#N/A",
        b'="001"',
        b"sep=;",
        "合计".encode(),
        b"1899-12-31",
        b"2958466",
        b"\x81\x30\x81\x30",
    ),
)
