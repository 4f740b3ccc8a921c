--liquibase formatted sql

--changeset tenocean:mail-bounces
--comment: Where a mail went is known when it comes back; mail stops to addresses that refuse it again and again.
alter table delivery add sent_to varchar(254);
comment on column delivery.sent_to is 'the address that a mail left for';
create table mail_suppression (
  address     varchar(254) collate "C" primary key,
  bounces     integer not null,
  reason      text    not null,
  delivery_id uuid    not null,
  is_late     boolean not null,
  stopped_at  timestamptz
);
create index mail_suppression_stopped on mail_suppression (address) where stopped_at is not null;
comment on table mail_suppression is 'addresses, in lower case, that refused the last mails for good';
comment on column mail_suppression.delivery_id is 'the last one that was refused';
comment on column mail_suppression.is_late is 'whether the relay had taken that one, and sent it back later';
comment on column mail_suppression.stopped_at is 'since when no mail goes there; null while it does';

--changeset tenocean:mail-unsubscribe
--comment: What a person chose before mail was stopped by a link in a mail, to undo that.
alter table notification_choice add before varchar(10);
comment on column notification_choice.before is 'the pace before mail was stopped by a link, USUAL where none was chosen; null where it was not';
