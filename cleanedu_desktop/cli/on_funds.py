"""The command funds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from cleanedu_desktop.acts.print_funds import print_funds, yuan
from cleanedu_desktop.acts.show_funds import FundsShown, show_funds
from cleanedu_desktop.cli.answer import Answer
from cleanedu_desktop.cli.session import Session
from cleanedu_desktop.cli.table import in_columns
from cleanedu_desktop.rules.fund_balance import FundSum


def funds(session: Session) -> Answer:
    """Tell what a year's funds were, what was spent and what is left; on request as a PDF."""
    year, out = session.args.year, session.args.out
    with session.desk(read_only=True) as desk:
        shown = show_funds(desk, year=year)
        printed = print_funds(desk, target=Path(out), year=year) if out else None
    return Answer(_data(shown), _lines(shown)).with_paper(printed)


def _data(shown: FundsShown) -> dict[str, Any]:
    return {
        "year": shown.year,
        "sources": {source: _sum_data(one) for source, one in shown.sources.items()},
        "total": _sum_data(shown.total),
        "growth_percent": shown.growth,
        "people": shown.people,
        "per_head": shown.per_head,
        "lines": [
            {
                "number": line.record.number,
                "on": line.record.happened_on.isoformat() if line.record.happened_on else None,
                "source": line.source,
                "income": line.income,
                "spent": line.spent,
                "balance": line.balance,
            }
            for line in shown.lines
        ],
    }


def _sum_data(one: FundSum) -> dict[str, int]:
    """Return the sums in fen."""
    return {
        "carried": one.carried,
        "allotted": one.allotted,
        "spent": one.spent,
        "balance": one.balance,
    }


def _lines(shown: FundsShown) -> list[str]:
    rows = [
        [name, *map(yuan, (one.carried, one.allotted, one.spent, one.balance))]
        for name, one in [*shown.sources.items(), ("合计", shown.total)]
    ]
    lines = [f"{shown.year}年经费，{len(shown.lines)} 笔"]
    lines += in_columns(["来源", "年初结转", "预算安排", "支出", "结余"], rows)
    if shown.growth is not None:
        lines.append(f"预算比上年 {shown.growth:+.1f}%")
    if shown.per_head is not None:
        lines.append(f"人均支出 {yuan(shown.per_head)} 元（{shown.people} 人）")
    return lines
