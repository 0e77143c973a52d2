-- The customer's request that a letter answers; null for letters that nobody asked for.
alter table notice add column request bigint;
