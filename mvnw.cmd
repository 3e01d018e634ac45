@echo off
rem Runs the Apache Maven that lies in .mvn\wrapper: mvnw verify
rem Needs a JDK 17 or newer, nothing else. Maven is unpacked once, below .m2\wrapper in the user's folder (or
rem MAVEN_USER_HOME\wrapper). Wherever it is called from, it works on the project it lies in.
rem Why: docs\decisions\0011-build-tool-checked-in.md
setlocal

set "maven=apache-maven-3.9.16"
set "oldest_jdk=17"
set "archive=%~dp0.mvn\wrapper\%maven%-bin.zip"

rem Java says itself where it lives and how old it is, through any chain of links.
set "java=java.exe"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
set "home="
set "version=0"
for /f "tokens=1,2,*" %%a in ('call "%java%" -XshowSettings:properties -version 2^>^&1') do (
    if "%%a"=="java.home" set "home=%%c"
    if "%%a"=="java.specification.version" set "version=%%c"
)
if not defined home goto no_java
for /f "delims=." %%v in ("%version%") do if %%v LSS %oldest_jdk% goto old_java
if not exist "%home%\bin\javac.exe" goto no_compiler
set "JAVA_HOME=%home%"

for /f "usebackq tokens=1" %%s in ("%archive%.sha512") do set "checksum=%%s"
if not defined checksum goto other_bytes
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "dists=%MAVEN_USER_HOME%\wrapper\dists"
set "place=%maven%-%checksum:~0,12%"
set "mvn=%dists%\%place%\%maven%\bin\mvn.cmd"
if exist "%mvn%" goto run

set "found="
for /f "skip=1 delims=" %%h in ('certutil -hashfile "%archive%" SHA512 2^>nul') do if not defined found set "found=%%h"
if not defined found goto unpack
if /i not "%found: =%"=="%checksum%" goto other_bytes

rem Under a name of its own, then renamed: a broken or a second run never leaves half a Maven behind.
:unpack
set "temporary=unpacking-%RANDOM%-%RANDOM%"
mkdir "%dists%\%temporary%" || exit /b 1
pushd "%dists%\%temporary%" || exit /b 1
"%JAVA_HOME%\bin\jar.exe" xf "%archive%"
if errorlevel 1 goto not_unpacked
popd
ren "%dists%\%temporary%" "%place%" 2>nul
if exist "%dists%\%temporary%" rmdir /s /q "%dists%\%temporary%"
if not exist "%mvn%" goto not_unpacked

:run
cd /d "%~dp0"
call "%mvn%" %*
exit /b %ERRORLEVEL%

:no_java
echo mvnw: there is no %java%. Install a JDK %oldest_jdk% or newer and set JAVA_HOME to its folder, or put its bin folder on PATH. >&2
exit /b 1

:old_java
echo mvnw: %java% is Java %version%. Install a JDK %oldest_jdk% or newer and set JAVA_HOME to its folder. >&2
exit /b 1

:no_compiler
echo mvnw: %home% is a Java runtime without a compiler. Install a JDK %oldest_jdk% or newer and set JAVA_HOME to its folder. >&2
exit /b 1

:other_bytes
echo mvnw: %archive% is not the file that was checked in. Restore it: git checkout -- .mvn/wrapper >&2
exit /b 1

:not_unpacked
cd /d "%~dp0"
if exist "%dists%\%temporary%" rmdir /s /q "%dists%\%temporary%"
echo mvnw: Maven could not be unpacked into %dists%\%place%. >&2
exit /b 1
