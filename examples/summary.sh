#!/usr/bin/env bash
# Prints what one customer has spent: PARTNER_CENTER_TOKEN=... bash summary.sh CUSTOMER_ID
set -euo pipefail

customer_id=${1:?Name the customer: bash summary.sh CUSTOMER_ID}
base_url=${PARTNER_CENTER_BASE_URL:-https://api.partnercenter.microsoft.com}
if [[ $customer_id =~ [^[:alnum:]-] ]]; then
  echo "A customer id has letters, digits and hyphens only." >&2
  exit 1
fi

# The token goes through a pipe, because any process on the machine can read the arguments of a command. printf is built
# into the shell. curl retries after 408, 429, 500, 502, 503 and 504, and waits as long as Retry-After says.
printf 'Authorization: Bearer %s\n' "${PARTNER_CENTER_TOKEN:?Set it to an access token of Partner Center}" |
  curl --silent --show-error --fail-with-body --max-time 30 --retry 3 --retry-max-time 120 \
    --header @- --header 'Accept: application/json' \
    "$base_url/v1/customers/$customer_id/usagesummary" |
  LC_ALL=C sed $'1s/^\xef\xbb\xbf//' # removes the byte order mark before the JSON
