-- Who is signed in where, known to every node; and why an account is closed.

create table portal_session (
  id           bigint       not null primary key,
  employee_id  bigint       not null,
  token_hash   char(64)     character set ascii not null comment 'SHA-256 of the cookie, in hexadecimal',
  created_at   datetime(6)  not null,
  last_seen_at datetime(6)  not null comment 'written at most once a minute',
  address      varchar(64)  not null,
  device       varchar(60)  not null comment 'browser and system, as its owner would name them',
  revoked_at   datetime(6)  null,
  reason       varchar(16)  null,
  constraint portal_session_token unique (token_hash),
  constraint portal_session_employee foreign key (employee_id) references employee (id),
  constraint portal_session_reason check (reason in ('SIGNED_OUT', 'REPLACED', 'ELSEWHERE', 'PASSWORD', 'DISABLED')),
  constraint portal_session_revoked check ((revoked_at is null) = (reason is null)),
  index portal_session_by_employee (employee_id, created_at),
  index portal_session_by_age (created_at)
);

alter table account
  add column disabled_at datetime(6) null,
  add column disabled_reason varchar(300) null;
