-- The footnotes to which the marks of a body point, as [{key, body}]; null where there are none, as for all bodies so far.
alter table article add column footnotes json;
alter table published_article add column footnotes json;
