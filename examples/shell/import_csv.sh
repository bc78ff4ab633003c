#!/bin/sh
# Adds or updates the people of a CSV, and keeps what was refused in a file beside it:
#
#     import_csv.sh people.csv
#
# The columns are email, name, phone, segments, ...; `crisp people import --help` tells them. It may
# be started again. Ends with 1 if rows were refused.
set -eu

status=0
crisp people import "$1" --yes --rate 10 --json > "$1.results" || status=$?
grep '"result": "refused"' "$1.results" > "$1.refused" || rm -f "$1.refused"
exit "$status"
