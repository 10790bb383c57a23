-- Addresses in articles that never were files for the library: a 404, a page, too many bytes. adopt-media asks them no
-- more, unless it is told to. What was adopted needs no row, because no article names its address any longer.
create table refused_address (
    -- An address may be longer than what an index takes.
    digest     text not null generated always as (md5(address)) stored,
    address    text not null,
    code       text not null,
    refused_at timestamptz not null default now(),
    constraint refused_address_pkey primary key (digest)
);
