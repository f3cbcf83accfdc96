"""Says what the sheet of coverage has to say: who was reached by what, in figures and charts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from tests.journeys.figures_of_effects import effects_chart, effects_table
from tests.journeys.package_read import Claims
from tests.journeys.year_counted import Counted, Row, has, tallied, type_of

ALWAYS = 3
"""Contents that are told even where no session had them: 岗位, 纪律, 警示."""
WAYS = ("机关", "社区", "家庭", "学校", "企业", "农村")


@dataclass(frozen=True)
class Mixed:
    """What the sessions were about."""

    told: list[tuple[str, int]]
    """Content -> sessions that had it, those nobody had left out."""
    others: int
    """Sessions whose contents are none of these."""
    unmarked: int
    """Sessions of which no content is said."""


def claim_coverage(page: Claims, store: Counted, office: str) -> None:
    """Claim the figures of the sheet, its charts and its tables of talks."""
    year, people = store.year, len(store.roster)
    page.say(f"{year}年教育覆盖情况 单位：{office} 截至：{year}年12月31日 在册：{people} 人")
    page.say(*_figures(store), *mix_chart(store), *forms_chart(store), *groups_chart(store))
    for title, figures in _texts(store):
        page.say_bar(title, figures)
    page.say(*_areas(store))
    page.say(*_pairs(store), *_talks(store, "C11-2"), *_talks(store, "C17"))
    page.say(*_six_ways(store), "教育效果")
    for topic, figures in effects_chart(store):
        page.say_bar(topic, figures)
    page.say(*_hours(store), *effects_table(store))


def _figures(store: Counted) -> Iterator[str]:
    """The table on top."""
    attended = sum(map(len, store.reached.values()))
    yield f"学习教育 {len(store.sessions)} 次，到课和补学 {attended} 人次"
    asked = [one for one in _aims(store).values() if one]
    given = _given(store)
    done = [who for who, aim in _aims(store).items() if aim and given[who] >= aim]
    yield f"达到各自应达学时 {len(done)} / {len(asked)} 人"
    families, masses = (
        sum(one.answers.get(name) or 0 for one in store.sessions) for name in ("families", "masses")
    )
    yield f"家属 {families} 人次，群众 {masses} 人次"
    across, known = _departments(store)
    yield f"跨部门参加的学习 {across} / {known} 次"
    told = [one for one in store.sessions if one.tags("education_form")]
    reading = [one for one in told if set(one.tags("education_form")) == {"读文件"}]
    forms = {word for one in told for word in one.tags("education_form")}
    yield f"教育形式 {len(forms)} 种，只读文件的占 {100 * len(reading) / len(told):.0f}%"
    found = mixed(store)
    yield f"没有标明内容的学习 {found.unmarked} / {len(store.sessions)} 次"
    yield "，".join(f"{word} {many} 次" for word, many in tallied(map(type_of, store.of("talk"))))
    yield f"廉政文化六进 {_ways_told(store)}"


def _departments(store: Counted) -> tuple[int, int]:
    """Sessions with people of several departments, and those with people of a known one."""
    of = [
        {store.rows[who].answers.get("department") for who in there} - {None}
        for there in store.reached.values()
    ]
    return sum(len(one) > 1 for one in of), sum(bool(one) for one in of)


def mixed(store: Counted) -> Mixed:
    """Sessions by content: its words stand in the contents chosen, or in the type of session."""
    rules = [one for one in store.rules() if one["id"].startswith("R26-")]
    found: Counter[str] = Counter()
    others = unmarked = 0
    for session in store.sessions:
        words = [*session.tags("content_tags"), type_of(session)]
        here = [one["text"] for one in rules if any(has(one["types"], word) for word in words)]
        found.update(here)
        others += not here and len(words) > 1
        unmarked += not here and len(words) == 1
    names = [one["text"] for one in rules]
    told = [one for n, one in enumerate(names) if n < ALWAYS or found[one]]
    return Mixed(
        told=[(one, found[one]) for one in told],
        others=others,
        unmarked=unmarked,
    )


def mix_chart(store: Counted) -> Iterator[str]:
    """Sessions of each content, and which share of those that say any."""
    found = mixed(store)
    marked = len(store.sessions) - found.unmarked
    yield f"教育内容（{marked} 次标明内容的学习，一次有几项的每项都算）"
    for name, many in (*found.told, ("其他内容", found.others)):
        yield f"{name} {many} 次 {100 * many / marked:.0f}%"


def forms_chart(store: Counted) -> Iterator[str]:
    """Sessions of each form of education; one may have several."""
    yield "教育形式"
    for word, many in tallied(w for one in store.sessions for w in one.tags("education_form")):
        yield f"{word} {many} 次"


def groups_chart(store: Counted) -> Iterator[str]:
    """People of each category, and how many of them any session reached; then the young."""
    from tests.journeys.figures_of_report import categories

    years = store.rule("R34")["numbers"]["years"]
    born = str(int(store.year) - years - 1)
    young = store.meant(lambda one: _last_day(str(one["birth_date"])) > f"{born}-12-31")
    groups = [*categories(store), (f"青年干部（{years}周岁及以下）", set(young))]
    for name, people in groups:
        reached = len(people & store.ever_reached)
        yield f"{name} {reached} / {len(people)} 人 {100 * reached / len(people):.0f}%"


def _last_day(day: str) -> str:
    """Return the last day a partial date may mean."""
    return day + "-12-31"[3 * (day.count("-")) :]


def _texts(store: Counted) -> Iterator[tuple[str, str]]:
    """People each text reached, of those it could have: expected at a session that studied it."""
    by_text: dict[str, list[Row]] = defaultdict(list)
    for one in store.sessions:
        for row in one.answers.get("materials") or ():
            by_text[row["title"]].append(one)
    for title, sessions in by_text.items():
        reached = {who for one in sessions for who in store.reached[one.id]} & store.roster
        missed = {who for one in sessions for who in one.those("attendee")} & store.roster - reached
        yield title, f"{len(reached)} / {len(reached | missed)} 人"


def _areas(store: Counted) -> Iterator[str]:
    """Members of a leader's area that learned, whom the leader talked with; duties done there."""
    duties = Counter(who for one in store.of("duty_record") for who in one.those("performer"))
    checks = Counter(
        who for one in store.of("inspection") for who in one.those("team_leader", "inspector")
    )
    for one in store.of("post_duties"):
        (holder,) = one.those("holder")
        members = one.those("area_member")
        held = [talk for talk in store.of("talk") if holder in talk.those("talker")]
        talked = {who for talk in held for who in talk.those("talkee")} & members
        yield (
            f"{store.names[holder]}：{one.answers['area']} "
            f"学习 {len(members & store.ever_reached)} / {len(members)} "
            f"谈话 {len(talked)} / {len(members)} 履责 {duties[holder]} 次 "
            f"检查 {checks[holder]} 次"
        )


