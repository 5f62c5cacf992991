#!/usr/bin/env bash
# Renders the chart with each file of values, and fails if a monitor selects nothing or a workload is forgotten.
set -uo pipefail
cd "$(dirname "$0")"
failed=0
for values in ci/*.yaml; do
  echo "== $values"
  helm template shop . --namespace web --values "$values" |
    appcfg targets - --namespace web --release kube-prometheus-stack --require declared --quiet || failed=1
done
exit "$failed"
