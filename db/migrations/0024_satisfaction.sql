-- What people say of how their matter was handled, beside their own ratings. Nothing here is an event of a matter: whoever reads the matter learns nothing of it.

create table satisfaction_rule (
  rule_id uuid primary key,
  sample_percent integer not null,
  sample_minimum integer not null,
  later_weeks integer[] not null,
  set_by uuid not null references staff,
  set_at timestamptz not null,
  constraint satisfaction_rule_percent_check check (sample_percent between 1 and 100),
  constraint satisfaction_rule_minimum_check check (sample_minimum between 1 and 1000)
);
comment on table satisfaction_rule is 'How large the independent sample is and when people are asked again, from its day on; the last entry counts for what begins after it.';

create table satisfaction_period (
  period text primary key,
  first_on date not null,
  last_on date not null,
  sample_percent integer not null,
  sample_minimum integer not null,
  seed_commitment bytea not null,
  opened_at timestamptz not null,
  constraint satisfaction_period_commitment_check check (octet_length(seed_commitment) = 32),
  constraint satisfaction_period_days_check check (first_on <= last_on)
);
comment on table satisfaction_period is 'A quarter of ratings, with the hash of the seed by which its sample will be drawn, fixed before the quarter ends.';

create table satisfaction_draw (
  period text primary key references satisfaction_period,
  seed bytea not null,
  matters integer not null,
  drawn integer not null,
  drawn_at timestamptz not null
);
comment on table satisfaction_draw is 'That the sample of a quarter was drawn, once, with the seed that anybody can check against the earlier hash.';

create table interview_task (
  petition_id uuid not null,
  period text not null references satisfaction_draw,
  task_id uuid not null,
  unit_id uuid not null,
  office_unit_id uuid,
  primary key (petition_id, period),
  constraint interview_task_task_id_key unique (task_id)
);
comment on table interview_task is 'A matter that was drawn: whose petitioner an office that had no part in it asks; without an office when none is independent.';
create index interview_task_office_unit_id_idx on interview_task (office_unit_id) where office_unit_id is not null;

create table interview_answer (
  petition_id uuid not null,
  period text not null,
  outcome text not null,
  method text not null,
  processed text,
  process_fair text,
  result text,
  solved text,
  told_how text,
  comment bytea,
  asked_by uuid not null references staff,
  asked_on date not null,
  recorded_at timestamptz not null,
  primary key (petition_id, period),
  foreign key (petition_id, period) references interview_task,
  constraint interview_answer_outcome_check check (outcome in ('ANSWERED', 'DECLINED', 'UNREACHABLE')),
  constraint interview_answer_method_check check (method in ('PHONE', 'VISIT', 'LETTER')),
  constraint interview_answer_said_check check ((outcome = 'ANSWERED') = (processed is not null and process_fair is not null and result is not null and solved is not null)),
  constraint interview_answer_silent_check check (outcome = 'ANSWERED' or (told_how is null and comment is null))
);
comment on table interview_answer is 'What a drawn person said, or that nothing was said; never a rating. The comment is encrypted.';

create table later_asking (
  petition_id uuid not null,
  weeks integer not null,
  unit_id uuid not null,
  asked_on date not null,
  primary key (petition_id, weeks)
);
comment on table later_asking is 'That a petitioner is asked, so many weeks after the end, whether the matter is still solved.';

create table later_answer (
  petition_id uuid not null,
  weeks integer not null,
  answer text not null,
  reason bytea,
  answered_at timestamptz not null,
  primary key (petition_id, weeks),
  foreign key (petition_id, weeks) references later_asking,
  constraint later_answer_answer_check check (answer in ('YES', 'PARTLY', 'NO'))
);
comment on table later_answer is 'What the petitioner answered; a NO waits for the head above the unit until somebody has cared for it. The reason is encrypted.';

create table later_opt_out (
  petition_id uuid primary key,
  opted_out_at timestamptz not null
);
comment on table later_opt_out is 'That a petitioner does not want to be asked again about this matter.';

create table later_care (
  petition_id uuid not null,
  weeks integer not null,
  done text not null,
  cared_by uuid not null references staff,
  cared_on date not null,
  primary key (petition_id, weeks),
  foreign key (petition_id, weeks) references later_answer
);
comment on table later_care is 'What the head above the unit did about a matter that its petitioner calls unsolved again.';

-- A draw, an answer and a rule are facts: none is ever changed or taken away.
revoke update, delete on satisfaction_rule, satisfaction_period, satisfaction_draw, interview_task, interview_answer, later_asking, later_answer, later_opt_out, later_care from xinqiao_app;
