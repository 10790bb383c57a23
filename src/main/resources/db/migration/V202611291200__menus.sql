-- What a site shows on every page: its menus, each a tree of items under a key that front ends know. A change is out at once.
create table menu (
    id         uuid primary key,
    -- One title for now; several titles in one house can come later.
    title_id   smallint not null default 1,
    version    integer not null,
    key        text not null constraint menu_key_form check (key ~ '^[a-z0-9](-?[a-z0-9]){0,49}$'),
    items      jsonb not null,
    -- All that its items lead to, each once, so that it is known in which menus something stands.
    targets    uuid[] not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    constraint menu_key unique (title_id, key)
);
create index menu_targets_idx on menu using gin (targets);

alter table content_change
    drop constraint content_change_kind,
    add constraint content_change_kind check (kind in (
        'publication', 'section', 'author', 'tag', 'media', 'draft', 'article', 'submission', 'comment', 'issue', 'redirect',
        'front', 'page', 'menu'));
