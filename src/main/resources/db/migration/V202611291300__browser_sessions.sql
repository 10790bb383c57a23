-- A browser holds one token, in a cookie that no script can read, for as long as its session lasts.
alter table session_token drop constraint session_token_kind_check;
alter table session_token add constraint session_token_kind_check check (kind in ('access', 'refresh', 'browser'));
