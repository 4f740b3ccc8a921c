#!/usr/bin/env bash
# Sets a domain of Payara Server 6 up for Ten Ocean and deploys the portal there. Run again, it puts the newly
# built adapter and portal in the place of the old ones.
#
#   set-up.sh <payara folder> [domain]          the domain is "domain1" unless named
set -euo pipefail

[ $# -ge 1 ] || { sed -n '5s/^#  *//p' "$0" >&2; exit 2; }
asadmin="$1/bin/asadmin"
domain="${2:-domain1}"
here="$(cd "$(dirname "$0")" && pwd)"
adapter="$here/../target/artemis.rar"
portal="$here/../../ear/target/tenocean.ear"
pool=tenocean-broker

for needed in "$asadmin" "$adapter" "$portal"; do
  [ -e "$needed" ] || { echo "$needed is missing; is it built (mvn package -DskipTests)?" >&2; exit 1; }
done

has() { # list-command name
  "$asadmin" "$1" </dev/null | grep -qE "^$2( |\$)"
}

settings() {
  # multimode reports only its last command: one at a time says which went wrong.
  grep -vE '^(#|$)' "$here/domain.asadmin" | while read -r -a command; do
    if ! said="$("$asadmin" "${command[@]}" </dev/null 2>&1)" && ! grep -q 'already exists' <<<"$said"; then
      printf 'asadmin %s\n%s\n' "${command[*]}" "$said" >&2
      return 1
    fi
  done
}

remove_old() {
  if has list-applications tenocean; then "$asadmin" undeploy tenocean; fi
  if has list-connector-resources jms/tenocean; then "$asadmin" delete-connector-resource jms/tenocean; fi
  if has list-connector-connection-pools $pool; then "$asadmin" delete-connector-connection-pool $pool; fi
  if has list-applications artemis; then "$asadmin" undeploy artemis; fi
}

deploy() {
  "$asadmin" deploy --name artemis "$adapter"
  "$asadmin" create-connector-connection-pool --raname artemis --connectiondefinition jakarta.jms.ConnectionFactory \
    --transactionsupport XATransaction --steadypoolsize 0 --maxpoolsize 16 --failconnection=true $pool
  "$asadmin" create-connector-resource --poolname $pool jms/tenocean
  "$asadmin" deploy --name tenocean "$portal"
}

echo "Setting $domain up"
# Started twice, a domain forgets that it runs.
has list-domains "$domain running" || "$asadmin" start-domain "$domain"
settings
remove_old

echo "Starting $domain with its settings"
# restart-domain was seen to start the new server before the old one had let go of its ports.
"$asadmin" stop-domain "$domain"
"$asadmin" start-domain "$domain"

echo "Deploying the adapter and the portal"
deploy
