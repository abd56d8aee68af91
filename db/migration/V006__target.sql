-- What an employee and the superior agreed on; the full SKP (indicators, cascade, annexes) grows around it.

create table target (
  id                 bigint        not null primary key,
  employee_id        bigint        not null,
  period             smallint      not null comment 'the year',
  result             varchar(500)  not null,
  indicator          varchar(300)  not null,
  quantity           decimal(12,2) not null,
  unit               varchar(40)   not null,
  starts_on          date          not null,
  ends_on            date          not null,
  proposed_by        bigint        not null,
  employee_agreed_at datetime(6)   null,
  superior_agreed_by bigint        null,
  superior_agreed_at datetime(6)   null,
  withdrawn_at       datetime(6)   null,
  version            int           not null,
  constraint target_employee foreign key (employee_id) references employee (id),
  constraint target_proposer foreign key (proposed_by) references employee (id),
  constraint target_superior foreign key (superior_agreed_by) references employee (id),
  constraint target_quantity check (quantity > 0),
  constraint target_span check (ends_on >= starts_on and year(starts_on) = period and year(ends_on) = period),
  index target_by_employee (employee_id, period)
);
