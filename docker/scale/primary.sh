#!/bin/bash
# Lets a standby follow this server. Runs once, when its data directory is made.
set -euo pipefail
: "${REPLICATION_PASSWORD:?}"

psql -X -q -v ON_ERROR_STOP=1 -v password="$REPLICATION_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role replicator login replication password :'password';
-- What the standby has not read yet is kept for it while it is away.
select pg_create_physical_replication_slot('standby', true);
SQL
echo 'host replication replicator samenet scram-sha-256' >> "$PGDATA/pg_hba.conf"
