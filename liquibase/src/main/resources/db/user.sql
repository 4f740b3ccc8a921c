--liquibase formatted sql

--changeset tenocean:app-user
--comment: A person. Without an address there is no sign-in; the person still counts in the roster.
create table app_user (
  id                 uuid primary key,
  version            integer      not null,
  email              varchar(254),
  email_confirmed_at timestamptz,
  first_name         varchar(100) not null,
  last_name          varchar(100) not null,
  status             varchar(10)  not null
    check (status in ('PENDING', 'RESIDENT', 'REJECTED', 'ALUMNI', 'SUSPENDED')),
  status_before      varchar(10),
  locale             varchar(10),
  access_version     integer      not null default 0,
  created_at         timestamptz  not null
);
comment on column app_user.status_before is 'where a SUSPENDED person goes back to';
comment on column app_user.access_version is 'raised when roles, status or password change: sessions that hold an older one are stale';
create unique index app_user_email on app_user (lower(email));
create index app_user_name on app_user (lower(last_name), lower(first_name), id);
create index app_user_unconfirmed on app_user (created_at) where email_confirmed_at is null;

--changeset tenocean:user-role
create table user_role (
  user_id uuid        not null references app_user on delete cascade,
  role    varchar(20) not null check (role in ('TENANT', 'FLOOR_CAPTAIN', 'MAINTENANCE', 'ADMIN')),
  primary key (user_id, role)
);
create index user_role_role on user_role (role);

--changeset tenocean:captain-floor
create table captain_floor (
  user_id uuid    not null references app_user on delete cascade,
  floor   integer not null,
  primary key (user_id, floor)
);
create index captain_floor_floor on captain_floor (floor);

--changeset tenocean:occupancy
--comment: Who lives where, from when until when; many to many.
create table occupancy (
  id        uuid primary key,
  user_id   uuid        not null references app_user on delete cascade,
  unit_id   uuid        not null references unit,
  kind      varchar(10) not null check (kind in ('TENANT', 'OWNER', 'SUBTENANT')),
  from_date date        not null,
  to_date   date
);
create index occupancy_user on occupancy (user_id);
create index occupancy_unit on occupancy (unit_id);
create unique index occupancy_once on occupancy (user_id, unit_id) where to_date is null;

--changeset tenocean:address-change
--comment: Someone asked for another address; it counts once the link that was sent there is followed.
create table address_change (
  id           uuid primary key,
  user_id      uuid         not null references app_user on delete cascade,
  old_email    varchar(254),
  new_email    varchar(254) not null,
  asked_by     uuid         not null,
  asked_at     timestamptz  not null,
  confirmed_at timestamptz
);
comment on column address_change.asked_by is 'the person, or a reviewer who checked in person';
create index address_change_user on address_change (user_id, asked_at);

--changeset tenocean:app-user-by-status
--comment: Everybody who lives here, a page at a time.
create index app_user_status on app_user (status, id);
