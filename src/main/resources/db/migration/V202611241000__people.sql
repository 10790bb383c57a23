-- Whoever works here. Nobody is ever deleted: what they wrote keeps its author, and the audit its names.
create table user_account (
    id              uuid primary key,
    version         integer not null,
    -- Folded to small letters by the program.
    email           text not null constraint user_account_email_key unique,
    name            text not null,
    role            text not null constraint user_account_role_check
        check (role in ('admin', 'editor', 'writer', 'moderator', 'reader')),
    active          boolean not null,
    -- Argon2id in PHC form; null until the invitation is taken up.
    password_hash   text,
    -- Who it is to an OpenID Connect issuer, from the first sign-in through it.
    issuer          text,
    subject         text,
    created_at      timestamptz not null,
    last_sign_in_at timestamptz,
    constraint user_account_subject_key unique (issuer, subject),
    constraint user_account_subject_check check ((issuer is null) = (subject is null))
);
create index user_account_name_idx on user_account (name collate "ar-x-icu", id);
create index user_account_role_idx on user_account (role, name collate "ar-x-icu", id);
create index user_account_active_idx on user_account (active, name collate "ar-x-icu", id);

-- The sections that a role is narrowed to. A section cannot go while one is: without it, the user would have them all.
create table user_section (
    user_id    uuid not null constraint user_section_user_fkey references user_account,
    section_id uuid not null constraint user_section_section_fkey references section,
    primary key (user_id, section_id)
);
create index user_section_section_idx on user_section (section_id);

create table user_session (
    id           uuid primary key,
    user_id      uuid not null constraint user_session_user_fkey references user_account,
    created_at   timestamptz not null,
    last_used_at timestamptz not null,
    expires_at   timestamptz not null,
    ended_at     timestamptz,
    address      text,
    agent        text
);
create index user_session_user_idx on user_session (user_id, last_used_at desc, id desc);
create index user_session_end_idx on user_session (least(expires_at, ended_at));

-- Access and refresh tokens by their SHA-256. A spent refresh token stays until it would have expired, to be known again.
create table session_token (
    hash       bytea primary key,
    session_id uuid not null constraint session_token_session_fkey references user_session on delete cascade,
    kind       text not null constraint session_token_kind_check check (kind in ('access', 'refresh')),
    expires_at timestamptz not null,
    spent_at   timestamptz
);
create index session_token_session_idx on session_token (session_id);
create index session_token_expires_idx on session_token (expires_at);

-- At most one link of a kind a user: a newer one takes the place of the older.
create table one_time_link (
    user_id    uuid not null constraint one_time_link_user_fkey references user_account,
    kind       text not null constraint one_time_link_kind_check check (kind in ('invitation', 'reset')),
    hash       bytea not null constraint one_time_link_hash_key unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (user_id, kind)
);
create index one_time_link_expires_idx on one_time_link (expires_at);

-- Failed attempts, by what they are counted for; the key is a SHA-256 in hex, so that it holds no stranger's e-mail.
create table attempt_count (
    scope    text not null,
    key      text not null,
    attempts integer not null,
    last_at  timestamptz not null,
    primary key (scope, key)
);
create index attempt_count_last_idx on attempt_count (last_at);

-- Where an account signed in from: guesses from elsewhere never hold it up there.
create table known_address (
    user_id uuid not null constraint known_address_user_fkey references user_account,
    address text not null,
    last_at timestamptz not null,
    primary key (user_id, address)
);
create index known_address_last_idx on known_address (last_at);
