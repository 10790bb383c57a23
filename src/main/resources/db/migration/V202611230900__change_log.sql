-- Everything downstream of content reads this log. A reader that stays behind the oldest running transaction
-- (transaction_id < pg_snapshot_xmin(pg_current_snapshot())) misses nothing that commits late.
create table content_change (
    seq            bigint generated always as identity constraint content_change_pkey primary key,
    transaction_id xid8 not null default pg_current_xact_id(),
    kind           text not null constraint content_change_kind
        check (kind in ('publication', 'section', 'author', 'tag', 'draft', 'article')),
    entity_id      uuid not null,
    action         text not null constraint content_change_action check (action in ('upsert', 'delete')),
    changed_at     timestamptz not null default now()
);
create index content_change_transaction_idx on content_change (transaction_id, seq);

-- Wakes the readers of the log on every replica when the transaction commits.
create function announce_content_change() returns trigger language plpgsql as $$
begin
    perform pg_notify('midad_content_change', '');
    return null;
end $$;
create trigger content_change_announced after insert on content_change
    for each statement execute function announce_content_change();
