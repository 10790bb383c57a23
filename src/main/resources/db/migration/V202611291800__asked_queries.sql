-- How often readers have searched for something, by the day in UTC. Nothing says who did.
create table asked_query (
    query text,
    day date,
    times integer not null,
    constraint asked_query_pkey primary key (query, day)
);

create index asked_query_day_idx on asked_query (day);
