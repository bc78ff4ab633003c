#!/bin/sh
# Keeps all conversations of a website in a folder. As a line of a crontab, each night at 2:
#
#     0 2 * * *  /opt/crisp/nightly_export.sh /var/backups/crisp
#
# It goes on where it was stopped, and later reads only what has changed. The token comes from the
# environment or `crisp login`.
set -eu

crisp --read-only export conversations --out "$1" --rate 5
