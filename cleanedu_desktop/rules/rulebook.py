"""The rules of an office through time: the shipped ones with the office's own changes over them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from datetime import date
from itertools import chain
from pathlib import Path

from cleanedu_desktop.outside_files import files_in
from cleanedu_desktop.problems import OfficeProblem, quoted
from cleanedu_desktop.quick_dataclass import dataclass
from cleanedu_desktop.rules.ladder import LADDER, LADDER_CHANGES
from cleanedu_desktop.rules.read_nodes import HOLIDAYS, NODE_CHANGES, NODES, read_working_days
from cleanedu_desktop.rules.read_rule import RuleWritten, check_rule, read_rule, whole_rule
from cleanedu_desktop.rules.rule import Rule
from cleanedu_desktop.rules.working_days import WorkingDays
from cleanedu_desktop.toml_files.mistakes import FileMistake, MistakeBook
from cleanedu_desktop.toml_files.read_toml_file import parse_file, printable

SHIPPED_FILES = ("cadence.toml", "hours.toml", "categories.toml", "coverage.toml", "retention.toml")
MOST_FILES = 100
_OF_OTHERS = (
    *(NODE_CHANGES, "record_checks.toml", "check_changes.toml", LADDER, LADDER_CHANGES),
    *("filing.toml", "filing_changes.toml"),
)
"""Files of the same folder with tables of their own."""
SUBSTANCE = (
    *("text", "keep", "demand", "kind", "types", "roles", "period", "minimum"),
    *("people", "partners", "numbers", "hours"),
    *("type_from", "event", "step", "since", "last_day"),
)
"""What a rule is; other than these, an office only switches it and chooses when to be reminded."""


def read_rulebook(shipped: Path, own: Path | None = None) -> Rulebook:
    """Read the shipped rules of a folder, then every ``*.toml`` of the office's folder.

    Never raises: what is wrong is in `mistakes`, and each ``[[rule]]`` with a mistake is left out.
    """
    books: list[MistakeBook] = []
    stretches: dict[str, list[Rule]] = {}
    for name in SHIPPED_FILES:
        for written in _written(shipped / name, books):
            _add_new(written, stretches, own=False)
    files = _files(own, books) if own is not None else []
    written_here = [one for file in files for one in _written(file, books)]
    changes = [one for one in written_here if not _is_new(one, stretches)]
    _apply(changes, stretches)
    mistakes = sorted(one for book in books for one in book.mistakes)
    return Rulebook(
        {key: tuple(some) for key, some in stretches.items()},
        tuple(mistakes),
        read_working_days(shipped, own),
    )


def _written(file: Path, books: list[MistakeBook]) -> list[RuleWritten]:
    book = MistakeBook(printable(file.name))
    books.append(book)
    top = parse_file(file, book, what="规则")
    if top is None:
        return []
    found = []
    for table in top.tables("rule"):
        before = len(book.mistakes)
        written = read_rule(table)
        if len(book.mistakes) == before:
            found.append(written)
    top.finish()
    return found


def _files(folder: Path, books: list[MistakeBook]) -> list[Path]:
    try:
        files = [one for one in files_in(folder, "*.toml") if _is_ours(one.name)]
    except OSError as error:
        book = MistakeBook(printable(str(folder)))
        book.note(1, f"规则文件夹打不开（{error.strerror}）")
        books.append(book)
        return []
    return files[:MOST_FILES]


def _is_ours(name: str) -> bool:
    """Tell whether a file is one of rules: time nodes and holidays lie in the same folder."""
    return not (name.startswith(".") or name in {NODES, *_OF_OTHERS} or HOLIDAYS.fullmatch(name))


def _add_new(written: RuleWritten, stretches: dict[str, list[Rule]], *, own: bool) -> None:
    if written.id in stretches:
        written.table.note("id", f"规则{quoted(written.id)}写了两次")
        return
    if own and written.given.get("national"):
        written.table.note("national", "本单位自己的规则不能标为全国规定")
        return
    rule = whole_rule(written, own=own)
    if rule is not None:
        stretches[written.id] = [rule]


def _is_new(written: RuleWritten, stretches: dict[str, list[Rule]]) -> bool:
    """Add a rule of the office's own; False for a change of one that is known."""
    if written.id in stretches or "text" not in written.given:
        return False
    _add_new(written, stretches, own=True)
    return True


