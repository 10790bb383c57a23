#!/bin/bash
# Copies the primary, once, and follows it from then on.
set -euo pipefail
: "${PGDATA:?}" "${PRIMARY_HOST:?}" "${REPLICATION_PASSWORD:?}"

primary="host=$PRIMARY_HOST port=${PRIMARY_PORT:-5432} user=replicator password=$REPLICATION_PASSWORD application_name=standby"

# A copy that was cut off is begun again: only a whole one gets its name.
if [[ ! -d "$PGDATA" ]]; then
    rm -rf "$PGDATA.copying"
    mkdir -p "$(dirname "$PGDATA")"
    pg_basebackup --dbname="$primary" --pgdata="$PGDATA.copying" --wal-method=stream --checkpoint=fast --slot=standby \
        --write-recovery-conf
    mv "$PGDATA.copying" "$PGDATA"
fi
exec postgres "$@"
