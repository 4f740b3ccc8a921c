--liquibase formatted sql

--changeset tenocean:alert
--comment: When the admins were last told of a trouble: they hear of each at most once an hour.
create table alert (
  cause   varchar(400) primary key,
  told_at timestamptz  not null
);
