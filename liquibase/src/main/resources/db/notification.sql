--liquibase formatted sql

--changeset tenocean:delivery
--comment: One row for each person, channel and cause. The cause is the thing told of, not the event.
create table delivery (
  id           uuid primary key,
  recipient_id uuid         not null,
  address      varchar(254),
  channel      varchar(10)  not null,
  category     varchar(20)  not null,
  template     varchar(60)  not null,
  cause        varchar(200) not null,
  data         jsonb        not null,
  status       varchar(12)  not null
    check (status in ('PLANNED', 'SENT', 'FAILED', 'BOUNCED', 'SUPPRESSED', 'COLLAPSED')),
  reason       text,
  planned_at   timestamptz  not null,
  sent_at      timestamptz,
  unique (recipient_id, channel, cause)
);
comment on column delivery.address is 'where to, when it is not the person''s own address of the moment (an address being left)';
create index delivery_of_person on delivery (recipient_id, planned_at desc);
