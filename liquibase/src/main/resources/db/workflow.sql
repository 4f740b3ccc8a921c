--liquibase formatted sql

--changeset tenocean:workflow-run
--comment: One row per run of a workflow for an event. Steps rewrite only unindexed columns (HOT updates).
create table workflow_run (
  id           uuid primary key,
  event_id     varchar(255) not null,
  event_name   varchar(100) not null,
  workflow     varchar(100) not null,
  version      integer      not null,
  replay       integer      not null default 0,
  status       varchar(12)  not null
    check (status in ('QUEUED', 'RUNNING', 'WAITING', 'BACKING_OFF', 'COMPLETED', 'FAILED', 'CANCELLED')),
  owner        uuid,
  attempt      integer      not null default 0,
  step_attempt integer      not null default 0,
  due_at       timestamptz,
  created_at   timestamptz  not null,
  started_at   timestamptz,
  finished_at  timestamptz,
  error        text,
  unique (event_id, workflow, replay)
) with (fillfactor = 80);
comment on column workflow_run.owner is 'the node that runs it, while RUNNING';
comment on column workflow_run.attempt is 'claims so far; with the owner it fences off a node that was thought dead';
comment on column workflow_run.step_attempt is 'failures of the step it stands at';
comment on column workflow_run.due_at is 'when the sweep takes it up again: a lost message, a time-out, the end of a back-off';
create index workflow_run_due on workflow_run (due_at) where status in ('QUEUED', 'WAITING', 'BACKING_OFF');
create index workflow_run_running on workflow_run (owner) where status = 'RUNNING';
create index workflow_run_unhappy on workflow_run (created_at desc, id desc) where status = 'FAILED';

--changeset tenocean:workflow-step
--comment: What a finished step returned; written once, in the transaction of the step's own effects.
create table workflow_step (
  run_id      uuid         not null references workflow_run on delete cascade,
  position    integer      not null,
  step        varchar(200) not null,
  kind        varchar(10)  not null check (kind in ('RUN', 'CALL', 'PUBLISH', 'SLEEP', 'WAIT')),
  result      text,
  event_id    varchar(255),
  started_at  timestamptz  not null,
  finished_at timestamptz  not null,
  primary key (run_id, position)
);
comment on column workflow_step.event_id is 'the event that ended a wait: it does not end another of this run';

--changeset tenocean:workflow-failure
--comment: Every failed attempt of a step, kept for the person who has to understand it.
create table workflow_failure (
  id       bigint generated always as identity primary key,
  run_id   uuid         not null references workflow_run on delete cascade,
  position integer      not null,
  step     varchar(200) not null,
  attempt  integer      not null,
  at       timestamptz  not null,
  error    text         not null
);
create index workflow_failure_of_run on workflow_failure (run_id, id);

--changeset tenocean:workflow-wait
--comment: An open wait; deleted by whoever ends it. match_key is the first matched field, match all of them.
create table workflow_wait (
  run_id        uuid         not null references workflow_run on delete cascade,
  ordinal       integer      not null,
  attempt       integer      not null,
  position      integer      not null,
  step          varchar(200) not null,
  event_name    varchar(100) not null,
  match_key     varchar(400) not null,
  match         jsonb        not null,
  since         timestamptz  not null,
  registered_at timestamptz  not null,
  checked_at    timestamptz,
  primary key (run_id, ordinal)
);
comment on column workflow_wait.attempt is 'the run''s attempt that began the wait; a later one is another wait';
comment on column workflow_wait.since is 'events recorded before this do not count';
comment on column workflow_wait.checked_at is 'when the log was searched for an event that came first; null until then';
create index workflow_wait_by_key on workflow_wait (event_name, match_key);
create index workflow_wait_unchecked on workflow_wait (registered_at) where checked_at is null;

--changeset tenocean:lease
--comment: Who may do what only one node may do at a time, and until when.
create table lease (
  name       varchar(100) primary key,
  owner      uuid        not null,
  held_until timestamptz not null
);

--changeset tenocean:workflow-line
--comment: Runs whose workflow lets only some be under way at once wait in line, HELD. An older node leaves them alone.
alter table workflow_run
  add line_key varchar(400),
  add priority integer not null default 0,
  add seq      bigint,
  drop constraint workflow_run_status_check,
  add constraint workflow_run_status_check
    check (status in ('HELD', 'QUEUED', 'RUNNING', 'WAITING', 'BACKING_OFF', 'COMPLETED', 'FAILED', 'CANCELLED'));
comment on column workflow_run.line_key is 'which of the workflow''s lines it waits in; null for none, empty if the workflow has but one';
comment on column workflow_run.seq is 'its place among those of the same priority';
create sequence workflow_line_seq;
create index workflow_run_present on workflow_run (workflow, line_key)
  where line_key is not null and status in ('QUEUED', 'RUNNING', 'WAITING', 'BACKING_OFF');
create index workflow_run_held on workflow_run (workflow, line_key, priority desc, seq) where status = 'HELD';
create index workflow_run_unseen on workflow_run (due_at) where status = 'HELD';

--changeset tenocean:workflow-gate
--comment: What a gate remembers of a key: the run that gathers or bars the way, since when, until when, and how many.
create table workflow_gate (
  workflow varchar(100) not null,
  gate     integer      not null,
  key      varchar(400) not null,
  run_id   uuid,
  since    timestamptz  not null,
  until    timestamptz  not null,
  runs     integer      not null,
  primary key (workflow, gate, key)
);
create index workflow_gate_until on workflow_gate (until);
alter table workflow_run
  add gate        integer,
  add gathered_by uuid,
  drop constraint workflow_run_status_check,
  add constraint workflow_run_status_check
    check (status in ('HELD', 'QUEUED', 'RUNNING', 'WAITING', 'BACKING_OFF', 'COMPLETED', 'FAILED', 'CANCELLED',
                      'SKIPPED', 'GATHERED'));
