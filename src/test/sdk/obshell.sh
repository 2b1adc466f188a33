#!/usr/bin/env bash
# Lets the vendor's own clients talk to the obshell stub: they share no code with this project, so they cannot share its
# mistakes. Usage: obshell.sh [python] [go], both by default. A client whose language is not on this machine is left out
# and said to be; anything else that goes wrong ends this with a status other than 0.
# Needs target/backup-tck.jar and a network that serves the two packages.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
jar=$root/target/backup-tck.jar
work=$root/target/sdk
python_package=obshell==0.0.9
go_module=github.com/oceanbase/obshell-sdk-go@v0.0.9

[ -f "$jar" ] || { echo "$jar is missing; run mvn package first" >&2; exit 2; }
mkdir -p "$work"
stub=
trap '[ -z "$stub" ] || kill "$stub"' EXIT

# Starts the stub with these options and waits until it says where it listens; sets host and port.
start_stub() {
  : > "$work/stub.log"
  java -jar "$jar" stub --api obshell --auth password --pace 50ms "$@" > "$work/stub.log" 2>&1 &
  stub=$!
  local url=
  for _ in $(seq 150); do
    url=$(sed -n 's/.*listens at http:\/\/\([^;]*\);.*/\1/p' "$work/stub.log")
    [ -z "$url" ] || break
    kill -0 "$stub" 2> /dev/null || { cat "$work/stub.log" >&2; stub=; exit 1; }
    sleep 0.2
  done
  [ -n "$url" ] || { echo "the stub did not start" >&2; exit 1; }
  export STUB_HOST=${url%:*} STUB_PORT=${url##*:}
}

stop_stub() {
  kill "$stub"
  wait "$stub" 2> /dev/null || true
  stub=
}

# Runs a client against an agent of each kind.
against_each_agent() {
  export BACKUP_TCK_PASSWORD='r00t "Pa55word"'
  unset BACKUP_TCK_AGENT_PASSWORD
  echo "== $1: an agent of the present"
  start_stub; "${@:2}"; stop_stub
  echo "== $1: an agent before 4.3.1, with a short key and numbered errors"
  start_stub --variant era-a; "${@:2}"; stop_stub
  export BACKUP_TCK_AGENT_PASSWORD='ag3nt-Pa55word'
  echo "== $1: an agent with a password of its own"
  start_stub; "${@:2}"; stop_stub
}

python_client() {
  python3 -m venv "$work/python"
  "$work/python/bin/pip" install --quiet --disable-pip-version-check "$python_package"
  against_each_agent python "$work/python/bin/python" "$here/python/obshell_client.py"
}

go_client() {
  rm -rf "$work/go" && mkdir -p "$work/go" && cp "$here/go/main.go" "$work/go/"
  (cd "$work/go" && go mod init sdk && go get "$go_module" && go build -o client .) > "$work/go.log" 2>&1 \
    || { cat "$work/go.log" >&2; exit 1; }
  against_each_agent go "$work/go/client"
}

[ $# -gt 0 ] || set -- python go
for language in "$@"; do
  case $language in
    python) command=python3 ;;
    go) command=go ;;
    *) echo "there is no client in $language; choose python or go" >&2; exit 2 ;;
  esac
  if command -v "$command" > /dev/null; then
    "${language}_client"
  else
    echo "LEFT OUT: $command is not on this machine, so the $language client was not run"
  fi
done
