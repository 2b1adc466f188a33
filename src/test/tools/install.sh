#!/usr/bin/env bash
# Installs the tools of others that the tests give the contracts to, below target/tools, where Node.js (20.19 or newer) and Python (3.10 or
# newer) are there. What is there already is kept. Without them those tests are skipped and say so.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
tools=$here/../../../target/tools
schemathesis=schemathesis==4.32.5
mkdir -p "$tools"

if ! command -v npm > /dev/null; then
  echo "no npm on this machine: the linters of Node.js are left out"
elif ! cmp -s "$here/package.json" "$tools/package.json" || [ ! -d "$tools/node_modules" ]; then
  cp "$here/package.json" "$tools/package.json"
  (cd "$tools" && npm install --silent --ignore-scripts --no-audit --no-fund --no-package-lock)
fi

if ! command -v python3 > /dev/null; then
  echo "no Python on this machine: Schemathesis is left out"
elif ! [ -x "$tools/python/bin/schemathesis" ]; then
  python3 -m venv "$tools/python"
  "$tools/python/bin/pip" install --quiet --disable-pip-version-check "$schemathesis"
fi
