-- Whether a mail is a contact of the case already is asked by the mail itself.
create index third_party_contact_evidence_of on third_party_contact_evidence (evidence);
