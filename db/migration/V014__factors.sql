-- The second factor: what one has beside what one knows. The seed can be read with the key file alone, which no backup of the
-- database contains.

create table second_factor (
  employee_id  bigint        not null primary key,
  seed         varbinary(80) not null comment 'AES-256-GCM: nonce, seed, tag',
  confirmed_at datetime(6)   null comment 'null: shown, but no code of it was given back yet',
  last_step    bigint        not null comment 'half minutes since 1970; each is accepted once',
  constraint second_factor_employee foreign key (employee_id) references employee (id)
);

create table recovery_code (
  employee_id bigint       not null,
  code_hash   varchar(160) not null comment 'Argon2id in PHC form; the row goes when it is used',
  primary key (employee_id, code_hash),
  constraint recovery_code_employee foreign key (employee_id) references employee (id)
);
