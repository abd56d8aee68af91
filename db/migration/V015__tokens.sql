-- Keys that people give to programs: less than their owner may, for a time, shown once.

create table api_token (
  id           bigint       not null primary key,
  employee_id  bigint       not null,
  token_hash   char(64)     character set ascii not null comment 'SHA-256, in hexadecimal',
  name         varchar(60)  not null comment 'what its owner calls it',
  scopes       varchar(120) not null comment 'names with commas',
  created_at   datetime(6)  not null,
  expires_at   datetime(6)  not null,
  last_used_at datetime(6)  null comment 'written at most once a minute',
  revoked_at   datetime(6)  null,
  constraint api_token_hash unique (token_hash),
  constraint api_token_employee foreign key (employee_id) references employee (id),
  constraint api_token_life check (expires_at > created_at),
  index api_token_by_employee (employee_id, created_at)
);
