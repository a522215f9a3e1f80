-- Pages of events in the order of their types: within a type by id, as pages go on.
create index events_in_force_by_type_order on events_in_force (type, id);
