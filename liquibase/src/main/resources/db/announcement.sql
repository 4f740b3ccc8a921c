--liquibase formatted sql

--changeset tenocean:announcement
--comment: What the board tells the building. Whom it goes to stands on the row: a list is filtered while it is read in its order.
create table announcement (
  id           uuid primary key,
  version      integer      not null,
  title        varchar(150) not null,
  body         text         not null,
  audience     varchar(10)  not null check (audience in ('ALL', 'FLOORS', 'ROLES')),
  floors       integer[]    not null,
  roles        text[]       not null,
  urgent       boolean      not null,
  status       varchar(10)  not null check (status in ('DRAFT', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN')),
  publish_at   timestamptz,
  expires_at   timestamptz,
  published_at timestamptz,
  published_by uuid,
  reach        integer,
  readers      integer      not null default 0,
  reworded_at  timestamptz,
  created_at   timestamptz  not null,
  created_by   uuid         not null,
  changed_at   timestamptz  not null,
  changed_by   uuid         not null,
  is_prepared  boolean      generated always as (status in ('DRAFT', 'SCHEDULED')) stored,
  listed_at    timestamptz  generated always as (coalesce(published_at, changed_at)) stored,
  check ((status in ('PUBLISHED', 'WITHDRAWN')) = (published_at is not null)),
  check (status <> 'SCHEDULED' or publish_at is not null)
);
comment on column announcement.body is 'Markdown, as it was written';
comment on column announcement.publish_at is 'when it is, or was, to be published; null for at once';
comment on column announcement.published_by is 'who published or scheduled it';
comment on column announcement.reach is 'how many people it went to when it was published';
comment on column announcement.readers is 'how many residents have opened it; raised with their row in announcement_read, so that no list counts those';
comment on column announcement.reworded_at is 'when title or body last changed after it was published';
comment on column announcement.is_prepared is 'for the admins'' list: what is in preparation stands first';
create index announcement_news on announcement (published_at, id) where status = 'PUBLISHED';
create index announcement_desk on announcement (is_prepared, listed_at, id);
create index announcement_due on announcement (publish_at) where status = 'SCHEDULED';

--changeset tenocean:announcement-read
--comment: Who has read what, and when first.
create table announcement_read (
  announcement_id uuid        not null references announcement on delete cascade,
  reader_id       uuid        not null references app_user on delete cascade,
  first_read_at   timestamptz not null,
  primary key (announcement_id, reader_id)
);
create index announcement_read_reader on announcement_read (reader_id);
