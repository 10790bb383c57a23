-- Who did what, when and from where. It outlives what it speaks of, so it refers to nothing.
create table audit_event (
    id         uuid primary key,
    at         timestamptz not null,
    -- Null where Midad itself did it.
    actor_id   uuid,
    actor_name text not null,
    action     text not null,
    kind       text not null,
    entity_id  uuid,
    address    text,
    request_id text,
    details    jsonb not null default '{}'
);
create index audit_event_at_idx on audit_event (at desc, id desc);
create index audit_event_entity_idx on audit_event (kind, entity_id, at desc, id desc);
create index audit_event_actor_idx on audit_event (actor_id, at desc, id desc);
create index audit_event_action_idx on audit_event (action, at desc, id desc);

-- Two locks on one door: the role that Midad connects as may not, and where that role is a superuser, who may
-- everything, the trigger refuses all the same.
revoke update, delete, truncate on audit_event from public, current_user;
create function audit_only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'audit_event only grows: % is refused', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger audit_only_grows before update or delete or truncate on audit_event
    for each statement execute function audit_only_grows();
