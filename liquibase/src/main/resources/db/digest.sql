--liquibase formatted sql

--changeset tenocean:digest
--comment: What is new, in one letter. A row for each local date that was due stays, so that no date comes twice.
create table digest (
  id           uuid primary key,
  scheduled_on date unique,
  covers_from  date,
  asked_by     uuid references app_user on delete cascade,
  period_start timestamptz not null,
  period_end   timestamptz not null,
  collected    boolean     not null default false,
  done_to      uuid,
  expected     integer     not null,
  readers      integer     not null default 0,
  sent         integer     not null default 0,
  started_at   timestamptz not null,
  finished_at  timestamptz,
  check ((scheduled_on is null) = (covers_from is null)),
  check ((scheduled_on is null) = (asked_by is not null))
);
comment on column digest.covers_from is 'the first of the dates whose readers it is for: earlier than the date it is named by after a standstill';
comment on column digest.asked_by is 'the admin who wants to see one in the own mailbox; null for those of everybody';
comment on column digest.done_to is 'the last reader, by id, who has been served';
comment on column digest.expected is 'how many readers there were when it began';
comment on column digest.sent is 'for how many of the readers there was something new';

--changeset tenocean:digest-item
--comment: What anybody might get, collected once.
create table digest_item (
  digest_id uuid        not null references digest on delete cascade,
  position  integer     not null,
  source    varchar(40) not null,
  data      jsonb       not null,
  primary key (digest_id, position)
);

--changeset tenocean:digest-issue
--comment: What one reader gets: items by their position, ranked. Its mail is the delivery of the cause "digest <date>".
create table digest_issue (
  digest_id    uuid        not null references digest on delete cascade,
  reader_id    uuid        not null references app_user on delete cascade,
  scheduled_on date,
  new_since    timestamptz not null,
  content      jsonb       not null,
  primary key (digest_id, reader_id),
  unique (reader_id, scheduled_on)
);
comment on column digest_issue.new_since is 'where the period that it tells of begins for this reader';

--changeset tenocean:digest-choice
--comment: On which day people want it; without a row, on the usual one. Whether they want it at all is the pace of DIGEST by EMAIL.
create table digest_choice (
  user_id uuid primary key references app_user on delete cascade,
  day     varchar(9) not null check (day in
    ('DAILY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'))
);
