--liquibase formatted sql

--changeset tenocean:vapid-key
--comment: The key pair that push services know the portal by (RFC 8292), made once, where the configuration has none.
create table vapid_key (
  is_it       boolean      primary key default true check (is_it),
  public_key  varchar(87)  not null,
  private_key varchar(200) not null,
  made_at     timestamptz  not null
);
comment on column vapid_key.private_key is 'locked with a key that is half configuration';

--changeset tenocean:push-subscription
--comment: A browser on a device, as it may be reached (RFC 8030). One browser is one person's.
create table push_subscription (
  id            uuid          primary key,
  user_id       uuid          not null,
  endpoint      varchar(2000) not null,
  endpoint_hash varchar(43)   not null unique,
  p256dh        varchar(87)   not null,
  auth          varchar(22)   not null,
  server_key    varchar(87)   not null,
  name          varchar(60)   not null,
  created_at    timestamptz   not null,
  reached_at    timestamptz,
  failures      integer       not null default 0,
  failing_since timestamptz
);
create index push_subscription_person on push_subscription (user_id, created_at);
comment on column push_subscription.endpoint_hash is 'SHA-256, base64url';
comment on column push_subscription.server_key is 'the public VAPID key that the browser subscribed for: no other may push to it';
comment on column push_subscription.failures is 'deliveries in a row that it did not take';

--changeset tenocean:push-message
--comment: A delivery on its way to one device. The delivery is SENT once the first took it, FAILED when none did.
create table push_message (
  delivery_id     uuid        not null references delivery on delete cascade,
  subscription_id uuid        not null,
  left_at         timestamptz not null,
  tries           integer     not null default 0,
  status          varchar(10) not null check (status in ('PENDING', 'SENT', 'FAILED', 'SUPPRESSED')),
  reason          varchar(300),
  ended_at        timestamptz,
  primary key (delivery_id, subscription_id)
);
comment on column push_message.subscription_id is 'no reference: what became of the message is known longer than the device';
