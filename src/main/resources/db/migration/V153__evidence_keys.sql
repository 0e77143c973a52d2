-- Bytes are encrypted with a key of their own, which is kept wrapped by the key named here (a file of the folder of keys).
-- Without one: bytes kept plain, before there were keys.
alter table evidence_item add column key_id varchar(100);
alter table evidence_item add column wrapped_key varchar(200);
-- The name of plain bytes that have been encrypted and are still to be erased.
alter table evidence_item add column plain_left varchar(36);
create index evidence_item_by_key on evidence_item (key_id, id);

alter table evidence_upload add column key_id varchar(100);
alter table evidence_upload add column wrapped_key varchar(200);
