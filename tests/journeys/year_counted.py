"""Counts a year straight over the store, as no part of the program does, and words the counts."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

COUNTS = """
SELECT count(*),
       sum(r.late_reason IS NOT NULL AND r.late_reason NOT LIKE '转录：%'),
       sum(coalesce(r.late_reason, '') LIKE '转录：%'),
       sum(EXISTS (SELECT 1 FROM attachment a WHERE a.record_id = r.id AND a.removed_at IS NULL)),
       sum(EXISTS (SELECT 1 FROM attachment a WHERE a.record_id = r.id AND a.removed_at IS NULL
                   AND a.role = 'signed_copy'))
FROM record r
WHERE r.withdrawn_at IS NULL AND r.kind = ? AND {of_year}
"""
OF_YEAR = """(r.happened_on LIKE :year || '-%'
   OR r.kind = 'commitment' AND json_extract(r.answers, '$.year') = CAST(:year AS INTEGER))"""
TYPES = """
SELECT json_extract(answers, '$.' || :field), count(*) FROM record
WHERE kind = :kind AND withdrawn_at IS NULL AND happened_on LIKE :year || '-%'
GROUP BY 1 ORDER BY 2 DESC, 1
"""
MARKS = """
SELECT t.presence, count(*) FROM person_tie t JOIN record r ON r.id = t.record_id
WHERE r.kind = 'study_session' AND r.withdrawn_at IS NULL AND r.happened_on LIKE :year || '-%'
  AND t.role = 'attendee' GROUP BY 1
"""
KINDS = "SELECT DISTINCT kind FROM record"
ROSTER = "SELECT id FROM record WHERE kind = 'person' AND state = 'on_roster'"
SAID_OF = f"""
SELECT count(DISTINCT t.person_id) FROM person_tie t JOIN record r ON r.id = t.record_id
WHERE r.kind = :kind AND t.role = :role AND r.withdrawn_at IS NULL AND {OF_YEAR}
  AND t.person_id IN ({ROSTER}) AND (:state = '' OR r.state = :state)
"""  # noqa: S608 - of this file alone
OPEN = """
SELECT count(*), coalesce(sum(json_extract(answers, '$.due_on') < :year || '-12-31'), 0)
FROM record WHERE kind = 'rectification' AND withdrawn_at IS NULL AND state <> 'closed'
"""
UNPLANNED = """
SELECT count(*) FROM record r
WHERE r.kind = 'study_session' AND r.withdrawn_at IS NULL AND r.happened_on LIKE :year || '-%'
  AND NOT EXISTS (SELECT 1 FROM record_link l JOIN record p ON p.id IN (l.to_id, l.from_id)
                  WHERE r.id IN (l.from_id, l.to_id) AND p.kind = 'plan_item')
"""
FORMS = """
SELECT f.value, count(*) FROM record r, json_each(r.answers, '$.education_form') f
WHERE r.kind = 'study_session' AND r.withdrawn_at IS NULL AND r.happened_on LIKE :year || '-%'
GROUP BY 1
"""
OTHERS = """
SELECT count(*) FROM record r
WHERE r.kind = 'study_session' AND r.withdrawn_at IS NULL AND r.happened_on LIKE :year || '-%'
  AND json_extract(r.answers, '$.content_tags') IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM json_each(r.answers, '$.content_tags') t
                  WHERE t.value <> '理想信念教育')
"""
"""Sessions of a content that no rule of R26 names."""
MADE_UP = """
SELECT count(*) FROM person_tie t JOIN record r ON r.id = t.record_id
WHERE r.kind = 'study_session' AND t.role = 'absentee' AND r.happened_on LIKE :year || '-%'
"""


def percent(part: int, whole: int) -> str:
    """Return a share of a hundred, to a tenth."""
    return f"{round(100 * part / whole, 1):g}%"


class Counted:
    """The store file of an office, asked in SQL."""

    def __init__(self, store: Path, year: int) -> None:
        self.year = str(year)
        self.raw = sqlite3.connect(f"{store.as_uri()}?mode=ro", uri=True)

    def rows(self, query: str, **given: str) -> list[tuple[Any, ...]]:
        """Return all rows."""
        return self.raw.execute(query, {"year": self.year} | given).fetchall()

    def one(self, query: str, **given: str) -> int:
        """Return the only figure."""
        ((found,),) = self.rows(query, **given)
        return int(found)

    def of_kind(self, kind: str) -> tuple[int, ...]:
        """Return records, late, taken over, with any file, with a signed copy."""
        query = COUNTS.format(of_year=OF_YEAR).replace("?", ":kind")
        return tuple(int(one or 0) for one in self.rows(query, kind=kind)[0])

    def records(self, kind: str, also: str = "1") -> int:
        """Return how many of a kind there are in the year, of which something more is true."""
        query = "SELECT count(*) FROM record r WHERE r.withdrawn_at IS NULL AND r.kind = :kind"
        return self.one(f"{query} AND {OF_YEAR} AND ({also})", kind=kind)

    def numbers(self, kind: str) -> list[str]:
        """Return the numbers of the records of a kind in the year."""
        query = "SELECT number FROM record r WHERE r.withdrawn_at IS NULL AND r.kind = :kind"
        return [one for (one,) in self.rows(f"{query} AND {OF_YEAR}", kind=kind)]

    def types(self, kind: str, field: str) -> list[tuple[str, int]]:
        """Return how often each type came, the most frequent first."""
        return [(one, many) for one, many in self.rows(TYPES, kind=kind, field=field)]

    def roster(self) -> int:
        """Return how many people are on the roster."""
        return len(self.rows(ROSTER))

    def education_forms(self) -> list[tuple[str, int]]:
        """Return in how many sessions each form of education was used."""
        return [(one, many) for one, many in self.rows(FORMS)]

    def people(self, kind: str, role: str, state: str = "") -> int:
        """Return how many on the roster a record of the year names."""
        return self.one(SAID_OF, kind=kind, role=role, state=state)


def sentences(store: Counted) -> list[str]:
    """Return what the report of the year has to say, in its own words, from the store's rows."""
    roster = store.roster()
    return [*_learning(store), *_talks(store, roster), *_promised(store, roster), *_late(store)]


