--liquibase formatted sql

--changeset tenocean:credential
create table credential (
  user_id       uuid primary key references app_user on delete cascade,
  password_hash varchar(300) not null,
  changed_at    timestamptz  not null
);

--changeset tenocean:link-token
--comment: A single-use link sent by mail. Only its hash is kept.
create table link_token (
  hash       bytea primary key,
  purpose    varchar(20)  not null check (purpose in ('CONFIRM_ADDRESS', 'RESET_PASSWORD', 'FIRST_ADMIN')),
  user_id    uuid references app_user on delete cascade,
  email      varchar(254),
  expires_at timestamptz  not null,
  used_at    timestamptz
);
create index link_token_expiry on link_token (expires_at);
create index link_token_user on link_token (user_id);

--changeset tenocean:sign-in-failure
--comment: Slows guessing down, per account and per address, without a lock that others could trigger.
create table sign_in_failure (
  subject    varchar(100) primary key,
  failures   integer     not null,
  last_at    timestamptz not null
);
create index sign_in_failure_age on sign_in_failure (last_at);
comment on column sign_in_failure.subject is 'a keyed hash of the account or the network address, never the thing itself';
