#!/usr/bin/env bash
# Everything that is checked, in one list. `make test` calls it; so does the gate.
# A part of the machine that is missing (Chromium, PostgreSQL, Node) is said at the end with the
# command that installs it; with CI=true it is a failure.
set -uo pipefail
cd "$(dirname "$0")/.."
bin=.venv/bin
failed=()
missing=()
step() {
  echo "── $1"
  shift
  "$@" || failed+=("$*")
}
lacking() {
  missing+=("$1 is missing, so $2 did not run. Install it with: $3")
}

step "lint: Python" $bin/ruff check .
step "format: Python" $bin/ruff format --check .
step "types" $bin/mypy config annotations incidents tests tools
step "import contracts" $bin/lint-imports --no-cache
step "lint: templates" $bin/djlint --quiet --lint templates
step "format: templates" bash -c "git ls-files -z -co --exclude-standard 'templates/*.html' | xargs -0 $bin/djade --target-version 5.2 --check"
step "lint: JavaScript" $bin/oxlint --config .oxlintrc.json static/js tests/js
step "vendored files" $bin/python tools/vendor.py check
step "settings" env SECRET_KEY=a-key-for-this-check-only-0123456789-abcdefghijklmnopqrstuvwxyz \
  ALLOWED_HOSTS=attest.example VAR_DIR="$(mktemp -d)" $bin/python manage.py check --deploy --fail-level WARNING
if command -v node >/dev/null; then
  step "JavaScript modules" bash -c "node --test tests/js/*.test.js"
else
  lacking Node "the tests of the JavaScript modules" "apt-get install nodejs"
fi

browser="${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}"
if [ -n "$browser" ]; then
  export CHROMIUM="$browser"
else
  lacking Chromium "the journeys in a browser" "apt-get install chromium"
fi

# A database cluster of our own in a folder that goes away with it. initdb refuses to run as root.
# No autovacuum: it would count tables whose rows every test takes back, and the planner would
# believe that hundreds of rows are none (one list then took minutes).
postgres_bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -z "$postgres_bin" ] && command -v initdb >/dev/null && postgres_bin=$(dirname "$(command -v initdb)")
if [ -n "$postgres_bin" ]; then
  cluster=$(mktemp -d /tmp/attest-postgres.XXXXXX)
  as=()
  if [ "$(id -u)" = 0 ]; then
    chown postgres "$cluster"
    as=(runuser -u postgres --)
  fi
  stop_cluster() {
    (cd / && ${as[@]+"${as[@]}"} "$postgres_bin/pg_ctl" -D "$cluster/data" -m immediate stop >/dev/null 2>&1)
    rm -rf "$cluster"
  }
  trap stop_cluster EXIT
  port=$($bin/python -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  (
    cd / &&
      ${as[@]+"${as[@]}"} "$postgres_bin/initdb" -D "$cluster/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >/dev/null &&
      ${as[@]+"${as[@]}"} "$postgres_bin/pg_ctl" -D "$cluster/data" -w -l "$cluster/log" \
        -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$cluster -c autovacuum=off -c fsync=off -c synchronous_commit=off -c full_page_writes=off" start >/dev/null
  ) || failed+=("starting PostgreSQL")
  export POSTGRES_TEST_URL="postgres://postgres@127.0.0.1:$port/postgres"
else
  lacking PostgreSQL "the tests on PostgreSQL" "apt-get install postgresql"
fi

# A file's tests stay together, in order: browser tests come last in each process (tests/conftest.py).
run_tests() { env "$@" $bin/python -m pytest -q -n auto --dist loadfile --no-loadscope-reorder --durations=5; }
# The walks over every address for every role ask the same templates and querysets on either engine:
# once is enough for them. What a database may answer in its own way is tried on both.
walks="--ignore=tests/hostile/test_leaks.py --ignore=tests/hostile/test_rights.py --ignore=tests/hostile/test_forged.py"
if [ -n "${POSTGRES_TEST_URL:-}" ]; then
  step "tests on PostgreSQL" run_tests DATABASE_URL="$POSTGRES_TEST_URL" TEST_PARTS=server,hostile PYTEST_ADDOPTS="$walks"
fi
step "tests on SQLite, and journeys in the browser" run_tests TEST_PARTS=all

if [ "${#missing[@]}" -gt 0 ]; then
  printf '\n'
  printf '!! %s\n' "${missing[@]}"
  [ "${CI:-}" = true ] && failed+=("a part of the machine is missing")
fi
if [ "${#failed[@]}" -gt 0 ]; then
  printf '\nFAILED:\n'
  printf '  %s\n' "${failed[@]}"
  exit 1
fi
printf '\nEverything passed.\n'
