-- The rows of one wave in their order, whatever their state, without reading those of others.
create index delivery_of_owner on delivery (owner, id);
