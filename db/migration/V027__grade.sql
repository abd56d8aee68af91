-- Which golongan a PNS had from which day on (TMT), by which letter; employee has it as of today. It begins with the first
-- promotion that the portal hears of: until then the personnel export is all there is.
create table grade_span (
  id          bigint       not null primary key,
  employee_id bigint       not null,
  grade_code  varchar(4)   not null comment 'golongan id of a PNS, 11..45',
  start_date  date         not null,
  end_date    date         not null comment 'last day; 9999-12-31 while it lasts',
  letter      varchar(120) not null,
  change_id   bigint       null comment 'null: as the export says',
  constraint grade_span_employee foreign key (employee_id) references employee (id),
  constraint grade_span_change foreign key (change_id) references personnel_change (id),
  constraint grade_span_order check (end_date >= start_date),
  constraint grade_span_once unique (employee_id, start_date)
);

alter table personnel_change drop constraint personnel_change_kind;
alter table personnel_change add constraint personnel_change_kind
  check (kind in ('ASSIGNMENT', 'ABSENCE', 'SUPERIOR', 'UNIT', 'DELEGATION', 'RETURN', 'PROMOTION'));