def bars(store: Counted) -> list[str]:
    """Return the lines of the charts, without blanks."""
    marks = dict(store.rows(MARKS))
    roster = store.roster()
    parts = (
        ("学习教育出勤（人次）", marks["present"], sum(marks.values())),
        ("谈话谈到（人）", store.people("talk", "talkee"), roster),
        ("承诺书签订（人）", store.people("commitment", "committer", "signed"), roster),
        (
            "计划事项完成（项）",
            store.records("plan_item", "state = 'done'"),
            store.records("plan_item"),
        ),
    )
    still, overdue = store.rows(OPEN)[0]
    found, closed = _problems(store)
    counts = [*store.types("study_session", "session_type"), *store.types("talk", "talk_type")]
    counts += [("发现", found), ("销号", closed), ("期末未销号", still), ("其中逾期", overdue)]
    return [
        *(f"{label}{many}" for label, many in counts),
        *(f"{label}{part}/{of}{percent(part, of)}" for label, part, of in parts),
    ]


def reach(store: Counted) -> list[str]:
    """Return what the sheet of coverage says of the whole year, without blanks."""
    there = dict(store.rows(MARKS))["present"] + store.one(MADE_UP)
    return [f"学习教育{store.records('study_session')}次，到课和补学{there}人次"] + [
        f"{word}{many}次" for word, many in store.types("talk", "talk_type")
    ]


def forms_told(store: Counted) -> list[str]:
    """Return what the report says of the contents and forms of education."""
    field = "json_extract(answers, '$.{}')"
    tagged = store.records("study_session", f"{field.format('content_tags')} IS NOT NULL")
    form = field.format("education_form")
    told = store.records("study_session", f"{form} IS NOT NULL")
    reading = store.records("study_session", f"{form} = '[\"读文件\"]'")
    return [
        f"、其他内容{store.one(OTHERS)}次、没有标明的{store.records('study_session') - tagged}次。",
        f"写明教育形式的{told}次，有{len(store.education_forms())}种形式，"
        f"只读文件的{reading}次，占{percent(reading, told)}。",
    ]


def _learning(store: Counted) -> list[str]:
    held, marks = store.records("study_session"), dict(store.rows(MARKS))
    types = store.types("study_session", "session_type")
    told = [f"{word}{many}次" for word, many in types[:8]]
    if rest := sum(many for _, many in types[8:]):
        told.append(f"其他{rest}次")
    expected = sum(marks.values())
    return [
        f"{store.year}年登记学习教育{held}次：{'、'.join(told)}。",
        f"应到{expected}人次，实到{marks['present']}人次，请假{marks['on_leave']}人次，"
        f"缺席{marks['absent']}人次，出勤率{percent(marks['present'], expected)}。",
    ]


def _talks(store: Counted, roster: int) -> list[str]:
    told = "、".join(f"{word}{many}次" for word, many in store.types("talk", "talk_type"))
    reached = store.people("talk", "talkee")
    return [
        f"登记廉政谈话{store.records('talk')}次：{told}。",
        f"在册{roster}人中谈到{reached}人，占{percent(reached, roster)}。",
    ]


def _promised(store: Counted, roster: int) -> list[str]:
    signed = store.people("commitment", "committer", "signed")
    due, done = store.records("plan_item"), store.records("plan_item", "state = 'done'")
    added = store.records("plan_item", "json_extract(answers, '$.origin') = '临时增加'")
    unplanned, held = store.one(UNPLANNED), store.records("study_session")
    sent = store.records("node_reminder", "state = 'sent'")
    return [
        f"在册{roster}人，签订本年度廉政承诺书{signed}人，占{percent(signed, roster)}。",
        f"到期的计划事项{due}项，完成{done}项；其中临时增加{added}项，占{percent(added, due)}。",
        f"学习教育中没有列入计划的{unplanned}次，占{percent(unplanned, held)}。",
        f"发出节点提醒{sent}次。",
    ]


def _late(store: Counted) -> list[str]:
    still, overdue = store.rows(OPEN)[0]
    found, closed = _problems(store)
    late = sum(store.of_kind(kind)[1] for (kind,) in store.rows(KINDS))
    return [
        f"登记发现问题{found}个，销号{closed}个；期末未销号{still}个，其中逾期{overdue}个。",
        f"补录记录{late}条。",
    ]


def _problems(store: Counted) -> tuple[int, int]:
    return store.records("rectification"), store.records("rectification", "state = 'closed'")