def _pairs(store: Counted) -> Iterator[str]:
    """Heart-to-heart talks of each committee member with each party member."""
    rule = store.rule("C11")
    heads, members = store.asked(rule["people"]), store.asked(rule["partners"])
    yield rule["text"]
    held = [one.those("talker", "talkee") for one in store.of("talk", rule["types"])]
    for who in members:
        cells = []
        for head in heads:
            times = sum({who, head} <= there for there in held)
            cells.append("—" if who == head else str(times or "缺"))
        yield f"{store.label(who)} {' '.join(cells)}"


def _talks(store: Counted, rule_id: str) -> Iterator[str]:
    """Talks each of those meant had in the roles the rule says: all, and with each who talks."""
    rule = store.rule(rule_id)
    yield rule["text"]
    members, held = store.asked(rule["people"]), store.of("talk", rule["types"])
    having = {one.id: one.those(*rule["roles"]) & set(members) for one in held}
    talking = [
        who
        for who in store.names
        if any(who in one.those("talker") and having[one.id] - {who} for one in held)
    ]
    talking.sort(key=lambda one: (store.names[one], one))
    for who in members:
        own = sum(who in having[one.id] for one in held)
        cells = [str(own or "缺")]
        for head in talking:
            with_head = [one for one in held if head in one.those("talker")]
            times = sum(who in having[one.id] for one in with_head)
            cells.append("—" if who == head else str(times or ""))
        yield f"{store.label(who)} {' '.join(cells)}"


def _ways(store: Counted) -> list[tuple[str, int]]:
    """Activities of culture that went each of the six ways."""
    gone = [one.tags("enters") for one in store.of("culture_activity")]
    return [(way, sum(way in one for one in gone)) for way in WAYS]


def _ways_told(store: Counted) -> str:
    missing = [way for way, many in _ways(store) if not many]
    return f"{len(WAYS) - len(missing)} / {len(WAYS)}，缺{'、'.join(missing)}"


def _six_ways(store: Counted) -> Iterator[str]:
    yield f"廉政文化六进（{_ways_told(store)}）"
    for way, many in _ways(store):
        yield f"进{way} {many} 次" if many else f"进{way} 缺"


def _aims(store: Counted) -> dict[str, float]:
    """Everybody on the roster, and the most hours of study any rule asks of them; 0: none."""
    aims: dict[str, float] = dict.fromkeys(store.meant(lambda _: True), 0)
    for rule in store.rules():
        if rule.get("demand") == "hours":
            for who in store.asked(rule["people"]):
                aims[who] = max(aims[who], rule["minimum"])
    return aims


def _given(store: Counted) -> dict[str, float]:
    """Hours of each that count for what is asked of them; of whom nothing is asked, all."""
    counted, every = store.hours("C13"), store.hours("")
    return {who: (counted if aim else every)[who] for who, aim in _aims(store).items()}


def _hours(store: Counted) -> Iterator[str]:
    """Hours of collective study against those aimed at, and hours of self-study, of each."""
    yield f"{store.year}年集中学习学时"
    alone, given = store.alone(), _given(store)
    for who, aim in _aims(store).items():
        own = f"自学 {alone[who]:g} " if alone[who] else ""
        told = f"{given[who]:g} / {aim:g}" if aim else f"{given[who]:g}"
        yield f"{store.label(who)} {own}{told}"
