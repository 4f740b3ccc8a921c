--liquibase formatted sql

--changeset tenocean:credential
create table credential (
  user_id       uuid primary key references app_user on delete cascade,
  password_hash varchar(300) not null,
  changed_at    timestamptz  not null,
  session_epoch integer      not null
);
comment on column credential.session_epoch is 'raised by a new password and by "sign out everywhere": sessions of an older epoch end';

--changeset tenocean:link-token
--comment: A single-use link sent by mail. Only its hash is kept.
create table link_token (
  hash       varchar(43) primary key,
  purpose    varchar(20) not null check (purpose in ('CONFIRM_ADDRESS', 'RESET_PASSWORD', 'FIRST_ADMIN')),
  user_id    uuid references app_user on delete cascade,
  email      varchar(254),
  expires_at timestamptz not null,
  used_at    timestamptz
);
comment on column link_token.hash is 'SHA-256 of the token, base64url';
create index link_token_expiry on link_token (expires_at);
create index link_token_user on link_token (user_id);

--changeset tenocean:slow-down
--comment: Slows guessing down, per account, device and network, without a lock that others could trigger.
create table slow_down (
  subject  varchar(43) primary key,
  tries    integer     not null,
  retry_at timestamptz not null,
  last_at  timestamptz not null
);
create index slow_down_age on slow_down (last_at);
comment on column slow_down.subject is 'a keyed hash of the account, device or network address, never the thing itself';

--changeset tenocean:account-key
--comment: One half of the key for what the portal signs and hashes; the other is configuration.
create table account_key (
  value varchar(72) primary key
);
insert into account_key (value) values (gen_random_uuid()::text || gen_random_uuid()::text);
