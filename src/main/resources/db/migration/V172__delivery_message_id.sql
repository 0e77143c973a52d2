-- Who answers a letter of ours names it by its Message-ID.
create index delivery_by_message_id on delivery (message_id);
