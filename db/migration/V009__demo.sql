-- Filled only by the demo loader; its presence says the data are examples.

create table demo_persona (
  persona     varchar(20) not null primary key,
  employee_id bigint      not null,
  sort_order  int         not null,
  constraint demo_persona_employee foreign key (employee_id) references employee (id)
);
