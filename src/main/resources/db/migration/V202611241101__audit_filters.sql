-- Each filter of the audit walks an index of its own in the order of the list. An entity is of one kind, so that its id alone
-- finds its history.
drop index audit_event_entity_idx;
create index audit_event_entity_idx on audit_event (entity_id, at desc, id desc) where entity_id is not null;
create index audit_event_kind_idx on audit_event (kind, at desc, id desc);
create index audit_event_address_idx on audit_event (address, at desc, id desc) where address is not null;
