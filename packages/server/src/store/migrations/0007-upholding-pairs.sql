-- Of the pairs within an event only those are kept that its growth turned on; those that joined it uphold it (engine/event/regrow.ts).
-- Pairs from before are all there are, and so uphold nothing.
alter table candidate_pairs add column upholds boolean not null default false;
