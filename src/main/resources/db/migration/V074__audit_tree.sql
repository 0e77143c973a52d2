-- The Merkle tree of RFC 6962 over the chain: leaf n is the entry at position n + 1. Every complete subtree once, so that a
-- proof is a handful of rows, and none is ever changed (V075). It follows the chain: an older one is grown into it.
create table audit_node (
    tree_level integer not null,
    node_index bigint not null,
    digest varchar(64) not null,
    primary key (tree_level, node_index)
);

-- One row, locked by whoever grows the tree or seals it. The origin names this trail from its first checkpoint on.
create table audit_tree (
    id integer primary key,
    tree_size bigint not null,
    origin varchar(200)
);
insert into audit_tree (id, tree_size) values (1, 0);

-- Signed statements of what the trail was (C2SP signed note), and the public keys that signed any.
create table audit_checkpoint (
    tree_size bigint primary key,
    root varchar(64) not null,
    sealed_at timestamp(6) with time zone not null,
    note varchar(2000) not null
);
create table audit_key (
    verifier_key varchar(400) primary key,
    first_used timestamp(6) with time zone not null
);
