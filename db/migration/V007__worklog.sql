-- The daily log: one row an output, with its receipt.

create table day_entry (
  id            bigint        not null primary key,
  employee_id   bigint        not null,
  work_date     date          not null,
  target_id     bigint        null comment 'null: outside the plan (di luar rencana)',
  result        varchar(2000) not null,
  quantity      decimal(12,2) not null,
  unit          varchar(40)   not null,
  minutes       int           not null comment '0: not stated',
  starts_at     time          null,
  location      char(3)       not null,
  obstacle      varchar(1000) null,
  status        varchar(10)   not null,
  logged_at     datetime(6)   not null comment 'UTC',
  sent_at       datetime(6)   null,
  decided_at    datetime(6)   null,
  decided_by    bigint        null,
  reason        varchar(1000) null comment 'of the last return or rejection',
  op_key        char(36)      not null comment 'Idempotency-Key of the post that made it',
  op_digest     char(64)      not null comment 'SHA-256 of that post''s content',
  receipt_code  char(14)      not null,
  version       int           not null,
  constraint day_entry_employee foreign key (employee_id) references employee (id),
  constraint day_entry_target foreign key (target_id) references target (id),
  constraint day_entry_decider foreign key (decided_by) references employee (id),
  constraint day_entry_op unique (employee_id, op_key),
  constraint day_entry_quantity check (quantity > 0),
  constraint day_entry_minutes check (minutes between 0 and 1440),
  constraint day_entry_location check (location in ('WFH', 'WFO')),
  constraint day_entry_status check (status in ('DRAFT', 'SENT', 'RETURNED', 'APPROVED', 'REJECTED', 'DISCARDED')),
  index day_entry_by_day (employee_id, work_date),
  index day_entry_waiting (status, employee_id, work_date),
  index day_entry_month (work_date, employee_id)
);

create table evidence (
  id            bigint       not null primary key,
  entry_id      bigint       not null,
  sha256        char(64)     not null comment 'of the stored bytes; names the file below the evidence folder',
  media_type    varchar(40)  not null,
  size_bytes    int          not null,
  original_name varchar(200) not null,
  stored_at     datetime(6)  not null,
  constraint evidence_entry foreign key (entry_id) references day_entry (id),
  constraint evidence_once unique (entry_id, sha256),
  constraint evidence_type check (media_type in ('image/jpeg', 'image/png', 'application/pdf'))
);
