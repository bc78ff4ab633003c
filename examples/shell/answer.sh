#!/bin/sh
# Answers a conversation with the text of a file, at most once, and resolves it:
#
#     answer.sh session_... answer.txt
#
# It may be started again: what was sent, or may have been when it was killed or the answer was
# lost (status 8), stands in answer.txt.sent and is not sent again. A person has to look then.
set -eu

session=$1 file=$2 sent=$2.sent
touch "$sent"
if ! grep -qxF "$session" "$sent"; then
    echo "$session" >> "$sent"
    status=0
    crisp reply "$session" --file "$file" --yes || status=$?
    if [ "$status" -ne 0 ]; then
        if [ "$status" -ne 8 ]; then  # nothing was sent
            grep -vxF "$session" "$sent" > "$sent.new" || true
            mv "$sent.new" "$sent"
        fi
        exit "$status"
    fi
fi
crisp resolve "$session"
