#!/bin/sh
# Finds a Python of 3.11 or newer and hands over to bring_up.py. Version managers leave
# commands that do not run, so each candidate is asked. A Python newer than those the
# libraries are built for (3.15) is taken only where there is no other.
here=$(dirname -- "$(readlink -f -- "$0")")
for below in 15 99; do
    for python in python3 python3.13 python3.12 python3.11 python3.14 python; do
        if "$python" -ISc "import sys; sys.exit(not (3, 11) <= sys.version_info < (3, $below))" 2>/dev/null; then
            exec "$python" "$here/bring_up.py" "$@"
        fi
    done
done
echo "没有找到 Python 3.11 或更新的版本。请先安装，再运行一次；Debian 和 Ubuntu 上是：" >&2
echo "No Python 3.11 or newer was found. Please install it and run this again; on Debian and Ubuntu:" >&2
echo "    sudo apt-get install -y python3 python3-venv" >&2
exit 1
