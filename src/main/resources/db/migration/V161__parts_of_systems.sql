-- A cluster's machines are found by it, for every letter and every question what a breach has touched.
create index hosting_system_by_parent on hosting_system (parent_id);
