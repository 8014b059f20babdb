: <<"::CMDLITERAL"
@echo off
rem One file, two languages. To sh the lines up to ::CMDLITERAL are a here-document that ":" ignores, and the script follows
rem them. To cmd.exe the first line is a label that nobody jumps to, and this part ends with "exit /b". The line ends are LF:
rem cmd.exe reads LF lines well but can miss a label that straddles a block of 512 bytes, so nothing here uses goto or call, and
rem as it expands %NAMES% once for a whole block in parentheses, there is no block either: every line asks which step it is for.
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0.") do set "PLUMBLINE_ROOT=%%~fI"
set "OUT=%PLUMBLINE_ROOT%\.build"
set "DOTNET_NOLOGO=1"

if /i "%~1"=="clean" rd /s /q "%OUT%" 2>nul
if /i "%~1"=="clean" for /d %%P in ("%PLUMBLINE_ROOT%\src\*" "%PLUMBLINE_ROOT%\tests\*") do rd /s /q "%%~P\bin" 2>nul & rd /s /q "%%~P\obj" 2>nul
if /i "%~1"=="clean" exit /b 0

rem What the compiled tool was made from is kept beside it as a copy; robocopy /L only compares, and answers 0 when all is equal.
set "OLD="
if exist "%OUT%\current" set /p OLD=<"%OUT%\current"
set "TOOL=%OLD%"
if not exist "%OUT%\%OLD%\plumbline.dll" set "TOOL="
if defined TOOL robocopy "%PLUMBLINE_ROOT%\src" "%OUT%\%OLD%.seen\src" /MIR /L /XD bin obj >nul 2>nul
if errorlevel 1 set "TOOL="
if defined TOOL robocopy "%PLUMBLINE_ROOT%" "%OUT%\%OLD%.seen\root" Directory.*.props global.json build.cmd /L >nul 2>nul
if errorlevel 1 set "TOOL="

pushd "%PLUMBLINE_ROOT%"
set "STEP=compile"
if defined TOOL set "STEP=run"
if /i "%~1"=="test" set "STEP=test"
if not "%STEP%"=="run" dotnet --version >nul 2>nul
if not "%STEP%"=="run" if errorlevel 1 set "STEP=no-sdk"
if "%STEP%"=="no-sdk" echo Plumbline needs the .NET 10 SDK and found none: get it from https://dotnet.microsoft.com/download/dotnet/10.0 >&2
if "%STEP%"=="no-sdk" popd & exit /b 2

rem No lock: every compile has folders of its own, and the file "current" is exchanged last, in one step. The clock names them,
rem and md settles it when two start within the same hundredth of a second.
set "NEW=tool-%TIME::=-%"
set "NEW=%NEW: =0%"
set "NEW=%NEW:,=-%-%RANDOM%"
if "%STEP%"=="compile" if not exist "%OUT%" md "%OUT%" 2>nul
if "%STEP%"=="compile" md "%OUT%\%NEW%.obj" 2>nul
if "%STEP%"=="compile" if errorlevel 1 set "NEW=%NEW%-second"
if "%STEP%"=="compile" robocopy src "%OUT%\%NEW%.seen\src" /MIR /XD bin obj >nul 2>nul
if "%STEP%"=="compile" robocopy . "%OUT%\%NEW%.seen\root" Directory.*.props global.json build.cmd >nul 2>nul
if "%STEP%"=="compile" dotnet publish src/Plumbline -c Release --ucr --no-self-contained -p:PublishReadyToRun=true --disable-build-servers --artifacts-path "%OUT%\%NEW%.obj" -o "%OUT%\%NEW%" <nul >"%OUT%\%NEW%.log" 2>&1
if "%STEP%"=="compile" if errorlevel 1 set "STEP=failed"
if "%STEP%"=="failed" type "%OUT%\%NEW%.log" >&2
if "%STEP%"=="failed" rd /s /q "%OUT%\%NEW%" 2>nul & rd /s /q "%OUT%\%NEW%.seen" 2>nul
if not "%STEP%"=="run" rd /s /q "%OUT%\%NEW%.obj" 2>nul
if not "%STEP%"=="run" del "%OUT%\%NEW%.log" 2>nul
if "%STEP%"=="failed" popd & exit /b 3
if "%STEP%"=="compile" echo %NEW%>"%OUT%\%NEW%.current"
if "%STEP%"=="compile" move /y "%OUT%\%NEW%.current" "%OUT%\current" >nul
if "%STEP%"=="compile" set "TOOL=%NEW%"
rem A folder in use cannot be renamed, so a tool that still runs keeps its files.
if "%STEP%"=="compile" if defined OLD ren "%OUT%\%OLD%" "%OLD%.gone" 2>nul
if "%STEP%"=="compile" if exist "%OUT%\%OLD%.gone" rd /s /q "%OUT%\%OLD%.gone" 2>nul & rd /s /q "%OUT%\%OLD%.seen" 2>nul

