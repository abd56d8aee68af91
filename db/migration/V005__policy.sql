-- Rules are data with a date and a source. A row governs the work dates from starts_on until the next row's.

create table entry_policy (
  id                  bigint       not null primary key,
  starts_on           date         not null,
  circular            varchar(200) not null,
  opens_at            time         not null,
  closes_at           time         not null comment 'the whole minute still counts: 17:30 is open until 17:30:59',
  entry_days          varchar(27)  not null comment 'MON,TUE,..: work dates that may be logged',
  grace_days          int          not null comment 'days after the work date on which it may still be logged',
  grace_counts        varchar(8)   not null comment 'CALENDAR or WORKING days; the source does not say which',
  grace_any_hour      boolean      not null comment 'late logging at any hour, or only inside the window',
  locks_at_month_end  boolean      not null,
  correction_days     int          not null comment 'calendar days to correct a returned entry, counted from the return',
  daily_entry_cap     int          null,
  daily_minutes_cap   int          null,
  daily_minutes_goal  int          not null comment 'effective minutes of a working day',
  undo_seconds        int          not null,
  created_by          bigint       null,
  created_at          datetime(6)  not null,
  version             int          not null,
  constraint entry_policy_start unique (starts_on),
  constraint entry_policy_by foreign key (created_by) references employee (id),
  constraint entry_policy_window check (closes_at > opens_at),
  constraint entry_policy_grace check (grace_days between 0 and 31),
  constraint entry_policy_counts check (grace_counts in ('CALENDAR', 'WORKING')),
  constraint entry_policy_correction check (correction_days between 0 and 31),
  constraint entry_policy_cap check (daily_entry_cap is null or daily_entry_cap > 0),
  constraint entry_policy_minutes check ((daily_minutes_cap is null or daily_minutes_cap between 1 and 1440) and daily_minutes_goal between 1 and 1440),
  constraint entry_policy_undo check (undo_seconds between 0 and 600)
);

-- Banten's own rule as the press described it at the launch: 16.00-17.30 except Sunday, seven days' grace, never past the month's end.
insert into entry_policy (id, starts_on, circular, opens_at, closes_at, entry_days, grace_days, grace_counts, grace_any_hour,
  locks_at_month_end, correction_days, daily_entry_cap, daily_minutes_cap, daily_minutes_goal, undo_seconds, created_at, version)
values (1, '2019-01-01', 'Ketentuan SIKAP Provinsi Banten, Januari 2019', '16:00:00', '17:30:00', 'MON,TUE,WED,THU,FRI,SAT', 7,
  'CALENDAR', true, true, 3, null, 960, 300, 20, '2019-01-01 00:00:00', 0);
