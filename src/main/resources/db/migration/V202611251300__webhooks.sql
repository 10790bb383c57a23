-- Where changes are sent to. What an administrator decides counts its version; what becomes of it at work does not.
create table webhook (
    id              uuid constraint webhook_pkey primary key,
    version         integer not null,
    name            text not null,
    url             text not null,
    -- Event types, or a kind with all of its types, such as article.*; none means all.
    events          text[] not null,
    -- None means all. Not held by a foreign key: a section that is gone lets nothing through.
    sections        uuid[] not null,
    with_body       boolean not null,
    enabled         boolean not null,
    disabled_reason text constraint webhook_disabled_reason check (disabled_reason in ('asked', 'gone', 'failing')),
    disabled_at     timestamptz,
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    -- Since when nothing was taken, and until when its Retry-After asks for quiet.
    failing_since   timestamptz,
    paused_until    timestamptz,
    constraint webhook_disabled check (enabled = (disabled_reason is null) and enabled = (disabled_at is null))
);
create index webhook_created_idx on webhook (created_at desc, id desc);

create table webhook_secret (
    id         uuid constraint webhook_secret_pkey primary key,
    webhook_id uuid not null constraint webhook_secret_webhook_fkey references webhook on delete cascade,
    scheme     text not null constraint webhook_secret_scheme check (scheme in ('v1', 'v1a')),
    -- Encrypted with the key of this installation.
    sealed     bytea not null,
    public_key text,
    created_at timestamptz not null,
    ends_at    timestamptz
);
create index webhook_secret_webhook_idx on webhook_secret (webhook_id, created_at desc, id desc);

-- How far the change log is shared out among the webhooks; whoever goes on with it holds the row.
create table webhook_position (
    is_one         boolean constraint webhook_position_pkey primary key default true constraint webhook_position_one check (is_one),
    transaction_id text not null,
    seq            bigint not null
);
insert into webhook_position (transaction_id, seq)
select coalesce(max(transaction_id::text), '0'), coalesce(max(seq), 0)
from (select transaction_id, seq from content_change order by transaction_id desc, seq desc limit 1) last;

-- The articles that readers have, as far as the log is shared out, and the section that each was told to be in: what
-- comes of a change depends on what was before it.
create table webhook_article (
    article_id uuid constraint webhook_article_pkey primary key,
    section_id uuid
);
insert into webhook_article (article_id, section_id)
select article_id, section_id from published_article where visible_from <= now() and visible_until > now();

create table webhook_delivery (
    id           uuid constraint webhook_delivery_pkey primary key,
    webhook_id   uuid not null constraint webhook_delivery_webhook_fkey references webhook on delete cascade,
    -- The order in which it is sent among those of the same entity.
    seq          bigint generated always as identity,
    event        text not null,
    kind         text not null,
    entity_id    uuid not null,
    reason       text,
    occurred_at  timestamptz not null,
    state        text not null default 'waiting' constraint webhook_delivery_state
        check (state in ('waiting', 'delivered', 'dead', 'skipped')),
    created_at   timestamptz not null default now(),
    -- After this, no further attempt.
    gives_up_at  timestamptz not null,
    finished_at  timestamptz,
    -- Since it was last put in line; and of all attempts, the last one.
    tries        integer not null default 0,
    attempts     integer not null default 0,
    last_status  integer,
    last_failure text
);
create index webhook_delivery_webhook_idx on webhook_delivery (webhook_id, created_at desc, id desc);
create index webhook_delivery_state_idx on webhook_delivery (webhook_id, state, created_at desc, id desc);
create index webhook_delivery_line_idx on webhook_delivery (webhook_id, entity_id, seq) where state = 'waiting';
create index webhook_delivery_ended_idx on webhook_delivery (created_at) where state <> 'waiting';
create index webhook_delivery_late_idx on webhook_delivery (gives_up_at) where state = 'waiting';

-- Each entity of which something waits for a webhook, and when its first delivery may be tried. Whoever tries it puts that
-- off for as long as an attempt can take: if it is killed, another goes on then.
create table webhook_line (
    webhook_id uuid not null constraint webhook_line_webhook_fkey references webhook on delete cascade,
    entity_id  uuid not null,
    due_at     timestamptz not null,
    lease      uuid,
    constraint webhook_line_pkey primary key (webhook_id, entity_id)
);
create index webhook_line_due_idx on webhook_line (webhook_id, due_at);

create table webhook_attempt (
    delivery_id uuid not null constraint webhook_attempt_delivery_fkey references webhook_delivery on delete cascade,
    number      integer not null,
    at          timestamptz not null,
    took_ms     integer not null,
    status      integer,
    failure     text,
    answer      text,
    constraint webhook_attempt_pkey primary key (delivery_id, number)
);
