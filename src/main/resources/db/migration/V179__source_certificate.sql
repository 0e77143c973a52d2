-- A third thing that a source proves itself with: the certificate of its client of TLS, by its fingerprint in digest.
alter table signal_source_key alter column purpose set data type varchar(20);
