"""Warns of a data folder in which a store comes to harm, and refuses to set one up on a share."""

from __future__ import annotations

from cleanedu_desktop.folders import Folders
from cleanedu_desktop.problems import OfficeProblem

_WHAT_TO_DO = {
    "network": "两台电脑同时使用、网络中断都可能损坏台账。请把数据文件夹移到本机硬盘，"
    "共享文件夹只用来放备份。",
    "synced": "同步软件会在保存的中途复制台账，可能损坏它，也会把记录传到外网。"
    "请把数据文件夹移到不同步的位置。",
    "removable": "使用中拔出会丢失正在保存的内容。请先关闭程序再拔出，并常做备份。",
}


def warn_of_place(folders: Folders) -> str:
    """Return what is wrong with where the store is kept, in words; "" if nothing is."""
    from cleanedu_desktop.store.risky_place import risk_of

    risk = risk_of(folders.data)
    if risk is None:
        return ""
    return f"台账放在{risk.told}上（{folders.data}）。{_WHAT_TO_DO[risk.kind]}"


def refuse_risky_place(folders: Folders) -> None:
    """Raise OfficeProblem where no new store may be made: on a share."""
    from cleanedu_desktop.store.risky_place import NETWORK, risk_of

    risk = risk_of(folders.data)
    if risk is not None and risk.kind == NETWORK:
        raise OfficeProblem(
            f"没有新建：{folders.data} 在{risk.told}上，两台电脑同时使用会损坏台账。"
            "没有写入任何内容；请选本机硬盘上的文件夹，共享文件夹只用来放备份。"
        )
