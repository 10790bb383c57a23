-- The log is ordered by the numbers of this cluster's transactions. In another cluster, which a copy was put back into, they
-- mean nothing: what is in the log would never count as settled, and what is new would sort before it. So the log is known
-- by the cluster that it was written in, and begins anew in another one, as a new epoch.
create table change_log (
    singleton boolean primary key default true constraint change_log_single check (singleton),
    epoch     uuid not null default gen_random_uuid(),
    cluster   bigint not null,
    began_at  timestamptz not null default now(),
    -- Whether anything was ever thrown away of this epoch.
    pruned    boolean not null default false
);
insert into change_log (cluster) select system_identifier from pg_control_system();

-- Whether the log was written elsewhere: the number of its last transaction has not come up here yet, or it says so itself.
create function change_log_is_foreign() returns boolean language sql volatile
    return coalesce((
        select transaction_id >= pg_snapshot_xmax(pg_current_snapshot()) from content_change
        order by transaction_id desc, seq desc limit 1), false)
        or (select l.cluster <> c.system_identifier from change_log l, pg_control_system() c);

-- One row begins the new epoch, because an empty log means that nothing was ever written.
create function begin_change_log_anew() returns boolean language plpgsql as $$
begin
    perform from change_log for update;
    if not change_log_is_foreign() then
        return false;
    end if;
    truncate content_change;
    update change_log l set epoch = gen_random_uuid(), cluster = c.system_identifier, began_at = now(), pruned = false
    from pg_control_system() c;
    insert into content_change (kind, entity_id, action) select 'publication', id, 'upsert' from publication;
    return true;
end $$;
