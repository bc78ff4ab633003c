#!/bin/sh
# Resolves open conversations that nothing was written in for 30 days, or as long as is said:
#
#     close_old.sh 8w
#
# Prints those that it resolved, a line of JSON each. If the list cannot be read to its end, it
# resolves none.
set -eu

old=$(crisp inbox --all --older-than "${1:-30d}" --json)
printf '%s\n' "$old" | crisp resolve - --json
