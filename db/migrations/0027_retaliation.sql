-- Nobody may retaliate against a petitioner (Regulation arts. 18, 46): what is reported, and the private questions after the end.
create table retaliation_report (
  petition_id uuid primary key,
  about_petition_id uuid not null,
  via text not null,
  reported_at timestamptz not null,
  reported_by uuid references staff,
  constraint retaliation_report_via_check check (via in ('PETITIONER', 'STAFF', 'CHECK_IN')),
  constraint retaliation_report_reported_by_check check ((via = 'STAFF') = (reported_by is not null)),
  constraint retaliation_report_not_itself_check check (petition_id <> about_petition_id)
);
create index retaliation_report_about_petition_id_idx on retaliation_report (about_petition_id);
comment on table retaliation_report is 'One matter that alleges retaliation, and the earlier matter for which it is said to be; read by no page of that earlier matter.';

create table retaliation_watch (
  petition_id uuid primary key,
  language text not null,
  agreed_at timestamptz not null,
  stopped_at timestamptz,
  ended_on date,
  constraint retaliation_watch_language_check check (language in ('zh-CN', 'en'))
);
comment on table retaliation_watch is 'One petitioner who agreed, by number and query code, to be asked in private after the end of the matter; stopped whenever he likes.';

create table retaliation_check_in (
  petition_id uuid not null,
  month_no integer not null,
  asked_on date not null,
  answered_on date,
  is_retaliation boolean,
  primary key (petition_id, month_no),
  constraint retaliation_check_in_month_no_check check (month_no in (1, 3, 6)),
  constraint retaliation_check_in_answer_check check ((answered_on is null) = (is_retaliation is null))
);
comment on table retaliation_check_in is 'One private question after the end of a matter, and its answer; a yes opens a matter with a unit above.';