comment on column workflow_run.gate is 'the gate at which it stands; null once it is through';
comment on column workflow_run.gathered_by is 'the run that stands for this one';
create index workflow_run_gathered on workflow_run (gathered_by) where gathered_by is not null;

--changeset tenocean:workflow-deadline
alter table workflow_run
  add start_by  timestamptz,
  add finish_by timestamptz;
comment on column workflow_run.start_by is 'cancelled if it has not begun by then';
comment on column workflow_run.finish_by is 'cancelled if it has not finished by then';
create index workflow_run_start_by on workflow_run (start_by)
  where start_by is not null and status in ('HELD', 'QUEUED') and started_at is null;
create index workflow_run_finish_by on workflow_run (finish_by)
  where finish_by is not null and status in ('HELD', 'QUEUED', 'RUNNING', 'WAITING', 'BACKING_OFF');

--changeset tenocean:workflow-wait-recheck
--comment: Open waits are looked up in the log again after any trouble, and every ten minutes.
create index workflow_wait_by_check on workflow_wait (coalesce(checked_at, '-infinity'));
drop index workflow_wait_unchecked;

--changeset tenocean:workflow-pause
create table workflow_pause (
  workflow varchar(100) primary key,
  since    timestamptz  not null
);

--changeset tenocean:workflow-input
alter table workflow_run add input jsonb;
comment on column workflow_run.input is 'what a person gave the run in place of its event''s data';

--changeset tenocean:workflow-failing
alter table workflow_run add failing jsonb;
comment on column workflow_run.failing is 'why it comes to nothing, once its failure handler is at work';

--changeset tenocean:workflow-invoke
alter table workflow_run
  add invoked_by uuid,
  add invoked_at integer,
  add answer     jsonb;
comment on column workflow_run.invoked_by is 'the run that waits for this one, and invoked_at the place of its step';
comment on column workflow_run.answer is 'what that run gets';
create unique index workflow_run_invoked on workflow_run (invoked_by, invoked_at) where invoked_by is not null;
create index workflow_run_invoking on workflow_run (id) where status = 'WAITING' and due_at is null;
alter table workflow_step
  drop constraint workflow_step_kind_check,
  add constraint workflow_step_kind_check
    check (kind in ('RUN', 'CALL', 'PUBLISH', 'SLEEP', 'WAIT', 'INVOKE'));

--changeset tenocean:workflow-console
--comment: What the console's lists are read by. Only the first index costs every run; the others hold what ended otherwise than well, and BRIN keeps but a range of times for every sixteen pages.
create index workflow_run_of_workflow on workflow_run (workflow, id);
create index workflow_run_ended on workflow_run (status, id)
  where status in ('FAILED', 'CANCELLED', 'SKIPPED', 'GATHERED');
drop index workflow_run_unhappy;
create index workflow_run_ended_of_workflow on workflow_run (workflow, status, id)
  where status in ('FAILED', 'CANCELLED', 'SKIPPED', 'GATHERED');
create index workflow_run_finished on workflow_run using brin (finished_at)
  with (pages_per_range = 16, autosummarize = on);

--changeset tenocean:workflow-stat
--comment: How many runs ended in each minute and how long they took, written once the minute is over.
create table workflow_stat (
  minute    timestamptz  not null,
  workflow  varchar(100) not null,
  completed integer      not null,
  failed    integer      not null,
  cancelled integer      not null,
  typical   double precision,
  slow      double precision,
  primary key (minute, workflow)
);
comment on column workflow_stat.workflow is 'empty in the row that stands for all of them';
comment on column workflow_stat.typical is 'seconds from the event to the end, which half of those that completed took at most';
comment on column workflow_stat.slow is 'the same for 95 of 100';

--changeset tenocean:workflow-branches
alter table workflow_run add branches jsonb;
comment on column workflow_run.branches is 'which of its independent steps have failed, how often, and when they are tried again';

--changeset tenocean:workflow-hot-path
--comment: PostgreSQL parses a check constraint anew in every statement that writes a row: these two cost a quarter of what the engine costs the database, and say what the enums RunStatus and StepKind say. Steps are only written for a run that is locked, and deleted with it, so the foreign key's look-up found nothing ever.
alter table workflow_run drop constraint workflow_run_status_check;
alter table workflow_step
  drop constraint workflow_step_kind_check,
  drop constraint workflow_step_run_id_fkey;

--changeset tenocean:workflow-gate-keys
--comment: Keys are read off the event once, while it is published. Runs that a node of the release before begins have none; theirs is read at the gate.
alter table workflow_run add gate_keys text[];
comment on column workflow_run.gate_keys is 'what the run counts by at each of its gates';

--changeset tenocean:workflow-readmission
alter table workflow_run
  add readmitted boolean not null default false,
  add redone     integer[];
comment on column workflow_run.readmitted is 'it begins again because somebody asked: gates that count events let it pass';
comment on column workflow_run.redone is 'from which places its steps were done again, in the order in which somebody asked';

--changeset tenocean:workflow-ready
alter table workflow_run add ready_at timestamptz;
comment on column workflow_run.ready_at is 'when a gate, a line or a person let it go; null for one that never waited';
