--liquibase formatted sql

--changeset tenocean:verification
--comment: One application to be recognised as a resident. A decision is made once: a conditional update on OPEN.
create table verification (
  id           uuid primary key,
  user_id      uuid        not null references app_user on delete cascade,
  unit_id      uuid references unit,
  status       varchar(10) not null check (status in ('OPEN', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  opened_at    timestamptz not null,
  ready_at     timestamptz,
  escalated_at timestamptz,
  decided_by   uuid,
  decided_at   timestamptz,
  reason       varchar(1000)
);
comment on column verification.ready_at is 'when reviewers first heard of it: the address was confirmed';
create unique index verification_open on verification (user_id) where status = 'OPEN';
create index verification_queue on verification (status, opened_at, id);
create index verification_user on verification (user_id);
create index verification_unit on verification (unit_id);
