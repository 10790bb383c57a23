-- A slug is found with an underscore or a blank for a hyphen, and with any seat of a hamza before a waw. The program makes the
-- keys of these few anew after the migration, since SQL cannot fold as it does, and finds by this at each start that none are left.
create index slug_key_of_before_idx on slug (entity_id)
    where slug_key ~ '[_ ]|--|^-|-$|ءو' or (slug_key ~ 'يو' and slug ~ 'ئ');
