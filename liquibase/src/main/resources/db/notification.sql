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

--changeset tenocean:notification-preferences
--comment: What people chose; where there is no row, the usual holds. Deliveries may wait for their time, and then go together.
create table notification_choice (
  user_id  uuid        not null,
  category varchar(20) not null,
  channel  varchar(10) not null,
  pace     varchar(10) not null,
  primary key (user_id, category, channel)
);
create table notification_setting (
  user_id       uuid primary key,
  security_only boolean not null,
  quiet_from    time,
  quiet_to      time,
  zone          varchar(60),
  check ((quiet_from is null) = (quiet_to is null))
);
comment on column notification_setting.zone is 'null for the association''s';
create table notification_mute (
  user_id uuid        not null,
  thing   varchar(80) not null,
  since   timestamptz not null,
  primary key (user_id, thing)
);
alter table delivery
  add about          varchar(80),
  add due_at         timestamptz,
  add collapsed_into uuid references delivery;
comment on column delivery.due_at is 'when a PLANNED delivery leaves; null once it may';
create index delivery_waiting on delivery (recipient_id, due_at)
  where status = 'PLANNED' and due_at is not null;
create index delivery_collapsed on delivery (collapsed_into) where collapsed_into is not null;

--changeset tenocean:notification-in-app
--comment: A delivery says what it told and when it was read; lists of the portal and of the console read it off the row.
alter table delivery
  add subject varchar(200),
  add summary varchar(300),
  add target  varchar(300),
  add read_at timestamptz;
comment on column delivery.target is 'the path of the page that it leads to';
create index delivery_in_app on delivery (recipient_id, id desc)
  where channel = 'IN_APP' and status = 'SENT';
create index delivery_unread on delivery (recipient_id, id desc)
  where channel = 'IN_APP' and status = 'SENT' and read_at is null;
drop index delivery_waiting;
create index delivery_waiting on delivery (recipient_id, channel, due_at)
  where status = 'PLANNED' and due_at is not null;
alter table notification_mute add label varchar(200);
comment on column notification_mute.label is 'what the person called it when muting';

--changeset tenocean:delivery-history
--comment: The list of deliveries goes by id, which begins with its time; each index holds one way to narrow it. Words are those of the subject, without a language's rules: subjects come in three. A link with a token must not stand in a row.
alter table delivery
  add ended_at  timestamptz,
  add resend_of uuid,
  add resend    integer,
  add resent_by uuid;
comment on column delivery.ended_at is 'when it came to its present state; null while PLANNED';
comment on column delivery.resend_of is 'the first delivery of what was told again here; it may be deleted already';
comment on column delivery.resend is 'which time it is told again, by resent_by; its cause ends with that';
update delivery set ended_at = coalesce(sent_at, planned_at) where status <> 'PLANNED';
update delivery set target = null where category = 'SECURITY';
create index delivery_by_person on delivery (recipient_id, id);
drop index delivery_of_person;
create index delivery_by_state on delivery (status, category, channel, id);
create index delivery_by_cause on delivery (cause, status, channel, id);
create index delivery_by_word on delivery using gin (to_tsvector('simple', subject));
create index delivery_by_end on delivery using brin (ended_at) with (pages_per_range = 16, autosummarize = on);
create index delivery_resent on delivery (resend_of) where resend_of is not null;
create index event_log_of_delivery on event_log ((data ->> 'deliveryId'))
  where name in ('notification/email.send', 'notification/push.send');
create table delivery_stat (
  hour       timestamptz not null,
  channel    varchar(10) not null,
  status     varchar(12) not null,
  deliveries integer     not null,
  primary key (hour, channel, status)
);
comment on table delivery_stat is 'how many deliveries came to which end in each hour';

--changeset tenocean:delivery-rounds
--comment: The run of a mail that left with others is found by any of them.
create index event_log_of_round on event_log using gin ((data -> 'deliveries') jsonb_path_ops)
  where name = 'notification/email.round';

--changeset tenocean:delivery-words splitStatements:false
--comment: Chinese and Japanese write no spaces, so each of their characters is a word of the index.
create function words_of(phrase text) returns tsvector
  language sql immutable strict parallel safe
  return to_tsvector('simple', regexp_replace(phrase, '([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])', ' \1 ', 'g'));
create index delivery_by_words on delivery using gin (words_of(subject));
drop index delivery_by_word;

--changeset tenocean:urgent-mail
--comment: Mail that must hurry has events of its own; a release before finds its two kinds by this index as well.
create index event_log_of_a_delivery on event_log ((data ->> 'deliveryId'))
  where name in ('notification/email.send', 'notification/email.urgent', 'notification/push.send');
drop index event_log_of_delivery;
