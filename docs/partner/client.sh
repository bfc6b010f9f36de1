#!/bin/sh
# 部门接口的 curl 示例: sh, curl and openssl, nothing else. The secret is the one in base64 that was shown once.
#
#   PARTNER_URL=https://… PARTNER_DEPT=EDU PARTNER_KEY_ID=edu-1 PARTNER_SECRET=… \
#     sh docs/partner/client.sh SCHOOL_ENROLMENT EDU-2026-0001 欧阳某某 11010519491231002X
set -eu
purpose=$1
case_no=$2
body=$(printf '{"name":"%s","idNumber":"%s"}' "$3" "$4")
path=/api/partner/v1/permits/match
idempotency=${PARTNER_IDEMPOTENCY:-$(openssl rand -hex 16)}
created=${PARTNER_NOW:-$(date +%s)}
digest="sha-256=:$(printf '%s' "$body" | openssl dgst -sha256 -binary | base64 -w0):"

params="(\"@method\" \"@path\" \"@query\" \"content-digest\" \"x-dept-id\" \"x-purpose\" \"x-case-no\" \"idempotency-key\")"
params="$params;created=$created;expires=$((created + 120));nonce=\"$(openssl rand -hex 16)\""
params="$params;keyid=\"$PARTNER_KEY_ID\";alg=\"hmac-sha256\";tag=\"jzz-verify-1\""

secret=$(printf '%s' "$PARTNER_SECRET" | base64 -d | od -An -v -tx1 | tr -d ' \n')
signature=$(printf '%s\n' \
  '"@method": POST' "\"@path\": $path" '"@query": ?' \
  "\"content-digest\": $digest" "\"x-dept-id\": $PARTNER_DEPT" "\"x-purpose\": $purpose" \
  "\"x-case-no\": $case_no" "\"idempotency-key\": $idempotency" |
  { cat; printf '"@signature-params": %s' "$params"; } |
  openssl dgst -sha256 -mac HMAC -macopt "hexkey:$secret" -binary | base64 -w0)

curl -sS -w '%{http_code}\n' -X POST "$PARTNER_URL$path" \
  -H 'content-type: application/json' -H "content-digest: $digest" \
  -H "x-dept-id: $PARTNER_DEPT" -H "x-purpose: $purpose" -H "x-case-no: $case_no" \
  -H "idempotency-key: $idempotency" \
  -H "signature-input: jzz=$params" -H "signature: jzz=:$signature:" \
  --data-binary "$body"
