#!/usr/bin/env bash
# Compares the Spark job with one machine over a few articles. Makes a virtual environment for PySpark where there is none yet;
# needs Java 17 and python3. SPARK_VENV says where; other words go to check.py.
set -euo pipefail
cd "$(dirname "$0")/../.."

venv=${SPARK_VENV:-${XDG_CACHE_HOME:-$HOME/.cache}/copydesk-spark}
if [ ! -x "$venv/bin/spark-submit" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r distributed/spark/requirements.txt
fi
npm run --silent build
exec "$venv/bin/python" distributed/spark/check.py "$@" 2>/dev/null