def _apply(changes: Sequence[RuleWritten], stretches: dict[str, list[Rule]]) -> None:
    """Lay the changes over the rules, each from its day, in the order of their days."""
    for one in sorted(changes, key=lambda change: change.begins or date.min):
        if one.id in stretches:
            _change(one, stretches[one.id])
        else:
            one.table.note("id", f"没有规则{quoted(one.id)}；新规则要写 text 和 citation")


def _change(written: RuleWritten, rules: list[Rule]) -> None:
    for key in ("national", "program"):
        if key in written.given:
            written.table.note(key, f"规则{quoted(written.id)}的来源由程序标明，本单位的改动不能改")
            return
    if written.begins is None:
        written.table.note("from", f"改动规则{quoted(written.id)}要写从哪天起：from = 2026-07-01")
        return
    if written.begins < rules[0].begins:
        written.table.note("from", f"改动的日期早于规则{quoted(written.id)}开始施行的日期")
        return
    made = _made_ours(replace(rules[-1], begins=written.begins, **written.given), written, rules[0])
    if not check_rule(made, written.table):
        return
    if rules[-1].begins == written.begins and len(rules) > 1:
        rules[-1] = made
    else:
        rules.append(made)


def _made_ours(made: Rule, written: RuleWritten, shipped: Rule) -> Rule:
    """Call a rule whose substance the office has changed the office's: it is national no more."""
    ours = any(getattr(made, key) != getattr(shipped, key) for key in SUBSTANCE)
    if not ours or shipped.own:
        return replace(
            made,
            own=shipped.own,
            national=shipped.national,
            program=shipped.program,
            citation=written.given.get("citation", shipped.citation),
        )
    given = written.given.get("citation", f"本单位的规定；原来是{shipped.citation}")
    return replace(made, own=True, national=False, program=False, citation=given)


@dataclass(frozen=True)
class Rulebook:
    """Every rule by id, each as the stretches of time in which it stood so."""

    stretches: Mapping[str, tuple[Rule, ...]] = field(default_factory=dict)
    """In the order of the files; of one rule by the day it begins, as shipped first."""
    mistakes: tuple[FileMistake, ...] = ()
    days: WorkingDays = field(default_factory=WorkingDays)
    """Which days are worked."""

    def asked(self) -> dict[str, frozenset[str]]:
        """Return kind -> names of the answers that rules name."""
        found: dict[str, set[str]] = defaultdict(set)
        for rule in chain.from_iterable(self.stretches.values()):
            found[rule.kind] |= {rule.type_from, rule.since, rule.last_day} - {""}
            if rule.event is not None:
                found[rule.event.kind] |= {rule.event.until, *rule.event.fill.values()} - {""}
        return {kind: frozenset(names) for kind, names in found.items() if kind and names}

    def stands(self, day: date) -> tuple[Rule, ...]:
        """Return each rule as it stands that day, switched on or not; later ones are left out."""
        found = (self.rule(rule_id, day) for rule_id in self.stretches)
        return tuple(rule for rule in found if rule is not None)

    def on(self, day: date) -> tuple[Rule, ...]:
        """Return the rules in force that day."""
        return tuple(rule for rule in self.stands(day) if rule.is_in_force(day))

    def was_in_force(self, rule_id: str, day: date) -> bool:
        """Tell whether a rule was switched on and held that day."""
        rule = self.rule(rule_id, day)
        return rule is not None and rule.is_in_force(day)

    def rule(self, rule_id: str, day: date) -> Rule | None:
        """Return a rule as it stands that day; None if it is unknown or begins later."""
        some = [rule for rule in self.stretches.get(rule_id, ()) if rule.begins <= day]
        return some[-1] if some else None

    def shipped(self, rule_id: str) -> Rule:
        """Return a rule as it was before any change.

        Raises:
            OfficeProblem: there is no such rule.
        """
        if rule_id not in self.stretches:
            raise OfficeProblem(
                f"没有编号为{quoted(rule_id)}的规则。规则和记录都没有改动；请从规则列表中选取。"
            )
        return self.stretches[rule_id][0]
