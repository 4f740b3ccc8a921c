--liquibase formatted sql

--changeset tenocean:event-log
--comment: The log of all that happened, and the outbox: a row commits with the change it tells of.
create table event_log (
  seq           bigint generated always as identity,
  id            varchar(255) primary key,
  name          varchar(100) not null,
  data          jsonb        not null,
  caused_by_user uuid,
  ts            timestamptz  not null,
  v             varchar(10)  not null,
  caused_by     varchar(255),
  recorded_at   timestamptz  not null,
  dispatched_at timestamptz
);
comment on column event_log.ts is 'when it happened';
comment on column event_log.recorded_at is 'when it was published, by the portal''s clock';
comment on column event_log.dispatched_at is 'when open waits were looked up for it; null until then';
create index event_log_undispatched on event_log (recorded_at) where dispatched_at is null;
create index event_log_by_name on event_log (name, recorded_at);
create index event_log_by_cause on event_log (caused_by) where caused_by is not null;

--changeset tenocean:event-log-not-marked
--comment: Events need no mark that their waits were looked up; for a node that still wants one, new events bear it.
comment on column event_log.dispatched_at is 'not used any more; to be dropped in the release after this';

--changeset tenocean:event-retention
--comment: Ids of events whose row was deleted: a late double is still known.
create table event_id (
  id           varchar(255) primary key,
  forgotten_at timestamptz  not null
);
create index event_id_by_age on event_id (forgotten_at);
create index event_log_by_age on event_log (recorded_at);

--changeset tenocean:event-trace
alter table event_log add trace varchar(55);
comment on column event_log.trace is 'the span in which it was published, as W3C Trace Context writes it';

--changeset tenocean:event-order
--comment: What had committed when an event was published, so that a wait can tell what came since. Transaction ids mean something within one database cluster: after a restore into another, what was published before is told by its time.
alter table event_log
  add xid  xid8,
  add seen pg_snapshot;
alter table event_log
  alter xid set default pg_current_xact_id(),
  alter seen set default pg_current_snapshot();
create table database_cluster (
  one               boolean     primary key default true check (one),
  system_identifier bigint      not null,
  since             timestamptz not null
);
