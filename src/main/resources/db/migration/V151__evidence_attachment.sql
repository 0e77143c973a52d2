-- Pieces of evidence that were attached to an entry of the time line.
create table evidence_attachment (
    evidence bigint primary key references evidence_item (id),
    breach varchar(20) not null,
    entry bigint not null
);
create index evidence_attachment_by_breach on evidence_attachment (breach, entry);
