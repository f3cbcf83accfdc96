@echo off
rem Starts CleanEdu Desktop; makes everything it needs the first time. No administrator needed.
rem All arguments go to the program: start.cmd --demo
setlocal
for %%V in (3.13 3.12 3.11 3.14) do py -%%V -c "" >nul 2>nul && set "CLEANEDU_PYTHON=py -%%V" && goto run
python -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul && set "CLEANEDU_PYTHON=python" && goto run
chcp 65001 >nul
echo No Python 3.11 or newer was found. Please install it from python.org and run this again.
echo 没有找到 Python 3.11 或更新的版本。请先安装，再运行一次。
pause
exit /b 1
:run
%CLEANEDU_PYTHON% "%~dp0installer\bring_up.py" start %*
exit /b %errorlevel%
