@echo off
rem Starts backup-tck on Windows: the jar beside this script, with settings for short runs and a class-data archive, which is made
rem at the first use. JAVA_HOME chooses the JVM, BACKUP_TCK_JAVA_OPTS adds options. Delete backup-tck.jsa after a change of the jar.
setlocal
set "HERE=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "SPEED=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms72m -Xmn40m"
set "QUIET=-Xlog:disable -Xlog:all=error:stderr"
if not exist "%HERE%backup-tck.jsa" (
  echo backup-tck: preparing faster starts, this once 1>&2
  "%JAVA%" -XX:ArchiveClassesAtExit="%HERE%backup-tck.jsa" %SPEED% %QUIET% -jar "%HERE%backup-tck.jar" verify --report-dir "%TEMP%\backup-tck-prepare" >nul 2>nul <nul
)
set "LONG="
for %%c in (stub sabotage mutation-test observe) do if "%~1"=="%%c" set "LONG=1"
if defined LONG set "SPEED="
set "SHARED=-Xshare:auto"
if exist "%HERE%backup-tck.jsa" set "SHARED=-XX:SharedArchiveFile="%HERE%backup-tck.jsa""
"%JAVA%" %SHARED% %SPEED% %QUIET% %BACKUP_TCK_JAVA_OPTS% -jar "%HERE%backup-tck.jar" %*
exit /b %ERRORLEVEL%
