#!/bin/sh
# Watches for a word in what visitors write, and leaves a note where it comes:
#
#     watch.sh refund "Ask Olive before you answer."
#
# It runs until Ctrl-C and needs jq. What was written in an outage is read back.
set -eu

word=$1 note=$2
crisp listen --event message:send --backfill --json |
    jq --unbuffered -r --arg word "$word" '
        select((.data.content | type) == "string")
        | select(.data.content | ascii_downcase | contains($word | ascii_downcase))
        | .data.session_id' |
    while read -r session; do
        crisp note "$session" "$note" --json < /dev/null
    done
