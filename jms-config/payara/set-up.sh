#!/usr/bin/env bash
# Sets a domain of Payara Server 6 up for Ten Ocean and deploys the portal there. Run again, it puts the newly
# built adapter and portal in the place of the old ones.
#
#   set-up.sh <payara folder> <settings file> [domain]     the domain is "domain1" unless named
#
# The settings file is tenocean.env, filled in. It is read as systemd reads an EnvironmentFile, not as a shell
# does: a "&" or "$" in a value stands for itself.
set -euo pipefail

[ $# -ge 2 ] || { sed -n '5s/^#  *//p' "$0" >&2; exit 2; }
payara="$1"
environment="$2"
domain="${3:-domain1}"
here="$(cd "$(dirname "$0")" && pwd)"
adapter="$here/../target/artemis.rar"
portal="$here/../../ear/target/tenocean.ear"
pool=tenocean-broker
config="$payara/glassfish/domains/$domain/config/domain.xml"

fail() {
  echo "$*" >&2
  exit 1
}

[ -e "$payara/bin/asadmin" ] || fail "$payara is no Payara Server: it has no bin/asadmin"
[ -e "$config" ] || fail "there is no domain $domain in $payara; make it with $payara/bin/asadmin create-domain"
[ -r "$environment" ] || fail "the settings file $environment can't be read"
for built in "$adapter" "$portal"; do
  [ -e "$built" ] || fail "$built is missing; build it with mvn package -DskipTests"
done

# Another domain may listen on 4848: this one is asked at its own port.
admin_port="$(grep -oE '<network-listener [^>]*>' "$config" | grep 'name="admin-listener"' | grep -oE ' port="[0-9]+"' \
  | head -1 | tr -dc 0-9 || true)"
[ -n "$admin_port" ] || fail "$config does not say at which port the domain is administered"

asadmin() {
  "$payara/bin/asadmin" --port "$admin_port" "$@"
}

is_running() { # list-domains tells it by the domain's folder, and may say "running, restart required ..."
  asadmin list-domains </dev/null | awk -v domain="$domain" '$1 == domain && $2 ~ /^running,?$/ { found = 1 } END { exit !found }'
}

read_settings() {
  local line key value
  while IFS= read -r line || [ -n "$line" ]; do
    line="${line%$'\r'}"
    case "$line" in '' | '#'* | ';'*) continue ;; esac
    key="${line%%=*}"
    value="$(sed 's/^[[:space:]]*//; s/[[:space:]]*$//' <<<"${line#*=}")"
    [[ "$line" == *=* && "$key" =~ ^[A-Z][A-Z0-9_]*$ ]] || fail "$environment: not KEY=value: $key"
    if [[ "$value" =~ ^\"(.*)\"$ || "$value" =~ ^\'(.*)\'$ ]]; then value="${BASH_REMATCH[1]}"; fi
    [[ "$value" != *[\\\"\']* ]] || fail "$environment: $key has a quote or a backslash, which systemd reads in its own way"
    export "$key=$value"
  done <"$environment"
}

has() { # list-command name
  asadmin "$1" </dev/null | grep -qE "^$2( |\$)"
}

settings() {
  # multimode reports only its last command: one at a time says which went wrong.
  grep -vE '^(#|$)' "$here/domain.asadmin" | while read -r -a command; do
    if ! said="$(asadmin "${command[@]}" </dev/null 2>&1)" && ! grep -q 'already exists' <<<"$said"; then
      printf 'asadmin %s\n%s\n' "${command[*]}" "$said" >&2
      return 1
    fi
  done
}

# The portal with its sessions does not fit into Payara's 512 MB; who chose another size keeps it.
memory() {
  if asadmin list-jvm-options </dev/null | grep -qx -- '-Xmx512m'; then
    asadmin create-jvm-options -Xmx1g # the last one counts: at no moment is there none
    asadmin delete-jvm-options -Xmx512m
  fi
}

remove_old() {
  if has list-applications tenocean; then asadmin undeploy tenocean; fi
  if has list-connector-resources jms/tenocean; then asadmin delete-connector-resource jms/tenocean; fi
  if has list-connector-connection-pools $pool; then asadmin delete-connector-connection-pool $pool; fi
  if has list-applications artemis; then asadmin undeploy artemis; fi
}

deploy() {
  asadmin deploy --name artemis "$adapter"
  asadmin create-connector-connection-pool --raname artemis --connectiondefinition jakarta.jms.ConnectionFactory \
    --transactionsupport XATransaction --steadypoolsize 0 --maxpoolsize 16 --failconnection=true $pool
  asadmin create-connector-resource --poolname $pool jms/tenocean
  asadmin deploy --name tenocean "$portal"
}

read_settings
echo "Setting $domain up"
# Started twice, a domain forgets that it runs.
is_running || asadmin start-domain "$domain"
is_running || fail "$domain does not run; does another domain have its port $admin_port?"
settings
memory
remove_old

echo "Starting $domain with its settings"
# restart-domain was seen to start the new server before the old one had let go of its ports.
asadmin stop-domain "$domain"
asadmin start-domain "$domain"

echo "Deploying the adapter and the portal"
deploy
