-- Roles are given by letter from one day to another; a unit's administrator has his within that unit and below it.

create table role_given as select * from role_grant;
drop table role_grant;

create table role_grant (
  id          bigint       not null primary key,
  employee_id bigint       not null,
  role        varchar(16)  not null,
  unit_id     bigint       null comment 'whose people a unit administrator looks after, with all units below',
  letter      varchar(120) not null,
  start_date  date         not null,
  end_date    date         not null comment 'last day; 9999-12-31 while it lasts',
  granted_at  datetime(6)  not null,
  granted_by  bigint       null comment 'null: given when the portal was set up',
  ended_at    datetime(6)  null comment 'taken away before its last day',
  ended_by    bigint       null,
  constraint role_grant_employee foreign key (employee_id) references employee (id),
  constraint role_grant_in_unit foreign key (unit_id) references work_unit (id),
  constraint role_grant_by foreign key (granted_by) references employee (id),
  constraint role_grant_ended foreign key (ended_by) references employee (id),
  constraint role_grant_role check (role in ('UNIT_ADMIN', 'ADMIN', 'PPK', 'PYB', 'INSPECTOR', 'OPERATOR')),
  constraint role_grant_unit check ((role = 'UNIT_ADMIN' and unit_id is not null) or (role <> 'UNIT_ADMIN' and unit_id is null)),
  constraint role_grant_span check (end_date >= start_date),
  index role_grant_by_employee (employee_id, end_date),
  index role_grant_by_role (role, end_date)
);

insert into role_grant (id, employee_id, role, letter, start_date, end_date, granted_at, granted_by)
select row_number() over (order by granted_at, employee_id, role), employee_id, role, 'Pemasangan SIKAP', cast(granted_at as date), '9999-12-31',
       granted_at, granted_by
  from role_given;

drop table role_given;

-- A team's post bears the team's name: one leads it, the others are its members.
alter table assignment modify kind varchar(11) not null;
alter table assignment drop constraint assignment_kind;
alter table assignment add constraint assignment_kind
  check (kind in ('DEFINITIF', 'PLT', 'PLH', 'PJ', 'TAMBAHAN', 'KETUA_TIM', 'ANGGOTA_TIM'));
