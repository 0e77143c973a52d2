-- Files that come in parts. How many bytes are there is what the file in the data folder says: <breach>/<id>.part.
create table evidence_upload (
    id varchar(36) primary key,
    breach varchar(20) not null references breach_case (reference),
    entry bigint,
    item_name varchar(255) not null,
    item_kind varchar(60) not null,
    byte_size bigint not null,
    sha256 varchar(64),
    fingerprint varchar(100),
    started_by varchar(400) not null,
    started_at timestamp(6) with time zone not null,
    touched_at timestamp(6) with time zone not null,
    evidence bigint references evidence_item (id)
);
create index evidence_upload_of on evidence_upload (breach, started_at, id);
create index evidence_upload_touched on evidence_upload (touched_at);
