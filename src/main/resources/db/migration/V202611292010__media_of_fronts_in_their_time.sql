-- Everything that readers have, or are planned to have, with the medium in it. A front shows a picture of its own only while its
-- slot and its container are shown and readers have what stands there. The view media_use, which did not look at these times, stays
-- for replicas of the version before.
create function uses_of_medium(medium uuid)
    returns table (kind text, entity_id uuid, visible_from timestamptz, visible_until timestamptz)
    language sql stable parallel safe
begin atomic
    select 'article', a.article_id, a.visible_from, a.visible_until
    from published_article a where a.media @> array[medium] and a.visible_until > now()
    union all
    select 'issue', i.issue_id, i.visible_from, cast('infinity' as timestamptz)
    from published_issue i where i.media @> array[medium]
    union all
    select 'page', p.article_id, p.visible_from, p.visible_until
    from published_page p where p.media @> array[medium] and p.visible_until > now()
    union all
    select 'front', c.front_id, shown.visible_from, shown.visible_until
    from published_container c
        cross join lateral jsonb_array_elements(c.content -> 'slots') slot
        cross join lateral (
            select a.visible_from, a.visible_until from published_article a
            where slot #>> '{item,kind}' = 'article' and a.article_id = cast(slot #>> '{item,ref}' as uuid)
            union all
            select i.visible_from, 'infinity' from published_issue i
            where slot #>> '{item,kind}' = 'issue' and i.issue_id = cast(slot #>> '{item,ref}' as uuid)
            union all
            select p.visible_from, p.visible_until from published_page p
            where slot #>> '{item,kind}' = 'page' and p.article_id = cast(slot #>> '{item,ref}' as uuid)
            union all
            select '-infinity', 'infinity' where slot #>> '{item,kind}' in ('link', 'latest')
        ) item
        cross join lateral (
            select
                greatest(c.visible_from, cast(c.content ->> 'from' as timestamptz), cast(slot ->> 'from' as timestamptz),
                    item.visible_from) as visible_from,
                least(c.visible_until, cast(c.content ->> 'to' as timestamptz), cast(slot ->> 'to' as timestamptz),
                    item.visible_until) as visible_until
        ) shown
    where c.media @> array[medium] and c.visible_until > now()
      and slot #>> '{override,medium}' = cast(medium as text)
      and shown.visible_from < shown.visible_until and shown.visible_until > now();
end;

-- Whether readers have anything that shows the medium.
create function is_shown(medium uuid) returns boolean language sql stable parallel safe
    return exists (select from uses_of_medium(medium) u where u.visible_from <= now());
