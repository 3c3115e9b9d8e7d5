#!/bin/sh
# What is open on a day, the most urgent first: open.sh [DATE [PLACE]]
# Columns: days left and last day (- where none is announced), id, title.
set -eu
on=${1:-$(date +%F)}
place=${2:-}
opt-out notices --on "$on" --json | jq -r '.[] | select(.status == "open") | .id' |
    while read -r id; do
        opt-out show "$id" --on "$on" ${place:+--place "$place"} --json
    done |
    jq -rs 'map({id, title: .title.en, until: (.objection.deadline? // .consent.deadline? // {})}) |
        sort_by(.until.days_left // infinite)[] |
        [.until.days_left // "-", .until.earliest.last_day // "-", .id, .title] | @tsv'
