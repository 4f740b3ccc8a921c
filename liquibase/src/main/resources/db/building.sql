--liquibase formatted sql

--changeset tenocean:unit
create table unit (
  id         uuid primary key,
  floor      integer     not null,
  label      varchar(30) not null,
  retired_at timestamptz
);
comment on column unit.retired_at is 'when it left the roster: nobody can register for it, its history stays';
create unique index unit_label on unit (lower(label));
create index unit_floor on unit (floor, label);

--changeset tenocean:roster-entry
--comment: Whom the association expects to live in a unit, from an admin's CSV.
create table roster_entry (
  unit_id  uuid         not null references unit on delete cascade,
  position integer      not null,
  name     varchar(200) not null,
  primary key (unit_id, position)
);
