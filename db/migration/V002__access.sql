-- Who may sign in and as what. Supervisor is no grant: it follows from the assignments.

create table account (
  employee_id         bigint       not null primary key,
  password_hash       varchar(255) null comment 'Argon2id in PHC form; null: not activated',
  must_change         boolean      not null,
  enabled             boolean      not null,
  password_changed_at datetime(6)  null,
  version             int          not null,
  constraint account_employee foreign key (employee_id) references employee (id)
);

create table role_grant (
  employee_id bigint      not null,
  role        varchar(16) not null,
  granted_at  datetime(6) not null,
  granted_by  bigint      null,
  primary key (employee_id, role),
  constraint role_grant_employee foreign key (employee_id) references employee (id),
  constraint role_grant_by foreign key (granted_by) references employee (id),
  constraint role_grant_role check (role in ('ADMIN', 'PPK'))
);

create table sign_in_throttle (
  subject       varchar(80) not null primary key comment 'nip:... or addr:...',
  failures      int         not null,
  last_failure  datetime(6) not null,
  blocked_until datetime(6) not null
);
