; The Windows set-up program. Made by installer/packages/windows_setup.py, which says every ${...} below.
; Per user, without an administrator. New stands beside old until it is whole; data is never touched.
Unicode true
; Nothing here runs on a Windows of 32 bits: it says so itself.
Target amd64-unicode
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10
!include MUI2.nsh
!include WinVer.nsh
!include LogicLib.nsh
!include WordFunc.nsh
!include FileFunc.nsh
!insertmacro RefreshShellIcons
!insertmacro un.RefreshShellIcons

!define REGISTRY "Software\CleanEduDesktop"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\CleanEduDesktop"
!define TYPE "CleanEduDesktop.Store"

Name "廉教台账"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\CleanEduDesktop"
InstallDirRegKey HKCU "${REGISTRY}" "InstallDir"
BrandingText "廉教台账 ${VERSION}"
VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=2052 "ProductName" "廉教台账"
VIAddVersionKey /LANG=2052 "FileDescription" "廉教台账 安装程序"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "LegalCopyright" "MIT"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TITLE "安装廉教台账 ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "只为当前用户安装，不需要管理员，也不联网。$\r$\n$\r$\n已经装过的会换成这个版本；台账、备份、打印件都不受影响，新版本第一次打开台账以前会先留一份原样的。$\r$\n$\r$\n请先关闭正在使用的廉教台账。"
!define MUI_FINISHPAGE_RUN "$INSTDIR\cleanedu-desktop.exe"
!define MUI_FINISHPAGE_RUN_TEXT "现在打开廉教台账"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "将删除程序。台账、备份、打印件和设置都会留在原处，以后重新安装即可继续使用。"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "SimpChinese"

; A running copy holds the library of its Python: nobody else may write it then.
!macro RUNNING un
Function ${un}Running
  Push $0
  Push $1
  Push $2
again:
  FindFirst $0 $1 "$INSTDIR\program-*"
next:
  StrCmp $1 "" free
  ClearErrors
  IfFileExists "$INSTDIR\$1\python\python313.dll" 0 other
  FileOpen $2 "$INSTDIR\$1\python\python313.dll" a
  IfErrors held
  FileClose $2
other:
  FindNext $0 $1
  Goto next
held:
  FindClose $0
  IfSilent 0 +3
  SetErrorLevel 5
  Quit
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "廉教台账正在使用，现在不能更换或删除程序。$\r$\n请先保存并关闭它，再点“重试”。" IDRETRY again
  Quit
free:
  FindClose $0
  Pop $2
  Pop $1
  Pop $0
FunctionEnd
!macroend
!insertmacro RUNNING ""
!insertmacro RUNNING "un."

Function Refuse
  Exch $0
  IfSilent +2
  MessageBox MB_OK|MB_ICONSTOP "$0"
  SetErrorLevel 4
  Quit
FunctionEnd

Function .onInit
  ${IfNot} ${AtLeastBuild} 17763
    Push "廉教台账需要 Windows 10（1809 及以后）或 Windows 11；Windows 7 和 8 不能使用。没有安装任何东西。"
    Call Refuse
  ${EndIf}
  ReadRegStr $0 HKCU "${REGISTRY}" "Version"
  StrCmp $0 "" fresh
  ${VersionCompare} "$0" "${VERSION}" $1
  StrCmp $1 "1" 0 fresh
  Push "已经装有更新的版本 $0，这里是 ${VERSION}。新版本的台账旧版本打不开，所以没有更换；原来的程序照常可用。"
  Call Refuse
fresh:
FunctionEnd

; Remove every program-* folder but the one just written.
!macro REMOVE_PROGRAMS but
  FindFirst $0 $1 "$INSTDIR\program-*"
  ${DoWhile} $1 != ""
    StrCmp $1 "${but}" +2
    RMDir /r "$INSTDIR\$1"
    FindNext $0 $1
  ${Loop}
  FindClose $0
!macroend

Section
  Call Running
  RMDir /r "$INSTDIR\${INSIDE}"
  SetOutPath "$INSTDIR\${INSIDE}"
  ClearErrors
  File /r "${FOLDER}\${INSIDE}\*"
  IfErrors broken
  DetailPrint "正在准备程序，请稍候……"
  nsExec::Exec '"$INSTDIR\${INSIDE}\python\python.exe" -m compileall -q -j 0 "$INSTDIR\${INSIDE}\python\Lib" "$INSTDIR\${INSIDE}\lib"'
  Pop $0
  SetOutPath "$INSTDIR"
  File "${FOLDER}\*.exe"
  File "${FOLDER}\*.txt"
  File "${FOLDER}\*.json"
  File "/oname=cleanedu.ico" "${ICON}"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  IfErrors broken
  !insertmacro REMOVE_PROGRAMS "${INSIDE}"

  CreateShortcut "$DESKTOP\廉教台账.lnk" "$INSTDIR\cleanedu-desktop.exe" "" "$INSTDIR\cleanedu.ico"
  CreateDirectory "$SMPROGRAMS\廉教台账"
  CreateShortcut "$SMPROGRAMS\廉教台账\廉教台账.lnk" "$INSTDIR\cleanedu-desktop.exe" "" "$INSTDIR\cleanedu.ico"
  CreateShortcut "$SMPROGRAMS\廉教台账\卸载廉教台账.lnk" "$INSTDIR\uninstall.exe"

  WriteRegStr HKCU "${REGISTRY}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${REGISTRY}" "Version" "${VERSION}"
  WriteRegStr HKCU "Software\Classes\.${EXTENSION}" "" "${TYPE}"
  WriteRegStr HKCU "Software\Classes\${TYPE}" "" "廉教台账的台账文件"
  WriteRegStr HKCU "Software\Classes\${TYPE}\DefaultIcon" "" "$INSTDIR\cleanedu.ico"
  WriteRegStr HKCU "Software\Classes\${TYPE}\shell\open\command" "" '"$INSTDIR\cleanedu-desktop.exe" "%1"'
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "廉教台账"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\cleanedu.ico"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  ${RefreshShellIcons}
  Goto done
broken:
  RMDir /r "$INSTDIR\${INSIDE}"
  IfSilent +2
  MessageBox MB_OK|MB_ICONSTOP "没有装好：磁盘可能已满，或被安全软件拦住。台账没有受影响；请腾出空间后再运行一次安装程序。"
  SetErrorLevel 3
  Abort
done:
SectionEnd

Section "un.program"
  Call un.Running
  !insertmacro REMOVE_PROGRAMS ""
  Delete "$INSTDIR\cleanedu-desktop.exe"
  Delete "$INSTDIR\cleanedu.exe"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\THIRD_PARTY_NOTICES.txt"
  Delete "$INSTDIR\sbom.cdx.json"
  Delete "$INSTDIR\cleanedu.ico"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$DESKTOP\廉教台账.lnk"
  RMDir /r "$SMPROGRAMS\廉教台账"
  DeleteRegKey HKCU "Software\Classes\.${EXTENSION}"
  DeleteRegKey HKCU "Software\Classes\${TYPE}"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "${REGISTRY}"
  ${RefreshShellIcons}
SectionEnd
