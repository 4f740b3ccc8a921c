-- A building to look around in: twelve floors, its people, and three who wait to be let in.
-- Read once, in one transaction, on an empty database; demo.password_hash is set beforehand.

insert into unit (id, floor, label)
select gen_random_uuid(), floor, floor || chr(64 + door)
from generate_series(1, 12) floor, generate_series(1, 6) door;

create temporary table demo_person (
  id         uuid default gen_random_uuid(),
  email      text,
  first_name text,
  last_name  text,
  status     text,
  locale     text,
  unit       text,
  roles      text[],
  floor      integer
) on commit drop;

insert into demo_person (email, first_name, last_name, status, locale, unit, roles, floor) values
  ('admin@demo.example',   'Grace',    'Okafor',    'RESIDENT', 'en',    '12A', '{TENANT,ADMIN}',         null),
  ('captain@demo.example', 'Luis',     'Herrera',   'RESIDENT', 'es',    '4C',  '{TENANT,FLOOR_CAPTAIN}', 4),
  ('tenant@demo.example',  'Emma',     'Lindqvist', 'RESIDENT', 'en',    '7B',  '{TENANT}',               null),
  ('repairs@demo.example', 'Tom',      'Becker',    'RESIDENT', 'en',    null,  '{MAINTENANCE}',          null),
  ('mei@demo.example',     '梅',       '陈',        'RESIDENT', 'zh-CN', '9D',  '{TENANT}',               null),
  ('noah@demo.example',    'Noah',     'Williams',  'RESIDENT', 'en',    '7B',  '{TENANT}',               null),
  ('sofia@demo.example',   'Sofía',    'Peña',      'RESIDENT', 'es',    '2E',  '{TENANT}',               null),
  (null,                   'Harold',   'Finch',     'RESIDENT', 'en',    '1A',  '{TENANT}',               null),
  ('olga@demo.example',    'Olga',     'Novak',     'ALUMNI',   'en',    null,  '{}',                     null),
  ('maria@demo.example',   'Maria',    'Santos',    'PENDING',  'en',    '4B',  '{}',                     null),
  ('wei@demo.example',     '伟',       '李',        'PENDING',  'zh-CN', '4D',  '{}',                     null),
  ('jonas@demo.example',   'Jonas',    'Weber',     'PENDING',  'en',    null,  '{}',                     null);

insert into app_user (id, version, email, email_confirmed_at, first_name, last_name, status, locale, created_at)
select id, 0, email, case when email is not null then now() end, first_name, last_name, status, locale, now()
from demo_person;

insert into credential (user_id, password_hash, changed_at, session_epoch)
select id, current_setting('demo.password_hash'), now(), 1
from demo_person
where email is not null;

insert into user_role (user_id, role)
select id, unnest(roles) from demo_person;

insert into captain_floor (user_id, floor)
select id, floor from demo_person where floor is not null;

insert into occupancy (id, user_id, unit_id, kind, from_date)
select gen_random_uuid(), p.id, u.id, 'TENANT', current_date - 400
from demo_person p join unit u on u.label = p.unit
where p.status = 'RESIDENT';

-- The roster knows everyone with a unit except Wei: a match and a mismatch to look at.
insert into roster_entry (unit_id, position, name)
select u.id, row_number() over (partition by u.id order by p.last_name, p.first_name), p.first_name || ' ' || p.last_name
from demo_person p join unit u on u.label = p.unit
where p.email is distinct from 'wei@demo.example';

-- What the board has announced: to everyone, to one floor, and what can't wait. Nobody is mailed about the past.
insert into announcement (id, version, title, body, audience, floors, roles, urgent, status,
  published_at, published_by, reach, expires_at, created_at, created_by, changed_at, changed_by)
select gen_random_uuid(), 1, n.title, n.body, n.audience, n.floors, '{}', n.urgent, 'PUBLISHED',
  now() - n.age, board.id,
  (select count(*) from demo_person p left join unit u on u.label = p.unit
   where p.status = 'RESIDENT' and (n.audience = 'ALL' or u.floor = any (n.floors))),
  now() + n.shown, now() - n.age, board.id, now() - n.age, board.id
from demo_person board, (values
  ('Recycling: new days from this month', $$The city collects on other days from this month on. Please put the bins out **the evening before**, after 8 pm.

| Bin | Day | What goes in |
|---|---|---|
| Blue | Tuesday | paper and cardboard |
| Yellow | Thursday | plastic, cans, cartons |
| Green | Friday | glass, without lids |
| Grey | Monday and Friday | everything else |

Large things are fetched on request: [ask the city](https://www.example.org/bulky-waste).$$,
   'ALL', '{}'::integer[], false, interval '9 days', null::interval),
  ('7th floor: the corridor is painted next week', $$The painters work on **your corridor** from Monday to Wednesday, 8 am to 4 pm.

- Please take doormats, shoes and prams inside on Sunday evening.
- The lift stops at your floor all the time.
- It will smell a little; the windows stay open.

Thank you for your patience!$$,
   'FLOORS', '{7}', false, interval '2 days', interval '10 days'),
  ('Water off tomorrow, 9 am to noon', $$A valve in the cellar has to be replaced. The water is off **in the whole building** tomorrow from 9 am to noon.

1. Fill a few bottles and a bucket tonight.
2. Keep your taps closed, also if nothing comes.
3. Let the water run for a minute afterwards.

If water runs where it should not, call the emergency line: [555 0100](tel:+15550100).$$,
   'ALL', '{}', true, interval '3 hours', interval '2 days')
) n (title, body, audience, floors, urgent, age, shown)
where board.email = 'admin@demo.example';

-- The applicants come in as everybody does: with an event, whose workflow does the rest.
with applied as (
  insert into event_log (id, name, data, caused_by_user, ts, v, recorded_at)
  select 'demo-' || p.id, 'user/registered',
    jsonb_build_object('userId', p.id, 'email', p.email, 'firstName', p.first_name,
      'lastName', p.last_name, 'unitId', u.id, 'verificationId', gen_random_uuid()),
    p.id, now(), '1', now()
  from demo_person p left join unit u on u.label = p.unit
  where p.status = 'PENDING'
  returning id, name)
insert into workflow_run (id, event_id, event_name, workflow, version, status, due_at, created_at)
-- A run's id begins with its time (UUID version 7), so that lists can go by it.
select (lpad(to_hex(floor(extract(epoch from now()) * 1000)::bigint), 12, '0') || '7'
    || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid,
  id, name, 'registration', 1, 'QUEUED', now(), now()
from applied;
