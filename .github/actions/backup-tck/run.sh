#!/usr/bin/env bash
# Judges a server within a GitHub job: failures become annotations, the summary goes to the job's page, the verdict is the step's
# outcome. The inputs of action.yml come as TCK_*; secrets come as BACKUP_TCK_* and are for the kit alone.
set -euo pipefail

report=${TCK_REPORT_DIR:-reports}
if [ -n "${JAVA_HOME:-}" ]; then java=$JAVA_HOME/bin/java; else java=java; fi

stop() {
  printf '::error title=backup-tck::%s\n' "$1"
  { echo "result=error"; echo "exit-code=2"; echo "report-dir=$report"; } >>"$GITHUB_OUTPUT"
  exit 2
}

# Sets jar: what was named, what is in the archive, or what is built from the checkout that this action came with.
find_jar() {
  local root=$GITHUB_ACTION_PATH/../../.. home
  if [ -n "${TCK_JAR:-}" ]; then
    jar=$TCK_JAR
  elif [ -n "${TCK_ARCHIVE:-}" ]; then
    home=$(mktemp -d "${RUNNER_TEMP:-/tmp}/backup-tck.XXXXXX")
    case $TCK_ARCHIVE in
      http://* | https://*) curl -fsSL --retry 3 -o "$home/archive" "$TCK_ARCHIVE" || stop "cannot get $TCK_ARCHIVE" ;;
      *) cp "$TCK_ARCHIVE" "$home/archive" 2>/dev/null || stop "there is no archive $TCK_ARCHIVE" ;;
    esac
    tar -xzf "$home/archive" -C "$home" --strip-components=1 2>/dev/null || stop "$TCK_ARCHIVE is no tar.gz"
    jar=$home/backup-tck.jar
  else
    jar=$root/target/backup-tck.jar
    [ -f "$jar" ] || mvn -B -q -f "$root/pom.xml" package -DskipTests || stop "the kit cannot be built; give archive or jar"
  fi
  [ -f "$jar" ] || stop "there is no jar $jar"
}

"$java" -version >/dev/null 2>&1 || stop "no Java; add actions/setup-java with java-version 17 or newer"
case ${TCK_INCONCLUSIVE:-fail} in fail | warn) ;; *) stop "inconclusive is fail or warn, not $TCK_INCONCLUSIVE" ;; esac
find_jar

arguments=(--report-dir "$report")
for api in ${TCK_API:-}; do arguments+=(--api "$api"); done
[ -z "${TCK_CONTRACT:-}" ] || arguments+=(--contract "$TCK_CONTRACT")
[ -z "${TCK_TARGET:-}" ] || arguments+=(--target "$TCK_TARGET")
while IFS= read -r fixture; do
  [ -z "$fixture" ] || arguments+=(--fixture "$fixture")
done <<<"${TCK_FIXTURES:-}"
read -r -d '' -a further <<<"${TCK_OPTIONS:-}" || true
arguments+=(${further[@]+"${further[@]}"})

# What a server sends may stand in the log, and is no command to GitHub.
token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
echo "::stop-commands::$token"
code=0
"$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$jar" verify "${arguments[@]}" || code=$?
echo "::$token::"
case $code in
  0) result=pass ;;
  1) result=fail ;;
  2) stop "wrong usage or configuration; the line above says what" ;;
  *) result=inconclusive ;;
esac

shown=("$report/conformance.json" --annotations github)
[ -z "${TCK_CONTRACT:-}" ] || shown+=(--contract "$TCK_CONTRACT")
"$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$jar" report "${shown[@]}" || echo "::warning title=backup-tck::no annotations"
cat "$report/summary.md" >>"${GITHUB_STEP_SUMMARY:-/dev/null}" || true
{ echo "result=$result"; echo "exit-code=$code"; echo "report-dir=$report"; } >>"$GITHUB_OUTPUT"

if [ $result = inconclusive ] && [ "${TCK_INCONCLUSIVE:-fail}" = warn ]; then
  echo "::warning title=backup-tck::the run could not decide; nothing is said of the server"
  exit 0
fi
exit $code
