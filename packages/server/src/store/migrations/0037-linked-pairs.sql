-- Which events a report tells, and which reports tell an event, are read of the indexes alone: the rows hold all that is compared of a claim.
drop index linked_claims_by_report;
create index linked_claims_by_report on linked_claims (report_id, event_id);
drop index linked_claims_by_event;
create index linked_claims_by_event on linked_claims (event_id, report_id);
