-- What was merged into another: its id goes on leading there, as its slugs do. The row it leads to is never merged itself:
-- a merge takes along what led to the one that goes.
create table merged (
    kind      text not null constraint merged_kind check (kind in ('section', 'author', 'tag')),
    id        uuid not null,
    into_id   uuid not null,
    merged_at timestamptz not null default now(),
    constraint merged_pkey primary key (kind, id)
);
create index merged_into_idx on merged (kind, into_id);