set RUN="%OUT%\%TOOL%\plumbline.dll"
if "%STEP%"=="test" set RUN=run --file tests\RunTests.cs --
if not "%STEP%"=="test" popd
dotnet %RUN% %*
set "CODE=%ERRORLEVEL%"
if "%STEP%"=="test" popd
exit /b %CODE%
::CMDLITERAL

# Compiles the tool into .build/ when its sources changed, then becomes the tool: same arguments, same folder, same exit code.
set -u
case $0 in */*) root=${0%/*} ;; *) root=. ;; esac
root=$(CDPATH='' cd -- "$root" && pwd -P) || exit 3
out=$root/.build
export PLUMBLINE_ROOT="$root" DOTNET_NOLOGO=1

sdk_missing() {
  echo "Plumbline needs the .NET 10 SDK and found none: get it from https://dotnet.microsoft.com/download/dotnet/10.0" >&2
  exit 2
}

# True when .build/current names a tool that is no older than what it was made from. Folders count, so that a deletion does.
# bin and obj are there only for those who also work in an IDE.
is_current() {
  tool=
  [ -f "$out/current" ] && read -r tool <"$out/current" && [ -f "$out/$tool/plumbline.dll" ] || return 1
  changed=$(find "$root/src" "$root"/Directory.*.props "$root/global.json" "$root/build.cmd" \
    \( -name bin -o -name obj \) -prune -o -newer "$out/current" -print) && [ -z "$changed" ]
}

# One compile at a time. The lock is a file that holds the process id; who finds its holder dead takes it over.
lock() {
  waited=0
  until (set -C && echo $$ >"$out/lock") 2>/dev/null; do
    holder=$(cat "$out/lock" 2>/dev/null) || holder=
    if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null && mv "$out/lock" "$out/lock.$$" 2>/dev/null; then
      # Someone else may have taken over in between: then it is theirs, and goes back.
      [ "$(cat "$out/lock.$$")" = "$holder" ] || mv "$out/lock.$$" "$out/lock"
      rm -f "$out/lock.$$"
      continue
    fi
    waited=$((waited + 1))
    if [ "$waited" -gt 3000 ]; then
      echo "Another compile has held .build/lock for ten minutes; if none is running, delete that file." >&2
      exit 3
    fi
    sleep 0.2 2>/dev/null || sleep 1
  done
  trap 'rm -f "$out/lock"' 0
  trap 'exit 130' 1 2 15
}

compile() {
  (cd "$root" && dotnet --version) >/dev/null 2>&1 || sdk_missing
  mkdir -p "$out" || exit 3
  lock
  if ! is_current; then
    [ ! -t 2 ] || echo "Compiling Plumbline …" >&2
    # A leftover mark means that a compile was killed, perhaps in the middle of writing a file: nothing of it is used again.
    for mark in "$out"/tool-*.mark; do
      [ ! -f "$mark" ] || rm -rf "$out/obj" "${mark%.mark}" "$mark"
    done
    new=tool-$(date +%s)-$$
    # Written before the compiler reads the first file, so that an edit during the compile counts as newer.
    echo "$new" >"$out/$new.mark"
    if ! (cd "$root" && exec dotnet publish src/Plumbline -c Release --ucr --no-self-contained -p:PublishReadyToRun=true \
      --disable-build-servers --artifacts-path "$out/obj" -o "$out/$new") </dev/null >"$out/compile.log" 2>&1; then
      cat "$out/compile.log" >&2
      rm -rf "${out:?}/$new" "$out/$new.mark"
      exit 3
    fi
    previous=$tool
    mv -f "$out/$new.mark" "$out/current"
    # The tool before this one may still be running, as `serve` does; those before it go.
    for folder in "$out"/tool-*; do
      case ${folder##*/} in "$new" | "$previous") ;; *) rm -rf "$folder" ;; esac
    done
    tool=$new
  fi
  rm -f "$out/lock"
  trap - 0 1 2 15
}

if [ "${1:-}" = clean ]; then
  rm -rf "$out" "$root"/src/*/bin "$root"/src/*/obj "$root"/tests/*/bin "$root"/tests/*/obj
  exit
fi
if ! command -v dotnet >/dev/null 2>&1; then
  for place in "${DOTNET_ROOT:-}" "${HOME:-}/.dotnet" /usr/local/share/dotnet; do
    [ ! -x "$place/dotnet" ] || export PATH="$PATH:$place"
  done
  command -v dotnet >/dev/null 2>&1 || sdk_missing
fi
if [ "${1:-}" = test ]; then
  cd "$root" && { dotnet --version >/dev/null 2>&1 || sdk_missing; } && exec dotnet run --file tests/RunTests.cs -- "$@"
fi
is_current || compile
exec dotnet "$out/$tool/plumbline.dll" "$@"
